using Declaraties.Beleid.Overgaan;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Hoever een plan aan het einde van elke maand is.</summary>
internal static class Tempoblad
{
    private static readonly Kolom<Overgangsmaand> _maand = new("maand", "Maand", Kolomsoort.Maand, maand => maand.Maand);
    private static readonly Kolom<Overgangsmaand> _overgegaan = new("overgegaan", "Overgegaan", Kolomsoort.Geheel, maand => maand.Overgegaan);

    public static Blad Maak(IReadOnlyList<Overgangsmaand> maanden) => Blad.Van(
        "tempo",
        "Tempo",
        [_maand, _overgegaan, new("nogNiet", "Nog niet", Kolomsoort.Geheel, maand => maand.NogNiet)],
        () => maanden) with
    {
        Grafiek = new Grafiek("Hoeveel toewijzingen zijn overgegaan, aan het einde van elke maand", _maand, _overgegaan),
    };
}
