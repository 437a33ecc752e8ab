using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Wie bij wie over welke maand indiende.</summary>
public readonly record struct Indiener(Gemeente Gemeente, Aanbieder Aanbieder, Maand Maand);
