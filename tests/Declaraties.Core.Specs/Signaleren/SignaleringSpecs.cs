using Declaraties.Beoordelen;
using Declaraties.Signaleren;

namespace Declaraties.Core.Specs.Signaleren;

public sealed class SignaleringSpecs
{
    private static readonly EenToewijzing _toewijzing = new EenToewijzing(101).Van("2025-01-01").TotEnMet("2025-12-31");

    [Test]
    public void Wat_overlapt_met_een_prestatie_die_niet_is_gecrediteerd_is_een_signaal_en_geen_bevinding()
    {
        var dossier = new EenDossier().Met(new EenToewijzing().TotEnMet("2025-10-15")).MetGoedgekeurd(new EenPrestatie("R1").MetVolume(600).MetBedrag(75_000));
        var uitspraak = dossier.Over(new EenPrestatie("R2").Over("2025-10-01", "2025-10-15").MetVolume(300));
        Assert.That((uitspraak.Uitslag, uitspraak.Regels.Count), Is.EqualTo((Uitslag.VolledigToegewezen, 0)));
        var signaal = uitspraak.Oordeel.Signalen.Single();
        Assert.Multiple(() =>
        {
            Assert.That((signaal.Soort, signaal.Referentie, signaal.Andere, signaal.TeCrediteren), Is.EqualTo((Signaalsoort.Dubbel, "R2", "R1", "R1")));
            Assert.That(signaal.Bedrag, Is.EqualTo(new Bedrag(37_500)), "hoogstens de kleinste van de twee is dubbel");
            Assert.That(signaal.Toelichting, Does.Contain("2025-10-01 t/m 2025-10-15").And.Contain("2025-10-01 t/m 2025-10-31").And.Contain("375,00 euro"));
            Assert.That(uitspraak.RetourCodesBij("R2"), Is.Empty);
        });
    }

    [Test]
    public void Met_een_credit_in_hetzelfde_bericht_is_er_niets_dubbel()
    {
        var eerste = new EenPrestatie("R1").MetVolume(600);
        var dossier = new EenDossier().Met(new EenToewijzing().TotEnMet("2025-10-15")).MetGoedgekeurd(eerste);
        var tweede = new EenPrestatie("R2").Over("2025-10-01", "2025-10-15").MetVolume(300);
        Assert.That(dossier.Over(eerste.GecrediteerdAls("C1"), tweede).Oordeel.Signalen, Is.Empty);
        Assert.That(dossier.Over(eerste.GecrediteerdAls("C1").MetBedrag(1), tweede).Oordeel.Signalen, Has.Count.EqualTo(1), "een afgewezen credit lost niets op");
    }

    [Test]
    public void Een_afgewezen_prestatie_een_ander_product_en_een_andere_maand_zijn_geen_signaal()
    {
        var dossier = new EenDossier().Met(new EenToewijzing().TotEnMet("2025-10-15"))
            .MetGoedgekeurd(new EenPrestatie("R1").MetVolume(600).VoorProduct("03", "03X01"), new EenPrestatie("R0").InMaand("2025-09"));
        Assert.That(dossier.Over(new EenPrestatie("R2").Over("2025-10-01", "2025-10-15").MetVolume(300)).Oordeel.Signalen, Is.Empty);
        var zelfde = dossier.MetGoedgekeurd(new EenPrestatie("R3").MetVolume(10));
        Assert.That(zelfde.Over(new EenPrestatie("R2").Over("2025-10-01", "2025-10-15").MetVolume(99_999)).Oordeel.Signalen, Is.Empty);
        Assert.That(zelfde.Over(new EenPrestatie("R2").Over("2025-10-01", "2025-10-15").MetVolume(10)).Oordeel.Signalen, Has.Count.EqualTo(1));
    }

    [Test]
    public void Volgens_de_eerste_regels_gaf_een_oordeel_geen_signalen()
    {
        var dossier = new EenDossier().Met(new EenToewijzing().TotEnMet("2025-10-15")).MetGoedgekeurd(new EenPrestatie("R1").MetVolume(600)).Volgens(Regelversie.Eerste);
        Assert.That(dossier.Over(new EenPrestatie("R2").Over("2025-10-01", "2025-10-15").MetVolume(300)).Oordeel.Signalen, Is.Empty);
    }

    [Test]
    public void Wie_binnen_alles_valt_geeft_geen_signaal() => Assert.That(Signalen(_toewijzing, Open("R1")), Is.Empty);

