namespace Declaraties.Opslag.Specs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class HerspeelSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().Met(new EenToewijzing(), new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Het_dossier_van_toen_komt_precies_terug_hoeveel_er_daarna_ook_verandert()
    {
        EenPrestatie debet = new("D1"), tweede = new EenPrestatie("D2").InMaand("2025-09");
        var ingediend = new List<(long Versie, DeclaratieBericht Bericht, IReadOnlyList<string> Dossier)>();
        void Dien(EenDeclaratie declaratie)
        {
            var bericht = declaratie.Bouw();
            IReadOnlyList<string>? geladen = null;
            var oordeel = _opslag.Dien(bericht, dossier: dossier => geladen = dossier.Uitgeschreven(bericht));
            ingediend.Add((oordeel.Versie, bericht, geladen!));
        }

        Dien(new EenDeclaratie(debet, tweede).MetIdentificatie("I1").MetNummer("N1"));
        Dien(new EenDeclaratie(debet.GecrediteerdAls("C1"), debet.MetReferentie("D3"), new EenPrestatie("D4").VanClient(Voorbeeld.TweedeClient).OpToewijzing(1)).MetIdentificatie("I2").MetNummer("N2"));

        // Alles wat in een dossier kan staan verandert nu.
        _opslag.Referenties.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(Voorbeeld.Product, totEnMet: "2024-12-31")), Proefopslag.Rij(2, Proefopslag.Lijstregel(Voorbeeld.Product, van: "2026-01-01"))]);
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(tarief: 1)), Proefopslag.Rij(2, Proefopslag.Afspraak(eenheid: Eenheid.Uur))]);
        _opslag.Met(
            new EenToewijzing().ToegewezenOp("2025-11-01").Verwijderd().VanClient(Voorbeeld.DerdeClient),
            new EenToewijzing(1).ToegewezenOp("2025-11-01").TotEnMet("2025-08-31"),
            new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient));
        Dien(new EenDeclaratie(tweede.GecrediteerdAls("C2"), debet.MetReferentie("D3").GecrediteerdAls("C3"), new EenPrestatie("D5").OpToewijzing(2).VanClient(Voorbeeld.TweedeClient).MetTarief(1)).MetIdentificatie("I3").MetNummer("N3"));
        Dien(new EenDeclaratie(new EenPrestatie("D4").VanClient(Voorbeeld.TweedeClient).OpToewijzing(1).GecrediteerdAls("C4")).MetIdentificatie("I1").MetNummer("N1").OverMaand("2025-09"));
        _opslag.Dien(new EenDeclaratie(debet).Van(AndereAanbieder));

        foreach (var (versie, bericht, dossier) in ingediend)
        {
            Assert.That(_opslag.Herspeel(versie).Uitgeschreven(bericht), Is.EqualTo(dossier), $"oordeel {versie}");
        }

        // Nu zou het eerste dossier heel anders zijn.
        Assert.That(ingediend[0].Dossier, Is.Not.EqualTo(_opslag.Declaraties.Laad(ingediend[0].Bericht, default, Proefopslag.Vandaag).Dossier.Uitgeschreven(ingediend[0].Bericht)));
    }

    [Test]
    public void Een_oordeel_over_een_aanbieder_die_toen_onbekend_was_is_te_herspelen()
    {
        using var leeg = new Proefopslag(server);
        var bericht = new EenDeclaratie().Bouw();
        IReadOnlyList<string>? toen = null;
        var oordeel = leeg.Dien(bericht, dossier: dossier => toen = dossier.Uitgeschreven(bericht));
        leeg.MetContract().Met(new EenToewijzing());
        Assert.That(leeg.Herspeel(oordeel.Versie).Uitgeschreven(bericht), Is.EqualTo(toen));
    }

    [Test]
    public void Een_client_die_toen_bekend_was_blijft_dat_ook_als_zijn_nummer_daarna_naar_een_ander_ging()
    {
        var oordeel = _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").VanClient(Voorbeeld.TweedeClient).OpToewijzing(9)));
        _opslag.Met(new EenToewijzing(1).VanClient(Voorbeeld.DerdeClient).ToegewezenOp("2025-11-01"));
        Assert.That(_opslag.Herspeel(oordeel.Versie).BekendeClienten, Is.EqualTo(new[] { Voorbeeld.TweedeClient }));
    }

    [Test]
    public void Een_client_die_toen_onbekend_was_blijft_dat_ook_als_hij_daarna_een_toewijzing_kreeg()
    {
        var oordeel = _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").VanClient(Voorbeeld.DerdeClient).OpToewijzing(9)));
        _opslag.Met(new EenToewijzing(2).VanClient(Voorbeeld.DerdeClient), new EenToewijzing(9).VanClient(Voorbeeld.DerdeClient));
        Assert.That(_opslag.Herspeel(oordeel.Versie).BekendeClienten, Is.Empty);
    }

    [Test]
    public void De_som_van_toen_telt_uren_als_minuten_en_elke_andere_eenheid_apart()
    {
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: 7500)), Proefopslag.Rij(2, Proefopslag.Afspraak(eenheid: Eenheid.Etmaal, tarief: 100))]);
        _opslag.Met(new EenToewijzing(2).MetOmvang(100, Eenheid.Uur, Frequentie.PerMaand), new EenToewijzing(3).MetOmvang(100, Eenheid.Etmaal, Frequentie.PerMaand));
        EenPrestatie uren = new EenPrestatie("U").OpToewijzing(2).MetVolume(2, Eenheid.Uur).MetTarief(7500), etmalen = new EenPrestatie("E").OpToewijzing(3).MetVolume(5, Eenheid.Etmaal).MetTarief(100);
        _opslag.Keur(new EenDeclaratie(uren, uren.MetReferentie("U9").InMaand("2025-09"), etmalen).MetIdentificatie("I1").MetNummer("N1"));
        var oordeel = _opslag.Keur(new EenDeclaratie(uren.GecrediteerdAls("C1"), etmalen.GecrediteerdAls("C2")).MetIdentificatie("I2").MetNummer("N2"));
        _opslag.Keur(new EenDeclaratie(uren.MetReferentie("U2").MetVolume(1), etmalen.MetReferentie("E2").MetVolume(1)).MetIdentificatie("I3").MetNummer("N3"));

        var toen = _opslag.Herspeel(oordeel.Versie).Toewijzingen;
        Assert.That(toen[2].Verbruik, Is.EqualTo(new Verbruik(240, 0, new Bedrag(4 * 7500))));
        Assert.That(toen[3].Verbruik, Is.EqualTo(new Verbruik(0, 5, new Bedrag(500))));
    }

    [Test]
    public void Herspelen_gebruikt_de_peildatum_van_toen()
    {
        var oordeel = _opslag.Dien(new EenDeclaratie(), Voorbeeld.Dag("2026-03-04"));
        Assert.That(_opslag.Herspeel(oordeel.Versie).Peildatum, Is.EqualTo(Voorbeeld.Dag("2026-03-04")));
    }

    [Test]
    public void Een_afgekeurde_declaratie_is_te_herspelen()
    {
        var oordeel = _opslag.Dien(new EenDeclaratie().MetTotaal(1, DebetCredit.Debet));
        Assert.That(oordeel.Uitslag, Is.EqualTo(Uitslag.BerichtAfgekeurd));
        Assert.That(_opslag.Herspeel(oordeel.Versie).IdentificatieBekend, Is.False);
    }

    [Test]
    public void De_ontvangen_bytes_en_het_antwoord_komen_byte_voor_byte_terug()
    {
        var bericht = new EenDeclaratie().Bouw();
        var ontvangen = new byte[300_000];
        new Random(1).NextBytes(ontvangen);
        byte[] antwoord = [0, 255, 10, 13, 0];
        var versie = Proefopslag.Dien(_opslag.Database, bericht, ontvangen, beslis: zaak => Proefopslag.Beslis(zaak) with { Antwoord = antwoord }).Versie;
        var toen = _opslag.Beurten.Lees(lezing => lezing.Toen(versie))!;
        Assert.That(toen.Bytes, Is.EqualTo(ontvangen));
        Assert.That(toen.Oordeel.Antwoord, Is.EqualTo(antwoord));
    }

    [Test]
    public void Herspelen_verandert_niets()
    {
        var versie = _opslag.Keur(new EenDeclaratie()).Versie;
        var voor = _opslag.Inhoud();
        _opslag.Herspeel(versie);
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Een_versie_die_er_niet_is_of_geen_oordeel_is_geeft_niets()
    {
        var versie = _opslag.Keur(new EenDeclaratie()).Versie;
        foreach (var geenOordeel in new[] { 0, 1, versie - 1, versie + 1, -1, long.MaxValue })
        {
            Assert.That(_opslag.Beurten.Lees(lezing => lezing.Toen(geenOordeel)), Is.Null);
        }
    }
}
