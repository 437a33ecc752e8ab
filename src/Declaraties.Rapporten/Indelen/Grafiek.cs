namespace Declaraties.Rapporten.Indelen;

/// <summary>Wat in een grafiek van een blad wordt getekend.</summary>
/// <param name="Titel">Wat er te zien is.</param>
/// <param name="Label">De kolom met de namen.</param>
/// <param name="Waarde">De kolom met de lengtes.</param>
/// <param name="MetBanden">Of het een benutting is, met grenzen voor onder en boven.</param>
public sealed record Grafiek(string Titel, Kolom Label, Kolom Waarde, bool MetBanden = false);