    [TestCase("2025-01-01", "2025-10-30", "een deel valt erbuiten")]
    [TestCase("2025-10-02", "2025-12-31", "een deel valt erbuiten")]
    [TestCase("2025-01-01", "2025-09-30", "die nu loopt van 2025-01-01 t/m 2025-09-30.")]
    public void Wat_buiten_de_geldende_looptijd_ligt_is_een_signaal(string van, string totEnMet, string woorden)
    {
        var signaal = Signalen(_toewijzing.Van(van).TotEnMet(totEnMet), Open("R1")).Single();
        Assert.That((signaal.Soort, signaal.TeCrediteren, signaal.Bedrag), Is.EqualTo((Signaalsoort.BuitenToewijzing, "R1", new Bedrag(90_000))));
        Assert.That(signaal.Toelichting, Does.Contain(woorden));
    }

    [Test]
    public void Een_verwijderde_toewijzing_een_andere_client_en_een_ander_product_passen_niet_meer()
    {
        Assert.That(Signalen(_toewijzing.Verwijderd(), Open("R1")).Single().Toelichting, Does.EndWith("die is verwijderd."));
        Assert.That(Signalen(_toewijzing.VanClient(Voorbeeld.TweedeClient), Open("R1")).Single().Toelichting, Does.EndWith("die nu van een andere client is."));
        Assert.That(Signalen(_toewijzing.VoorProduct("02", "02X99"), Open("R1")).Single().Toelichting, Does.EndWith("die nu product 02 02X99 toewijst."));
        Assert.That(Signalen(_toewijzing.VoorProduct("02", null), Open("R1")), Is.Empty, "een aspecifieke toewijzing past bij elke code van haar categorie");
        Assert.That(Signalen(_toewijzing.ZonderProduct(), Open("R1")), Is.Empty);
    }

    [TestCase(144, "")] // 5 weken x 144 = 720
    [TestCase(143, "boven-omvang")]
    public void Meer_dan_de_geldende_omvang_is_een_signaal_met_het_deel_dat_er_te_veel_is(int volume, string soort)
    {
        var signalen = Signalen(_toewijzing.MetOmvang(volume, Eenheid.Minuut, Frequentie.PerWeek), Open("R1"));
        Assert.That(string.Join(", ", signalen.Select(signaal => signaal.Soort.Naam())), Is.EqualTo(soort));
        Assert.That(signalen.Sum(signaal => signaal.Bedrag.Cent), Is.EqualTo(soort.Length == 0 ? 0 : 5 * 125));
    }

    [Test]
    public void Een_toestemming_telt_mee_zolang_zij_geldt()
    {
        var krap = _toewijzing.MetOmvang(143, Eenheid.Minuut, Frequentie.PerWeek);
        Assert.That(Signalen(krap.MetMeer(5, "2025-10-01", "2025-10-31"), Open("R1")), Is.Empty);
        Assert.That(Signalen(krap.MetMeer(4, "2025-10-01", "2025-10-31"), Open("R1")), Has.Count.EqualTo(1));
        Assert.That(Signalen(krap.MetMeer(5, "2025-11-01", "2025-11-30"), Open("R1")), Has.Count.EqualTo(1));
    }

    [Test]
    public void Wat_niet_is_om_te_rekenen_is_een_signaal()
    {
        var etmalen = Open("R1") with { Eenheid = Eenheid.Etmaal };
        Assert.That(Signalen(_toewijzing, etmalen).Select(signaal => signaal.Soort), Does.Contain(Signaalsoort.Eenheid));
        Assert.That(Signalen(_toewijzing.MetOmvang(99, Eenheid.Etmaal, Frequentie.PerMaand), Open("R1")).Single().Soort, Is.EqualTo(Signaalsoort.Eenheid));
        Assert.That(Signalen(_toewijzing.MetOmvang(99, Eenheid.Uur, Frequentie.PerMaand), Open("R1")), Is.Empty, "minuten zijn om te rekenen in uren");
        Assert.That(Signalen(_toewijzing.MetBudget(99_999_999), etmalen).Select(signaal => signaal.Soort), Does.Not.Contain(Signaalsoort.Eenheid), "een budget telt bedragen");
    }

