namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR322SomPastInOmvangSpecs
{
    private static readonly EenPrestatie _september = new EenPrestatie("RN-09").InMaand("2025-09");
    private static readonly EenPrestatie _oktober = new("RN-10");

    [Test]
    public void De_som_met_wat_eerder_is_goedgekeurd_mag_precies_het_totaal_zijn_en_niet_meer()
    {
        var dossier = Totaal(1000).MetGoedgekeurd(_september.MetVolume(400));
        Assert.That(dossier.Over(_oktober.MetVolume(600)).Regels, Is.Empty);

        var uitspraak = dossier.Over(_oktober.MetVolume(601));
        var bevinding = uitspraak.Bevinding("TR322");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN-10"), Is.EqualTo(["9322"]), "op zichzelf past 601 wel");
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN-10")));
            Assert.That(
                bevinding.Toelichting,
                Is.EqualTo("601 minuten gedeclareerd en 400 eerder goedgekeurd is samen 1001; hoogstens 1000 (1 x 1000 minuten, totaal binnen de toewijzing) over de looptijd 2025-01-01 t/m 2025-12-31 van toewijzing 20072."));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Een volume tot en met 600 minuten, met het bedrag dat daarbij hoort."));
        });
    }

    [Test]
    public void Is_alles_al_op_dan_past_er_niets_meer()
    {
        var dossier = Totaal(1000).MetGoedgekeurd(_september.MetVolume(1100));
        Assert.That(dossier.Over(_oktober.MetVolume(1)).Bevinding("TR322").ZouVoldoen, Is.EqualTo("Niets: er is van de toewijzing niets meer over. Dien de prestatie niet in."));
    }

    [Test]
    public void Credit_gaat_van_de_som_af()
    {
        var september = _september.MetVolume(400);
        var dossier = Totaal(1000).MetGoedgekeurd(september, september.GecrediteerdAls("RN-09C"), new EenPrestatie("RN-08").InMaand("2025-08").MetVolume(100));
        Assert.That(dossier.Over(_oktober.MetVolume(900)).Regels, Is.Empty);
        Assert.That(dossier.Over(_oktober.MetVolume(901)).Regels, Is.EqualTo(["TR322"]));
    }

    [Test]
    public void Een_credit_in_hetzelfde_bericht_gaat_er_eerst_af_waar_zij_ook_staat()
    {
        var september = _september.MetVolume(400);
        var dossier = Totaal(1000).MetGoedgekeurd(september);
        var credit = september.GecrediteerdAls("RN-09C");
        Assert.That(dossier.Over(_oktober.MetVolume(1000), credit).Regels, Is.Empty);
        Assert.That(dossier.Over(credit, _oktober.MetVolume(1000)).Regels, Is.Empty);
        Assert.That(dossier.Over(_oktober.MetVolume(1001), credit).Regels, Does.Contain("TR322"));
    }

    [TestCase(Eenheid.Dagdeel, 1000, "TR322")]
    [TestCase(Eenheid.Etmaal, 600, "")]
    [TestCase(Eenheid.Etmaal, 601, "TR322")]
    public void Is_de_eenheid_veranderd_dan_telt_alleen_wat_daarin_om_te_rekenen_is(Eenheid eerder, int volume, string regel)
    {
        // Besluit 120: dagdelen en minuten zijn niet om te rekenen in etmalen.
        var etmalen = new EenDossier().MetContract(Eenheid.Etmaal, 100).Met(new EenToewijzing().MetOmvang(1000, Eenheid.Etmaal, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31"))
            .MetGoedgekeurd(_september.MetVolume(400, Eenheid.Etmaal), new EenPrestatie("RN-08").InMaand("2025-08").MetVolume(900), new EenPrestatie("RN-07").InMaand("2025-07").MetVolume(700, Eenheid.Dagdeel));
        var dagdelen = etmalen.MetContract(Eenheid.Dagdeel, 100).Met(new EenToewijzing().MetOmvang(1000, Eenheid.Dagdeel, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31"));
        var uitspraak = eerder == Eenheid.Etmaal
            ? etmalen.Over(_oktober.MetVolume(volume, Eenheid.Etmaal).MetTarief(100))
            : dagdelen.Over(_oktober.MetVolume(volume, Eenheid.Dagdeel).MetTarief(100));
        Assert.That(string.Join(", ", uitspraak.Regels), Is.EqualTo(regel));
    }

    [Test]
    public void Volgens_de_eerste_regels_telde_elk_volume_dat_geen_tijd_is()
    {
        var dossier = new EenDossier().MetContract(Eenheid.Etmaal, 100).Met(new EenToewijzing().MetOmvang(1000, Eenheid.Etmaal, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31"))
            .MetGoedgekeurd(_september.MetVolume(700, Eenheid.Dagdeel), new EenPrestatie("RN-08").InMaand("2025-08").MetVolume(900));
        var declaratie = _oktober.MetVolume(301, Eenheid.Etmaal).MetTarief(100);
        Assert.That(dossier.Over(declaratie).Regels, Is.Empty);
        Assert.That(dossier.Volgens(Regelversie.Eerste).Over(declaratie).Regels, Is.EqualTo(["TR322"]));
        Assert.That(dossier.Volgens(Regelversie.Eerste).Over(declaratie.MetVolume(300)).Regels, Is.Empty);
    }

    [Test]
    public void Een_credit_in_een_andere_eenheid_maakt_geen_ruimte()
    {
        var dagdelen = _september.MetVolume(700, Eenheid.Dagdeel);
        var dossier = new EenDossier().MetContract(Eenheid.Etmaal, 100).Met(new EenToewijzing().MetOmvang(1000, Eenheid.Etmaal, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31")).MetGoedgekeurd(dagdelen);
        var credit = dagdelen.GecrediteerdAls("RN-09C");
        Assert.That(dossier.Over(credit, _oktober.MetVolume(1000, Eenheid.Etmaal).MetTarief(100)).Regels, Is.Empty);
        Assert.That(dossier.Over(credit, _oktober.MetVolume(1001, Eenheid.Etmaal).MetTarief(100)).Regels, Does.Contain("TR322"));
        Assert.That(dossier.Volgens(Regelversie.Eerste).Over(credit, _oktober.MetVolume(1000, Eenheid.Etmaal).MetTarief(100)).Regels, Is.Empty, "en toen was het er ook weer af");
    }

    [Test]
    public void Een_afgewezen_credit_gaat_er_niet_af()
    {
        var september = _september.MetVolume(400);
        var uitspraak = Totaal(1000).MetGoedgekeurd(september).Over(september.GecrediteerdAls("RN-09C").MetBedrag(1), _oktober.MetVolume(601));
        Assert.That(uitspraak.Regels, Is.EqualTo(["TR323", "TR322"]));
    }

    [Test]
    public void Debets_tellen_in_de_volgorde_van_het_bericht()
    {
        EenPrestatie augustus = new EenPrestatie("RN-08").InMaand("2025-08").MetVolume(500), september = _september.MetVolume(500), oktober = _oktober.MetVolume(1);
        Assert.Multiple(() =>
        {
            Assert.That(Totaal(1000).Over(augustus, september).Regels, Is.Empty);
            Assert.That(Totaal(1000).Over(augustus, september, oktober).Bevinding("TR322").Referentie, Is.EqualTo("RN-10"));
            Assert.That(Totaal(1000).Over(oktober, september, augustus).Bevinding("TR322").Referentie, Is.EqualTo("RN-08"));
        });
    }

    [Test]
    public void Een_afgewezen_debet_telt_niet_mee()
    {
        var uitspraak = Totaal(1000).Over(_september.MetVolume(1001), _oktober.MetVolume(1000));
        Assert.That((uitspraak.Bij("RN-09"), uitspraak.Bij("RN-10")), Is.EqualTo((PrestatieUitslag.Afgewezen, PrestatieUitslag.Goedgekeurd)));
    }

    [TestCase("2025-10-07", "2025-12-30", 39)]
    [TestCase("2025-07-07", "2025-09-07", 27)]
    public void Per_week_telt_elke_kalenderweek_van_de_toewijzing_een_keer(string van, string totEnMet, int uren)
    {
        var toewijzing = new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek).Van(van).TotEnMet(totEnMet);
        Precies(toewijzing, uren * 60, Eenheid.Minuut);
        Precies(toewijzing, uren, Eenheid.Uur);
    }

    [TestCase("2025-07-07", "2025-09-07", 2700, Description = "negen zondagen")]
    [TestCase("2025-07-07", "2025-09-06", 2700, Description = "acht zondagen en een gebroken laatste week")]
    [TestCase("2025-10-07", "2025-12-31", 3900)]
    public void Outputgericht_per_week_tellen_de_zondagen_en_een_gebroken_laatste_week(string van, string totEnMet, int euro) =>
        Precies(new EenToewijzing().MetOmvang(30_000, Eenheid.Euro, Frequentie.PerWeek).Van(van).TotEnMet(totEnMet), euro * 100, Eenheid.Euro);

    [TestCase("2025-10-14", "2025-12-01", 45, Description = "drie maanden aangeraakt")]
    [TestCase("2025-10-14", "2025-11-30", 30)]
    public void Per_maand_telt_elke_maand_die_de_toewijzing_raakt(string van, string totEnMet, int uren) =>
        Precies(new EenToewijzing().MetOmvang(15, Eenheid.Uur, Frequentie.PerMaand).Van(van).TotEnMet(totEnMet), uren, Eenheid.Uur);

    [Test]
    public void Per_dag_telt_elke_dag() =>
        Precies(new EenToewijzing().MetOmvang(10, Eenheid.Minuut, Frequentie.PerDag).Van("2025-10-14").TotEnMet("2025-12-01"), 490, Eenheid.Minuut);

    [Test]
    public void Hulp_bij_het_huishouden_krijgt_over_de_hele_toewijzing_geen_zes_weken_per_maand()
    {
        // 1 tot en met 31 oktober: vijf kalenderweken. Per prestatie mag 1080, over de toewijzing 900.
        var dossier = new EenDossier()
            .MetProduct("01", "01A03")
            .MetContract(Eenheid.Minuut, Voorbeeld.MinuutTarief, new Product("01", "01A03"))
            .Met(new EenToewijzing().VoorProduct("01", "01A03").Van("2025-10-01").TotEnMet("2025-10-31"));
        var prestatie = new EenPrestatie().VoorProduct("01", "01A03");
        Assert.That(dossier.Over(prestatie.MetVolume(900)).Regels, Is.Empty);
        Assert.That(dossier.Over(prestatie.MetVolume(901)).Regels, Is.EqualTo(["TR322"]));
    }

    [Test]
    public void Zonder_Einddatum_telt_de_toewijzing_tot_het_einde_van_deze_ProductPeriode()
    {
        // 29 september tot en met 31 oktober: vijf kalenderweken, 900 minuten; 180 daarvan zijn al in september gebruikt.
        var dossier = new EenDossier().Met(new EenToewijzing().Van("2025-09-29")).MetGoedgekeurd(_september.Over("2025-09-29", "2025-09-30").MetVolume(180));
        Assert.That(dossier.Over(_oktober.MetVolume(720)).Regels, Is.Empty);
        var bevinding = dossier.Over(_oktober.MetVolume(721)).Bevinding("TR322");
        Assert.That(bevinding.Toelichting, Does.Contain("hoogstens 900 (5 x 180 minuten, per week) over de looptijd 2025-09-29 t/m 2025-10-31"));
    }

    [Test]
    public void Of_tot_het_einde_van_een_latere_ProductPeriode_die_al_is_goedgekeurd()
    {
        var november = new EenPrestatie("RN-11").InMaand("2025-11").MetVolume(100);
        var toewijzing = new EenToewijzing().Van("2025-10-01");
        // Met november erbij: 1 oktober tot en met 30 november raakt negen weken, 1620 minuten.
        var dossier = new EenDossier().Met(toewijzing).MetGoedgekeurd(november, new EenPrestatie("RN-10X").MetVolume(700).VoorProduct("02", "02A06"));
        Assert.That(dossier.Over(_oktober.MetVolume(820)).Regels, Is.Empty);
        Assert.That(dossier.Over(_oktober.MetVolume(821)).Bevinding("TR322").Toelichting, Does.Contain("hoogstens 1620 (9 x").And.Contain("2025-10-01 t/m 2025-11-30"));
    }

    [Test]
    public void Een_goedgekeurde_prestatie_die_eerder_in_dezelfde_maand_eindigt_kort_de_looptijd_niet_in()
    {
        // Toen de toewijzing nog tot en met 12 oktober liep; nu loopt zij door en telt oktober helemaal.
        var begin = new EenPrestatie("RN-10X").Over("2025-10-01", "2025-10-12").MetVolume(180);
        var dossier = new EenDossier().Met(new EenToewijzing().Van("2025-10-01")).MetGoedgekeurd(begin);
        Assert.That(dossier.Over(_oktober.MetVolume(720)).Regels, Is.Empty);
        Assert.That(dossier.Over(_oktober.MetVolume(721)).Regels, Is.EqualTo(["TR322"]));
    }

    [Test]
    public void Ook_als_die_latere_prestatie_weer_is_gecrediteerd()
    {
        var november = new EenPrestatie("RN-11").InMaand("2025-11").MetVolume(100);
        var dossier = new EenDossier().Met(new EenToewijzing().Van("2025-10-01")).MetGoedgekeurd(
            november, november.GecrediteerdAls("RN-11C"), new EenPrestatie("RN-10X").MetVolume(800).VoorProduct("02", "02A06"));
        Assert.That(dossier.Over(_oktober.MetVolume(820)).Regels, Is.Empty);
        Assert.That(dossier.Over(_oktober.MetVolume(821)).Regels, Is.EqualTo(["TR322"]));
    }

    [Test]
    public void En_een_latere_prestatie_die_eerder_in_het_bericht_is_goedgekeurd_telt_ook()
    {
        var november = new EenPrestatie("RN-11").InMaand("2025-11").MetVolume(0);
        var dossier = new EenDossier().OpDag("2026-01-10").Met(new EenToewijzing().Van("2025-10-01")).MetGoedgekeurd(
            new EenPrestatie("RN-10X").MetVolume(900).VoorProduct("02", "02A06"));
        Assert.That(dossier.Over(Declaratie(november, _oktober.MetVolume(720))).Regels, Is.Empty);
        Assert.That(dossier.Over(Declaratie(_oktober.MetVolume(720), november)).Regels, Is.EqualTo(["TR322"]), "andersom was november er nog niet");
    }

    [Test]
    public void Zonder_Einddatum_en_outputgericht_telt_een_gebroken_laatste_week_mee() =>
        // Tot en met vrijdag 31 oktober: vier zondagen en een gebroken week. Per prestatie mogen alleen de zondagen.
        Assert.That(
            ((int[])[30_000, 30_001]).Select(eerder => new EenDossier()
                .Met(new EenToewijzing().MetOmvang(30_000, Eenheid.Euro, Frequentie.PerWeek).Van("2025-10-01"))
                .MetGoedgekeurd(new EenPrestatie("RN-10X").InEurocenten(eerder).VoorProduct("02", "02A06"))
                .Over(new EenPrestatie().InEurocenten(120_000)).Regels),
            Is.EqualTo((string[][])[[], ["TR322"]]));

    [Test]
    public void Zonder_omvang_is_er_geen_som() =>
        Assert.That(
            new EenDossier().Met(new EenToewijzing().ZonderOmvang()).MetGoedgekeurd(_september.MetVolume(99_999)).Over(_oktober.MetVolume(99_999)).Regels,
            Is.Empty);

    [Test]
    public void Uren_en_minuten_op_een_toewijzing_in_uren_tellen_samen_in_minuten()
    {
        var dossier = new EenDossier().MetContract(Eenheid.Uur, 7500)
            .Met(new EenToewijzing().MetOmvang(10, Eenheid.Uur, Frequentie.TotaalInToewijzing))
            .MetGoedgekeurd(_september.MetVolume(5, Eenheid.Uur), new EenPrestatie("RN-08").InMaand("2025-08").MetVolume(60));
        var uren = _oktober.MetVolume(4, Eenheid.Uur).MetTarief(7500);
        Assert.Multiple(() =>
        {
            Assert.That(dossier.Over(_oktober.MetVolume(240)).Regels, Is.Empty);
            Assert.That(dossier.Over(_oktober.MetVolume(241)).Regels, Is.EqualTo(["TR322"]));
            Assert.That(dossier.Over(uren).Regels, Is.Empty);
            Assert.That(dossier.Over(uren.MetVolume(5)).Bevinding("TR322").ZouVoldoen, Is.EqualTo("Een volume tot en met 4 uren, met het bedrag dat daarbij hoort."));
        });
    }

    [Test]
    public void Een_andere_toewijzing_heeft_haar_eigen_som()
    {
        var dossier = Totaal(1000).Met(new EenToewijzing(20073).MetOmvang(1000, Eenheid.Minuut, Frequentie.TotaalInToewijzing))
            .MetGoedgekeurd(_september.MetVolume(1000).OpToewijzing(20073));
        Assert.That(dossier.Over(_oktober.MetVolume(1000)).Regels, Is.Empty);
    }

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = _september.MetVolume(9_999);
        Assert.That(Totaal(1).MetGoedgekeurd(debet, debet.MetReferentie("RN-08").InMaand("2025-08")).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }

    /// <summary>Op één na alles is eerder goedgekeurd; in de laatste maand past er nog precies één bij.</summary>
    private static void Precies(EenToewijzing toewijzing, int plafond, Eenheid eenheid)
    {
        var dossier = new EenDossier().OpDag("2026-01-10").MetContract(Eenheid.Uur, Voorbeeld.MinuutTarief).Met(toewijzing)
            .MetGoedgekeurd(new EenPrestatie("EERDER").InMaand($"{Maand.Van(toewijzing.Ingangsdatum)}").MetVolume(plafond - 1, eenheid));
        var laatste = new Periode(Maand.Van(toewijzing.Einddatum!.Value).EersteDag, toewijzing.Einddatum.Value);
        // Een periode zonder zondag heeft outputgericht zelf geen ruimte (9321); daar gaat het hier niet om.
        Assert.That(dossier.Over(Declaratie(new EenPrestatie().Over(laatste).MetVolume(1, eenheid))).Regels, Does.Not.Contain("TR322"));
        Assert.That(dossier.Over(Declaratie(new EenPrestatie().Over(laatste).MetVolume(2, eenheid))).Regels, Does.Contain("TR322"));
    }

    private static EenDossier Totaal(int minuten) =>
        new EenDossier().Met(new EenToewijzing().MetOmvang(minuten, Eenheid.Minuut, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31"));

    private static EenDeclaratie Declaratie(params EenPrestatie[] prestaties) =>
        new EenDeclaratie(prestaties).OverMaand("2025-12").Gedagtekend("2026-01-05").MetDeclaratieDagtekening("2026-01-05");
}
