using System.Numerics;

namespace Declaraties.Berekenen;

/// <summary>
/// De benutting van een groep: de som van de geleverde tegenover de som van de geïndiceerde minuten, exact opgeteld en pas aan het einde afgerond. Waar
/// de benutting niet te bepalen is, telt ook het geleverde niet mee in het percentage.
/// </summary>
public sealed class Benuttingsom
{
    // Zevenden, delen van een maand, delen van een toewijzing: weinig verschillende noemers.
    private readonly Dictionary<long, Int128> _tellers = [];

    /// <summary>Alle geleverde minuten, ook waar de benutting niet te bepalen is.</summary>
    public long GeleverdeMinuten { get; private set; }

    /// <summary>De geleverde minuten die in het percentage tellen.</summary>
    public long BepaalbaarGeleverd { get; private set; }

    public long PlafondMinuten { get; private set; }

    public void Tel(Benutting benutting)
    {
        GeleverdeMinuten += benutting.GeleverdeMinuten;
        PlafondMinuten += benutting.PlafondMinuten ?? 0;
        if (benutting.Geindiceerd is { Teller: > 0 } breuk)
        {
            BepaalbaarGeleverd += benutting.GeleverdeMinuten;
            _tellers[breuk.Noemer] = _tellers.GetValueOrDefault(breuk.Noemer) + breuk.Teller;
        }
    }

    /// <summary>Geïndiceerde minuten maal honderd, half omhoog; null als er geen te bepalen zijn.</summary>
    public long? GeindiceerdeMinutenMaal100
    {
        get
        {
            var (teller, noemer) = Geindiceerd();
            return teller.IsZero ? null : HalfOmhoog(teller * 100, noemer);
        }
    }

    /// <summary>Percentage maal tien, half omhoog uit de exacte som; null als het niet te bepalen is.</summary>
    public long? PercentageMaal10
    {
        get
        {
            var (teller, noemer) = Geindiceerd();
            return teller.IsZero ? null : HalfOmhoog(new BigInteger(BepaalbaarGeleverd) * 1000 * noemer, teller);
        }
    }

    private (BigInteger Teller, BigInteger Noemer) Geindiceerd()
    {
        var (teller, noemer) = (BigInteger.Zero, BigInteger.One);
        foreach (var (deel, erbij) in _tellers)
        {
            teller = (teller * deel) + ((BigInteger)erbij * noemer);
            noemer *= deel;
            var gemeen = BigInteger.GreatestCommonDivisor(teller, noemer);
            (teller, noemer) = (teller / gemeen, noemer / gemeen);
        }

        return (teller, noemer);
    }

    /// <summary>Als <see cref="Afronding"/>, voor getallen zonder grens.</summary>
    private static long HalfOmhoog(BigInteger teller, BigInteger noemer)
    {
        var afgerond = ((BigInteger.Abs(teller) * 2) + noemer) / (noemer * 2);
        return (long)(teller.Sign < 0 ? -afgerond : afgerond);
    }
}
