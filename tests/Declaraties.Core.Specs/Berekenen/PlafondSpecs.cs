using System.Globalization;
using CsCheck;
using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

public sealed class PlafondSpecs
{
    private const string Begeleiding = "02";
    private const string HulpBijHetHuishouden = "01";

    private static readonly Omvang _drieUurPerWeek = new(3, Eenheid.Uur, Frequentie.PerWeek);
    private static readonly Omvang _driehonderdEuroPerWeek = new(30_000, Eenheid.Euro, Frequentie.PerWeek);

    [TestCase("2025-10-07", "2025-12-30", "2025-10-07", "2025-10-31", 12)]
    [TestCase("2025-10-07", "2025-12-30", "2025-11-01", "2025-11-30", 15)]
    [TestCase("2025-10-07", "2025-12-30", "2025-12-01", "2025-12-30", 15)]
    [TestCase("2025-07-07", "2025-09-07", "2025-07-07", "2025-07-31", 12)]
    [TestCase("2025-07-07", "2025-09-07", "2025-08-01", "2025-08-31", 15)]
    [TestCase("2025-07-07", "2025-09-07", "2025-09-01", "2025-09-07", 3)]
    [TestCase("2025-11-12", "2025-12-13", "2025-11-12", "2025-11-30", 9)]
    public void Drie_uur_per_week_telt_de_kalenderweken_van_de_prestatie(string ingang, string einde, string begin, string eind, long uren) =>
        Assert.That(PerPrestatie(_drieUurPerWeek, Begeleiding, (ingang, einde), (begin, eind)), Is.EqualTo(uren));

    [TestCase("2025-10-07", "2025-12-30", 39)]
    [TestCase("2025-07-07", "2025-09-07", 27)]
    public void Drie_uur_per_week_over_de_hele_toewijzing_telt_elke_kalenderweek_een_keer(string ingang, string einde, long uren) =>
        Assert.That(Hoogste.OverLooptijd(_drieUurPerWeek, Voorbeeld.Periode(ingang, einde)), Is.EqualTo(uren));

    [Test]
    public void Vijftien_uur_per_maand_mag_in_een_gebroken_maand_helemaal()
    {
        var omvang = new Omvang(15, Eenheid.Uur, Frequentie.PerMaand);
        Assert.That(PerPrestatie(omvang, Begeleiding, ("2025-10-14", "2026-10-13"), ("2025-10-14", "2025-10-31")), Is.EqualTo(15));
        Assert.That(Hoogste.OverLooptijd(omvang, Voorbeeld.Periode("2025-10-14", "2025-12-01")), Is.EqualTo(45));
    }

    [TestCase("2025-07-07", "2025-09-07", "2025-07-07", "2025-07-31", 900)]
    [TestCase("2025-07-07", "2025-09-07", "2025-08-01", "2025-08-31", 1500)]
    [TestCase("2025-07-07", "2025-09-07", "2025-09-01", "2025-09-07", 300)]
    [TestCase("2025-07-07", "2025-09-06", "2025-07-07", "2025-07-31", 900)]
    [TestCase("2025-07-07", "2025-09-06", "2025-08-01", "2025-08-31", 1800, Description = "de week na de laatste zondag hoort bij augustus")]
    [TestCase("2025-07-07", "2025-09-06", "2025-09-01", "2025-09-06", 0)]
    [TestCase("2025-10-07", "2025-12-31", "2025-10-07", "2025-10-31", 900)]
    [TestCase("2025-10-07", "2025-12-31", "2025-11-01", "2025-11-30", 1500)]
    [TestCase("2025-10-07", "2025-12-31", "2025-12-01", "2025-12-31", 1500)]
    public void Driehonderd_euro_per_week_telt_de_zondagen(string ingang, string einde, string begin, string eind, long euro) =>
        Assert.That(PerPrestatie(_driehonderdEuroPerWeek, Begeleiding, (ingang, einde), (begin, eind)), Is.EqualTo(euro * 100));

