using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Een bedrag in hele eurocenten. Credit is negatief; over- en onderloop is een fout, geen ander bedrag.</summary>
public readonly record struct Bedrag(long Cent) : IComparable<Bedrag>
{
    public static Bedrag Nul => default;

    public static Bedrag operator +(Bedrag a, Bedrag b) => new(checked(a.Cent + b.Cent));

    public static Bedrag operator -(Bedrag a, Bedrag b) => new(checked(a.Cent - b.Cent));

    public static Bedrag operator -(Bedrag a) => new(checked(-a.Cent));

    /// <summary>Een bedrag per stuk, zoveel keer.</summary>
    public static Bedrag operator *(Bedrag bedrag, long keren) => new(checked(bedrag.Cent * keren));

    public static bool operator <(Bedrag a, Bedrag b) => a.Cent < b.Cent;

    public static bool operator >(Bedrag a, Bedrag b) => a.Cent > b.Cent;

    public static bool operator <=(Bedrag a, Bedrag b) => a.Cent <= b.Cent;

    public static bool operator >=(Bedrag a, Bedrag b) => a.Cent >= b.Cent;

    /// <summary>Het bedrag met het teken dat bij <paramref name="debetCredit"/> hoort: D telt op, C trekt af (TR358).</summary>
    public static Bedrag MetTeken(Bedrag bedrag, DebetCredit debetCredit) => debetCredit == DebetCredit.Credit ? -bedrag : bedrag;

    public static Bedrag Min(Bedrag a, Bedrag b) => a < b ? a : b;

    public static Bedrag Max(Bedrag a, Bedrag b) => a > b ? a : b;

    public static Bedrag Add(Bedrag left, Bedrag right) => left + right;

    public static Bedrag Subtract(Bedrag left, Bedrag right) => left - right;

    public static Bedrag Negate(Bedrag item) => -item;

    public static Bedrag Multiply(Bedrag left, long right) => left * right;

    /// <summary>Zoals de standaard het schrijft: het bedrag zonder teken met D of C; nul is D (CS325).</summary>
    public DebetCredit DebetCredit => Cent < 0 ? DebetCredit.Credit : DebetCredit.Debet;

    public Bedrag Absoluut => new(Math.Abs(Cent));

    public int CompareTo(Bedrag other) => Cent.CompareTo(other.Cent);

    /// <summary>In euro met twee decimalen en een komma, zonder duizendtallen: <c>-12,50 euro</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Cent < 0 ? "-" : "")}{Absoluut.Cent / 100},{Absoluut.Cent % 100:D2} euro");
}
