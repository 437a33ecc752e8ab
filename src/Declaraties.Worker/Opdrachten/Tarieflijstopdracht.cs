using System.CommandLine;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief lijst</c>: de bewaarde tariefsets.</summary>
internal static class Tarieflijstopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var database = Opties.Database();
        var opdracht = new Command("lijst", "Toont de bewaarde tariefsets: elke versie met wat zij geeft, wie haar bewaarde en vanaf wanneer zij is vastgesteld.") { database };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "tarief lijst", "tarief lijst --formaat json");
        opdracht.SetAction(resultaat =>
        {
            var (keuze, databasebestand) = (uitvoer.Keuze(resultaat), resultaat.GetRequiredValue(database));
            Opties.EisDatabase(databasebestand);
            using var databases = new Databasevoorraad(databasebestand, omgeving.Klok, alleenLezen: true);
            keuze.Schrijf(omgeving, Tariefsetsblad.Maak(new Tariefloket(databases, omgeving.Klok).Lijst()));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }
}
