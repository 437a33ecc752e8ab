using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Een waarde die met een opdracht meegaat.</summary>
/// <param name="Naam">Met apenstaartje.</param>
/// <param name="Waarde">Een long, een string, een gemeente, aanbieder of wet, bytes (een array of ReadOnlyMemory) of null.</param>
internal readonly record struct Parameter(string Naam, object? Waarde)
{
    /// <summary>Zoals de waarde naar de server gaat: van een gemeente of aanbieder is dat de code, van een wet haar getal.</summary>
    public object? Gestuurd => Waarde switch
    {
        Gemeente gemeente => gemeente.Code,
        Aanbieder aanbieder => aanbieder.Code,
        Wet wet => (long)wet,
        _ => Waarde,
    };

    // A value may be a Bsn.
    public override string ToString() => Naam;

    /// <summary>Waar een opdracht wordt gegeven staat een naam met haar waarde.</summary>
    public static implicit operator Parameter((string Naam, object? Waarde) paar) => new(paar.Naam, paar.Waarde);
}