    [TestCase(7500, Eenheid.Uur, 0)]
    [TestCase(7494, Eenheid.Uur, 0)] // 124,9 is 125 per minuut: het tarief klopt
    [TestCase(7000, Eenheid.Uur, 6000)]
    [TestCase(125, Eenheid.Minuut, 0)]
    [TestCase(130, Eenheid.Minuut, -3600)]
    public void Een_tarief_dat_niet_meer_dat_van_het_contract_is_geeft_het_verschil(int tarief, Eenheid eenheid, int verschil)
    {
        var signalen = Signalen(_toewijzing, Open("R1"), Afspraak(eenheid, tarief));
        Assert.That(signalen.Sum(signaal => signaal.Bedrag.Cent), Is.EqualTo(verschil));
        Assert.That(signalen.Select(signaal => signaal.Soort), verschil == 0 ? Is.Empty : Is.EqualTo([Signaalsoort.Tarief]));
    }

    [Test]
    public void Zonder_tarief_voor_die_dag_is_het_hele_bedrag_in_het_geding_en_euros_hebben_geen_tarief()
    {
        var signaal = Signalen(_toewijzing, Open("R1"), Afspraak(Eenheid.Minuut, 125) with { Ingangsdatum = Voorbeeld.Dag("2025-10-02") }).Single();
        Assert.That((signaal.Soort, signaal.Bedrag), Is.EqualTo((Signaalsoort.Tarief, new Bedrag(90_000))));
        Assert.That(Signalering.AnderTarief(Open("R1") with { Eenheid = Eenheid.Euro, ProductTarief = null }, []), Is.Null);
    }

    [Test]
    public void Twee_die_elkaar_overlappen_zijn_een_signaal_bij_de_laatste_en_dezelfde_hoe_ook_gevonden()
    {
        var kort = Open("R2") with { ProductPeriode = Voorbeeld.Periode("2025-10-01", "2025-10-15"), GeleverdVolume = 100, IngediendBedrag = new Bedrag(12_500) };
        var een = Signalen(_toewijzing, Open("R1"), null, kort).Single();
        Assert.That((een.Referentie, een.TeCrediteren, een.Bedrag), Is.EqualTo(("R2", "R1", new Bedrag(12_500))));
        Assert.That((een with { Referentie = "R1", Andere = "R2" }).Kenmerk, Is.EqualTo(een.Kenmerk));
        Assert.That(Signalen(_toewijzing, Open("R1"), null, kort with { ProductPeriode = Voorbeeld.Periode("2025-11-01", "2025-11-15") }), Is.Empty);
    }

    [Test]
    public void Een_nummer_dat_een_Bsn_kan_zijn_staat_nooit_in_de_woorden()
    {
        var signaal = Signalen(_toewijzing.TotEnMet("2025-10-15"), Open("999900018")).Single();
        Assert.That(signaal.Toelichting, Does.Contain("*********").And.Not.Contain("999900018"));
    }

    [Test]
    public void Elke_soort_heeft_een_eigen_naam_en_is_daaraan_te_vinden()
    {
        Assert.That(Signaalsoorten.Alle.Select(soort => soort.Naam()), Is.Unique);
        Assert.That(Signaalsoorten.Alle.Select(soort => Signaalsoorten.Zoek(soort.Naam())), Is.EqualTo(Signaalsoorten.Alle));
        Assert.That(Signaalsoorten.Zoek("iets"), Is.Null);
        Assert.That(Signaalsoorten.Alle.Select(soort => soort.InWoorden()), Is.Unique);
    }

    /// <summary>720 minuten in oktober, 900 euro.</summary>
    private static OpenPrestatie Open(string referentie) => new()
    {
        ToewijzingNummer = 101,
        ReferentieNummer = referentie,
        Bsn = Voorbeeld.Client,
        Product = Voorbeeld.Product,
        ProductPeriode = Voorbeeld.Maand("2025-10").Periode,
        GeleverdVolume = 720,
        Eenheid = Eenheid.Minuut,
        ProductTarief = new Bedrag(125),
        IngediendBedrag = new Bedrag(90_000),
    };

    private static Contractregel Afspraak(Eenheid eenheid, int tarief) =>
        new() { Aanbieder = new(Voorbeeld.Aanbieder), Product = Voorbeeld.Product, Eenheid = eenheid, Tarief = new Bedrag(tarief), Ingangsdatum = Voorbeeld.Dag("2021-01-01") };

    private static List<Signaal> Signalen(EenToewijzing geldend, OpenPrestatie open, Contractregel? contract = null, params OpenPrestatie[] meer) =>
        [.. Signalering.VanToewijzing(geldend.Bouw(), [open, .. meer], geldend.Toestemmingen, _ => [contract ?? Afspraak(open.Eenheid == Eenheid.Euro ? Eenheid.Minuut : open.Eenheid, 125)])];
}
