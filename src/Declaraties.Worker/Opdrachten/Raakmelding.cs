using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat een wijziging kan betekenen voor wat wordt vastgehouden.</summary>
internal static class Raakmelding
{
    private const int MeesteNamen = 5;

    /// <summary>Noemt de declaraties die nog te herzien zijn en hierdoor anders kunnen worden; zegt niets als er geen is.</summary>
    public static void Zeg(Scherm scherm, Database database, IReadOnlyList<Raakpunt> punten)
    {
        var geraakt = new Raakvlak(database).Zoek(punten);
        if (geraakt.Aantal == 0)
        {
            return;
        }

        var namen = geraakt.Declaraties.Take(MeesteNamen).Select(een => $"{Afscherming.ZonderBsn(een.DeclaratieNummer)} van {een.Aanbieder} in {een.Gemeente}").ToList();
        scherm.Zeg(
            $"{Nederlands.Aantal(geraakt.Aantal, false, "declaratie die wordt vastgehouden kan", "declaraties die worden vastgehouden kunnen")} hierdoor anders worden: {string.Join(", ", namen)}"
            + $"{(geraakt.Aantal > namen.Count ? $" en nog {Nederlands.Getal(geraakt.Aantal - namen.Count)}" : "")}. Wat er zou veranderen zegt declaraties herbeoordeel {Welke(geraakt)}--proef; opnieuw beoordelen kan daarmee, op de werklijst en met POST /v1/declaraties/herbeoordeling.");
    }

    /// <summary>Zoals de opdracht ze noemt; zijn het er veel, dan gaat het over alles wat wordt vastgehouden.</summary>
    private static string Welke(Geraakt geraakt) => geraakt.Aantal > MeesteNamen ? "" : string.Concat(geraakt.Declaraties.Select(een => $"v{een.Versie} "));
}
