using System.CommandLine;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Opslag.Contacten;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>contacten controleer</c>: draagt het register van een maand wat er is gedeclareerd?</summary>
internal static class Contactencontroleeropdracht
{
    public const string Voorbeeld = "contacten controleer --maand 2026-03 --declarabel declarabel.csv";

    public static Command Opdracht(Omgeving omgeving)
    {
        var maand = Opties.Maand("--maand", "De kalendermaand.");
        maand.Required = true;
        var declarabel = new Option<string>("--declarabel")
        {
            Description = "Wat declarabel is: Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum.",
            HelpName = "FILE",
            Required = true,
        };
        var wet = Opties.Wet("Alleen wat onder deze wet valt. Standaard elke.");
        var database = Opties.Database();
        var opdracht = new Command("controleer", "Legt het register van een maand naast wat er is gedeclareerd, per toewijzing, met de delen no-show, thuis en online per aanbieder.") { maand, declarabel, wet, database };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, Voorbeeld, $"{Voorbeeld} --formaat html --uit register.html");
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            var regels = Beleidsinvoer.Lees(omgeving, resultaat.GetRequiredValue(declarabel), Declarabellezer.Lees);
            using var open = Opties.OpenLezend(resultaat.GetRequiredValue(database));
            var gevraagd = resultaat.GetRequiredValue(maand)!.Value;
            keuze.Schrijf(omgeving, new Contactenopslag(open, omgeving.Klok).Lees(
                gevraagd,
                register => Registerrapport.Maak(gevraagd, register, regels),
                (gedaan, totaal) => omgeving.Scherm.Voortgang("Aanbieders bij een gemeente", gedaan, totaal),
                wet: resultaat.GetValue(wet)));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }
}
