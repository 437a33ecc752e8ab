using System.CommandLine;
using Declaraties.Beleid.Tariferen;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief gevoeligheid</c>: welke parameter een tarief het meest verandert.</summary>
internal static class Tariefgevoeligheidsopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var map = Tariefmap.Argument();
        var opdracht = new Command("gevoeligheid", "Zegt van elke parameter wat het tarief wordt bij een tiende minder en een tiende meer.") { map };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "tarief gevoeligheid kostprijs", "tarief gevoeligheid kostprijs --formaat html --uit gevoeligheid.html");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(map), uitvoer.Keuze(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map, Uitvoerkeuze keuze)
    {
        var set = Tariefmap.Lees(omgeving, map);
        var gevoeligheden = Tariefgevoeligheid.Van(set, Tariefmap.Bereken(omgeving, set, map));
        keuze.Schrijf(omgeving, Tariefgevoeligheidsrapport.Maak(gevoeligheden, Tariefmap.Naam(map)));
        return Afsluitcode.Goed;
    }
}
