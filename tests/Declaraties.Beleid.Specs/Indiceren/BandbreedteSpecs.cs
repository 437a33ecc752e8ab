using Declaraties.Beleid.Indiceren;

namespace Declaraties.Beleid.Specs.Indiceren;

/// <summary>Of de omvang van een toewijzing bij haar product hoort.</summary>
public sealed class BandbreedteSpecs
{
    private static readonly Bandbreedte _tweeTotVierUur = new("IB2", 120, 240);

    [TestCase(210, Bandligging.Binnen)]
    [TestCase(270, Bandligging.Boven)]
    [TestCase(240, Bandligging.Binnen)]
    [TestCase(241, Bandligging.Boven)]
    [TestCase(120, Bandligging.Binnen)]
    [TestCase(119, Bandligging.Onder)]
    public void De_randen_horen_erbij(int minuten, Bandligging verwacht) =>
        Assert.That(_tweeTotVierUur.Ligging(Weekminuten.Van(new(minuten, Eenheid.Minuut, Frequentie.PerWeek))), Is.EqualTo(verwacht));

    [Test]
    public void Wat_niet_te_bepalen_is_past_niet() => Assert.That(_tweeTotVierUur.Ligging(null), Is.EqualTo(Bandligging.NietTeBepalen));

    [TestCase(1043, Bandligging.Binnen)]
    [TestCase(1044, Bandligging.Boven)]
    public void Een_maand_is_365_25_gedeeld_door_84_weken(int minuten, Bandligging verwacht)
    {
        // 240 x 365.25 / 84 = 1043.57.
        Assert.That(_tweeTotVierUur.Ligging(Weekminuten.Van(new(minuten, Eenheid.Minuut, Frequentie.PerMaand))), Is.EqualTo(verwacht));
    }

    [Test]
    public void Een_dag_is_een_zevende_week() => Assert.That(Weekminuten.Van(new(30, Eenheid.Minuut, Frequentie.PerDag)), Is.EqualTo((Exact)210));

    [Test]
    public void Een_uur_is_zestig_minuten() => Assert.That(Weekminuten.Van(new(3, Eenheid.Uur, Frequentie.PerWeek)), Is.EqualTo((Exact)180));

    [TestCase(Eenheid.Etmaal, Frequentie.PerWeek)]
    [TestCase(Eenheid.Euro, Frequentie.PerMaand)]
    [TestCase(Eenheid.Minuut, Frequentie.TotaalInToewijzing)]
    [TestCase(Eenheid.Minuut, Frequentie.Onbekend)]
    public void Wat_geen_tijd_per_dag_week_of_maand_is_heeft_geen_minuten_per_week(Eenheid eenheid, Frequentie frequentie) =>
        Assert.That(Weekminuten.Van(new(3, eenheid, frequentie)), Is.Null);

    [Test]
    public void Zonder_omvang_zijn_er_geen_minuten_per_week() => Assert.That(Weekminuten.Van(null), Is.Null);
}
