using Declaraties.Domein;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Wat wanneer gold.</summary>
/// <param name="Venster">Van wanneer tot en met wanneer er wordt gekeken.</param>
public sealed record Tijdlijn(string Titel, Periode Venster, IReadOnlyList<Tijdbaan> Banen) : Tekening(Titel, Kolomsoort.Datum);

/// <summary>Wat van één onderwerp na elkaar gold.</summary>
public sealed record Tijdbaan(string Naam, IReadOnlyList<Tijdvak> Vakken);

/// <param name="Duur">Wanneer; wat buiten het venster ligt wordt niet getekend.</param>
/// <param name="Tekst">Wat er toen gold, kort.</param>
/// <param name="IsSterk">Of het anders is dan gewoon en opvalt.</param>
public sealed record Tijdvak(Periode Duur, string Tekst, bool IsSterk = false);
