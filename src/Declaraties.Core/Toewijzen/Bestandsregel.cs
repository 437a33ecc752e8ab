namespace Declaraties.Toewijzen;

/// <summary>Een gelezen regel uit een bestand, met haar regelnummer daarin.</summary>
public sealed record Bestandsregel<T>(int Regelnummer, T Waarde);
