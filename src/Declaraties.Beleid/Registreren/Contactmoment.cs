namespace Declaraties.Beleid.Registreren;

/// <summary>Een contact uit het register van een aanbieder. Van wie het was staat er niet bij: dat weet de toewijzing.</summary>
/// <param name="Minuten">Niet negatief.</param>
public readonly record struct Contactmoment(DateOnly Datum, Contactsoort Soort, int Minuten, Contactlocatie Locatie);
