namespace Declaraties.Beleid.Uitvragen;

/// <summary>Hoe een uitvraag wordt geteld.</summary>
public sealed record Uitvraagkeuze
{
    public const int Standaarddrempel = 5;

    /// <summary>Of een nul een antwoord is. Anders telt zij als niet ingevuld, en blijft zij buiten elk cijfer.</summary>
    public bool MetNul { get; init; }

    /// <summary>Met minder antwoorden dan dit wordt van een vraag niets getoond dan de aantallen.</summary>
    public int Drempel { get; init; } = Standaarddrempel;

    /// <summary>Per vraag de gekozen waarde, om te zien wie daarmee uit de voeten kan.</summary>
    public IReadOnlyDictionary<string, decimal> Gekozen { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Hoever een antwoord van de gekozen waarde mag liggen; op de rand ligt het er nog binnen.</summary>
    public decimal Marge { get; init; }
}
