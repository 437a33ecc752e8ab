using CsCheck;
using Declaraties.Beleid.Overgaan;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Overgaan;

/// <summary>Wat een plan om cliënten een nieuw product te geven voor aanbieders betekent.</summary>
public sealed class OvergangSpecs
{
    private const decimal UrenPerFte = 1164.36m;

    /// <summary>40 clienten van 180 naar 135 minuten per week, 72 % geleverd: 120, 86,4 en 90 uur per week.</summary>
    [Test]
    public void Het_uitgewerkte_voorbeeld_van_veertig_clienten()
    {
        // October, November and December have 92 days: 5,184 minutes a week are 68,132.57 minutes.
        var som = Overgang.Bereken([.. Enumerable.Range(1, 40).Select(nummer => Stap(new EenToewijzing(nummer), 135, geleverd: nummer == 1 ? 68_133 - (39 * 1703) : 1703))], UrenPerFte).Totaal;
        Assert.That((som.Toewijzingen, som.OudeMinutenPerWeek, som.NieuweMinutenPerWeek), Is.EqualTo((40, (Exact)(120 * 60), (Exact)(90 * 60))));
        Assert.That(som.GeleverdeMinutenPerWeek.Rond(1), Is.EqualTo(86.4m * 60));
        Assert.That((som.VerschilMetGeleverdUrenPerJaar.Rond(1), som.VerschilMetGeleverdFte.Rond(2)), Is.EqualTo((187.8m, 0.16m)));
        Assert.That((som.VerschilMetOudUrenPerJaar.Rond(1), som.VerschilMetOudFte.Rond(2)), Is.EqualTo((-1565.4m, -1.34m)));
    }

    [TestCase("2027-01-01", "2026-10", "2026-12")]
    [TestCase("2027-01-31", "2026-10", "2026-12")]
    [TestCase("2027-03-31", "2026-12", "2027-02")]
    public void Gemeten_wordt_over_de_drie_hele_maanden_voor_de_eerste_Ingangsdatum(string eerste, string van, string totEnMet)
    {
        var venster = Overgang.Meetvenster([Regel(1, 100, "2027-06-15"), Regel(2, 100, eerste)]);
        Assert.That((venster.Van, venster.TotEnMet), Is.EqualTo((Voorbeeld.Maand(van), Voorbeeld.Maand(totEnMet))));
    }

    [TestCase(30, Eenheid.Minuut, Frequentie.PerDag, "210")]
    [TestCase(180, Eenheid.Minuut, Frequentie.PerWeek, "180")]
    [TestCase(3, Eenheid.Uur, Frequentie.PerWeek, "180")]
    [TestCase(36525, Eenheid.Minuut, Frequentie.PerMaand, "8400")]
    [TestCase(52, Eenheid.Uur, Frequentie.TotaalInToewijzing, "4368/73")]
    public void De_oude_tijd_is_de_omvang_per_week(int volume, Eenheid eenheid, Frequentie frequentie, string verwacht) =>
        Assert.That(Oud(new EenToewijzing().MetOmvang(volume, eenheid, frequentie).Over(Voorbeeld.Periode("2026-01-01", "2026-12-31"))).ToString(), Is.EqualTo(verwacht));

    [Test]
    public void Een_totaal_zonder_Einddatum_en_een_omvang_die_geen_tijd_is_zijn_niet_te_bepalen()
    {
        Assert.That(Oud(new EenToewijzing().MetOmvang(52, Eenheid.Uur, Frequentie.TotaalInToewijzing)), Is.Null);
        Assert.That(Oud(new EenToewijzing().MetOmvang(10, Eenheid.Etmaal, Frequentie.TotaalInToewijzing).TotEnMet("2026-12-31")), Is.Null);
        Assert.That(Oud(new EenToewijzing().ZonderOmvang()), Is.Null);
    }

    [TestCase("2026-12-31", "2027-06-30", true)]
    [TestCase("2026-01-01", "2026-12-31", true)]
    [TestCase("2026-01-01", "2026-12-30", false)]
    [TestCase("2027-01-01", "2027-06-30", false)]
    public void Oud_is_wat_er_op_de_dag_voor_de_Ingangsdatum_loopt(string van, string totEnMet, bool loopt) =>
        Assert.That(Oud(new EenToewijzing().Van(van).TotEnMet(totEnMet)), Is.EqualTo(loopt ? (Exact)180 : Exact.Nul));

