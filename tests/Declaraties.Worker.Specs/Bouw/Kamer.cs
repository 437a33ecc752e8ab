namespace Declaraties.Worker.Specs.Bouw;

/// <summary>Een project zoals het getekend is.</summary>
/// <param name="Naam">Van het project en zijn map.</param>
/// <param name="Verwijst">De projecten waarnaar het verwijst.</param>
/// <param name="Pakketten">De pakketten en raamwerken die het gebruikt.</param>
/// <param name="Mappen">Zijn mappen, elke onder die zij mag gebruiken. <see cref="Hal"/> is wat los in het project staat; staat die er niet bij, dan is dat van iedereen en gebruikt het iedereen.</param>
public sealed record Kamer(string Naam, string[] Verwijst, string[] Pakketten, string[] Mappen)
{
    public const string Hal = "(hal)";

    /// <summary>Hoe het bestand heet dat eruit komt.</summary>
    public string Assembly { get; init; } = Naam + ".dll";

    /// <summary>De naamruimte van wat los in het project staat.</summary>
    public string Naamruimte { get; init; } = Naam;

    /// <summary>De map waarin een type staat; null als het niet van ons is.</summary>
    public string? Map(string type)
    {
        var naamruimte = type[..type.LastIndexOf('.')];
        return naamruimte == Naamruimte ? Hal
            : naamruimte.StartsWith(Naamruimte + ".", StringComparison.Ordinal) ? naamruimte[(Naamruimte.Length + 1)..].Split('.')[0]
            : null;
    }

    public override string ToString() => Naam;
}
