namespace Declaraties.Berekenen;

/// <summary>De ene plaats waar bedragen en percentages worden afgerond: half omhoog (van nul af), één keer, aan het einde.</summary>
public static class Afronding
{
    /// <summary><paramref name="teller"/> / <paramref name="noemer"/> op hele eenheden, half van nul af.</summary>
    /// <exception cref="DivideByZeroException">De noemer is nul.</exception>
    public static long HalfOmhoog(long teller, long noemer)
    {
        // Per line of a declaration: a division of 128 bits costs ten times one of 64.
        if (teller < 0 || noemer <= 0 || teller > long.MaxValue - (noemer / 2))
        {
            return HalfOmhoog((Int128)teller, noemer);
        }

        return (teller + (noemer / 2)) / noemer;
    }

    /// <summary><paramref name="teller"/> / <paramref name="noemer"/> op hele eenheden, half van nul af.</summary>
    /// <exception cref="DivideByZeroException">De noemer is nul.</exception>
    /// <exception cref="OverflowException">De uitkomst past niet in een long.</exception>
    public static long HalfOmhoog(Int128 teller, Int128 noemer)
    {
        if (noemer < 0)
        {
            (teller, noemer) = (-teller, -noemer);
        }

        var helft = noemer / 2;
        var afgerond = teller >= 0 ? (teller + helft) / noemer : -((-teller + helft) / noemer);
        // Bij een oneven noemer bestaat de helft niet en is (teller + noemer/2) / noemer al juist.
        return (long)afgerond;
    }
}
