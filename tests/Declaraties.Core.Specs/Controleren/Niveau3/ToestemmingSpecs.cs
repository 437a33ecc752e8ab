namespace Declaraties.Core.Specs.Controleren.Niveau3;

/// <summary>Meer, mits goed onderbouwd: TR321 en TR322 tellen toegestane minuten mee, en zeggen dat erbij.</summary>
public sealed class ToestemmingSpecs
{
    // Oktober 2025 raakt vijf kalenderweken: het plafond is 900 minuten.
    private const string Oktober = "2025-10-01";
    private const string EindeOktober = "2025-10-31";

    [TestCase(960, true)]
    [TestCase(961, false)]
    public void Precies_het_plafond_met_wat_is_toegestaan_past_en_een_minuut_meer_niet(int volume, bool past)
    {
        var regels = new EenDossier().Met(new EenToewijzing().MetMeer(60, Oktober, EindeOktober)).Over(new EenPrestatie().MetVolume(volume)).Regels;
        Assert.That(regels, past ? Is.Empty : Does.Contain("TR321"));
    }

    [TestCase("2025-09-01", "2025-10-01", true, TestName = "Een toestemming die op de eerste dag eindigt telt")]
    [TestCase("2025-09-01", "2025-09-30", false, TestName = "Een toestemming die de dag ervoor eindigt telt niet")]
    [TestCase("2025-10-31", "2025-12-31", true, TestName = "Een toestemming die op de laatste dag begint telt")]
    [TestCase("2025-11-01", "2025-12-31", false, TestName = "Een toestemming die de dag erna begint telt niet")]
    [TestCase("2025-10-15", "2025-10-15", true, TestName = "Een toestemming van een dag telt")]
    [TestCase("2025-10-15", "2025-10-14", false, TestName = "Een lege periode telt niet")]
    public void De_randen_van_de_periode(string van, string totEnMet, bool telt)
    {
        var regels = new EenDossier().Met(new EenToewijzing().MetMeer(60, van, totEnMet)).Over(new EenPrestatie().MetVolume(960)).Regels;
        Assert.That(regels, telt ? Is.Empty : Does.Contain("TR321"));
    }

    [Test]
    public void De_uitleg_noemt_de_toestemming()
    {
        var bevinding = new EenDossier().Met(new EenToewijzing().MetMeer(60, Oktober, EindeOktober)).Over(new EenPrestatie().MetVolume(1000)).Bevinding("TR321");
        Assert.That(
            bevinding.Toelichting,
            Is.EqualTo("1000 minuten gedeclareerd, hoogstens 960 (5 x 180 minuten, per week, en 60 minuten meer volgens toestemming 7 (2025-10-01 t/m 2025-10-31)) volgens toewijzing 20072 over 2025-10-01 t/m 2025-10-31."));
        Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Een volume tot en met 960 minuten, met het bedrag dat daarbij hoort."));
    }

    [TestCase(990, true)]
    [TestCase(991, false)]
    public void Toestemmingen_tellen_bij_elkaar_op(int volume, bool past)
    {
        var toewijzing = new EenToewijzing().MetMeer(60, Oktober, EindeOktober).MetMeer(30, EindeOktober, "2025-11-30", 8).MetMeer(500, "2025-11-01", "2025-11-30", 9);
        var uitspraak = new EenDossier().Met(toewijzing).Over(new EenPrestatie().MetVolume(volume));
        Assert.That(uitspraak.Regels, past ? Is.Empty : Does.Contain("TR321"));
        if (!past)
        {
            Assert.That(uitspraak.Bevinding("TR321").Toelichting, Does.Contain("en 90 minuten meer volgens toestemmingen 7 (2025-10-01 t/m 2025-10-31) en 8 (2025-10-31 t/m 2025-11-30))"));
        }
    }

    [TestCase(16, true)]
    [TestCase(17, false)]
    public void Bij_een_toewijzing_in_uren_tellen_de_minuten_als_tijd(int uren, bool past)
    {
        var dossier = new EenDossier().MetContract(Eenheid.Uur, 7500).Met(new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek).MetMeer(60, Oktober, EindeOktober));
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(uren, Eenheid.Uur).MetTarief(7500)).Regels, past ? Is.Empty : Does.Contain("TR321"));
    }

    [Test]
    public void Een_toewijzing_die_niet_in_tijd_is_krijgt_er_niets_bij()
    {
        var dossier = new EenDossier().MetContract(Eenheid.Etmaal, 100).Met(new EenToewijzing().MetOmvang(10, Eenheid.Etmaal, Frequentie.PerMaand).MetMeer(60, Oktober, EindeOktober));
        Assert.That(dossier.Over(new EenPrestatie().MetVolume(11, Eenheid.Etmaal).MetTarief(100)).Bevinding("TR321").Toelichting, Does.Not.Contain("toestemming"));
    }

    [TestCase(160, true)]
    [TestCase(161, false)]
    public void De_som_over_de_looptijd_krijgt_de_minuten_een_keer_erbij(int volume, bool past)
    {
        // 1000 in totaal, 60 erbij: ook als twee maanden binnen de periode van de toestemming vallen.
        var toewijzing = new EenToewijzing().MetOmvang(1000, Eenheid.Minuut, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31").MetMeer(60, "2025-09-01", EindeOktober);
        var uitspraak = new EenDossier().Met(toewijzing).MetGoedgekeurd(new EenPrestatie("E").InMaand("2025-09").MetVolume(900)).Over(new EenPrestatie().MetVolume(volume));
        Assert.That(uitspraak.Regels, past ? Is.Empty : Is.EqualTo(new[] { "TR322" }));
        if (!past)
        {
            Assert.That(uitspraak.Bevinding("TR322").Toelichting, Does.Contain("hoogstens 1060 (1 x 1000 minuten, totaal binnen de toewijzing, en 60 minuten meer volgens toestemming 7 (2025-09-01 t/m 2025-10-31)) over de looptijd"));
        }
    }

    [TestCase("2025-10-31", true)]
    [TestCase("2025-11-01", false)]
    public void Zonder_Einddatum_telt_een_toestemming_die_pas_na_de_laatste_ProductPeriode_begint_nog_niet(string van, bool telt)
    {
        // Tien maanden van 900, en negen daarvan zijn op: er is nog 900.
        var toewijzing = new EenToewijzing().MetOmvang(900, Eenheid.Minuut, Frequentie.PerMaand).MetMeer(60, van, "2025-12-31");
        var eerder = Enumerable.Range(1, 9).Select(maand => new EenPrestatie($"E{maand}").InMaand($"2025-0{maand}").MetVolume(900)).ToArray();
        var regels = new EenDossier().Met(toewijzing).MetGoedgekeurd(eerder).Over(new EenPrestatie().MetVolume(960)).Regels;
        Assert.That(regels, telt ? Is.Empty : Is.EqualTo(new[] { "TR321", "TR322" }));
    }
}
