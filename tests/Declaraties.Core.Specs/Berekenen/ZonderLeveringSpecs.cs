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
    public void De_blik_gaat_een_maand_terug() => Assert.That(ZonderLevering.Vanaf(new Maand(2026, 3)), Is.EqualTo(_vanaf));

    private static int Dagen(string? laatste, params (string Begin, string Eind)[] looptijden) => ZonderLevering.Dagen(
        looptijden.Select(looptijd => new Periode(Dag(looptijd.Begin), Dag(looptijd.Eind))), laatste is null ? null : Dag(laatste), _vanaf, _totEnMet);

    private static DateOnly Dag(string datum) => DateOnly.ParseExact(datum, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
