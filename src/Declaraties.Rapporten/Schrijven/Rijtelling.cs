namespace Declaraties.Rapporten.Schrijven;

/// <summary>Hoeveel rijen een tabel heeft, en hoeveel daarvan niet zijn geschreven.</summary>
public readonly record struct Rijtelling(long Rijen, long Verzwegen);
