using System.CommandLine;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>vergelijk</c>: wat een andere afspraak op de historie had betekend. Elke opdracht eronder staat in haar eigen bestand.</summary>
internal static class Vergelijkopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("vergelijk", "Wat een andere afspraak had betekend, op wat er is gedeclareerd. Er verandert niets.")
        {
            Vergelijkperiode.Opdracht(omgeving),
            Vergelijkbekostiging.Opdracht(omgeving),
            Vergelijkovergang.Opdracht(omgeving),
        };
        HulpActie.Voorbeelden(
            opdracht,
            "vergelijk periode --van 2026-01 --tot 2026-12",
            "vergelijk bekostiging --van 2026-01 --tot 2026-12 --bandbreedte bandbreedte.csv --per aanbieder",
            "vergelijk overgang --plan plan.csv --direct 1164,36");
        return opdracht;
    }
}
