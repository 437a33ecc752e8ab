using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Wat is geclaimd: tijd, en wat daarvoor is ingediend; D min C.</summary>
public readonly record struct Claim(long Minuten, Bedrag Bedrag)
{
    public static Claim Geen => default;

    public static Claim operator +(Claim a, Claim b) => new(checked(a.Minuten + b.Minuten), a.Bedrag + b.Bedrag);

    public static Claim Add(Claim left, Claim right) => left + right;

    /// <summary>
    /// Wat ervan wordt betaald onder een plafond: naar rato van de minuten, één keer half omhoog op hele centen. Wat niet boven het plafond ligt, en wat nul of
    /// negatief is, blijft zoals het is.
    /// </summary>
    /// <param name="plafond">Het hoogste aantal minuten.</param>
    public Claim Onder(long plafond) =>
        Minuten <= plafond || Minuten <= 0 ? this : new(plafond, new(Berekenen.Afronding.HalfOmhoog((Int128)Bedrag.Cent * plafond, Minuten)));
}
