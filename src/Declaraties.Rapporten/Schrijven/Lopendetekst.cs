using System.Text.RegularExpressions;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Lopende tekst waarin een datum of een maand niet over twee regels gaat: in een rapport en op een pagina dezelfde.</summary>
public static class Lopendetekst
{
    private const string Datum = @"(?<![\w-])(?:\d{4}-\d{2}(?:-\d{2})?|\d{2}-\d{2}-\d{4})(?![\w-])";

    // Split keeps what the group holds: every other part reads as one.
    private static readonly Regex _datum = new($"({Datum})", RegexOptions.CultureInvariant);
    private static readonly Regex _datumOfBedrag = new($@"({Datum}|€\s[+\u2212]?[\d.,]+)", RegexOptions.CultureInvariant);

    /// <summary>De tekst in stukken, in volgorde.</summary>
    /// <param name="tekst">De tekst.</param>
    /// <param name="ookBedragen">Of ook een bedrag bij elkaar moet worden gehouden: waar een woord overal mag afbreken is een harde spatie daarvoor niet genoeg.</param>
    public static IEnumerable<Tekstdeel> Delen(string tekst, bool ookBedragen = false) =>
        (ookBedragen ? _datumOfBedrag : _datum).Split(tekst).Select((deel, plaats) => new Tekstdeel(deel, plaats % 2 == 1));
}

/// <summary>Een stuk lopende tekst.</summary>
/// <param name="Tekst">Wat er staat.</param>
/// <param name="BlijftHeel">Of het op een regel hoort te staan.</param>
public readonly record struct Tekstdeel(string Tekst, bool BlijftHeel);
