namespace Declaraties.Opslag;

/// <summary>Welke vastleggingen een oordeel ziet.</summary>
/// <param name="TotEnMet">De laatste versie die meetelt.</param>
/// <param name="IsNu">Of dat de stand van nu is. Dan geldt de lopende som; anders wordt zij uit de prestaties opgeteld.</param>
/// <param name="Zonder">Het oordeel waarvoor dit in de plaats komt: dat telt niet mee. 0 als er geen is.</param>
/// <param name="IngediendVoor">
/// Alleen declaraties waarvan het eerste oordeel lager is, zijn eerder ingediend (TR318): wie opnieuw wordt beoordeeld, is daarmee niet later.
/// </param>
internal readonly record struct Blik(long TotEnMet, bool IsNu, long Zonder, long IngediendVoor)
{
    public static Blik OpNu(long totEnMet) => new(totEnMet, IsNu: true, Zonder: 0, long.MaxValue);

    public static Blik OpToen(long totEnMet) => new(totEnMet, IsNu: false, Zonder: 0, long.MaxValue);

    /// <summary>Bij een oordeel dat een ander vervangt.</summary>
    /// <param name="totEnMet">De laatste versie die meetelt.</param>
    /// <param name="vervangt">Het oordeel dat wordt vervangen.</param>
    /// <param name="eerste">Het eerste oordeel over hetzelfde bericht.</param>
    public static Blik Opnieuw(long totEnMet, long vervangt, long eerste) => new(totEnMet, IsNu: false, vervangt, eerste);
}
