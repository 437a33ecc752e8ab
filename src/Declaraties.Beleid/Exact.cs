using System.Numerics;

namespace Declaraties.Beleid;

/// <summary>
/// Een exact getal: een vereenvoudigde breuk zonder grens. Een tarief deelt en telt tientallen keren voordat het één keer wordt afgerond, en een
/// <see cref="decimal"/> rondt bij elke deling al een beetje.
/// </summary>
public readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private readonly BigInteger _teller;

    // Default is 0 / 1: of a struct nobody made, the denominator is stored as one less.
    private readonly BigInteger _noemerMin1;

    /// <exception cref="DivideByZeroException">De noemer is nul.</exception>
    public Exact(BigInteger teller, BigInteger noemer)
    {
        if (noemer.IsZero)
        {
            throw new DivideByZeroException("Een breuk heeft een noemer.");
        }

        var gemeen = BigInteger.GreatestCommonDivisor(teller, noemer) * noemer.Sign;
        _teller = teller / gemeen;
        _noemerMin1 = (noemer / gemeen) - 1;
    }

    public static Exact Nul => default;

    public static Exact Een { get; } = 1;

    public BigInteger Teller => _teller;

    /// <summary>Altijd positief.</summary>
    public BigInteger Noemer => _noemerMin1 + 1;

    public int Teken => _teller.Sign;

    public static implicit operator Exact(long getal) => new(getal, BigInteger.One);

    public static implicit operator Exact(decimal getal)
    {
        // The number is an integer of 96 bits over a power of ten.
        Span<int> delen = stackalloc int[4];
        decimal.GetBits(getal, delen);
        var teller = unchecked(new BigInteger((uint)delen[2]) << 64 | new BigInteger((uint)delen[1]) << 32 | (uint)delen[0]);
        return new(delen[3] < 0 ? -teller : teller, BigInteger.Pow(10, (delen[3] >> 16) & 0xFF));
    }

    public static Exact operator +(Exact a, Exact b) => new((a.Teller * b.Noemer) + (b.Teller * a.Noemer), a.Noemer * b.Noemer);

    public static Exact operator -(Exact a, Exact b) => new((a.Teller * b.Noemer) - (b.Teller * a.Noemer), a.Noemer * b.Noemer);

    public static Exact operator -(Exact a) => new(-a.Teller, a.Noemer);

    public static Exact operator *(Exact a, Exact b) => new(a.Teller * b.Teller, a.Noemer * b.Noemer);

    /// <exception cref="DivideByZeroException">Er wordt door nul gedeeld.</exception>
    public static Exact operator /(Exact a, Exact b) => new(a.Teller * b.Noemer, a.Noemer * b.Teller);

    public static bool operator ==(Exact a, Exact b) => a.Equals(b);

    public static bool operator !=(Exact a, Exact b) => !a.Equals(b);

    public static bool operator <(Exact a, Exact b) => a.CompareTo(b) < 0;

    public static bool operator >(Exact a, Exact b) => a.CompareTo(b) > 0;

    public static bool operator <=(Exact a, Exact b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Exact a, Exact b) => a.CompareTo(b) >= 0;

    public static Exact Add(Exact left, Exact right) => left + right;

    public static Exact Subtract(Exact left, Exact right) => left - right;

    public static Exact Negate(Exact item) => -item;

    public static Exact Multiply(Exact left, Exact right) => left * right;

    public static Exact Divide(Exact left, Exact right) => left / right;

    public static Exact FromInt64(long getal) => getal;

    public static Exact FromDecimal(decimal getal) => getal;

    public static Exact Min(Exact a, Exact b) => a < b ? a : b;

    public static Exact Max(Exact a, Exact b) => a > b ? a : b;

    /// <summary>Op zoveel decimalen als geheel getal, half van nul af: 85,795 op twee decimalen is 8580.</summary>
    /// <exception cref="OverflowException">De uitkomst past niet in een long.</exception>
    public long Afgerond(int decimalen)
    {
        var (teller, noemer) = (BigInteger.Abs(Teller) * BigInteger.Pow(10, decimalen), Noemer);
        var afgerond = ((teller * 2) + noemer) / (noemer * 2);
        return (long)(Teller.Sign < 0 ? -afgerond : afgerond);
    }

    /// <summary>Het grootste gehele getal dat er niet boven ligt.</summary>
    /// <exception cref="OverflowException">De uitkomst past niet in een long.</exception>
    public long NaarBeneden()
    {
        var deel = BigInteger.DivRem(Teller, Noemer, out var rest);
        return (long)(rest.Sign < 0 ? deel - 1 : deel);
    }

    /// <summary>Als <see cref="Afgerond"/>, met de decimalen erachter: 85,795 op twee decimalen is 85,80.</summary>
    /// <exception cref="OverflowException">De uitkomst past niet in een long.</exception>
    // Times 0.0001 keeps four decimals where a division drops the zeroes.
    public decimal Rond(int decimalen) => Afgerond(decimalen) * new decimal(1, 0, 0, false, (byte)decimalen);

    public bool Equals(Exact other) => Teller == other.Teller && _noemerMin1 == other._noemerMin1;

    public override bool Equals(object? obj) => obj is Exact ander && Equals(ander);

    public override int GetHashCode() => HashCode.Combine(_teller, _noemerMin1);

    public int CompareTo(Exact other) => (Teller * other.Noemer).CompareTo(other.Teller * Noemer);

    public override string ToString() => Noemer.IsOne ? Teller.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{Teller}/{Noemer}";
}
