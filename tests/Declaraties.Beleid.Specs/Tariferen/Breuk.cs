using System.Numerics;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Een breuk die niets vereenvoudigt en niets van <see cref="Exact"/> weet: om een berekening tegen te houden die niet dezelfde fout kan maken.</summary>
internal readonly record struct Breuk(BigInteger Boven, BigInteger Onder)
{
    public static implicit operator Breuk(decimal getal)
    {
        // Every number in a set has six decimals at most.
        const int Macht = 1_000_000;
        return new(new BigInteger(getal * Macht), Macht);
    }

    public static Breuk operator +(Breuk a, Breuk b) => new((a.Boven * b.Onder) + (b.Boven * a.Onder), a.Onder * b.Onder);

    public static Breuk operator -(Breuk a, Breuk b) => new((a.Boven * b.Onder) - (b.Boven * a.Onder), a.Onder * b.Onder);

    public static Breuk operator *(Breuk a, Breuk b) => new(a.Boven * b.Boven, a.Onder * b.Onder);

    public static Breuk operator /(Breuk a, Breuk b) => new(a.Boven * b.Onder, a.Onder * b.Boven);

    public bool IsPositief => Boven.Sign * Onder.Sign > 0;

    public bool IsMinderDan(Breuk ander) => (ander - this).IsPositief;

    /// <summary>Half naar boven, van een breuk die niet onder nul is.</summary>
    public BigInteger HalfNaarBoven() => (BigInteger.Abs(Boven * 2) + BigInteger.Abs(Onder)) / BigInteger.Abs(Onder * 2);
}
