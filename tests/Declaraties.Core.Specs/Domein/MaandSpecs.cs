using CsCheck;

namespace Declaraties.Core.Specs.Domein;

public sealed class MaandSpecs
{
    private static readonly Gen<Maand> _maanden = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], (jaar, nummer) => new Maand(jaar, nummer));

    [TestCase("2025-01", 31)]
    [TestCase("2025-02", 28)]
    [TestCase("2024-02", 29)]
    [TestCase("2100-02", 28)]
    [TestCase("2025-04", 30)]
    public void Een_maand_loopt_van_haar_eerste_tot_en_met_haar_laatste_dag(string tekst, int dagen)
    {
        var maand = Voorbeeld.Maand(tekst);
        Assert.Multiple(() =>
        {
            Assert.That(maand.Dagen, Is.EqualTo(dagen));
            Assert.That(maand.EersteDag.Day, Is.EqualTo(1));
            Assert.That(maand.LaatsteDag.Day, Is.EqualTo(dagen));
            Assert.That(maand.LaatsteDag.Month, Is.EqualTo(maand.Nummer));
            Assert.That(maand.Periode, Is.EqualTo(new Periode(maand.EersteDag, maand.LaatsteDag)));
        });
    }

    [Test]
    public void Elke_dag_van_een_maand_hoort_bij_die_maand_en_de_dagen_ernaast_niet() => Eigenschap.Houdt(_maanden, maand =>
    {
        Eigenschap.Gelijk(Maand.Van(maand.EersteDag), maand, "eerste dag");
        Eigenschap.Gelijk(Maand.Van(maand.LaatsteDag), maand, "laatste dag");
        Eigenschap.Gelijk(maand.Periode.Dagen, maand.Dagen, "dagen");
        if (maand.LaatsteDag < DateOnly.MaxValue)
        {
            Eigenschap.Klopt(Maand.Van(maand.LaatsteDag.AddDays(1)) > maand, $"de dag na {maand}");
        }

        if (maand.EersteDag > DateOnly.MinValue)
        {
            Eigenschap.Klopt(Maand.Van(maand.EersteDag.AddDays(-1)) < maand, $"de dag voor {maand}");
        }
    });

    [Test]
    public void Maanden_staan_in_de_volgorde_van_hun_dagen() => Eigenschap.Houdt(Gen.Select(_maanden, _maanden), paar =>
    {
        var (een, ander) = paar;
        var volgorde = een.EersteDag.CompareTo(ander.EersteDag);
        Eigenschap.Gelijk(Math.Sign(een.CompareTo(ander)), Math.Sign(volgorde), $"{een} en {ander}");
        Eigenschap.Gelijk((een < ander, een <= ander, een > ander, een >= ander), (volgorde < 0, volgorde <= 0, volgorde > 0, volgorde >= 0), $"{een} en {ander}");
    });

    [Test]
    public void Een_maand_is_niet_kleiner_of_groter_dan_zichzelf()
    {
        Maand een = new(2025, 10), zelfde = new(2025, 10);
        Assert.That((een < zelfde, een <= zelfde, een > zelfde, een >= zelfde), Is.EqualTo((false, true, false, true)));
    }

    [Test]
    public void Schrijven_en_lezen_zijn_elkaars_omgekeerde() => Eigenschap.Houdt(_maanden, maand =>
        Eigenschap.Klopt(Maand.Probeer(maand.ToString(), out var gelezen) && gelezen == maand, $"{maand}"));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("2025")]
    [TestCase("2025-13")]
    [TestCase("2025-00")]
    [TestCase("2025-1")]
    [TestCase("2025-10-01")]
    [TestCase("10-2025")]
    [TestCase(" 2025-10")]
    public void Iets_anders_dan_jaar_en_maand_wordt_niet_gelezen(string? tekst)
    {
        Assert.That(Maand.Probeer(tekst, out var maand), Is.False);
        Assert.That(maand, Is.EqualTo(default(Maand)));
    }
}
