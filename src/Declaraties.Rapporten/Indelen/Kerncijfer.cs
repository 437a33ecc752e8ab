namespace Declaraties.Rapporten.Indelen;

/// <summary>Een getal waar het om gaat, al opgemaakt.</summary>
public sealed record Kerncijfer(string Kop, string Waarde);
