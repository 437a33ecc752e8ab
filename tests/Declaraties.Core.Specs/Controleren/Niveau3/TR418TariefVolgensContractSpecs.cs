namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR418TariefVolgensContractSpecs
{
    [Test]
    public void Het_tarief_van_het_contract_klopt() => Assert.That(new EenDossier().Over(new EenPrestatie().MetTarief(125)).Regels, Is.Empty);

    [TestCase(124)]
    [TestCase(126)]
    public void Een_cent_ernaast_klopt_niet(int tarief)
    {
        var uitspraak = new EenDossier().Over(new EenPrestatie().MetTarief(tarief));
        var bevinding = uitspraak.Bevinding("TR418");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["0611"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain($"ProductTarief is {tarief} eurocent").And.Contain("02 02A05").And.Contain("125 eurocent"));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("ProductTarief 125, met IngediendBedrag 90000."));
        });
    }

    [TestCase(8730, 146, Description = "1,455 per minuut gaat omhoog")]
    [TestCase(8724, 145, Description = "1,454 per minuut gaat omlaag")]
    [TestCase(7500, 125)]
    public void Bij_een_tarief_per_uur_is_het_per_minuut_een_zestigste_half_omhoog(int perUur, int perMinuut)
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Uur, perUur);
        var prestatie = new EenPrestatie().MetVolume(60).MetBedrag(perUur);
        Assert.That(dossier.Over(prestatie.MetTarief(perMinuut)).Regels, Is.Empty);
        foreach (var tarief in (int[])[perMinuut - 1, perMinuut + 1, perUur])
        {
            var bevinding = dossier.Over(prestatie.MetTarief(tarief)).Bevinding("TR418");
            Assert.That(bevinding.Toelichting, Does.Contain($"{perUur} eurocent per uur, is {perMinuut} per minuut"));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo($"ProductTarief {perMinuut}, met IngediendBedrag {perUur}."));
        }
    }

    [Test]
    public void Bij_een_tarief_per_uur_is_het_per_uur_dat_tarief()
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Uur, 8730).Met(new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek));
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(12, Eenheid.Uur).MetTarief(8730)).Regels, Is.Empty);
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(12, Eenheid.Uur).MetTarief(146)).Regels, Is.EqualTo(["TR418"]));
    }

    [Test]
    public void Met_een_tarief_per_minuut_en_een_per_uur_telt_dat_per_minuut()
    {
        var dossier = new EenDossier().MetContract(Eenheid.Uur, 8730);
        Assert.That(dossier.Over(new EenPrestatie().MetTarief(125)).Regels, Is.Empty);
        Assert.That(dossier.Over(new EenPrestatie().MetTarief(146)).Regels, Is.EqualTo(["TR418"]));
    }

    [Test]
    public void Is_bekend_welke_tariefset_het_tarief_gaf_dan_staat_dat_erbij_en_anders_niet()
    {
        var dossier = new EenDossier().ZonderContract().MetContract(Eenheid.Uur, 8580);
        var prestatie = new EenPrestatie().MetVolume(60).MetTarief(150).MetBedrag(8580);
        const string Zonder = "ProductTarief is 150 eurocent; het contract heeft voor product 02 02A05 8580 eurocent per uur, is 143 per minuut";
        Assert.That(dossier.Over(prestatie).Bevinding("TR418").Toelichting, Is.EqualTo($"{Zonder}."));
        Assert.That(dossier.VolgensTariefset("IB 2027", 3).Over(prestatie).Bevinding("TR418").Toelichting, Is.EqualTo($"{Zonder} volgens tariefset IB 2027, versie 3."));
        Assert.That(dossier.VolgensTariefset("IB 2027", 3).Over(prestatie.MetTarief(143)).Regels, Is.Empty);
    }

    [Test]
    public void Zonder_afspraak_voor_dit_product_is_er_geen_goed_tarief()
    {
        var uitspraak = new EenDossier().ZonderContract().Over(new EenPrestatie());
        var bevinding = uitspraak.Bevinding("TR418");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["0611"]));
            Assert.That(bevinding.Toelichting, Does.Contain(Voorbeeld.Aanbieder).And.Contain("2025-10-01").And.Contain("02 02A05").And.Contain("01 (minuten)"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("afgesproken"));
        });
    }

    [TestCase("02", "02A06")]
    [TestCase("03", "02A05")]
    public void Een_afspraak_voor_een_ander_product_telt_niet(string categorie, string code) =>
        Assert.That(
            new EenDossier().ZonderContract().MetContract(Eenheid.Minuut, 125, new Product(categorie, code)).Over(new EenPrestatie()).Regels,
            Is.EqualTo(["TR418"]));

    [TestCase(Eenheid.Dagdeel)]
    [TestCase(Eenheid.Etmaal)]
    public void Een_afspraak_in_een_andere_eenheid_telt_niet(Eenheid eenheid) =>
        Assert.That(new EenDossier().ZonderContract().MetContract(eenheid, 125).Over(new EenPrestatie()).Regels, Is.EqualTo(["TR418"]));

    [TestCase("2025-10-01", null, true, Description = "vanaf de Begindatum")]
    [TestCase("2025-10-02", null, false, Description = "een dag te laat")]
    [TestCase("2021-01-01", "2025-10-01", true, Description = "alleen de Begindatum telt")]
    [TestCase("2021-01-01", "2025-09-30", false, Description = "een dag te vroeg voorbij")]
    public void De_afspraak_moet_op_de_Begindatum_van_de_ProductPeriode_gelden(string van, string? totEnMet, bool geldt) =>
        Assert.That(
            new EenDossier().ZonderContract().MetContract(Eenheid.Minuut, 125, van: van, totEnMet: totEnMet).Over(new EenPrestatie()).Regels,
            geldt ? Is.Empty : Is.EqualTo(["TR418"]));

    [Test]
    public void Een_nieuw_tarief_geldt_vanaf_zijn_ingang()
    {
        var dossier = new EenDossier().ZonderContract()
            .MetContract(Eenheid.Minuut, 120, totEnMet: "2025-09-30")
            .MetContract(Eenheid.Minuut, 125, van: "2025-10-01");
        Assert.That(dossier.Over(new EenPrestatie().InMaand("2025-09").MetTarief(120), new EenPrestatie("RN002").MetTarief(125)).Regels, Is.Empty);
        Assert.That(dossier.Over(new EenPrestatie().InMaand("2025-09").MetTarief(125)).Regels, Is.EqualTo(["TR418"]));
    }

    [Test]
    public void Euro_heeft_geen_tarief_en_geen_afspraak_nodig() =>
        Assert.That(
            new EenDossier().ZonderContract().Met(new EenToewijzing().MetOmvang(30_000, Eenheid.Euro, Frequentie.PerWeek)).Over(new EenPrestatie().InEurocenten(30_000)).Regels,
            Is.Empty);

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").MetTarief(99);
        Assert.That(new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
