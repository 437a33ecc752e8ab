using Declaraties.Beleid.Afrekenen;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Afrekenen;

/// <summary>Wat er in een maand is geclaimd.</summary>
public sealed class ClaimsSpecs
{
    private static readonly EenHistorie _leeg = new(new EenToewijzing());

    [Test]
    public void Goedgekeurd_telt_debet_min_credit() =>
        Assert.That(Maart(_leeg.Goed("2026-03", 900).Credit("2026-03", 900).Goed("2026-03", 600)), Is.EqualTo(Claim(600)));

    [Test]
    public void Een_andere_maand_telt_niet_mee() => Assert.That(Maart(_leeg.Goed("2026-02", 900).Afgewezen("2026-04", 900)), Is.EqualTo(Claim(0)));

    [Test]
    public void Zonder_open_goedgekeurde_debet_telt_de_afgewezen_debet() => Assert.That(Maart(_leeg.Afgewezen("2026-03", 1500)), Is.EqualTo(Claim(1500)));

    [Test]
    public void Van_meer_afgewezen_debets_telt_de_laatste() => Assert.That(Maart(_leeg.Afgewezen("2026-03", 1500).Afgewezen("2026-03", 1300)), Is.EqualTo(Claim(1300)));

    [Test]
    public void Naast_een_open_goedgekeurde_debet_telt_de_afgewezen_niet_wanneer_die_ook_kwam()
    {
        Assert.That(Maart(_leeg.Afgewezen("2026-03", 1500).Goed("2026-03", 900)), Is.EqualTo(Claim(900)));
        Assert.That(Maart(_leeg.Goed("2026-03", 900).Afgewezen("2026-03", 1500)), Is.EqualTo(Claim(900)));
    }

    [Test]
    public void Is_de_goedgekeurde_debet_gecrediteerd_dan_telt_de_afgewezen_weer() =>
        Assert.That(Maart(_leeg.Goed("2026-03", 900).Credit("2026-03", 900).Afgewezen("2026-03", 1500)), Is.EqualTo(Claim(1500)));

    [Test]
    public void Een_debet_van_nul_houdt_haar_ProductPeriode_bezet() =>
        Assert.That(Maart(_leeg.Goed("2026-03", 0).Afgewezen("2026-03", 1500)), Is.EqualTo(Claim(0)), "zij is niet gecrediteerd");

    [Test]
    public void Een_andere_ProductPeriode_in_de_maand_houdt_niets_bezet()
    {
        var historie = _leeg.Goed(Voorbeeld.Periode("2026-03-01", "2026-03-15"), 300).Afgewezen(Voorbeeld.Periode("2026-03-16", "2026-03-31"), 900);
        Assert.That(Maart(historie), Is.EqualTo(Claim(1200)));
    }

    [Test]
    public void Wat_een_dag_deelt_met_een_open_debet_is_al_betaald_en_telt_niet_nog_eens()
    {
        var historie = _leeg.Goed("2026-03", 300).Afgewezen(Voorbeeld.Periode("2026-03-16", "2026-03-31"), 900);
        Assert.That(Maart(historie), Is.EqualTo(Claim(300)));
    }

    [Test]
    public void Wat_geen_tijd_is_telt_niet_ook_zijn_bedrag_niet() => Assert.That(Maart(_leeg.Stuks("2026-03", 5000).Goed("2026-03", 60)), Is.EqualTo(Claim(60)));

    [Test]
    public void Buiten_de_geldende_versie_telt_wat_is_goedgekeurd_en_niet_wat_is_afgewezen()
    {
        var kort = new EenHistorie(new EenToewijzing().TotEnMet("2026-02-28"));
        Assert.That(Claims.Van(kort.Goed("2026-03", 900).Bouw(), _maart).Buiten(0), Is.EqualTo(Claim(900)));
        Assert.That(Maart(kort.Goed("2026-03", 900)), Is.EqualTo(Claim(900)));
        Assert.That(Claims.Van(kort.Afgewezen("2026-03", 1500).Bouw(), _maart).Buiten(0), Is.Null);
        Assert.That(Maart(kort.Afgewezen("2026-03", 1500)), Is.EqualTo(Claim(0)));
    }

    private static readonly Maandvenster _maart = new(new Maand(2026, 3), new Maand(2026, 3));

    private static Claim Maart(EenHistorie historie) => Claims.Van(historie.Bouw(), _maart).Alles(0);

    private static Claim Claim(long minuten) => new(minuten, EenHistorie.Bedrag(minuten));
}
