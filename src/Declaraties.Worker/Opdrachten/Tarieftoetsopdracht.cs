using System.CommandLine;
using Declaraties.Beleid.Tariferen;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief toets</c>: wat er aan een tariefset mankeert.</summary>
internal static class Tarieftoetsopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var map = Tariefmap.Argument();
        var opdracht = new Command("toets", "Zegt wat er aan een tariefset mankeert: fouten, en waarschuwingen over wat in een reële prijs hoort en over waarden die nog niet vaststaan.") { map };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "tarief toets kostprijs");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(map), uitvoer.Keuze(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map, Uitvoerkeuze keuze)
    {
        var set = Tariefmap.Lees(omgeving, map);
        var bevindingen = Tarieftoets.Toets(set, Tariefregels.Huidig.Bereken(set), declarabel: null, omgeving.Vandaag);
        keuze.Schrijf(omgeving, Tarieftoetsrapport.Maak(bevindingen, Tariefmap.Naam(map)));
        return bevindingen.Any(bevinding => bevinding.Ernst == Bevindingsernst.Fout) ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
    }
}
