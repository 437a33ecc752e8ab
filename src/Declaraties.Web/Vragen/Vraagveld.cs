namespace Declaraties.Web.Vragen;

/// <summary>Een veld van een vraag, zoals het in een adres staat.</summary>
/// <param name="Naam">Hoe het heet.</param>
/// <param name="Waarde">Wat erin staat; null of leeg is niet gevraagd.</param>
public readonly record struct Vraagveld(string Naam, string? Waarde)
{
    /// <summary>Waar iets wordt gevraagd staat een naam met haar waarde.</summary>
    public static implicit operator Vraagveld((string Naam, string? Waarde) paar) => new(paar.Naam, paar.Waarde);
}
