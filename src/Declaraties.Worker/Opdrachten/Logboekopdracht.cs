using System.CommandLine;
using Declaraties.Opslag.Logboek;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>logboek</c>: wie wat deed, en nagaan of daaraan is geknoeid.</summary>
internal static class Logboekopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var kop = new Option<Logkop?>("--kop")
        {
            Description = "Een kop die eerder is genoteerd (NUMMER:KETEN). Zonder valt niet op dat de laatste regels zijn weggehaald.",
            HelpName = "NUMMER:KETEN",
            CustomParser = resultaat =>
            {
                var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
                if (Logkop.Probeer(tekst) is { } gelezen)
                {
                    return gelezen;
                }

                resultaat.AddError($"Kop '{tekst}' heeft niet de vorm NUMMER:KETEN, zoals deze opdracht hem toont.");
                return null;
            },
        };
        var database = Opties.Database();
        var controleer = new Command("controleer", "Loopt de keten van het logboek na en toont haar kop, om elders te bewaren.") { kop, database };
        controleer.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(database), resultaat.GetValue(kop)));
        var opdracht = new Command("logboek", "Wie wat deed.") { controleer, Logboektoonopdracht.Opdracht(omgeving) };
        HulpActie.Voorbeelden(opdracht, "logboek controleer", Logboektoonopdracht.Voorbeeld);
        HulpActie.Voorbeelden(controleer, "logboek controleer");
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string naam, Logkop? kop)
    {
        using var database = Opties.OpenLezend(naam);
        var controle = new Logboekopslag(database, omgeving.Klok).Controleer(kop);
        foreach (var gebrek in controle.Gebreken)
        {
            omgeving.Scherm.Uit.WriteLine(gebrek);
        }

        omgeving.Scherm.Uit.WriteLine(controle.Gebreken.Count == 0
            ? $"{controle.Regels} regels, de keten is heel. Kop: {controle.Kop}"
            : $"{controle.Regels} regels, {controle.Gebreken.Count} gebreken.");
        return controle.Gebreken.Count == 0 ? Afsluitcode.Goed : Afsluitcode.Afgewezen;
    }
}
