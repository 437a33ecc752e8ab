using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>De maanden waarover wordt vergeleken; beide einden tellen mee.</summary>
public sealed record Maandvenster
{
    /// <param name="van">De eerste maand.</param>
    /// <param name="totEnMet">De laatste maand.</param>
    /// <exception cref="ArgumentOutOfRangeException">De laatste maand ligt voor de eerste.</exception>
    public Maandvenster(Maand van, Maand totEnMet)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(totEnMet, van);
        (Van, TotEnMet) = (van, totEnMet);
    }

    public Maand Van { get; }

    public Maand TotEnMet { get; }

    public int Aantal => Plaats(TotEnMet) + 1;

    public Periode Periode => new(Van.EersteDag, TotEnMet.LaatsteDag);

    /// <summary>De hoeveelste maand van het venster dit is, vanaf 0; negatief of te hoog als zij erbuiten ligt.</summary>
    public int Plaats(Maand maand) => ((maand.Jaar - Van.Jaar) * 12) + maand.Nummer - Van.Nummer;

    /// <summary>De maand op een plaats van het venster, vanaf 0.</summary>
    public Maand this[int plaats]
    {
        get
        {
            var maanden = Van.Nummer - 1 + plaats;
            return new Maand(Van.Jaar + (maanden / 12), (maanden % 12) + 1);
        }
    }
}
