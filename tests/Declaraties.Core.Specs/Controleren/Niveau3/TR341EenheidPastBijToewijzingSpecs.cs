namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR341EenheidPastBijToewijzingSpecs
{
    private static readonly Eenheid[] _eenheden = [.. Enum.GetValues<Eenheid>().Where(eenheid => eenheid != Eenheid.Onbekend)];

    /// <summary>Een contract in elke eenheid, zodat het tarief nooit de reden van afkeur is.</summary>
    private static readonly EenDossier _elkContract = _eenheden.Aggregate(
        new EenDossier().ZonderContract(), (dossier, eenheid) => dossier.MetContract(eenheid, Voorbeeld.MinuutTarief));

    [Test]
    public void De_eenheid_is_die_van_de_toewijzing_of_minuten_bij_een_toewijzing_in_uren(
        [ValueSource(nameof(_eenheden))] Eenheid toegewezen, [ValueSource(nameof(_eenheden))] Eenheid gedeclareerd)
    {
        var past = gedeclareerd == toegewezen || (toegewezen, gedeclareerd) == (Eenheid.Uur, Eenheid.Minuut);
        var uitspraak = _elkContract.Met(new EenToewijzing().MetOmvang(5, toegewezen, Frequentie.PerMaand)).Over(Prestatie(1, gedeclareerd));
        Assert.That(uitspraak.Regels, past ? Is.Empty : Is.EqualTo(["TR341"]));
    }

    [Test]
    public void De_uitleg_noemt_beide_eenheden()
    {
        var uitspraak = _elkContract.Met(new EenToewijzing().MetOmvang(5, Eenheid.Dagdeel, Frequentie.PerMaand)).Over(Prestatie(1, Eenheid.Etmaal));
        var bevinding = uitspraak.Bevinding("TR341");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9341"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("14 (etmalen)").And.Contain("20072").And.Contain("16 (dagdelen)"));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Eenheid 16 (dagdelen), met GeleverdVolume en ProductTarief in die eenheid."));
        });
    }

    [Test]
    public void Bij_een_toewijzing_in_uren_noemt_de_uitleg_ook_minuten() =>
        Assert.That(
            _elkContract.Met(new EenToewijzing().MetOmvang(5, Eenheid.Uur, Frequentie.PerMaand)).Over(Prestatie(1, Eenheid.Etmaal)).Bevinding("TR341").ZouVoldoen,
            Is.EqualTo("Eenheid 04 (uren) of 01 (minuten), met GeleverdVolume en ProductTarief in die eenheid."));

    [Test]
    public void Als_de_eenheid_niet_past_worden_volumes_niet_vergeleken()
    {
        var uitspraak = _elkContract.Met(new EenToewijzing().MetOmvang(1, Eenheid.Minuut, Frequentie.TotaalInToewijzing)).Over(Prestatie(9_999, Eenheid.Uur));
        Assert.That(uitspraak.Regels, Is.EqualTo(["TR341"]), "geen 9321 en 9322");
    }

    [TestCase("TR321")]
    [TestCase("TR322")]
    [TestCase("TR369")]
    public void En_dat_is_niet_beoordeeld_en_geen_goedkeuring(string regel)
    {
        var dossier = regel == "TR369"
            ? _elkContract.ZonderContract().MetContract(Eenheid.Dagdeel, 125).Met(new EenToewijzing().MetBudget(100_000))
            : _elkContract.Met(new EenToewijzing().MetOmvang(10_000, Eenheid.Minuut, Frequentie.TotaalInToewijzing));
        Assert.That(dossier.UitkomstVan(regel, Prestatie(1, Eenheid.Etmaal)).Staat, Is.EqualTo(Staat.NietBeoordeeld));
        Assert.That(dossier.UitkomstVan(regel, Prestatie(1, regel == "TR369" ? Eenheid.Dagdeel : Eenheid.Minuut)).Staat, Is.EqualTo(Staat.Voldoet));
    }

    [Test]
    public void Zonder_omvang_past_een_eenheid_uit_het_contract()
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Dagdeel, 125).Met(new EenToewijzing().ZonderOmvang());
        Assert.That(dossier.Over(Prestatie(1, Eenheid.Dagdeel)).Regels, Is.Empty);
    }

    [Test]
    public void Zonder_omvang_past_een_eenheid_buiten_het_contract_niet_en_is_er_ook_geen_tarief()
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Dagdeel, 125).MetContract(Eenheid.Uur, 7500).Met(new EenToewijzing().ZonderOmvang());
        var uitspraak = dossier.Over(Prestatie(1, Eenheid.Etmaal));
        var bevinding = uitspraak.Bevinding("TR341");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["0611", "9341"]));
            Assert.That(bevinding.Toelichting, Does.Contain("14 (etmalen)").And.Contain("20072").And.Contain("geen Omvang").And.Contain("eenheid 04, 16."));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Eenheid 01 of 04 of 16, met GeleverdVolume en ProductTarief in die eenheid."), "minuten passen ook bij een tarief per uur");
        });
    }

    [Test]
    public void Zonder_omvang_en_zonder_tarief_per_uur_zijn_minuten_geen_uitweg()
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Dagdeel, 125).Met(new EenToewijzing().ZonderOmvang());
        Assert.That(dossier.Over(Prestatie(1, Eenheid.Minuut)).Bevinding("TR341").ZouVoldoen, Is.EqualTo("Eenheid 16, met GeleverdVolume en ProductTarief in die eenheid."));
    }

    [Test]
    public void Zonder_omvang_passen_minuten_bij_een_tarief_per_uur_en_uren_niet_bij_een_tarief_per_minuut()
    {
        var perUur = new EenDossier().ZonderContract().MetContract(Eenheid.Uur, 7500).Met(new EenToewijzing().ZonderOmvang());
        var perMinuut = new EenDossier().Met(new EenToewijzing().ZonderOmvang());
        Assert.That(perUur.Over(Prestatie(60, Eenheid.Minuut)).Regels, Is.Empty);
        Assert.That(perMinuut.Over(Prestatie(1, Eenheid.Uur)).Regels, Is.EquivalentTo(["TR341", "TR418"]));
    }

    [Test]
    public void Zonder_omvang_past_euro_altijd()
    {
        var toewijzing = new EenToewijzing().MetBudget(100_000);
        Assert.That(new EenDossier().Met(toewijzing).Over(Prestatie(1, Eenheid.Euro)).Regels, Is.Empty);
        Assert.That(new EenDossier().ZonderContract().Met(toewijzing).Over(Prestatie(1, Eenheid.Euro)).Regels, Is.Empty);
    }

    [Test]
    public void Zonder_omvang_en_zonder_contractregel_is_het_alleen_0611() =>
        Assert.That(
            new EenDossier().ZonderContract().Met(new EenToewijzing().ZonderOmvang()).Over(Prestatie(1, Eenheid.Etmaal)).RetourCodesBij("RN001"),
            Is.EqualTo(["0611"]));

    [TestCase("2025-10-01", "2025-10-01", "0611,9341", Description = "geldt alleen op de Begindatum: er is een regel, maar geen die past")]
    [TestCase("2025-10-02", null, "0611", Description = "geldt pas vanaf de dag na de Begindatum: er is geen regel")]
    [TestCase("2021-01-01", "2025-09-30", "0611", Description = "geldt tot de dag voor de Begindatum: er is geen regel")]
    public void Zonder_omvang_telt_wat_op_de_Begindatum_in_het_contract_staat(string van, string? totEnMet, string codes)
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Dagdeel, 125, van: van, totEnMet: totEnMet).Met(new EenToewijzing().ZonderOmvang());
        Assert.That(string.Join(',', dossier.Over(Prestatie(1, Eenheid.Etmaal)).RetourCodesBij("RN001")), Is.EqualTo(codes));
    }

    [Test]
    public void Met_omvang_doet_het_contract_er_niet_toe() =>
        Assert.That(new EenDossier().ZonderContract().Over(new EenPrestatie()).RetourCodesBij("RN001"), Is.EqualTo(["0611"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = Prestatie(1, Eenheid.Etmaal).MetReferentie("RN000");
        Assert.That(new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }

    private static EenPrestatie Prestatie(int volume, Eenheid eenheid) => new EenPrestatie().MetVolume(volume, eenheid);
}
