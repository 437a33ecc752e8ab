namespace Declaraties.Core.Specs.Controleren.Niveau4;

public sealed class TR346BedragIsVolumeMaalTariefSpecs
{
    [Test]
    public void Volume_maal_tarief_klopt() => Assert.That(new EenDossier().Over(new EenPrestatie().MetVolume(720).MetBedrag(90_000)).Regels, Is.Empty);

    [TestCase(89_999)]
    [TestCase(90_001)]
    public void Een_cent_ernaast_klopt_niet(int bedrag)
    {
        var uitspraak = new EenDossier().Over(new EenPrestatie().MetVolume(720).MetBedrag(bedrag));
        var bevinding = uitspraak.Bevinding("TR346");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9346"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Is.EqualTo($"IngediendBedrag is {bedrag}; 720 minuten x 125 eurocent is 90000."));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("IngediendBedrag 90000."));
        });
    }

    [TestCase(8730, 146, 100, 14_550, Description = "niet 146 x 100 = 14600")]
    [TestCase(8724, 145, 100, 14_540, Description = "niet 145 x 100 = 14500")]
    [TestCase(8730, 146, 1, 146, Description = "een halve cent omhoog")]
    [TestCase(8724, 145, 1, 145)]
    public void Bij_een_tarief_per_uur_is_het_uurtarief_maal_minuten_gedeeld_door_60_een_keer_afgerond(int perUur, int perMinuut, int minuten, int bedrag)
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Uur, perUur);
        var prestatie = new EenPrestatie().MetVolume(minuten).MetTarief(perMinuut);
        Assert.That(dossier.Over(prestatie.MetBedrag(bedrag)).Regels, Is.Empty);
        foreach (var ernaast in (int[])[bedrag - 1, bedrag + 1])
        {
            var bevinding = dossier.Over(prestatie.MetBedrag(ernaast)).Bevinding("TR346");
            Assert.That(bevinding.Toelichting, Is.EqualTo($"IngediendBedrag is {ernaast}; {minuten} minuten x {perUur} eurocent per uur / 60 is {bedrag}."));
        }
    }

    [Test]
    public void Met_een_tarief_per_minuut_en_een_per_uur_telt_dat_per_minuut() =>
        Assert.That(new EenDossier().MetContract(Eenheid.Uur, 8730).Over(new EenPrestatie().MetVolume(100).MetBedrag(12_500)).Regels, Is.Empty);

    [Test]
    public void Gerekend_wordt_met_het_tarief_van_de_prestatie_ook_als_het_contract_een_ander_heeft() =>
        Assert.That(
            new EenDossier().Over(new EenPrestatie().MetVolume(100).MetTarief(130).MetBedrag(13_000)).RetourCodesBij("RN001"),
            Is.EqualTo(["0611"]), "het tarief is fout, de som niet");

    [Test]
    public void Zonder_contractregel_is_het_volume_maal_het_tarief_van_de_prestatie()
    {
        var dossier = new EenDossier().ZonderContract();
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(100).MetTarief(130).MetBedrag(13_000)).RetourCodesBij("RN001"), Is.EqualTo(["0611"]));
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(100).MetTarief(130).MetBedrag(13_001)).RetourCodesBij("RN001"), Is.EqualTo(["0611", "9346"]));
    }

    [Test]
    public void Een_verlopen_tarief_per_uur_telt_niet() =>
        Assert.That(
            new EenDossier().ZonderContract().MetContract(Eenheid.Uur, 8730, totEnMet: "2025-09-30").Over(new EenPrestatie().MetVolume(100).MetTarief(146).MetBedrag(14_600)).RetourCodesBij("RN001"),
            Is.EqualTo(["0611"]));

    [Test]
    public void Per_uur_gedeclareerd_is_uren_maal_tarief()
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Uur, 8730).Met(new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek));
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(12, Eenheid.Uur).MetTarief(8730).MetBedrag(104_760)).Regels, Is.Empty);
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(12, Eenheid.Uur).MetTarief(8730).MetBedrag(104_761)).Regels, Is.EqualTo(["TR346"]));
    }

    [Test]
    public void Een_bedrag_dat_niet_in_een_int_past_klopt_nooit_en_loopt_niet_over() =>
        Assert.That(
            new EenDossier().Over(new EenPrestatie().MetVolume(99_999_999).MetTarief(99_999_999).MetBedrag(1)).Bevinding("TR346").ZouVoldoen,
            Is.EqualTo("IngediendBedrag 9999999800000001."));

    [Test]
    public void Bij_euro_geldt_CS339() =>
        Assert.That(
            new EenDossier().Met(new EenToewijzing().MetBudget(100_000)).Over(new EenPrestatie().InEurocenten(30_000)).Regels,
            Is.Empty);

    [Test]
    public void De_regel_geldt_ook_zonder_bruikbare_toewijzing() =>
        Assert.That(
            new EenDossier().Over(new EenPrestatie().OpToewijzing(20073).MetBedrag(1)).RetourCodesBij("RN001"),
            Is.EqualTo(["9338", "9346"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").MetBedrag(1);
        Assert.That(new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
