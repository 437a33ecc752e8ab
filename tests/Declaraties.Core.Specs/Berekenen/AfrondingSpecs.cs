using CsCheck;
using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

public sealed class AfrondingSpecs
{
    [TestCase(1454, 1000, 1)]
    [TestCase(1499, 1000, 1)]
    [TestCase(1500, 1000, 2, Description = "precies de helft gaat omhoog")]
    [TestCase(2500, 1000, 3, Description = "ook boven een even getal")]
    [TestCase(-1499, 1000, -1)]
    [TestCase(-1500, 1000, -2, Description = "onder nul gaat de helft van nul af")]
    [TestCase(-2500, 1000, -3)]
    [TestCase(1, 3, 0)]
    [TestCase(2, 3, 1)]
    [TestCase(4, 3, 1)]
    [TestCase(5, 3, 2)]
    [TestCase(0, 7, 0)]
    [TestCase(3, -2, -2)]
    [TestCase(-3, -2, 2)]
    public void De_helft_gaat_omhoog_van_nul_af(long teller, long noemer, long afgerond) =>
        Assert.That(Afronding.HalfOmhoog(teller, noemer), Is.EqualTo(afgerond));

    [Test]
    public void Afronden_is_wat_decimal_van_nul_af_afrondt() =>
        Eigenschap.Houdt(Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[1, 5_000]), geval =>
        {
            var (teller, noemer) = geval;
            // Een breuk die geen halve is, ligt minstens 1/(2 x noemer) van de halve af: ver binnen de precisie van decimal.
            var verwacht = (long)Math.Round((decimal)teller / noemer, MidpointRounding.AwayFromZero);
            Eigenschap.Gelijk(Afronding.HalfOmhoog(teller, noemer), verwacht, $"{teller} / {noemer}");
            Eigenschap.Gelijk(Afronding.HalfOmhoog(-teller, noemer), -verwacht, $"{-teller} / {noemer}");
            Eigenschap.Gelijk(Afronding.HalfOmhoog(-teller, -noemer), verwacht, $"{-teller} / {-noemer}");
        }, keren: 5_000);

    [Test]
    public void Grote_getallen_lopen_niet_over() =>
        Assert.That(Afronding.HalfOmhoog((Int128)long.MaxValue * 1000, 1000), Is.EqualTo(long.MaxValue));

    [Test]
    public void Een_uitkomst_die_niet_past_is_een_fout() => Assert.Throws<OverflowException>(() => _ = Afronding.HalfOmhoog((Int128)long.MaxValue + 1, 1));

    [Test]
    public void Delen_door_nul_is_een_fout() => Assert.Throws<DivideByZeroException>(() => _ = Afronding.HalfOmhoog(1, 0));
}
