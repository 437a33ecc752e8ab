using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Een aanbieder met wat de overgang voor hem betekent.</summary>
public sealed record Overgangsgroep(Aanbieder Aanbieder, Overgangsom Som);
