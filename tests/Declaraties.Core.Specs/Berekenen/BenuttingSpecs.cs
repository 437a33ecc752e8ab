using CsCheck;
using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

public sealed class BenuttingSpecs
{
    private static readonly Maand _oktober = Voorbeeld.Maand("2025-10");

    [Test]
    public void Per_dag_is_geindiceerd_het_volume_maal_de_dagen() =>
        Klopt(new EenToewijzing().MetOmvang(30, Eenheid.Minuut, Frequentie.PerDag), geleverd: 465, geindiceerd: 930.00m, percentage: 50.0m);

    [Test]
    public void Per_week_is_geindiceerd_het_volume_maal_de_dagen_gedeeld_door_7() =>
        // 180 x 31 / 7 = 797,142857...; 720 daarvan is 90,32 %.
        Klopt(new EenToewijzing().MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek), geleverd: 720, geindiceerd: 797.14m, percentage: 90.3m);

    [Test]
    public void Per_maand_is_een_hele_maand_het_hele_volume() =>
        Klopt(new EenToewijzing().MetOmvang(900, Eenheid.Minuut, Frequentie.PerMaand), geleverd: 900, geindiceerd: 900.00m, percentage: 100.0m);

    [Test]
    public void Per_maand_is_een_gebroken_maand_naar_dagen() =>
        // 18 van de 31 dagen: 900 x 18 / 31 = 522,58.
        Klopt(new EenToewijzing().Van("2025-10-14").MetOmvang(900, Eenheid.Minuut, Frequentie.PerMaand), geleverd: 261, geindiceerd: 522.58m, percentage: 49.9m);

    [Test]
    public void Een_totaal_is_verdeeld_over_de_dagen_van_de_toewijzing() =>
        // 31 van de 92 dagen van oktober tot en met december.
        Klopt(
            new EenToewijzing().Van("2025-10-01").TotEnMet("2025-12-31").MetOmvang(9200, Eenheid.Minuut, Frequentie.TotaalInToewijzing),
            geleverd: 3100, geindiceerd: 3100.00m, percentage: 100.0m);

    [Test]
    public void Een_totaal_zonder_Einddatum_is_niet_te_bepalen() =>
        Klopt(new EenToewijzing().MetOmvang(9200, Eenheid.Minuut, Frequentie.TotaalInToewijzing), geleverd: 3100, geindiceerd: null, percentage: null);

    [Test]
    public void Een_totaal_over_een_lege_looptijd_ook_niet() =>
        Klopt(
            new EenToewijzing().Van("2025-10-15").TotEnMet("2025-10-14").MetOmvang(9200, Eenheid.Minuut, Frequentie.TotaalInToewijzing),
            geleverd: 0, geindiceerd: null, percentage: null);

    [Test]
    public void Uren_tellen_als_minuten() =>
        Klopt(new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek), geleverd: 720, geindiceerd: 797.14m, percentage: 90.3m);

    [Test]
    public void Alleen_de_dagen_van_de_maand_in_de_toewijzing_tellen() =>
        // 7 tot en met 20 oktober: 14 dagen, precies twee weken.
        Klopt(
            new EenToewijzing().Van("2025-10-07").TotEnMet("2025-10-20").MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek),
            geleverd: 180, geindiceerd: 360.00m, percentage: 50.0m);

    [Test]
    public void Het_aantal_dagen_van_de_maand_volgt_de_kalender()
    {
        var februari = Benutting.Bepaal(new EenToewijzing().MetOmvang(10, Eenheid.Minuut, Frequentie.PerDag).Van("2024-01-01").Bouw(), Voorbeeld.Maand("2024-02"), 0);
        Assert.That(februari.GeindiceerdeMinuten, Is.EqualTo(290m));
    }

    [Test]
    public void Niets_geleverd_is_nul_procent_en_niet_onbekend() =>
        Klopt(new EenToewijzing(), geleverd: 0, geindiceerd: 797.14m, percentage: 0.0m);

    [Test]
    public void Meer_geleverd_dan_geindiceerd_is_meer_dan_honderd_procent() =>
        Klopt(new EenToewijzing().MetOmvang(900, Eenheid.Minuut, Frequentie.PerMaand), geleverd: 1000, geindiceerd: 900m, percentage: 111.1m);

    [TestCase(1124, 99.9)]
    [TestCase(1125, 100.0)]
    public void Een_minuut_te_weinig_is_geen_honderd_procent(long geleverd, double percentage) =>
        Assert.That(Met(geindiceerd: 1125, geleverd).Percentage, Is.EqualTo((decimal)percentage));

    [TestCase(1, 0.1, Description = "0,05 %")]
    [TestCase(3, 0.2, Description = "0,15 %")]
    [TestCase(0, 0.0)]
    public void Precies_een_half_tiende_gaat_omhoog(long geleverd, double percentage) =>
        Assert.That(Met(geindiceerd: 2000, geleverd).Percentage, Is.EqualTo((decimal)percentage));

    [Test]
    public void Het_percentage_volgt_uit_de_exacte_breuk_en_niet_uit_de_afgeronde_minuten()
    {
        // 1 minuut per week, een dag: 1/7 = 0,142857 minuut, geschreven als 0,14. 1 daarvan is 700,0 %; uit 0,14 zou 714,3 % volgen.
        var dag = Benutting.Bepaal(
            new EenToewijzing().Van("2025-10-31").MetOmvang(1, Eenheid.Minuut, Frequentie.PerWeek).Bouw(), _oktober, geleverdeMinuten: 1);
        Assert.That((dag.GeindiceerdeMinuten, dag.Percentage), Is.EqualTo((0.14m, 700.0m)));
    }

    [Test]
    public void Zonder_omvang_is_het_niet_te_bepalen_en_geen_nul()
    {
        var benutting = Benutting.Bepaal(new EenToewijzing().ZonderOmvang().Bouw(), _oktober, 720);
        Assert.That((benutting.GeleverdeMinuten, benutting.GeindiceerdeMinuten, benutting.Percentage, benutting.PlafondMinuten), Is.EqualTo((720L, (decimal?)null, (decimal?)null, (long?)null)));
    }

    [TestCase(Eenheid.Etmaal)]
    [TestCase(Eenheid.Dagdeel)]
    [TestCase(Eenheid.StuksOutput)]
    [TestCase(Eenheid.Euro)]
    [TestCase(Eenheid.StuksInspanning)]
    public void Wat_geen_tijd_is_heeft_geen_benutting(Eenheid eenheid)
    {
        var benutting = Benutting.Bepaal(new EenToewijzing().MetOmvang(180, eenheid, Frequentie.PerWeek).Bouw(), _oktober, 0);
        Assert.That((benutting.Geindiceerd, benutting.Percentage, benutting.PlafondMinuten), Is.EqualTo(((Breuk?)null, (decimal?)null, (long?)null)));
    }

    [TestCase(Frequentie.PerDag)]
    [TestCase(Frequentie.PerWeek)]
    [TestCase(Frequentie.PerMaand)]
    public void Nul_geindiceerd_is_niet_te_bepalen(Frequentie frequentie)
    {
        var benutting = Benutting.Bepaal(new EenToewijzing().MetOmvang(0, Eenheid.Minuut, frequentie).Bouw(), _oktober, 10);
        Assert.That((benutting.GeindiceerdeMinuten, benutting.Percentage), Is.EqualTo(((decimal?)0m, (decimal?)null)));
    }

    [Test]
    public void Een_maand_buiten_de_toewijzing_heeft_niets_geindiceerd() =>
        Assert.That(Benutting.Bepaal(new EenToewijzing().Van("2025-11-01").Bouw(), _oktober, 0).Percentage, Is.Null);

    [Test]
    public void Het_plafond_van_TR321_staat_ernaast_en_is_een_ander_getal()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Benutting.Bepaal(new EenToewijzing().Bouw(), _oktober, 0).PlafondMinuten, Is.EqualTo(900), "vijf kalenderweken");
            Assert.That(Benutting.Bepaal(new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek).Bouw(), _oktober, 0).PlafondMinuten, Is.EqualTo(900), "in minuten");
            Assert.That(Benutting.Bepaal(new EenToewijzing().VoorProduct("01", "01A03").Bouw(), _oktober, 0).PlafondMinuten, Is.EqualTo(1080), "hulp bij het huishouden");
            Assert.That(Benutting.Bepaal(new EenToewijzing().ZonderProduct().Bouw(), _oktober, 0).PlafondMinuten, Is.EqualTo(900), "zonder product");
            Assert.That(Benutting.Bepaal(new EenToewijzing().Van("2025-10-27").Bouw(), _oktober, 0).PlafondMinuten, Is.EqualTo(180), "een gebroken maand");
        });
    }

    [Test]
    public void De_plafonds_van_een_jaar_tellen_meer_weken_dan_het_jaar_heeft()
    {
        var toewijzing = new EenToewijzing().TotEnMet("2025-12-31").Bouw();
        var maanden = Enumerable.Range(1, 12).Select(nummer => Benutting.Bepaal(toewijzing, new Maand(2025, nummer), 0)).ToList();
        Assert.That(maanden.Sum(m => m.PlafondMinuten), Is.GreaterThan(53 * 180));
        Assert.That(maanden.Sum(m => m.GeindiceerdeMinuten), Is.EqualTo(180 * 365 / 7m).Within(0.06m));
    }

    [Test]
    public void Geindiceerd_is_dag_voor_dag_nageteld_hetzelfde() =>
        Eigenschap.Houdt(
            Gen.Select(Gen.Int[0, 5_000], Gen.OneOf(Frequentie.PerDag, Frequentie.PerWeek, Frequentie.PerMaand, Frequentie.TotaalInToewijzing), Gen.Int[0, 90], Gen.Int[0, 120], Gen.Int[0, 5_000]),
            geval =>
            {
                var (volume, frequentie, begin, dagen, geleverd) = geval;
                var looptijd = new Periode(new DateOnly(2025, 9, 1).AddDays(begin), new DateOnly(2025, 9, 1).AddDays(begin + dagen));
                var benutting = Benutting.Bepaal(new EenToewijzing().Over(looptijd).MetOmvang(volume, Eenheid.Minuut, frequentie).Bouw(), _oktober, geleverd);

                // Per dag een gelijk deel, opgeteld; de afrondingen schelen hoogstens een halve laatste decimaal.
                decimal som = 0;
                for (var dag = _oktober.EersteDag; dag <= _oktober.LaatsteDag; dag = dag.AddDays(1))
                {
                    if (looptijd.Bevat(dag))
                    {
                        som += frequentie switch
                        {
                            Frequentie.PerDag => volume,
                            Frequentie.PerWeek => volume / 7m,
                            Frequentie.PerMaand => volume / 31m,
                            _ => volume / (decimal)(dagen + 1),
                        };
                    }
                }

                Eigenschap.Klopt(Math.Abs(benutting.GeindiceerdeMinuten!.Value - som) <= 0.0051m, $"{benutting.GeindiceerdeMinuten} en {som}");
                Eigenschap.Klopt(
                    som == 0 ? benutting.Percentage is null : Math.Abs(benutting.Percentage!.Value - (geleverd * 100 / som)) <= 0.0501m,
                    $"{benutting.Percentage} van {geleverd} op {som}");
            });

    private static Benutting Met(int geindiceerd, long geleverd) =>
        Benutting.Bepaal(new EenToewijzing().MetOmvang(geindiceerd, Eenheid.Minuut, Frequentie.PerMaand).Bouw(), _oktober, geleverd);

    private static void Klopt(EenToewijzing toewijzing, long geleverd, decimal? geindiceerd, decimal? percentage)
    {
        var benutting = Benutting.Bepaal(toewijzing.Bouw(), _oktober, geleverd);
        Assert.That((benutting.GeleverdeMinuten, benutting.GeindiceerdeMinuten, benutting.Percentage), Is.EqualTo((geleverd, geindiceerd, percentage)));
    }
}
