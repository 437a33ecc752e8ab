namespace Declaraties.Domein;

/// <summary>Wie een envelop verstuurt of ontvangt, letterlijk zoals geschreven (een Systeem van StUF).</summary>
/// <param name="Organisatie">De CBS-code van een gemeente, de AGB-code van een aanbieder, of de naam van een ander in de keten.</param>
/// <param name="Applicatie">Het programma, zonder versie.</param>
/// <param name="Administratie">De naam van de gemeente, of van de organisatie die namens haar verstuurt.</param>
/// <param name="Gebruiker">Wie daar; kan een persoon zijn.</param>
public sealed record Envelopadres(string Organisatie, string Applicatie, string? Administratie = null, string? Gebruiker = null);
