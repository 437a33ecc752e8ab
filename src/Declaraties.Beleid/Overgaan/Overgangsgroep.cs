using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Een aanbieder met wat de overgang onder een wet voor hem betekent.</summary>
public sealed record Overgangsgroep(Aanbieder Aanbieder, Wet Wet, Overgangsom Som);
