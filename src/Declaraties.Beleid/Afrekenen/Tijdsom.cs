using Declaraties.Berekenen;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Geïndiceerde minuten, exact opgeteld. De noemers zijn weken, maanden en looptijden: zij blijven klein.</summary>
/// <param name="Teller">De teller.</param>
/// <param name="NoemerMin1">De noemer, met één verminderd: wat niemand maakte is nul.</param>
// There is one for every allocation and block: a fraction of BigInteger costs ten times as much.
public readonly record struct Tijdsom(Int128 Teller, Int128 NoemerMin1)
{
    private Int128 Noemer => NoemerMin1 + 1;

    public static Tijdsom Van(Breuk breuk) => new(breuk.Teller, breuk.Noemer - 1);

    public static Tijdsom operator +(Tijdsom a, Tijdsom b)
    {
        if (a.NoemerMin1 == b.NoemerMin1)
        {
            return new(checked(a.Teller + b.Teller), a.NoemerMin1);
        }

        var gemeen = Ggd(a.Noemer, b.Noemer);
        return new(checked((a.Teller * (b.Noemer / gemeen)) + (b.Teller * (a.Noemer / gemeen))), checked((a.Noemer / gemeen * b.Noemer) - 1));
    }

    public static Tijdsom Add(Tijdsom left, Tijdsom right) => left + right;

    /// <summary>Hele minuten, naar beneden.</summary>
    public long HeleMinuten => (long)(Teller / Noemer);

    /// <summary>De benutting in tienden van procenten, half omhoog; null als er niets is geïndiceerd.</summary>
    public long? BenuttingMaal10(long geclaimd) => Teller > 0 ? Afronding.HalfOmhoog(checked((Int128)geclaimd * 1000 * Noemer), Teller) : null;

    /// <summary>Hoe een benutting zich tot de banden verhoudt: exact, en niet naar het afgeronde percentage.</summary>
    public Band Band(long geclaimd, Banden banden)
    {
        ArgumentNullException.ThrowIfNull(banden);
        return banden.Van(geclaimd, new Breuk(checked((long)Teller), checked((long)Noemer)));
    }

    private static Int128 Ggd(Int128 a, Int128 b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
