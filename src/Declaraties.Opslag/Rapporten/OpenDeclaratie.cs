namespace Declaraties.Opslag.Rapporten;

/// <summary>Een ontvangen declaratie die nog niet is beantwoord, en die kan veranderen wat er over een periode wordt gemeld.</summary>
/// <param name="Sleutel">De sleutel van haar ontvangst.</param>
/// <param name="IsGelezen">Of bekend is dat zij over de periode gaat; anders is zij niet te lezen, en kan zij overal over gaan.</param>
public sealed record OpenDeclaratie(string Sleutel, bool IsGelezen);
