using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

public sealed class BandenSpecs
{
    [TestCase(79, Band.Onder)]
    [TestCase(80, Band.Normaal)]
    [TestCase(100, Band.Normaal)]
    [TestCase(101, Band.Boven)]
    [TestCase(0, Band.Onder)]
    [TestCase(-1, Band.Onder)]
    public void Op_een_grens_is_een_benutting_nog_normaal(int geleverd, Band band) =>
        Assert.That(Banden.Standaard.Van(geleverd, new Breuk(100, 1)), Is.EqualTo(band));

    [Test]
    public void Vergeleken_wordt_met_de_exacte_breuk_en_niet_met_het_afgeronde_percentage()
    {
        // 7996 van 10.000 is 79,96 %: afgerond staat er 80,0.
        Assert.That(new Benutting(7996, new Breuk(10_000, 1), null).PercentageMaal10, Is.EqualTo(800));
        Assert.That(Banden.Standaard.Van(new Benutting(7996, new Breuk(10_000, 1), null)), Is.EqualTo(Band.Onder));
        Assert.That(Banden.Standaard.Van(new Benutting(8000, new Breuk(10_000, 1), null)), Is.EqualTo(Band.Normaal));
    }

    [Test]
    public void Wat_niet_te_bepalen_is_valt_in_geen_band()
    {
        Assert.That(Banden.Standaard.Van(new Benutting(5, null, null)), Is.EqualTo(Band.NietTeBepalen));
        Assert.That(Banden.Standaard.Van(0, new Breuk(0, 7)), Is.EqualTo(Band.NietTeBepalen));
    }

    [Test]
    public void De_grenzen_zijn_in_te_stellen()
    {
        var banden = new Banden(50, 50);
        Assert.That(new[] { 49L, 50L, 51L }.Select(geleverd => banden.Van(geleverd, new Breuk(100, 1))), Is.EqualTo(new[] { Band.Onder, Band.Normaal, Band.Boven }));
    }

    [TestCase(-1, 100)]
    [TestCase(81, 80)]
    [TestCase(0, 1001)]
    public void Onmogelijke_grenzen_worden_geweigerd(int onder, int boven) =>
        Assert.That(() => new Banden(onder, boven), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
