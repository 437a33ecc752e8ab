using System.CommandLine;
using Declaraties.Beleid.Tariferen;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief verschil</c>: waardoor twee sets andere tarieven geven.</summary>
internal static class Tariefverschilopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var (eerste, tweede) = (Tariefmap.Argument(), Tariefmap.Argument("MAP2"));
        var opdracht = new Command("verschil", "Verklaart het verschil tussen de tarieven van twee sets, element voor element.") { eerste, tweede };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "tarief verschil kostprijs-2026 kostprijs-2027");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(eerste), resultaat.GetRequiredValue(tweede), uitvoer.Keuze(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string eerste, string tweede, Uitvoerkeuze keuze)
    {
        var verschillen = Tariefverschil.Van(
            Tariefmap.Bereken(omgeving, Tariefmap.Lees(omgeving, eerste), eerste),
            Tariefmap.Bereken(omgeving, Tariefmap.Lees(omgeving, tweede), tweede));
        keuze.Schrijf(omgeving, Tariefverschilrapport.Maak(verschillen, Tariefmap.Naam(eerste), Tariefmap.Naam(tweede)));
        return Afsluitcode.Goed;
    }
}
