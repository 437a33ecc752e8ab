using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

public sealed class ZonderLeveringSpecs
{
    private static readonly DateOnly _vanaf = new(2026, 2, 1);
    private static readonly DateOnly _totEnMet = new(2026, 3, 31);

    [TestCase("2026-03-03", 28)]
    [TestCase("2026-03-04", 27)]
    [TestCase("2026-01-15", 59)]
    [TestCase(null, 59)]
    public void De_dagen_tellen_vanaf_de_dag_na_de_laatste_levering_en_niet_verder_terug_dan_het_venster(string? laatste, int dagen) =>
        Assert.That(Dagen(laatste, ("2025-01-01", "2026-12-31")), Is.EqualTo(dagen));

    [Test]
    public void Dagen_zonder_lopende_toewijzing_tellen_niet() =>
        Assert.That(Dagen(null, ("2026-02-01", "2026-02-10"), ("2026-03-22", "2026-12-31")), Is.EqualTo(20));

    [Test]
    public void Een_dag_met_twee_toewijzingen_telt_een_keer() =>
        Assert.That(Dagen(null, ("2026-03-01", "2026-03-20"), ("2026-03-11", "2026-03-31"), ("2026-03-05", "2026-03-06")), Is.EqualTo(31));

    [Test]
    public void Een_levering_in_de_laatste_dagen_laat_niets_over() => Assert.That(Dagen("2026-03-31", ("2025-01-01", "2026-12-31")), Is.Zero);

    [Test]
    public void De_blik_gaat_een_maand_terug_voor_de_maand_waarin_de_weken_beginnen()
    {
        Assert.That(ZonderLevering.Vanaf(_totEnMet), Is.EqualTo(_vanaf));
        Assert.That(ZonderLevering.Vanaf(Dag("2026-02-28")), Is.EqualTo(Dag("2026-01-01")));
        Assert.That(ZonderLevering.Vanaf(Dag("2026-03-27")), Is.EqualTo(Dag("2026-01-01")), "zij beginnen op 28 februari");
        Assert.That(ZonderLevering.Vanaf(Dag("2026-03-28")), Is.EqualTo(Dag("2026-02-01")));
    }

    [TestCase("2026-03-27", null)]
    [TestCase("2026-03-28", 28)]
    public void Een_client_is_zonder_levering_vanaf_achtentwintig_dagen(string peildatum, int? dagen)
    {
        var client = new Leverbeeld();
        client.Neem(new EenToewijzing().Van("2025-01-01").Bouw());
        client.Lever(Dag("2026-02-28"));
        client.Lever(Dag("2026-01-31"));
        Assert.That(client.DagenZonderLevering(Dag(peildatum)), Is.EqualTo(dagen));
    }

    [Test]
    public void Een_levering_op_een_andere_toewijzing_is_ook_een_levering_aan_de_client()
    {
        var client = new Leverbeeld();
        client.Neem(new EenToewijzing(1).Van("2025-01-01").Bouw());
        client.Neem(new EenToewijzing(2).Van("2025-01-01").Bouw());
        Assert.That(client.DagenZonderLevering(_totEnMet), Is.EqualTo(59));
        client.Lever(Dag("2026-03-31"));
        Assert.That(client.DagenZonderLevering(_totEnMet), Is.Null);
    }

    [TestCase("2026-03-30", null)]
    [TestCase("2026-03-31", 59)]
    public void Voor_wie_niets_meer_loopt_hoeft_niemand_te_gaan_kijken(string einddatum, int? dagen)
    {
        var client = new Leverbeeld();
        client.Neem(new EenToewijzing().Van("2025-01-01").TotEnMet(einddatum).Bouw());
        client.Neem(new EenToewijzing(2).Verwijderd().Bouw());
        Assert.That(client.DagenZonderLevering(_totEnMet), Is.EqualTo(dagen));
    }

    private static int Dagen(string? laatste, params (string Begin, string Eind)[] looptijden) => ZonderLevering.Dagen(
        looptijden.Select(looptijd => new Periode(Dag(looptijd.Begin), Dag(looptijd.Eind))), laatste is null ? null : Dag(laatste), _vanaf, _totEnMet);

    private static DateOnly Dag(string datum) => DateOnly.ParseExact(datum, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
