using System.CommandLine;
using Declaraties.Opslag.Historie;
using Declaraties.Rapporten.Vergelijken;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>vergelijk periode</c>: wat afrekenen over een andere periode had betekend.</summary>
internal static class Vergelijkperiode
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("periode", "Wat afrekenen per maand, twee maanden, kwartaal, jaar of besluit had betekend: betaald, niet betaald en benutting.");
        var opties = Vergelijkopties.Bij(opdracht);
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "vergelijk periode --van 2026-01 --tot 2026-12", "vergelijk periode --van 2026-01 --tot 2026-12 --per aanbieder --formaat html --uit periode.html");
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            using var database = opties.Open(resultaat);
            keuze.Schrijf(omgeving, Periodeopsteller.Maak(
                new Historieopslag(database, omgeving.Klok), opties.Vraag(resultaat), (gedaan, totaal) => omgeving.Scherm.Voortgang("Toewijzingen", gedaan, totaal)));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }
}
