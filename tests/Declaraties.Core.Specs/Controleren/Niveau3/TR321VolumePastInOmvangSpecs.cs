namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR321VolumePastInOmvangSpecs
{
    [TestCase(Eenheid.Minuut, Frequentie.PerWeek, 180, 900, Description = "oktober raakt vijf kalenderweken")]
    [TestCase(Eenheid.Minuut, Frequentie.PerDag, 30, 930)]
    [TestCase(Eenheid.Minuut, Frequentie.PerMaand, 900, 900)]
    [TestCase(Eenheid.Minuut, Frequentie.TotaalInToewijzing, 900, 900)]
    [TestCase(Eenheid.Uur, Frequentie.PerWeek, 3, 15)]
    [TestCase(Eenheid.Etmaal, Frequentie.PerWeek, 2, 10)]
    [TestCase(Eenheid.Dagdeel, Frequentie.PerMaand, 8, 8)]
    [TestCase(Eenheid.StuksInspanning, Frequentie.PerWeek, 2, 10)]
    [TestCase(Eenheid.StuksOutput, Frequentie.PerWeek, 2, 8, Description = "oktober heeft vier zondagen")]
    [TestCase(Eenheid.StuksOutput, Frequentie.PerDag, 2, 62)]
    [TestCase(Eenheid.Euro, Frequentie.PerWeek, 30_000, 120_000)]
    [TestCase(Eenheid.Euro, Frequentie.PerMaand, 30_000, 30_000)]
    public void Precies_het_plafond_past_en_een_meer_niet(Eenheid eenheid, Frequentie frequentie, int volume, int plafond)
    {
        // Het contract kent elke eenheid; TR322 zegt hetzelfde waar oktober de hele looptijd is, en doet hier niet mee.
        var dossier = new EenDossier().MetContract(eenheid, Voorbeeld.MinuutTarief).Met(new EenToewijzing().MetOmvang(volume, eenheid, frequentie));
        Assert.That(dossier.Over(Prestatie(plafond, eenheid)).Regels, Is.Empty);

        var uitspraak = dossier.Over(Prestatie(plafond + 1, eenheid));
        var bevinding = uitspraak.Bevinding("TR321");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Does.Contain("9321"));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo($"Een volume tot en met {plafond} {eenheid.InWoorden()}, met het bedrag dat daarbij hoort."));
        });
    }

    [TestCase(4, true)]
    [TestCase(5, true, Description = "oktober raakt vijf kalenderweken")]
    [TestCase(6, true, Description = "hulp bij het huishouden: altijd zes")]
    [TestCase(7, false)]
    public void Zes_keer_het_weekvolume_is_van_categorie_01_van_de_Wmo(int keren, bool past) => Zesmaal(Regelversie.Huidig, keren, past);

    [TestCase(5, true)]
    [TestCase(6, false)]
    public void De_Jeugdwet_kent_geen_categorie_met_zes_keer_het_weekvolume(int keren, bool past) => Zesmaal(Regelversie.Jeugdwet, keren, past);

    [TestCase("02", 6, true)]
    [TestCase("02", 7, false)]
    [TestCase("01", 6, false)]
    public void Welke_categorie_het_is_zegt_de_editie(string categorie, int keren, bool past) =>
        Zesmaal(new Regelversie("verzonnen/1") { ZesWeken = new HashSet<string> { categorie } }, keren, past, "02");

    // The same case under every rule set: only the rule set differs. October 2025 touches five weeks.
    private static void Zesmaal(Regelversie regels, int keren, bool past, string categorie = "01")
    {
        var dossier = new EenDossier()
            .MetContract(Eenheid.Minuut, Voorbeeld.MinuutTarief, new Product(categorie, "X"))
            .Met(new EenToewijzing().VoorProduct(categorie, "X").MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek))
            .Volgens(regels);
        var uitspraak = dossier.Over(new EenDeclaratie(new EenPrestatie().VoorProduct(categorie, "X").MetVolume(keren * 180)));
        Assert.That(uitspraak.Regels.Contains("TR321"), Is.EqualTo(!past), string.Join(' ', uitspraak.Regels));
    }

    [Test]
    public void De_uitleg_noemt_de_getallen_de_berekening_en_de_toewijzing()
    {
        var bevinding = new EenDossier().Over(new EenPrestatie().MetVolume(960)).Bevinding("TR321");
        Assert.That(
            bevinding.Toelichting,
            Is.EqualTo("960 minuten gedeclareerd, hoogstens 900 (5 x 180 minuten, per week) volgens toewijzing 20072 over 2025-10-01 t/m 2025-10-31."));
    }

    [TestCase("2025-10-07", "2025-12-30", "2025-10", 12)]
    [TestCase("2025-10-07", "2025-12-30", "2025-11", 15)]
    [TestCase("2025-10-07", "2025-12-30", "2025-12", 15)]
    [TestCase("2025-07-07", "2025-09-07", "2025-07", 12)]
    [TestCase("2025-07-07", "2025-09-07", "2025-08", 15)]
    [TestCase("2025-07-07", "2025-09-07", "2025-09", 3)]
    [TestCase("2025-11-12", "2025-12-13", "2025-11", 9)]
    public void Drie_uur_per_week_zoals_de_invulinstructie_het_voorrekent(string van, string totEnMet, string maand, int uren)
    {
        var dossier = Dossier(new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek).Van(van).TotEnMet(totEnMet));
        var prestatie = InMaand(van, totEnMet, maand);
        Assert.Multiple(() =>
        {
            Assert.That(dossier.Over(Declaratie(prestatie.MetVolume(uren, Eenheid.Uur))).Regels, Is.Empty, "in uren");
            Assert.That(dossier.Over(Declaratie(prestatie.MetVolume(uren + 1, Eenheid.Uur))).Regels, Does.Contain("TR321"), "een uur meer");
            Assert.That(dossier.Over(Declaratie(prestatie.MetVolume(uren * 60))).Regels, Is.Empty, "in minuten");
            Assert.That(dossier.Over(Declaratie(prestatie.MetVolume((uren * 60) + 1))).Regels, Does.Contain("TR321"), "een minuut meer");
        });
    }

    [Test]
    public void Uren_en_minuten_worden_in_minuten_vergeleken_en_in_de_eigen_eenheid_uitgelegd()
    {
        var dossier = Dossier(new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek));
        var inUren = dossier.Over(new EenPrestatie().MetVolume(16, Eenheid.Uur)).Bevinding("TR321");
        var inMinuten = dossier.Over(new EenPrestatie().MetVolume(901)).Bevinding("TR321");
        Assert.Multiple(() =>
        {
            Assert.That(inUren.Toelichting, Does.StartWith("960 minuten gedeclareerd, hoogstens 900 (5 x 3 uren, per week)"));
            Assert.That(inUren.ZouVoldoen, Is.EqualTo("Een volume tot en met 15 uren, met het bedrag dat daarbij hoort."));
            Assert.That(inMinuten.Toelichting, Does.StartWith("901 minuten gedeclareerd, hoogstens 900"));
            Assert.That(inMinuten.ZouVoldoen, Is.EqualTo("Een volume tot en met 900 minuten, met het bedrag dat daarbij hoort."));
        });
    }

    [Test]
    public void Vijftien_uur_per_maand_mag_in_een_gebroken_maand_helemaal()
    {
        var dossier = Dossier(new EenToewijzing().MetOmvang(15, Eenheid.Uur, Frequentie.PerMaand).Van("2025-10-14"));
        Assert.That(dossier.Over(new EenPrestatie().Over("2025-10-14", "2025-10-31").MetVolume(15, Eenheid.Uur)).Regels, Is.Empty);
        Assert.That(dossier.Over(new EenPrestatie().Over("2025-10-14", "2025-10-31").MetVolume(16, Eenheid.Uur)).Regels, Does.Contain("TR321"));
    }

    [TestCase("2025-07-07", "2025-09-07", "2025-07", 900)]
    [TestCase("2025-07-07", "2025-09-07", "2025-08", 1500)]
    [TestCase("2025-07-07", "2025-09-07", "2025-09", 300)]
    [TestCase("2025-07-07", "2025-09-06", "2025-07", 900)]
    [TestCase("2025-07-07", "2025-09-06", "2025-08", 1800)]
    [TestCase("2025-07-07", "2025-09-06", "2025-09", 0, Description = "niets")]
    [TestCase("2025-10-07", "2025-12-31", "2025-10", 900)]
    [TestCase("2025-10-07", "2025-12-31", "2025-11", 1500)]
    [TestCase("2025-10-07", "2025-12-31", "2025-12", 1500)]
    public void Driehonderd_euro_per_week_zoals_de_invulinstructie_het_voorrekent(string van, string totEnMet, string maand, int euro)
    {
        var dossier = Dossier(new EenToewijzing().MetOmvang(30_000, Eenheid.Euro, Frequentie.PerWeek).Van(van).TotEnMet(totEnMet));
        var prestatie = InMaand(van, totEnMet, maand);
        Assert.That(dossier.Over(Declaratie(prestatie.InEurocenten(euro * 100))).Regels, Is.Empty);
        Assert.That(dossier.Over(Declaratie(prestatie.InEurocenten((euro * 100) + 1))).Regels, Does.Contain("TR321"));
    }

    [Test]
    public void Hulp_bij_het_huishouden_mag_zes_keer_het_weekvolume()
    {
        var dossier = new EenDossier()
            .MetProduct("01", "01A03")
            .MetContract(Eenheid.Minuut, Voorbeeld.MinuutTarief, new Product("01", "01A03"))
            .Met(new EenToewijzing().VoorProduct("01", "01A03"));
        var prestatie = new EenPrestatie().VoorProduct("01", "01A03");
        Assert.That(dossier.Over(prestatie.MetVolume(1080)).Regels, Is.Empty);
        var bevinding = dossier.Over(prestatie.MetVolume(1081)).Bevinding("TR321");
        Assert.That(bevinding.Toelichting, Does.Contain("hoogstens 1080 (6 x 180 minuten, per week)"));
    }

    [Test]
    public void Of_het_hulp_bij_het_huishouden_is_zegt_de_toewijzing()
    {
        // De categorie van de prestatie is hier ook fout (9339), maar verruimt of verkrapt het plafond niet.
        Assert.That(new EenDossier().Over(new EenPrestatie().VoorProduct("01", "02A05").MetVolume(901)).Regels, Does.Contain("TR321").And.Contain("TR339"));
        Assert.That(
            new EenDossier().Met(new EenToewijzing().VoorProduct("01", "02A05")).Over(new EenPrestatie().MetVolume(1080)).Regels,
            Does.Not.Contain("TR321").And.Contain("TR339"));
    }

    [Test]
    public void Zonder_product_in_de_toewijzing_zegt_de_prestatie_het()
    {
        var dossier = new EenDossier().Met(new EenToewijzing().ZonderProduct());
        Assert.That(dossier.Over(new EenPrestatie().VoorProduct("01", "01A03").MetVolume(1080)).Regels, Does.Not.Contain("TR321"));
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(1080)).Regels, Does.Contain("TR321"));
    }

    [Test]
    public void Zonder_omvang_is_er_geen_plafond() =>
        Assert.That(new EenDossier().Met(new EenToewijzing().ZonderOmvang()).Over(new EenPrestatie().MetVolume(99_999)).Regels, Is.Empty);

    [Test]
    public void Het_plafond_volgt_de_ProductPeriode_zoals_gegeven_ook_als_die_niet_klopt()
    {
        // 1 tot en met 12 oktober raakt twee kalenderweken, ook al is het einde fout.
        var dossier = new EenDossier();
        Assert.That(dossier.Over(new EenPrestatie().Over("2025-10-01", "2025-10-12").MetVolume(360)).Regels, Is.EqualTo(["TR388"]));
        Assert.That(dossier.Over(new EenPrestatie().Over("2025-10-01", "2025-10-12").MetVolume(361)).Regels, Is.EqualTo(["TR388", "TR321"]));
        var buiten = dossier.Met(new EenToewijzing().Van("2025-10-20").TotEnMet("2025-10-26"));
        Assert.That(buiten.Over(new EenPrestatie().MetVolume(900)).Regels, Does.Contain("TR307").And.Contain("TR308").And.Not.Contain("TR321"));
        Assert.That(buiten.Over(new EenPrestatie().MetVolume(901)).Regels, Does.Contain("TR321"));
    }

    [Test]
    public void Een_groot_volume_loopt_niet_over()
    {
        var dossier = Dossier(new EenToewijzing().MetOmvang(99_999_999, Eenheid.Uur, Frequentie.PerDag));
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(99_999_999, Eenheid.Uur).MetBedrag(0)).Regels, Does.Not.Contain("TR321"));
    }

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").MetVolume(9_999);
        Assert.That(new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }

    private static EenPrestatie Prestatie(int volume, Eenheid eenheid) => new EenPrestatie().MetVolume(volume, eenheid);

    private static EenPrestatie InMaand(string van, string totEnMet, string maand) =>
        new EenPrestatie().Over(Voorbeeld.Maand(maand).Periode.Doorsnede(Voorbeeld.Periode(van, totEnMet)));

    private static EenDossier Dossier(EenToewijzing toewijzing) =>
        new EenDossier().OpDag("2026-01-10").MetContract(Eenheid.Uur, Voorbeeld.MinuutTarief).Met(toewijzing);

    private static EenDeclaratie Declaratie(EenPrestatie prestatie) => new EenDeclaratie(prestatie).OverMaand("2025-12").Gedagtekend("2026-01-05");
}
