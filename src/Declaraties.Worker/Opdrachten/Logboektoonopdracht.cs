using System.CommandLine;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Rapporten.Bladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>logboek toon</c>: wie wat deed, de nieuwste regel voorop.</summary>
internal static class Logboektoonopdracht
{
    public const string Voorbeeld = "logboek toon --van 2026-02-01 --tot 2026-02-28";

    public static Command Opdracht(Omgeving omgeving)
    {
        var van = Opties.Dag("--van", "Vanaf deze dag");
        var tot = Opties.Dag("--tot", "Tot en met deze dag");
        (van.Required, tot.Required) = (false, false);
        var wie = new Option<string?>("--wie") { Description = "Een deel van de naam van wie het deed.", HelpName = "NAAM" };
        var handeling = new Option<string?>("--handeling") { Description = "Wat er is gedaan, precies zoals het in het logboek staat.", HelpName = "TEKST" };
        var over = new Option<string?>("--over")
        {
            Description = "Een deel van waarmee het is gedaan, zoals de sleutel van een ontvangst of \"toewijzing 101\". Nooit een Bsn: dat staat er niet in.",
            HelpName = "TEKST",
        };
        var database = Opties.Database();
        var opdracht = new Command("toon", "Toont de regels van het logboek, de nieuwste voorop.") { van, tot, wie, handeling, over };
        var uitvoer = Uitvoer.Bij(opdracht);
        opdracht.Add(database);
        HulpActie.Voorbeelden(opdracht, Voorbeeld, "logboek toon --wie Vries --formaat csv", "logboek toon --formaat xlsx --uit logboek.xlsx");
        opdracht.Validators.Add(resultaat =>
        {
            if (Opties.Probeer(resultaat, van, out var eerste) && Opties.Probeer(resultaat, tot, out var laatste) && laatste < eerste)
            {
                resultaat.AddError("--tot ligt voor --van.");
            }
        });
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            var filter = new Logfilter
            {
                Van = resultaat.GetValue(van),
                TotEnMet = resultaat.GetValue(tot),
                Wie = resultaat.GetValue(wie),
                Handeling = resultaat.GetValue(handeling),
                Over = resultaat.GetValue(over),
            };
            using var open = Opties.OpenLezend(resultaat.GetRequiredValue(database));
            return new Logboekopslag(open, omgeving.Klok).LeesAlle(filter, regels =>
            {
                keuze.Schrijf(omgeving, Logboekblad.Rapport(filter, regels), $"Logboek, {Afscherming.ZonderBsn(filter.InWoorden)}");
                return Afsluitcode.Goed;
            });
        });
        return opdracht;
    }
}
