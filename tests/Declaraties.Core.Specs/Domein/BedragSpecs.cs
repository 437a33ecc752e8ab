using CsCheck;

namespace Declaraties.Core.Specs.Domein;

public sealed class BedragSpecs
{
    private static readonly Gen<long> _centen = Gen.Long[-999_999_999_999, 999_999_999_999];

    [TestCase(0, "0,00 euro")]
    [TestCase(5, "0,05 euro")]
    [TestCase(1250, "12,50 euro")]
    [TestCase(-1250, "-12,50 euro")]
    [TestCase(-5, "-0,05 euro")]
    [TestCase(100_000_000, "1000000,00 euro")]
    public void Een_bedrag_staat_in_euro_met_twee_decimalen(long cent, string tekst) => Assert.That(new Bedrag(cent).ToString(), Is.EqualTo(tekst));

    [Test]
    public void Debet_telt_op_en_credit_trekt_af()
    {
        Assert.That(Bedrag.MetTeken(new Bedrag(1250), DebetCredit.Debet), Is.EqualTo(new Bedrag(1250)));
        Assert.That(Bedrag.MetTeken(new Bedrag(1250), DebetCredit.Credit), Is.EqualTo(new Bedrag(-1250)));
    }

    [TestCase(1, DebetCredit.Debet)]
    [TestCase(0, DebetCredit.Debet, Description = "nul wordt als D geschreven")]
    [TestCase(-1, DebetCredit.Credit)]
    public void Het_teken_wordt_geschreven_als_D_of_C(long cent, DebetCredit debetCredit) =>
        Assert.That(new Bedrag(cent).DebetCredit, Is.EqualTo(debetCredit));

    [Test]
    public void Absoluut_bedrag_en_letter_samen_zijn_het_bedrag() => Eigenschap.Houdt(_centen, cent =>
    {
        var bedrag = new Bedrag(cent);
        Eigenschap.Klopt(bedrag.Absoluut >= Bedrag.Nul, "absoluut");
        Eigenschap.Gelijk(Bedrag.MetTeken(bedrag.Absoluut, bedrag.DebetCredit), bedrag, "heen en terug");
    });

    [Test]
    public void Rekenen_en_vergelijken_gaan_zoals_met_hele_centen() => Eigenschap.Houdt(Gen.Select(_centen, _centen), paar =>
    {
        Bedrag a = new(paar.Item1), b = new(paar.Item2);
        Eigenschap.Gelijk((a + b).Cent, paar.Item1 + paar.Item2, "som");
        Eigenschap.Gelijk((a - b).Cent, paar.Item1 - paar.Item2, "verschil");
        Eigenschap.Gelijk((-a).Cent, -paar.Item1, "tegengestelde");
        Eigenschap.Gelijk((Bedrag.Add(a, b), Bedrag.Subtract(a, b), Bedrag.Negate(a)), (a + b, a - b, -a), "bij name");
        Eigenschap.Gelijk(Math.Sign(a.CompareTo(b)), Math.Sign(paar.Item1.CompareTo(paar.Item2)), "volgorde");
        Eigenschap.Gelijk(
            (a < b, a <= b, a > b, a >= b),
            (paar.Item1 < paar.Item2, paar.Item1 <= paar.Item2, paar.Item1 > paar.Item2, paar.Item1 >= paar.Item2),
            "vergelijking");
        Eigenschap.Gelijk((Bedrag.Min(a, b).Cent, Bedrag.Max(a, b).Cent), (Math.Min(paar.Item1, paar.Item2), Math.Max(paar.Item1, paar.Item2)), "laagste en hoogste");
    });

    [Test]
    public void Zoveel_keer_een_bedrag_is_het_zo_vaak_bij_elkaar_opgeteld() => Eigenschap.Houdt(Gen.Select(_centen, Gen.Int[0, 50]), geval =>
    {
        var (stuk, keren) = (new Bedrag(geval.Item1), geval.Item2);
        Eigenschap.Gelijk(stuk * keren, Enumerable.Repeat(stuk, keren).Som(een => een), "keer");
        Eigenschap.Gelijk(Bedrag.Multiply(stuk, -keren), -(stuk * keren), "bij name, en met een teken");
    });

    [Test]
    public void Een_bedrag_is_niet_kleiner_of_groter_dan_zichzelf()
    {
        Bedrag een = new(7), zelfde = new(7);
        Assert.That((een < zelfde, een <= zelfde, een > zelfde, een >= zelfde), Is.EqualTo((false, true, false, true)));
    }

    [Test]
    public void Overloop_is_een_fout_en_geen_ander_bedrag()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<OverflowException>(() => _ = new Bedrag(long.MaxValue) + new Bedrag(1));
            Assert.Throws<OverflowException>(() => _ = new Bedrag(long.MinValue) - new Bedrag(1));
            Assert.Throws<OverflowException>(() => _ = -new Bedrag(long.MinValue));
            Assert.Throws<OverflowException>(() => _ = new Bedrag((long.MaxValue / 2) + 1) * 2);
            Assert.Throws<OverflowException>(() => _ = new Bedrag(long.MinValue).Absoluut);
            Assert.Throws<OverflowException>(() => _ = Bedrag.MetTeken(new Bedrag(long.MinValue), DebetCredit.Credit));
        });
    }

    [Test]
    public void Zonder_waarde_is_een_bedrag_nul() => Assert.That(default(Bedrag), Is.EqualTo(Bedrag.Nul).And.EqualTo(new Bedrag(0)));
}
