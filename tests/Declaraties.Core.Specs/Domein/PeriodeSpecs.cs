using System.Globalization;
using CsCheck;

namespace Declaraties.Core.Specs.Domein;

public sealed class PeriodeSpecs
{
    private static readonly Gen<Periode> _periodes =
        Gen.Select(Gen.Int[0, DateOnly.MaxValue.DayNumber - 800], Gen.Int[-40, 800], (begin, dagen) =>
            new Periode(DateOnly.FromDayNumber(Math.Max(begin, 40)), DateOnly.FromDayNumber(Math.Max(begin, 40) + dagen)));

    [Test]
    public void Beide_einden_tellen_mee()
    {
        var periode = Voorbeeld.Periode("2025-10-01", "2025-10-31");
        Assert.Multiple(() =>
        {
            Assert.That(periode.Dagen, Is.EqualTo(31));
            Assert.That(periode.Bevat(Voorbeeld.Dag("2025-10-01")), Is.True);
            Assert.That(periode.Bevat(Voorbeeld.Dag("2025-10-31")), Is.True);
            Assert.That(periode.Bevat(Voorbeeld.Dag("2025-09-30")), Is.False);
            Assert.That(periode.Bevat(Voorbeeld.Dag("2025-11-01")), Is.False);
        });
    }

    [Test]
    public void Een_dag_is_een_periode_van_een_dag_een_week_en_een_maand()
    {
        var dag = Voorbeeld.Periode("2025-10-15", "2025-10-15");
        Assert.That((dag.IsLeeg, dag.Dagen, dag.Kalenderweken, dag.Kalendermaanden, dag.Zondagen), Is.EqualTo((false, 1, 1, 1, 0)));
    }

    [Test]
    public void Een_periode_die_eindigt_voor_zij_begint_is_leeg()
    {
        var leeg = Voorbeeld.Periode("2025-10-15", "2025-10-14");
        Assert.That((leeg.IsLeeg, leeg.Dagen, leeg.Kalenderweken, leeg.Kalendermaanden, leeg.Zondagen), Is.EqualTo((true, 0, 0, 0, 0)));
    }

    [TestCase("2021-02", 4, Description = "28 dagen, van maandag tot en met zondag")]
    [TestCase("2025-10", 5)]
    [TestCase("2025-06", 6, Description = "begint op zondag en eindigt op maandag")]
    public void Een_hele_maand_raakt_vier_vijf_of_zes_kalenderweken(string maand, int weken) =>
        Assert.That(Voorbeeld.Maand(maand).Periode.Kalenderweken, Is.EqualTo(weken));

    [Test]
    public void Een_week_loopt_van_maandag_tot_en_met_zondag_ook_over_de_jaarwisseling()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Voorbeeld.Periode("2025-12-29", "2026-01-04").Kalenderweken, Is.EqualTo(1));
            Assert.That(Voorbeeld.Periode("2025-12-28", "2026-01-04").Kalenderweken, Is.EqualTo(2));
            Assert.That(Voorbeeld.Periode("2025-12-29", "2026-01-05").Kalenderweken, Is.EqualTo(2));
        });
    }

    [TestCase("2025-10-05", "2025-10-05", 1, Description = "die zondag zelf")]
    [TestCase("2025-10-06", "2025-10-11", 0, Description = "maandag tot en met zaterdag")]
    [TestCase("2025-10-06", "2025-10-12", 1, Description = "maandag tot en met zondag")]
    [TestCase("2025-10-05", "2025-10-12", 2, Description = "van zondag tot zondag")]
    public void Zondagen_aan_de_rand_tellen_mee(string begin, string eind, int zondagen) =>
        Assert.That(Voorbeeld.Periode(begin, eind).Zondagen, Is.EqualTo(zondagen));

    [Test]
    public void Tellen_is_hetzelfde_als_dag_voor_dag_nalopen() => Eigenschap.Houdt(_periodes, periode =>
    {
        List<DateOnly> dagen = [];
        for (var dag = periode.Begin; dag <= periode.Eind; dag = dag.AddDays(1))
        {
            dagen.Add(dag);
        }

        Eigenschap.Gelijk(periode.Dagen, dagen.Count, "dagen");
        Eigenschap.Gelijk(periode.IsLeeg, dagen.Count == 0, "leeg");
        Eigenschap.Gelijk(periode.Zondagen, dagen.Count(dag => dag.DayOfWeek == DayOfWeek.Sunday), "zondagen");
        Eigenschap.Gelijk(periode.Kalenderweken, dagen.Select(IsoWeek).Distinct().Count(), "kalenderweken");
        Eigenschap.Gelijk(periode.Kalendermaanden, dagen.Select(dag => (dag.Year, dag.Month)).Distinct().Count(), "kalendermaanden");
    }, keren: 2_000);

    [Test]
    public void De_doorsnede_heeft_precies_de_dagen_die_beide_hebben() =>
        Eigenschap.Houdt(Gen.Select(Gen.Int[100, 130], Gen.Int[-3, 30], Gen.Int[100, 130], Gen.Int[-3, 30]), geval =>
        {
            var (begin1, lengte1, begin2, lengte2) = geval;
            var een = new Periode(DateOnly.FromDayNumber(begin1), DateOnly.FromDayNumber(begin1 + lengte1));
            var ander = new Periode(DateOnly.FromDayNumber(begin2), DateOnly.FromDayNumber(begin2 + lengte2));
            var doorsnede = een.Doorsnede(ander);
            var gemeen = 0;
            for (var dag = 95; dag <= 165; dag++)
            {
                var datum = DateOnly.FromDayNumber(dag);
                var inBeide = een.Bevat(datum) && ander.Bevat(datum);
                gemeen += inBeide ? 1 : 0;
                Eigenschap.Gelijk(doorsnede.Bevat(datum), inBeide, $"{datum:O} in de doorsnede van {een} en {ander}");
            }

            Eigenschap.Gelijk(doorsnede.Dagen, gemeen, "dagen gemeen");
            Eigenschap.Gelijk(een.Overlapt(ander), gemeen > 0, $"overlap van {een} en {ander}");
            Eigenschap.Gelijk(ander.Overlapt(een), gemeen > 0, $"overlap van {ander} en {een}");
        }, keren: 2_000);

    [Test]
    public void Als_tekst_staan_begin_en_einde_er_voluit() =>
        Assert.That(Voorbeeld.Periode("2025-10-01", "2025-10-31").ToString(), Is.EqualTo("2025-10-01 t/m 2025-10-31"));

    [Test]
    public void In_woorden_heeft_een_open_periode_geen_einde()
    {
        Assert.That(Voorbeeld.Periode("2025-10-01", "2025-10-31").InWoorden(), Is.EqualTo("van 2025-10-01 t/m 2025-10-31"));
        Assert.That(new Periode(Voorbeeld.Dag("2025-10-01"), DateOnly.MaxValue).InWoorden(), Is.EqualTo("vanaf 2025-10-01"));
    }

    private static (int Jaar, int Week) IsoWeek(DateOnly dag)
    {
        var tijdstip = dag.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(tijdstip), ISOWeek.GetWeekOfYear(tijdstip));
    }
}
