using System.CommandLine;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>indicatie</c>: van wat een client nodig heeft naar minuten, en naar een product.</summary>
internal static class Indicatieopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("indicatie", "Van behoefte naar minuten per week en naar een product; en of toewijzingen bij hun product passen.")
        {
            Indicatieberekenopdracht.Opdracht(omgeving),
            Indicatiebandbreedteopdracht.Opdracht(omgeving),
            Indicatieproductopdracht.Opdracht(omgeving),
        };
        HulpActie.Voorbeelden(opdracht, Indicatieberekenopdracht.Voorbeeld, Indicatiebandbreedteopdracht.Voorbeeld, Indicatieproductopdracht.Voorbeeld);
        return opdracht;
    }
}
