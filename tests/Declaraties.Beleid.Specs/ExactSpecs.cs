using System.Numerics;
using CsCheck;

namespace Declaraties.Beleid.Specs;

/// <summary>Rekenen zonder af te ronden, en dan één keer wel: half van nul af.</summary>
public sealed class ExactSpecs
{
    private static readonly Gen<Exact> _getal = Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[1, 10_000], (teller, noemer) => new Exact(teller, noemer));

    [TestCase(85.795, 2, 8580)]
    [TestCase(85.794999, 2, 8579)]
    [TestCase(-85.795, 2, -8580)]
    [TestCase(112.5, 0, 113)]
    [TestCase(0, 4, 0)]
    public void Een_half_gaat_van_nul_af(decimal getal, int decimalen, long verwacht) => Assert.That(((Exact)getal).Afgerond(decimalen), Is.EqualTo(verwacht));

    [TestCase(7, 7)]
    [TestCase(6.999, 6)]
    [TestCase(-6.001, -7)]
    public void Naar_beneden_is_nooit_meer_dan_er_is(decimal getal, long verwacht) => Assert.That(((Exact)getal).NaarBeneden(), Is.EqualTo(verwacht));

    [Test]
    public void Een_derde_maal_drie_is_een() => Assert.That((Exact.Een / 3) * 3, Is.EqualTo(Exact.Een));

    [Test]
    public void Wat_is_afgerond_houdt_zijn_decimalen() => Assert.That(((Exact)76428.11m).Rond(4).ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo("76428.1100"));

    [Test]
    public void De_leegte_is_nul() => Assert.That(default(Exact), Is.EqualTo(new Exact(0, 7)));

    [Test]
    public void Door_nul_delen_kan_niet() => Assert.That(() => Exact.Een / Exact.Nul, Throws.TypeOf<DivideByZeroException>());

    [Test]
    public void Een_decimaal_getal_is_precies_zichzelf() => Gen.Decimal.Sample(getal =>
    {
        var exact = (Exact)getal;
        return getal == 0 ? exact == Exact.Nul : exact.Teken == Math.Sign(getal) && (exact * new Exact(BigInteger.Pow(10, 28), 1)).Noemer.IsOne;
    });

    [Test]
    public void Optellen_en_vermenigvuldigen_gaan_in_elke_volgorde() => Gen.Select(_getal, _getal, _getal).Sample((a, b, c) =>
        (a + b) + c == a + (b + c) && a * (b + c) == (a * b) + (a * c) && a - b == -(b - a));

    [Test]
    public void Delen_is_het_omgekeerde_van_vermenigvuldigen() => Gen.Select(_getal, _getal).Where((_, b) => b != Exact.Nul).Sample((a, b) => (a / b) * b == a);

    [Test]
    public void Afronden_scheelt_hoogstens_een_half() => _getal.Sample(getal =>
    {
        var verschil = getal - new Exact(getal.Afgerond(2), 100);
        return Exact.Max(verschil, -verschil) <= new Exact(1, 200);
    });

    [Test]
    public void De_volgorde_is_die_van_het_verschil() => Gen.Select(_getal, _getal).Sample((a, b) => Math.Sign(a.CompareTo(b)) == (a - b).Teken);
}
