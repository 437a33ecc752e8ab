namespace Declaraties.Beleid.Overgaan;

/// <summary>Wanneer iemand overgaat.</summary>
/// <param name="Overstap">Wie.</param>
/// <param name="Dag">De eerste dag van het nieuwe product; null als dat bij dit tempo nooit gebeurt.</param>
public sealed record Overgangsmoment(Overstap Overstap, DateOnly? Dag);
