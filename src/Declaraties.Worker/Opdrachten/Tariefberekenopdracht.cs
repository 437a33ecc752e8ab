using System.CommandLine;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief bereken</c>: het uurtarief van elk product, met alles waaruit het volgt.</summary>
internal static class Tariefberekenopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var map = Tariefmap.Argument();
        var opdracht = new Command("bereken", "Berekent het uurtarief van elk product.") { map };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "tarief bereken kostprijs", "tarief bereken kostprijs --formaat html --uit tarieven.html");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(map), uitvoer.Keuze(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map, Uitvoerkeuze keuze)
    {
        var set = Tariefmap.Lees(omgeving, map);
        keuze.Schrijf(omgeving, Tariefrapport.Maak(set, Tariefmap.Bereken(omgeving, set, map), Tariefmap.Naam(map)));
        return Afsluitcode.Goed;
    }
}
