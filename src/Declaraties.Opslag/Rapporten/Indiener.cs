using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Wie bij wie onder welke wet over welke maand indiende.</summary>
public readonly record struct Indiener(Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet, Maand Maand);
