namespace Declaraties.Berekenen;

/// <summary>De ene plaats waar bedragen en percentages worden afgerond: half omhoog (van nul af), één keer, aan het einde.</summary>
public static class Afronding
{
    /// <summary><paramref name="teller"/> / <paramref name="noemer"/> op hele eenheden, half van nul af.</summary>
    /// <exception cref="DivideByZeroException">De noemer is nul.</exception>
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
