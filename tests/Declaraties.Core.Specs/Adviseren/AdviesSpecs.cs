namespace Declaraties.Core.Specs.Adviseren;

/// <summary>Per voorbeeld: wat een aanbieder letterlijk kan doen.</summary>
public sealed class AdviesSpecs
{
    private const string Prestatie = "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]";
    private const string Volume = $"{Prestatie}/GeleverdVolume";
    private const string Bedrag = $"{Prestatie}/IngediendBedrag/Bedrag";

    [Test]
    public void Te_veel_volume_wordt_het_hoogste_dat_past_met_het_bedrag_daarbij()
    {
        var bevinding = new EenDossier().Over(new EenPrestatie().MetVolume(960)).Bevinding("TR321");
        Assert.That(Adviezen(bevinding), Is.EqualTo([(Volume, "900"), (Bedrag, "112500")]));
    }

    [Test]
    public void Zegt_een_andere_regel_minder_dan_noemen_beide_dat()
    {
        // TR321 laat 900 toe, TR322 nog 300.
        var dossier = new EenDossier()
            .Met(new EenToewijzing().MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek).Van("2025-09-01").TotEnMet("2025-10-31"))
            .MetGoedgekeurd(new EenPrestatie("RN-9").InMaand("2025-09").MetVolume(1320));
        var uitspraak = dossier.Over(new EenPrestatie().MetVolume(960));
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR321", "TR322"]));
            foreach (var bevinding in uitspraak.Oordeel.Bevindingen)
            {
                Assert.That(Adviezen(bevinding), Is.EqualTo([(Volume, "300"), (Bedrag, "37500")]));
                Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Een volume tot en met 300 minuten, met het bedrag dat daarbij hoort."));
            }
        });
    }

    [Test]
    public void Wat_later_in_het_bericht_is_goedgekeurd_is_niet_nog_eens_te_besteden()
    {
        // 1000 in totaal: oktober is te veel, november (400) is goedgekeurd. Wie oktober opnieuw indient vindt nog 600.
        var dossier = new EenDossier().OpDag("2026-01-05").Met(new EenToewijzing().MetOmvang(1000, Eenheid.Minuut, Frequentie.TotaalInToewijzing));
        var uitspraak = dossier.Over(new EenDeclaratie(new EenPrestatie("RN1").MetVolume(1001), new EenPrestatie("RN2").InMaand("2025-11").MetVolume(400)).OverMaand("2025-11").Gedagtekend("2025-12-02"));
        Assert.That(uitspraak.Bevinding("TR322").Advies!.Wijzig[0], Is.EqualTo(new Wijziging(Volume, "600")));
    }

    [Test]
    public void Is_er_niets_meer_over_dan_is_het_advies_weglaten_en_geen_prestatie_van_nul()
    {
        var dossier = new EenDossier().Met(new EenToewijzing().MetOmvang(1, Eenheid.StuksInspanning, Frequentie.TotaalInToewijzing)).MetContract(Eenheid.StuksInspanning, 100)
            .MetGoedgekeurd(new EenPrestatie("RN-9").InMaand("2025-09").MetVolume(1, Eenheid.StuksInspanning));
        var bevinding = dossier.Over(new EenPrestatie().MetVolume(1, Eenheid.StuksInspanning).MetTarief(100)).Bevinding("TR322");
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Advies!.Weglaten, bevinding.Advies.Wijzig.Count), Is.EqualTo((true, 0)));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Niets: er is van de toewijzing niets meer over. Dien de prestatie niet in."));
        });
    }

    [Test]
    public void Euro_s_zonder_centen_worden_eurocenten()
    {
        var bevinding = new EenDeclaratie(new EenPrestatie().InEurocenten(200).MetBedrag(20_000)).EnigeBevindingBinnenBericht();
        Assert.That(Adviezen(bevinding), Is.EqualTo([(Volume, "20000")]));
    }

    [Test]
    public void De_werkelijke_dagen_worden_de_maand_voor_zover_de_toewijzing_loopt()
    {
        var dossier = new EenDossier().Met(new EenToewijzing().MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek).Van("2025-10-08").TotEnMet("2025-10-27"));
        var uitspraak = dossier.Over(new EenPrestatie().Over("2025-10-01", "2025-10-20").MetVolume(60));
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR307", "TR388"]));
            Assert.That(uitspraak.Bevinding("TR307").ZouVoldoen, Does.StartWith("Begindatum 2025-10-08"));
            Assert.That(
                uitspraak.Oordeel.Bevindingen.SelectMany(Adviezen).Distinct(),
                Is.EqualTo([($"{Prestatie}/ProductPeriode/Begindatum", "2025-10-08"), ($"{Prestatie}/ProductPeriode/Einddatum", "2025-10-27")]));
        });
    }

    [Test]
    public void Te_vroeg_gedeclareerd_is_een_latere_Dagtekening_en_geen_halve_maand()
    {
        var declaratie = new EenDeclaratie(new EenPrestatie()).Gedagtekend("2025-10-30").MetDeclaratieDagtekening("2025-10-30");
        var bevindingen = new EenDossier().Over(declaratie).Oordeel.Bevindingen;
        Assert.Multiple(() =>
        {
            Assert.That(bevindingen.Select(b => (b.Regel.Code, b.Klasse)), Is.EqualTo([("TR137", Berichtklasse.Declaratie), ("TR137", Berichtklasse.Prestatie)]));
            Assert.That(bevindingen.SelectMany(Adviezen).Distinct(), Is.EqualTo([("/Bericht/Header/BerichtIdentificatie/Dagtekening", "2025-10-31")]));
        });
    }

    [Test]
    public void Is_de_maand_nog_niet_voorbij_dan_kan_de_prestatie_nog_niet_mee()
    {
        var declaratie = new EenDeclaratie(new EenPrestatie("RN1").InMaand("2025-09"), new EenPrestatie("RN2")).OverMaand("2025-09").Gedagtekend("2025-10-30").MetDeclaratieDagtekening("2025-10-30");
        var uitspraak = new EenDossier().OpDag("2025-10-30").Over(declaratie);
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR137"]));
            Assert.That(uitspraak.Bevinding("TR137").Advies!.Weglaten, Is.True);
        });
    }

    [Test]
    public void Een_prestatie_van_een_latere_maand_vraagt_een_latere_DeclaratiePeriode()
    {
        var bevinding = new EenDossier().OpDag("2025-12-05").Over(new EenDeclaratie(new EenPrestatie().InMaand("2025-11")).Gedagtekend("2025-12-03")).Bevinding("TR319");
        Assert.That(
            Adviezen(bevinding),
            Is.EqualTo([("/Bericht/Declaratie/DeclaratiePeriode/Begindatum", "2025-11-01"), ("/Bericht/Declaratie/DeclaratiePeriode/Einddatum", "2025-11-30")]));
    }

    [Test]
    public void Een_gebruikt_nummer_wordt_een_nieuw_dat_bij_dit_bericht_hoort_en_niet_op_een_Bsn_lijkt()
    {
        var dossier = new EenDossier().MetAfgewezen("RN001", "RN002");
        var declaratie = new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN002").InMaand("2025-09"));
        var nummers = dossier.Over(declaratie).Oordeel.Bevindingen.Select(b => b.Advies!.Wijzig.Single().Waarde!).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(nummers, Is.Unique.And.All.Match("^[B-Z]{16}$"));
            Assert.That(dossier.Over(declaratie).Oordeel.Bevindingen.Select(b => b.Advies!.Wijzig.Single().Waarde!), Is.EqualTo(nummers));
            Assert.That(dossier.Over(declaratie.MetIdentificatie("ANDER")).Oordeel.Bevindingen.Select(b => b.Advies!.Wijzig.Single().Waarde!), Is.Not.EqualTo(nummers));
        });
    }

    [Test]
    public void Een_verkeerde_credit_krijgt_de_waarden_van_de_debet_en_de_nieuwe_debet_wacht_daarop()
    {
        var debet = new EenPrestatie("OUD").MetVolume(600);
        var uitspraak = new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("CREDIT").MetBedrag(1), new EenPrestatie("NIEUW").MetVolume(500));
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR323", "TR389"]));
            Assert.That(Adviezen(uitspraak.Bevinding("TR323")), Is.EqualTo([(Bedrag, "75000")]));
            Assert.That(Adviezen(uitspraak.Bevinding("TR389")), Is.EqualTo([(Bedrag, "75000")]), "de creditprestatie moet anders");
        });
    }

    [Test]
    public void Wat_al_is_gedeclareerd_of_ingetrokken_hoeft_niet_nog_eens()
    {
        var debet = new EenPrestatie("OUD").MetVolume(600);
        var dossier = new EenDossier().MetGoedgekeurd(debet);
        Assert.Multiple(() =>
        {
            Assert.That(dossier.Over(new EenPrestatie("NIEUW").MetVolume(500)).Bevinding("TR389").Advies!.Weglaten, Is.True);
            Assert.That(dossier.MetGoedgekeurd(debet.GecrediteerdAls("CREDIT")).Over(debet.GecrediteerdAls("NOG EENS")).Bevinding("TR390").Advies!.Weglaten, Is.True);
        });
    }

    [Test]
    public void Een_nieuwe_debet_onder_het_oude_nummer_krijgt_een_nieuw_nummer_en_de_credit_blijft()
    {
        var debet = new EenPrestatie("OUD").MetVolume(600);
        var uitspraak = new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("CREDIT"), debet.MetVolume(500));
        var advies = uitspraak.Bevinding("TR316").Advies!;
        Assert.Multiple(() =>
        {
            Assert.That(advies.Wijzig.Single().Pad, Is.EqualTo("/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]/ProductReferentie/ReferentieNummer"));
            Assert.That(new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("CREDIT"), debet.MetVolume(500).MetReferentie(advies.Wijzig.Single().Waarde!)).Regels, Is.Empty);
        });
    }

    [Test]
    public void Waar_alleen_een_ander_kan_helpen_is_er_geen_advies_en_de_rest_van_de_prestatie_wel()
    {
        var onbekend = new EenDossier().MetAfgewezen("RN001").Over(new EenPrestatie().OpToewijzing(99));
        Assert.Multiple(() =>
        {
            Assert.That(onbekend.Bevinding("TR338").Advies, Is.Null);
            Assert.That(onbekend.Bevinding("TR314").Advies!.Wijzig, Has.Count.EqualTo(1));
            Assert.That(new EenDossier().ZonderContract().Over(new EenPrestatie()).Bevinding("TR418").Advies, Is.Null);
            Assert.That(new EenDossier().ZonderToewijzingen().Over(new EenPrestatie()).Bevinding("TR304").Advies, Is.Null);
        });
    }

    [Test]
    public void Een_fout_op_niveau_2_wordt_hersteld_tot_en_met_niveau_4()
    {
        // Zonder tarief: het contract heeft 125, en 960 is te veel.
        var bevinding = new EenDossier().Over(new EenPrestatie().MetVolume(960).ZonderTarief().MetBedrag(1)).Bevinding("CD087");
        Assert.That(Adviezen(bevinding), Is.EquivalentTo([($"{Prestatie}/ProductTarief", "125"), (Volume, "900"), (Bedrag, "112500")]));
    }

    [Test]
    public void Het_totaal_is_dat_nadat_elk_advies_is_opgevolgd()
    {
        var declaratie = new EenDeclaratie(new EenPrestatie("RN1").InEurocenten(30_000), new EenPrestatie("RN2").InMaand("2025-09").InEurocenten(20_000).MetBedrag(200)).MetTotaal(1, DebetCredit.Debet);
        var totaal = Verwerking.ControleerBinnenBericht(declaratie.Bouw()).Single(b => b.Regel.Code == "TR358");
        Assert.That(Adviezen(totaal), Is.EqualTo([("/Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag", "50000")]));
    }

    [Test]
    public void De_Header_en_de_Declaratie_krijgen_wat_er_wel_kan()
    {
        var uitspraak = new EenDossier().OpDag("2025-11-04").MetBekendeIdentificatie().MetBekendDeclaratieNummer().MetLaatsteDeclaratieperiode("2025-10")
            .Over(new EenDeclaratie(new EenPrestatie().InMaand("2025-09")).OverMaand("2025-09"));
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EquivalentTo(["TR056", "TR135", "TR333", "TR318"]));
            Assert.That(uitspraak.Bevinding("TR056").Advies!.Wijzig.Single().Waarde, Does.Match("^[B-Z]{12}$"));
            Assert.That(uitspraak.Bevinding("TR333").Advies!.Wijzig.Single().Waarde, Does.Match("^[B-Z]{12}$"));
            Assert.That(
                Adviezen(uitspraak.Bevinding("TR135")),
                Is.EqualTo([("/Bericht/Header/BerichtIdentificatie/Dagtekening", "2025-11-04"), ("/Bericht/Declaratie/DeclaratieDagtekening", "2025-11-04")]));
            Assert.That(
                Adviezen(uitspraak.Bevinding("TR318")),
                Is.EqualTo([("/Bericht/Declaratie/DeclaratiePeriode/Begindatum", "2025-10-01"), ("/Bericht/Declaratie/DeclaratiePeriode/Einddatum", "2025-10-31")]));
        });
    }

    private static IEnumerable<(string Pad, string? Waarde)> Adviezen(Bevinding bevinding) => bevinding.Advies!.Wijzig.Select(wijziging => (wijziging.Pad, wijziging.Waarde));
}
