namespace Declaraties.Beleid.Overgaan;

/// <summary>Hoe snel een plan wordt uitgevoerd.</summary>
/// <param name="PerMaand">Hoogstens zoveel per maand; null als dat niet telt.</param>
/// <param name="IsEinde">Of ieder wacht tot zijn toewijzing van nu afloopt.</param>
public sealed record Overgangstempo(int? PerMaand, bool IsEinde)
{
    /// <summary>Ieder op de Ingangsdatum van het plan.</summary>
    public static Overgangstempo Ineens { get; } = new(null, false);

    /// <summary>Ieder als zijn toewijzing van nu afloopt, en niet voor de Ingangsdatum van het plan.</summary>
    public static Overgangstempo Einde { get; } = new(null, true);
}
