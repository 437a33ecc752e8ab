namespace Declaraties.Rapporten.Indelen;

/// <summary>Wat er van een tabel te zien is. Elk getal erin staat ook in de tabel: een tekening zegt nooit iets alleen.</summary>
/// <param name="Titel">Wat er te zien is.</param>
/// <param name="Soort">Wat de getallen zijn.</param>
public abstract record Tekening(string Titel, Kolomsoort Soort);