    [TestCase("2025-07-07", "2025-09-07", 2700)]
    [TestCase("2025-07-07", "2025-09-06", 2700)]
    [TestCase("2025-10-07", "2025-12-31", 3900)]
    public void Over_de_hele_toewijzing_passen_de_zondagen_en_een_gebroken_laatste_week(string ingang, string einde, long euro) =>
        Assert.That(Hoogste.OverLooptijd(_driehonderdEuroPerWeek, Voorbeeld.Periode(ingang, einde)), Is.EqualTo(euro * 100));

    [TestCase("2025-10")]
    [TestCase("2021-02")]
    public void Hulp_bij_het_huishouden_mag_per_week_altijd_zes_keer(string maand) =>
        Assert.That(PerPrestatie(_drieUurPerWeek, HulpBijHetHuishouden, ("2021-01-01", null), Voorbeeld.Maand(maand).Periode), Is.EqualTo(18));

    [Test]
    public void Ook_in_een_gebroken_maand() =>
        Assert.That(PerPrestatie(_drieUurPerWeek, HulpBijHetHuishouden, ("2025-10-31", null), ("2025-10-31", "2025-10-31")), Is.EqualTo(18));

    [Test]
    public void Alleen_per_week()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PerPrestatie(new Omvang(3, Eenheid.Uur, Frequentie.PerMaand), HulpBijHetHuishouden, ("2025-01-01", null), ("2025-10-01", "2025-10-31")), Is.EqualTo(3));
            Assert.That(PerPrestatie(new Omvang(3, Eenheid.Uur, Frequentie.PerDag), HulpBijHetHuishouden, ("2025-01-01", null), ("2025-10-01", "2025-10-31")), Is.EqualTo(93));
        });
    }

    [Test]
    public void En_niet_over_de_hele_toewijzing() =>
        Assert.That(Hoogste.OverLooptijd(_drieUurPerWeek, Voorbeeld.Periode("2025-10-01", "2025-10-31")), Is.EqualTo(15));

    [TestCase(Eenheid.StuksOutput)]
    [TestCase(Eenheid.Euro)]
    public void Outputgericht_volgt_ook_hulp_bij_het_huishouden_de_zondagen(Eenheid eenheid) =>
        Assert.That(PerPrestatie(new Omvang(3, eenheid, Frequentie.PerWeek), HulpBijHetHuishouden, ("2025-01-01", null), ("2025-10-01", "2025-10-31")), Is.EqualTo(12));

    [Test]
    public void Een_periode_zonder_zondag_heeft_outputgericht_plafond_nul() =>
        Assert.That(PerPrestatie(_driehonderdEuroPerWeek, Begeleiding, ("2025-10-06", "2025-10-11"), ("2025-10-06", "2025-10-11")), Is.Zero);

    [Test]
    public void Een_toewijzing_zonder_zondag_heeft_ook_geen_laatste_zondag() =>
        // Maandag tot en met zaterdag; de zondag ervoor valt wel in de ProductPeriode, maar niet in de toewijzing.
        Assert.That(PerPrestatie(_driehonderdEuroPerWeek, Begeleiding, ("2025-10-06", "2025-10-11"), ("2025-10-01", "2025-10-31")), Is.EqualTo(4 * 30_000));

    [Test]
    public void Zonder_Einddatum_is_er_geen_gebroken_laatste_week() =>
        Assert.That(PerPrestatie(_driehonderdEuroPerWeek, Begeleiding, ("2025-01-01", null), ("2025-10-01", "2025-10-31")), Is.EqualTo(4 * 30_000));

    [TestCase(Eenheid.Minuut)]
    [TestCase(Eenheid.Uur)]
    [TestCase(Eenheid.Etmaal)]
    [TestCase(Eenheid.Dagdeel)]
    [TestCase(Eenheid.StuksOutput)]
    [TestCase(Eenheid.Euro)]
    [TestCase(Eenheid.StuksInspanning)]
    public void Per_dag_telt_elke_dag_en_het_totaal_telt_een_keer(Eenheid eenheid)
    {
        Assert.Multiple(() =>
        {
            Assert.That(PerPrestatie(new Omvang(2, eenheid, Frequentie.PerDag), Begeleiding, ("2025-10-07", "2025-12-31"), ("2025-10-07", "2025-10-31")), Is.EqualTo(50));
            Assert.That(Hoogste.OverLooptijd(new Omvang(2, eenheid, Frequentie.PerDag), Voorbeeld.Periode("2025-10-07", "2025-12-31")), Is.EqualTo(172));
            Assert.That(PerPrestatie(new Omvang(2, eenheid, Frequentie.TotaalInToewijzing), Begeleiding, ("2025-10-07", "2025-12-31"), ("2025-10-07", "2025-10-31")), Is.EqualTo(2));
            Assert.That(Hoogste.OverLooptijd(new Omvang(2, eenheid, Frequentie.TotaalInToewijzing), Voorbeeld.Periode("2025-10-07", "2025-12-31")), Is.EqualTo(2));
        });
    }

    [Test]
    public void Het_plafond_is_dag_voor_dag_nageteld_hetzelfde() => Eigenschap.Houdt(Gevallen, geval =>
    {
        var (omvang, categorie, looptijd, heeftEinde, periode) = geval;
        DateOnly? einddatum = heeftEinde ? looptijd.Eind : null;
        var toewijzing = new EenToewijzing().Over(looptijd).Bouw() with { Einddatum = einddatum, Omvang = omvang };
        var keren = Nageteld(omvang, categorie, looptijd, einddatum, periode);
        Eigenschap.Gelijk(Plafond.KerenPerPrestatie(omvang, categorie, toewijzing.Looptijd, einddatum, periode), keren, $"{omvang}, {looptijd}, {periode}");
    }, keren: 4_000);

    [Test]
    public void Het_plafond_over_de_looptijd_is_dag_voor_dag_nageteld_hetzelfde() => Eigenschap.Houdt(Gevallen, geval =>
    {
        var (omvang, _, looptijd, _, _) = geval;
        var keren = NageteldOverLooptijd(omvang, looptijd);
        Eigenschap.Gelijk(Plafond.KerenInLooptijd(omvang, looptijd), keren, $"{omvang}, {looptijd}");
    }, keren: 4_000);

    [Test]
    public void Een_lege_looptijd_heeft_geen_weken_dagen_of_maanden()
    {
        var leeg = Voorbeeld.Periode("2025-10-15", "2025-10-14");
        foreach (var omvang in (Omvang[])[_drieUurPerWeek, _driehonderdEuroPerWeek, new(3, Eenheid.Uur, Frequentie.PerDag), new(3, Eenheid.Uur, Frequentie.PerMaand)])
        {
            Assert.That(Plafond.KerenInLooptijd(omvang, leeg), Is.Zero, omvang.ToString());
        }
    }

    [TestCase("0001-01-01")]
    [TestCase("0001-01-06")]
    [TestCase("0001-01-07")]
    public void Aan_het_begin_van_de_kalender_is_er_ook_een_plafond(string einde)
    {
        var looptijd = Voorbeeld.Periode("0001-01-01", einde);
        Assert.That(
            Plafond.KerenPerPrestatie(_driehonderdEuroPerWeek, Begeleiding, looptijd, looptijd.Eind, looptijd),
            Is.EqualTo(einde == "0001-01-07" ? 1 : 0));
    }

    [Test]
    public void Zonder_frequentie_is_er_geen_plafond()
    {
        var omvang = new Omvang(3, Eenheid.Uur, Frequentie.Onbekend);
        var looptijd = Voorbeeld.Periode("2025-01-01", "2025-12-31");
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = Plafond.KerenInLooptijd(omvang, looptijd));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = Plafond.KerenPerPrestatie(omvang, Begeleiding, looptijd, looptijd.Eind, looptijd));
    }

    private static Gen<(Omvang Omvang, string Categorie, Periode Looptijd, bool HeeftEinde, Periode Periode)> Gevallen { get; } =
        from volume in Gen.Int[0, 10_000]
        from eenheid in Gen.OneOf(Enum.GetValues<Eenheid>().Where(e => e != Eenheid.Onbekend).ToArray())
        from frequentie in Gen.OneOf(Enum.GetValues<Frequentie>().Where(f => f != Frequentie.Onbekend).ToArray())
        from categorie in Gen.OneOf(Begeleiding, HulpBijHetHuishouden)
        from begin in Gen.Int[0, 800]
        from dagen in Gen.OneOf(Gen.Int[1, 14], Gen.Int[1, 250])
        from heeftEinde in Gen.Bool
        from van in Gen.Int[-10, 250]
        from lengte in Gen.Int[1, 31]
        let ingang = new DateOnly(2024, 1, 1).AddDays(begin)
        let start = ingang.AddDays(van)
        select (new Omvang(volume, eenheid, frequentie), categorie, new Periode(ingang, ingang.AddDays(dagen - 1)), heeftEinde, new Periode(start, start.AddDays(lengte - 1)));

    private static long PerPrestatie(Omvang omvang, string categorie, (string Ingang, string? Einde) toewijzing, (string Begin, string Eind) periode) =>
        PerPrestatie(omvang, categorie, toewijzing, Voorbeeld.Periode(periode.Begin, periode.Eind));

    private static long PerPrestatie(Omvang omvang, string categorie, (string Ingang, string? Einde) toewijzing, Periode periode)
    {
        var een = new EenToewijzing().Van(toewijzing.Ingang);
        return Hoogste.PerPrestatie(omvang, categorie, (toewijzing.Einde is null ? een : een.TotEnMet(toewijzing.Einde)).Bouw(), periode);
    }

    private static List<DateOnly> Dagen(Periode periode)
    {
        List<DateOnly> dagen = [];
        for (var dag = periode.Begin; dag <= periode.Eind; dag = dag.AddDays(1))
        {
            dagen.Add(dag);
        }

        return dagen;
    }

    private static int Weken(List<DateOnly> dagen) => dagen
        .Select(dag => dag.ToDateTime(TimeOnly.MinValue))
        .Select(dag => (ISOWeek.GetYear(dag), ISOWeek.GetWeekOfYear(dag)))
        .Distinct()
        .Count();

    private static int Nageteld(Omvang omvang, string categorie, Periode looptijd, DateOnly? einddatum, Periode periode)
    {
        var dagen = Dagen(periode);
        if (omvang.Frequentie is Frequentie.PerMaand or Frequentie.TotaalInToewijzing)
        {
            return 1;
        }

        if (omvang.Frequentie == Frequentie.PerDag)
        {
            return dagen.Count;
        }

        if (omvang.Eenheid is not (Eenheid.StuksOutput or Eenheid.Euro))
        {
            return categorie == HulpBijHetHuishouden ? 6 : Weken(dagen);
        }

        var zondagen = dagen.Count(dag => dag.DayOfWeek == DayOfWeek.Sunday);
        if (einddatum is null || einddatum.Value.DayOfWeek == DayOfWeek.Sunday)
        {
            return zondagen;
        }

        var inToewijzing = Dagen(looptijd).Where(dag => dag.DayOfWeek == DayOfWeek.Sunday).ToList();
        return inToewijzing.Count > 0 && dagen.Contains(inToewijzing[^1]) ? zondagen + 1 : zondagen;
    }

    private static int NageteldOverLooptijd(Omvang omvang, Periode looptijd)
    {
        var dagen = Dagen(looptijd);
        return (omvang.Frequentie, omvang.Eenheid) switch
        {
            (Frequentie.PerDag, _) => dagen.Count,
            (Frequentie.PerWeek, Eenheid.StuksOutput or Eenheid.Euro) =>
                dagen.Count(dag => dag.DayOfWeek == DayOfWeek.Sunday) + (dagen[^1].DayOfWeek == DayOfWeek.Sunday ? 0 : 1),
            (Frequentie.PerWeek, _) => Weken(dagen),
            (Frequentie.PerMaand, _) => dagen.Select(dag => (dag.Year, dag.Month)).Distinct().Count(),
            _ => 1,
        };
    }
}
