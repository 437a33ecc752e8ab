using Declaraties.Beleid.Afrekenen;
using Declaraties.Opslag.Historie;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs.Historie;

/// <summary>De historie zoals zij in de database staat: wat er per toewijzing van meetelt, en wat niet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class HistorieopslagSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private static readonly Maand _oktober = new(2025, 10);
    private readonly Proefopslag _proef = new Proefopslag(server).MetContract();

    public void Dispose() => _proef.Dispose();

    [Test]
    public void Elke_toewijzing_komt_een_keer_op_gemeente_aanbieder_en_nummer_ook_zonder_prestaties()
    {
        _proef.Met(new EenToewijzing(2), new EenToewijzing(1), new EenToewijzing(1).VanGemeente("0482"), new EenToewijzing(3).AanAanbieder(AndereAanbieder), new EenToewijzing(4).Verwijderd());
        _proef.Met(new EenToewijzing(2).ToegewezenOp("2025-01-05").TotEnMet("2025-10-15"));
        Assert.That(
            Lees(historie => (historie.Toewijzing.Gemeente.Code, historie.Toewijzing.Aanbieder.Code, historie.Toewijzing.ToewijzingNummer, historie.Toewijzing.Einddatum?.Day)),
            Is.EqualTo([("0482", Voorbeeld.Aanbieder, 1, null), ("0505", Voorbeeld.Aanbieder, 1, null), ("0505", Voorbeeld.Aanbieder, 2, 15), ("0505", Voorbeeld.Aanbieder, 4, (int?)null), ("0505", AndereAanbieder, 3, null)]));
    }

    [Test]
    public void De_geldende_versie_van_elke_toewijzing_is_er_ook_zonder_haar_historie()
    {
        _proef.Met(new EenToewijzing(2), new EenToewijzing(1).VanGemeente("0482"), new EenToewijzing(4).Verwijderd());
        _proef.Met(new EenToewijzing(2).ToegewezenOp("2025-01-05").TotEnMet("2025-10-15"));
        Assert.That(
            new Historieopslag(_proef.Database, TimeProvider.System).Lees(bron => bron.Geldend().Select(toewijzing => (toewijzing.Gemeente.Code, toewijzing.ToewijzingNummer, toewijzing.Einddatum?.Day, toewijzing.IsVerwijderd)).ToList()),
            Is.EqualTo([("0482", 1, null, false), ("0505", 2, 15, false), ("0505", 4, (int?)null, true)]));
    }

    [Test]
    public void De_regels_staan_bij_hun_toewijzing_in_de_volgorde_van_indienen_met_hun_teken()
    {
        _proef.Met(new EenToewijzing(1), new EenToewijzing(2));
        _proef.Keur(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(2).MetVolume(700), new EenPrestatie("B").OpToewijzing(1).MetVolume(600)));
        _proef.Keur(Tweede(new EenPrestatie("A").OpToewijzing(2).MetVolume(700).GecrediteerdAls("C"), new EenPrestatie("D").OpToewijzing(2).MetVolume(500)));
        Assert.That(
            Lees(historie => string.Join(' ', historie.Regels.Select(regel => $"{regel.Minuten}/{regel.Bedrag.Cent}{(regel.IsCredit ? "C" : "")}"))),
            Is.EqualTo(["600/75000", "700/87500 -700/-87500C 500/62500"]));
    }

    [Test]
    public void Uren_zijn_zestig_minuten_en_wat_geen_tijd_is_heeft_alleen_een_bedrag()
    {
        _proef.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: 7500)), Proefopslag.Rij(2, Proefopslag.Afspraak(eenheid: Eenheid.Etmaal, tarief: 20_000))]);
        _proef.Met(new EenToewijzing(1).MetOmvang(20, Eenheid.Uur, Frequentie.PerMaand), new EenToewijzing(2).MetOmvang(10, Eenheid.Etmaal, Frequentie.PerMaand));
        _proef.Keur(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1).MetVolume(2, Eenheid.Uur).MetTarief(7500), new EenPrestatie("B").OpToewijzing(2).MetVolume(3, Eenheid.Etmaal).MetTarief(20_000)));
        Assert.That(
            Lees(historie => historie.Regels.Single()).Select(regel => (regel.Minuten, regel.Bedrag.Cent, regel.IsTijd, regel.IsGoedgekeurd)),
            Is.EqualTo([(120L, 15_000L, true, true), (0L, 60_000L, false, true)]));
    }

    [TestCase("2025-10", "2025-10", 1)]
    [TestCase("2025-09", "2025-09", 0)]
    [TestCase("2025-11", "2025-12", 0)]
    [TestCase("2025-01", "2025-12", 1)]
    public void Alleen_ProductPeriodes_in_het_venster_tellen(string van, string totEnMet, int verwacht)
    {
        _proef.Met(new EenToewijzing());
        _proef.Keur(new EenDeclaratie());
        Assert.That(Lees(historie => historie.Regels.Count, Voorbeeld.Maand(van), Voorbeeld.Maand(totEnMet)).Single(), Is.EqualTo(verwacht));
    }

    [Test]
    public void Wat_later_wordt_gedeclareerd_telt_in_de_maand_waarin_is_geleverd()
    {
        _proef.Met(new EenToewijzing());
        _proef.Keur(new EenDeclaratie(new EenPrestatie().InMaand("2025-08")));
        Assert.That(Claim(new Maand(2025, 8)), Is.EqualTo(720));
    }

    /// <summary>900 minuten passen in oktober (vijf weken van 180), 901 niet.</summary>
    [TestCase(900, true)]
    [TestCase(901, false)]
    public void Wat_alleen_op_TR321_is_afgewezen_is_geclaimd(int minuten, bool isGoedgekeurd)
    {
        _proef.Met(new EenToewijzing());
        _proef.Dien(new EenDeclaratie(new EenPrestatie().MetVolume(minuten)));
        var regel = Lees(historie => historie.Regels.Single()).Single();
        Assert.That((regel.IsGoedgekeurd, regel.Minuten, regel.Bedrag.Cent), Is.EqualTo((isGoedgekeurd, (long)minuten, minuten * 125L)));
        Assert.That(Claim(_oktober), Is.EqualTo(minuten));
    }

    [Test]
    public void Wat_op_TR322_of_op_beide_is_afgewezen_is_geclaimd()
    {
        // One week of 180 minutes in all: 180 fits both; 360 of 10-06..10-12 is over TR321 and TR322.
        _proef.Met(new EenToewijzing().Over(Voorbeeld.Periode("2025-10-06", "2025-10-12")));
        var oordeel = _proef.Dien(new EenDeclaratie(new EenPrestatie().Over("2025-10-06", "2025-10-12").MetVolume(360)));
        Assert.That(oordeel.Bevindingen.Select(bevinding => bevinding.Regel), Is.EquivalentTo(["TR321", "TR322"]));
        Assert.That(Claim(_oktober), Is.EqualTo(360));
    }

    [Test]
    public void Wat_ook_om_iets_anders_is_afgewezen_is_niet_geclaimd()
    {
        _proef.Met(new EenToewijzing());
        var oordeel = _proef.Dien(new EenDeclaratie(new EenPrestatie().MetVolume(901).MetTarief(126)));
        Assert.That(oordeel.Bevindingen.Select(bevinding => bevinding.Regel), Does.Contain("TR321").And.Contain("TR418"));
        Assert.That(Lees(historie => historie.Regels.Count).Single(), Is.Zero);
    }

    [Test]
    public void Wat_alleen_om_iets_anders_is_afgewezen_is_niet_geclaimd()
    {
        _proef.Met(new EenToewijzing());
        Assert.That(_proef.Dien(new EenDeclaratie(new EenPrestatie().MetTarief(126))).Uitslag, Is.Not.EqualTo(Uitslag.VolledigToegewezen));
        Assert.That(Lees(historie => historie.Regels.Count).Single(), Is.Zero);
    }

    [Test]
    public void Een_bevinding_op_een_andere_regel_van_het_bericht_doet_niet_mee()
    {
        _proef.Met(new EenToewijzing(1), new EenToewijzing(2));
        _proef.Dien(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1).MetVolume(901), new EenPrestatie("B").OpToewijzing(2).MetTarief(126)));
        Assert.That(Lees(historie => historie.Regels.Count), Is.EqualTo([1, 0]));
    }

    [TestCase(901, 60, 1, 0, TestName = "Van_twee_prestaties_met_een_ReferentieNummer_is_de_eerste_geclaimd_als_zij_alleen_te_veel_is")]
    [TestCase(60, 901, 1, 0, TestName = "Van_twee_prestaties_met_een_ReferentieNummer_is_de_tweede_niet_geclaimd_want_zij_herhaalt_een_nummer")]
    [TestCase(901, 901, 1, 0, TestName = "Van_twee_prestaties_met_een_ReferentieNummer_die_te_veel_zijn_is_alleen_de_eerste_geclaimd")]
    public void Van_twee_prestaties_met_een_ReferentieNummer_telt_elke_voor_zich(int eerste, int tweede, int regelsVanEerste, int regelsVanTweede)
    {
        _proef.Met(new EenToewijzing(1), new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient));
        var oordeel = _proef.Dien(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1).MetVolume(eerste), new EenPrestatie("A").OpToewijzing(2).VanClient(Voorbeeld.TweedeClient).MetVolume(tweede)));
        Assert.That(oordeel.Bevindingen.Select(bevinding => bevinding.Regel), Does.Contain("TR314").And.Contain("TR321"));
        Assert.That(Lees(historie => historie.Regels.Count), Is.EqualTo([regelsVanEerste, regelsVanTweede]));
        Assert.That(Lees(historie => historie.Regels.Sum(regel => regel.Minuten)), Is.EqualTo([(long)eerste, 0]));
    }

    [Test]
    public void Van_twee_prestaties_met_een_ReferentieNummer_is_ook_de_eerste_niet_geclaimd_als_zij_om_iets_anders_is_afgewezen()
    {
        _proef.Met(new EenToewijzing(1), new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient));
        _proef.Dien(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1).MetVolume(901).MetTarief(126), new EenPrestatie("A").OpToewijzing(2).VanClient(Voorbeeld.TweedeClient).MetVolume(901)));
        Assert.That(Lees(historie => historie.Regels.Count), Is.EqualTo([0, 0]));
    }

    [Test]
    public void Een_declaratie_die_in_haar_geheel_is_afgekeurd_telt_niet()
    {
        _proef.Met(new EenToewijzing());
        _proef.Dien(new EenDeclaratie(new EenPrestatie().MetVolume(901)).MetTotaal(1, DebetCredit.Debet));
        Assert.That(Lees(historie => historie.Regels.Count).Single(), Is.Zero);
    }

    [Test]
    public void Goedgekeurd_gaat_voor_afgewezen_tot_het_is_gecrediteerd()
    {
        _proef.Met(new EenToewijzing());
        _proef.Dien(new EenDeclaratie(new EenPrestatie("A").MetVolume(1000)));
        Assert.That(Claim(_oktober), Is.EqualTo(1000));
        _proef.Keur(Tweede(new EenPrestatie("B").MetVolume(900)));
        Assert.That(Claim(_oktober), Is.EqualTo(900));
        _proef.Keur(new EenDeclaratie(new EenPrestatie("B").MetVolume(900).GecrediteerdAls("C")).MetIdentificatie("I3").MetNummer("N3"));
        Assert.That(Claim(_oktober), Is.EqualTo(1000));
    }

    [Test]
    public void Van_meer_afgewezen_debets_telt_de_laatste_ook_als_een_eerdere_daarna_opnieuw_is_beoordeeld()
    {
        _proef.Met(new EenToewijzing());
        var eerste = new EenDeclaratie(new EenPrestatie("A").MetVolume(1000)).Bouw();
        var oordeel = _proef.Dien(eerste);
        var sleutel = _proef.HoudVast(eerste, oordeel.Versie);
        _proef.Dien(Tweede(new EenPrestatie("B").MetVolume(950)));
        Assert.That(Claim(_oktober), Is.EqualTo(950));
        var uitslag = Proefopslag.BeoordeelOpnieuw(_proef.Beurten, sleutel, oordeel.Versie, Proefopslag.Vandaag, new Handeling(Proefopslag.Beoordelaar, "proef"), _proef.Bericht);
        Assert.That(uitslag.Versie, Is.GreaterThan(oordeel.Versie + 1));
        Assert.That(Claim(_oktober), Is.EqualTo(950), "zij blijft de eerste die werd ingediend");
    }

    [Test]
    public void Toestemmingen_en_contractregels_komen_mee()
    {
        _proef.Met(new EenToewijzing());
        var verleend = new Toestemmingopslag(_proef.Database, TimeProvider.System).Verleen(
            new NieuweToestemming(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer, 60, Voorbeeld.Periode("2025-10-01", "2025-10-31"), "ziekte"), Proefopslag.Vandaag, Proefopslag.Beoordelaar);
        Assert.That(verleend.Bezwaar, Is.Null);
        var historie = Lees(historie => (historie.Toestemmingen.Single().Minuten, historie.Contractregels.Single().Product)).Single();
        Assert.That(historie, Is.EqualTo((60, Voorbeeld.Product)));
    }

    [Test]
    public void Geclaimde_minuten_van_een_maand_zijn_er_van_elke_toewijzing_waarop_iets_is_geclaimd()
    {
        _proef.Met(new EenToewijzing(1), new EenToewijzing(2), new EenToewijzing(3));
        _proef.Dien(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1).MetVolume(901), new EenPrestatie("B").OpToewijzing(3).MetVolume(60)));
        Assert.That(
            Lees(historie => (historie.Toewijzing.ToewijzingNummer, historie.Regels.Count, Minuten: Claims.Van(historie, new Maandvenster(_oktober, _oktober)).Alles(0).Minuten))
                .Where(historie => historie.Count > 0).Select(historie => (historie.ToewijzingNummer, historie.Minuten)),
            Is.EquivalentTo([(1, 901L), (3, 60L)]));
    }

    private static EenDeclaratie Tweede(params EenPrestatie[] prestaties) => new EenDeclaratie(prestaties).MetIdentificatie("I2").MetNummer("N2");

    private long Claim(Maand maand) => Lees(historie => Claims.Van(historie, new Maandvenster(maand, maand)).Alles(0).Minuten, maand, maand).Single();

    private List<T> Lees<T>(Func<Toewijzingshistorie, T> wat, Maand? van = null, Maand? totEnMet = null) =>
        new Historieopslag(_proef.Database, TimeProvider.System).Lees(bron => bron.Toewijzingen(new Maandvenster(van ?? _oktober, totEnMet ?? _oktober)).Select(wat).ToList());
}