    [Test]
    public void Wat_niet_te_bepalen_is_telt_in_geen_enkele_som_en_wordt_genoemd()
    {
        var overgang = Overgang.Bereken([Stap(new EenToewijzing(1).ZonderOmvang(), 135, 900), Stap(new EenToewijzing(2), 135, 900)], UrenPerFte);
        Assert.That(overgang.NietTeBepalen.Single().Toewijzing.ToewijzingNummer, Is.EqualTo(1));
        Assert.That((overgang.Totaal.Toewijzingen, overgang.Totaal.NieuweMinutenPerWeek, overgang.Totaal.GeleverdeMinutenPerWeek), Is.EqualTo((1, (Exact)135, (Exact)900 * 7 / 92)));
    }

    [Test]
    public void Groepen_zijn_er_per_aanbieder_op_volgorde()
    {
        var overgang = Overgang.Bereken([Stap(new EenToewijzing(1).AanAanbieder("99990002"), 100, 0), Stap(new EenToewijzing(2).AanAanbieder("99990001"), 200, 0), Stap(new EenToewijzing(3).AanAanbieder("99990002"), 50, 0)], UrenPerFte);
        Assert.That(overgang.Groepen.Select(groep => (groep.Aanbieder.Code, groep.Som.Toewijzingen, groep.Som.NieuweMinutenPerWeek)), Is.EqualTo([("99990001", 1, (Exact)200), ("99990002", 2, (Exact)150)]));
    }

    [Test]
    public void Een_aanbieder_heeft_onder_elke_wet_een_groep()
    {
        var overgang = Overgang.Bereken([Stap(new EenToewijzing(1).Onder(Wet.Jw), 100, 0), Stap(new EenToewijzing(1), 200, 0)], UrenPerFte);
        Assert.That(overgang.Groepen.Select(groep => (groep.Aanbieder.Code, groep.Wet, groep.Som.NieuweMinutenPerWeek)), Is.EqualTo([("99990001", Wet.Wmo, (Exact)200), ("99990001", Wet.Jw, (Exact)100)]));
        Assert.That(overgang.Totaal.NieuweMinutenPerWeek, Is.EqualTo((Exact)300));
    }

    [Test]
    public void Het_totaal_is_de_som_van_de_aanbieders() => Eigenschap.Houdt(
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 2000], Gen.Int[0, 20_000]).Array[1, 20],
        gevallen =>
        {
            var overgang = Overgang.Bereken([.. gevallen.Select((geval, i) => Stap(new EenToewijzing(i + 1).AanAanbieder($"9999000{geval.Item1}"), geval.Item2, geval.Item3))], UrenPerFte);
            Exact Som(Func<Overgangsom, Exact> wat) => overgang.Groepen.Aggregate(Exact.Nul, (tot, groep) => tot + wat(groep.Som));
            Assert.That(Som(som => som.VerschilMetGeleverdFte), Is.EqualTo(overgang.Totaal.VerschilMetGeleverdFte));
            Assert.That(Som(som => som.VerschilMetOudUrenPerJaar), Is.EqualTo(overgang.Totaal.VerschilMetOudUrenPerJaar));
            Assert.That(Som(som => som.GeleverdeMinutenPerWeek), Is.EqualTo(overgang.Totaal.GeleverdeMinutenPerWeek));
        });

    internal static Overgangsregel Regel(int nummer, decimal minuten, string ingangsdatum, string aanbieder = Voorbeeld.Aanbieder, string product = "02A09") =>
        new(new(new(Voorbeeld.Gemeente), new(aanbieder), Wet.Wmo, nummer), product, minuten, Voorbeeld.Dag(ingangsdatum));

    internal static Overstap Stap(EenToewijzing toewijzing, decimal minuten, long geleverd, string ingangsdatum = "2027-01-01", string product = "02A09") =>
        new(Regel(toewijzing.Nummer, minuten, ingangsdatum, toewijzing.Aanbieder, product), toewijzing.Bouw(), geleverd);

    private static Exact? Oud(EenToewijzing toewijzing) => Stap(toewijzing, 135, 0).OudeMinutenPerWeek;
}
