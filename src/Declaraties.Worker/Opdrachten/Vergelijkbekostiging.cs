using System.CommandLine;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Opslag.Historie;
using Declaraties.Rapporten.Vergelijken;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>vergelijk bekostiging</c>: een vast bedrag per week tegenover betalen wat is geleverd.</summary>
internal static class Vergelijkbekostiging
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("bekostiging", "Wat een arrangement (een vast bedrag per week) had gekost, tegenover wat per geleverde minuut is betaald (PxQ).");
        var opties = Vergelijkopties.Bij(opdracht);
        var bandbreedte = Opties.Bandbreedte();
        opdracht.Add(bandbreedte);
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "vergelijk bekostiging --van 2026-01 --tot 2026-12 --bandbreedte bandbreedte.csv", "vergelijk bekostiging --van 2026-01 --tot 2026-12 --bandbreedte bandbreedte.csv --per product --formaat json");
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            var bandbreedtes = Beleidsinvoer.Lees(omgeving, resultaat.GetRequiredValue(bandbreedte), Indicatielezer.Bandbreedtes);
            using var database = opties.Open(resultaat);
            keuze.Schrijf(omgeving, Bekostigingsopsteller.Maak(
                new Historieopslag(database, omgeving.Klok), opties.Vraag(resultaat), bandbreedtes, (gedaan, totaal) => omgeving.Scherm.Voortgang("Toewijzingen", gedaan, totaal)));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }
}
