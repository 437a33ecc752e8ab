using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Specs.Rapporten;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class BenuttingopslagSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract();

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Zonder_toewijzingen_is_er_geen_regel() => Assert.That(Maand("2025-10"), Is.Empty);

    [Test]
    public void Een_toewijzing_waarop_niets_is_geleverd_heeft_een_regel_met_nul_procent()
    {
        _opslag.Met(new EenToewijzing());
        var regel = Maand("2025-10").Single();
        Assert.That(regel.Maand, Is.EqualTo(Voorbeeld.Maand("2025-10")));
        Assert.That(regel.Toewijzing, Is.EqualTo(new EenToewijzing().Bouw()));
        Assert.That((regel.Benutting.GeleverdeMinuten, regel.Benutting.Percentage), Is.EqualTo((0L, 0.0m)));
        // 180 minuten per week, 31 dagen: 180 * 31 / 7 = 797,142...
        Assert.That(regel.Benutting.GeindiceerdeMinuten, Is.EqualTo(797.14m));
    }

    [Test]
    public void Geleverd_is_wat_is_goedgekeurd_en_het_percentage_komt_uit_de_exacte_breuk()
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("D1"), new EenPrestatie("AF").InMaand("2025-09").MetVolume(99_999)).MetIdentificatie("I1").MetNummer("N1"));
        var benutting = Maand("2025-10").Single().Benutting;
        Assert.That(benutting.GeleverdeMinuten, Is.EqualTo(720));
        Assert.That(benutting.Percentage, Is.EqualTo(90.3m)); // 720 / (180 * 31 / 7) = 90,32...
        Assert.That(Maand("2025-09").Single().Benutting.GeleverdeMinuten, Is.Zero, "afgewezen telt niet");
    }

    [Test]
    public void Uren_tellen_als_minuten_en_een_andere_eenheid_telt_niet_als_tijd()
    {
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: 7500)), Proefopslag.Rij(2, Proefopslag.Afspraak(eenheid: Eenheid.Etmaal, tarief: 100))]);
        _opslag.Met(
            new EenToewijzing(1).MetOmvang(10, Eenheid.Uur, Frequentie.PerWeek),
            new EenToewijzing(2).MetOmvang(10, Eenheid.Etmaal, Frequentie.PerWeek));
        _opslag.Keur(new EenDeclaratie(
            new EenPrestatie("U").OpToewijzing(1).MetVolume(8, Eenheid.Uur).MetTarief(7500),
            new EenPrestatie("E").OpToewijzing(2).MetVolume(7, Eenheid.Etmaal).MetTarief(100)));
        var regels = Maand("2025-10");
        Assert.That(regels.Select(r => r.Benutting.GeleverdeMinuten), Is.EqualTo(new[] { 480L, 0L }));
        Assert.That(regels[0].Benutting.Percentage, Is.EqualTo(18.1m)); // 480 / (600 * 31 / 7)
        Assert.That(regels[1].Benutting.Percentage, Is.Null, "niet te bepalen, en niet 0 %");
    }

    [Test]
    public void Een_credit_of_een_nagekomen_prestatie_verandert_de_maand_waarin_is_geleverd()
    {
        _opslag.Met(new EenToewijzing());
        var september = new EenPrestatie("S1").InMaand("2025-09");
        _opslag.Keur(new EenDeclaratie(september, new EenPrestatie("O1")).MetIdentificatie("I1").MetNummer("N1"));
        Assert.That(Geleverd("2025-09"), Is.EqualTo(720));
        _opslag.Keur(new EenDeclaratie(september.GecrediteerdAls("C1")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(Geleverd("2025-09"), Is.Zero);
        _opslag.Keur(new EenDeclaratie(september.MetReferentie("S2").MetVolume(500)).MetIdentificatie("I3").MetNummer("N3"));
        Assert.That(Geleverd("2025-09"), Is.EqualTo(500));
        Assert.That(Geleverd("2025-10"), Is.EqualTo(720));
    }

    [TestCase("2025-09-30", false)]
    [TestCase("2025-10-01", true)]
    public void Een_toewijzing_doet_mee_tot_en_met_de_maand_van_haar_Einddatum(string einddatum, bool inOktober)
    {
        _opslag.Met(new EenToewijzing().TotEnMet(einddatum));
        Assert.That(Maand("2025-10"), Has.Count.EqualTo(inOktober ? 1 : 0));
        Assert.That(Maand("2025-09"), Has.Count.EqualTo(1));
    }

    [TestCase("2025-10-31", true)]
    [TestCase("2025-11-01", false)]
    public void Een_toewijzing_doet_mee_vanaf_de_maand_van_haar_Ingangsdatum(string ingangsdatum, bool inOktober)
    {
        _opslag.Met(new EenToewijzing().Van(ingangsdatum));
        Assert.That(Maand("2025-10"), Has.Count.EqualTo(inOktober ? 1 : 0));
        Assert.That(Maand("2025-11"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Een_gebroken_maand_telt_naar_haar_dagen()
    {
        _opslag.Met(new EenToewijzing(1).MetOmvang(310, Eenheid.Minuut, Frequentie.PerMaand).Van("2025-10-22"));
        Assert.That(Maand("2025-10").Single().Benutting.GeindiceerdeMinuten, Is.EqualTo(100m));
    }

    [Test]
    public void Een_verwijderde_toewijzing_heeft_geen_regel_ook_niet_voor_maanden_die_voorbij_zijn()
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Keur(new EenDeclaratie());
        _opslag.Met(new EenToewijzing().ToegewezenOp("2025-11-05").Verwijderd());
        Assert.That(Maand("2025-10"), Is.Empty);
    }

    [Test]
    public void De_geldende_versie_telt_ook_voor_maanden_die_voorbij_zijn_en_een_te_laat_gekomen_oudere_niet()
    {
        _opslag.Met(
            new EenToewijzing(),
            new EenToewijzing().ToegewezenOp("2025-11-05").MetOmvang(600, Eenheid.Minuut, Frequentie.PerWeek),
            new EenToewijzing().ToegewezenOp("2025-11-04").Verwijderd());
        Assert.That(Maand("2025-03").Single().Benutting.GeindiceerdeMinuten, Is.EqualTo(2657.14m)); // 600 * 31 / 7
    }

    [Test]
    public void Een_totaal_zonder_Einddatum_een_budget_en_een_aspecifieke_toewijzing_zijn_niet_te_bepalen()
    {
        _opslag.Met(
            new EenToewijzing(1).MetOmvang(1000, Eenheid.Minuut, Frequentie.TotaalInToewijzing),
            new EenToewijzing(2).MetBudget(100_000).ZonderProduct(),
            new EenToewijzing(3).ZonderOmvang().VoorProduct("02", null),
            new EenToewijzing(4).MetOmvang(365, Eenheid.Minuut, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31"));
        var regels = Maand("2025-10");
        Assert.That(regels.Select(r => r.Toewijzing.ToewijzingNummer), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(regels.Select(r => r.Benutting.GeindiceerdeMinuten), Is.EqualTo(new decimal?[] { null, null, null, 31m }));
        Assert.That(regels.Select(r => r.Benutting.Percentage), Is.EqualTo(new decimal?[] { null, null, null, 0m }));
    }

    [Test]
    public void Regels_staan_op_gemeente_aanbieder_en_nummer_en_elk_telt_alleen_wat_van_hem_is()
    {
        _opslag.MetContract(AndereAanbieder);
        EenToewijzing[] toewijzingen =
        [
            new EenToewijzing(30).VanGemeente(Voorbeeld.AndereGemeente),
            new EenToewijzing(4).AanAanbieder(AndereAanbieder),
            new EenToewijzing(4),
            new EenToewijzing(30),
        ];
        _opslag.Met(toewijzingen);
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(30).MetVolume(100)));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(4).MetVolume(200)).Van(AndereAanbieder));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("B").OpToewijzing(30).MetVolume(300)).Aan(Voorbeeld.AndereGemeente).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(
            Maand("2025-10").Select(r => (r.Toewijzing.Gemeente.Code, r.Toewijzing.Aanbieder.Code, r.Toewijzing.ToewijzingNummer, r.Benutting.GeleverdeMinuten)),
            Is.EqualTo(new[]
            {
                (Voorbeeld.Gemeente, Voorbeeld.Aanbieder, 4, 0L),
                (Voorbeeld.Gemeente, Voorbeeld.Aanbieder, 30, 100L),
                (Voorbeeld.Gemeente, AndereAanbieder, 4, 200L),
                (Voorbeeld.AndereGemeente, Voorbeeld.Aanbieder, 30, 300L),
            }));
    }

    [Test]
    public void Wat_is_geleverd_blijft_bij_het_nummer_als_de_looptijd_achteraf_korter_wordt()
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Keur(new EenDeclaratie());
        _opslag.Met(new EenToewijzing().ToegewezenOp("2025-11-05").TotEnMet("2025-10-07"));
        var benutting = Maand("2025-10").Single().Benutting;
        Assert.That((benutting.GeleverdeMinuten, benutting.GeindiceerdeMinuten, benutting.Percentage), Is.EqualTo((720L, 180m, 400m)));
    }

    private IReadOnlyList<Benuttingsregel> Maand(string maand) => _opslag.Benutting.Maand(Voorbeeld.Maand(maand));

    private long Geleverd(string maand) => Maand(maand).Single().Benutting.GeleverdeMinuten;
}
