using Declaraties.Controleren;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Specs.Inzage;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class InzageSpecs(Proefserver server) : IDisposable
{
    private static readonly ToewijzingSleutel _sleutel = new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer);
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract();

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Een_declaratieblad_toont_wat_niet_is_goedgekeurd_met_zijn_getallen_en_wat_wel_goed_was_geweest()
    {
        _opslag.Met(new EenToewijzing());
        var oordeel = _opslag.Dien(new EenDeclaratie(new EenPrestatie("GOED").InMaand("2025-09"), new EenPrestatie("FOUT").MetVolume(901)));
        var blad = Declaratie($"v{oordeel.Versie}")!;
        var regel = blad.Prestaties.Rijen.Single();
        Assert.That((regel.Prestatie.ReferentieNummer, regel.Prestatie.Uitslag, regel.Prestatie.Volume), Is.EqualTo(("FOUT", PrestatieUitslag.Afgewezen, new Volume(901, Eenheid.Minuut))));
        var bevinding = regel.Bevindingen.Single(b => b.Regel == "TR321");
        Assert.That(bevinding.Toelichting, Does.Contain("901").And.Contain("900"));
        Assert.That(bevinding.ZouVoldoen, Does.Contain("900"));
        Assert.That(blad.Prestaties.Aantal, Is.EqualTo(1));
        var alles = Declaratie($"v{oordeel.Versie}", alles: true)!;
        Assert.That(alles.Prestaties.Rijen.Select(p => p.Prestatie.ReferentieNummer), Is.EqualTo(new[] { "GOED", "FOUT" }));
        Assert.That(alles.Prestaties.Aantal, Is.EqualTo(2));
        Assert.That(alles.Prestaties.Rijen[0].Bevindingen, Is.Empty);
    }

    // TR314 weigert alleen wie een ReferentieNummer als tweede gebruikt; TR321 alleen wie te veel is.
    [Test]
    public void Bevindingen_staan_bij_de_prestatie_zelf_en_niet_bij_een_andere_met_hetzelfde_ReferentieNummer()
    {
        _opslag.Met(new EenToewijzing(), new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient), new EenToewijzing(3).VanClient(Voorbeeld.DerdeClient));
        var oordeel = _opslag.Dien(new EenDeclaratie(
            new EenPrestatie("A"),
            new EenPrestatie("A").OpToewijzing(2).VanClient(Voorbeeld.TweedeClient),
            new EenPrestatie("A").OpToewijzing(3).VanClient(Voorbeeld.DerdeClient).MetVolume(901),
            new EenPrestatie("B").OpToewijzing(3).VanClient(Voorbeeld.DerdeClient).InMaand("2025-09").MetVolume(901)));
        var rijen = Declaratie($"v{oordeel.Versie}", alles: true)!.Prestaties.Rijen;
        Assert.That(rijen.Select(rij => rij.Prestatie.Uitslag == PrestatieUitslag.Goedgekeurd), Is.EqualTo(new[] { true, false, false, false }));
        Assert.That(rijen.Select(rij => string.Join(' ', rij.Bevindingen.Select(b => b.Regel))), Is.EqualTo(new[] { "", "TR314", "TR314 TR321", "TR321" }));
        Assert.That(rijen.Select(rij => rij.Bevindingen.Select(b => b.Regelnummer).Distinct()), Is.EqualTo(new long[][] { [], [101], [102], [103] }));
        Assert.That(Declaratie($"v{oordeel.Versie}")!.Prestaties.Rijen.Select(rij => rij.Bevindingen.Count), Is.EqualTo(new[] { 1, 2, 1 }));
    }

    [Test]
    public void Een_declaratie_die_als_geheel_is_afgekeurd_heeft_alleen_bevindingen()
    {
        _opslag.Met(new EenToewijzing());
        var oordeel = _opslag.Dien(new EenDeclaratie().MetTotaal(1, DebetCredit.Debet));
        var blad = Declaratie($"v{oordeel.Versie}", alles: true)!;
        Assert.That(blad.Oordeel.Uitslag, Is.EqualTo(Uitslag.BerichtAfgekeurd));
        Assert.That(blad.Algemeen.Select(b => b.Regel), Does.Contain("TR358"));
        Assert.That((blad.Prestaties.Aantal, blad.Prestaties.Rijen.Count), Is.EqualTo((0, 0)));
    }

    [TestCase("v0")]
    [TestCase("v99")]
    [TestCase("v")]
    [TestCase("bestaat-niet")]
    [TestCase("")]
    public void Op_een_ander_adres_is_geen_declaratie(string adres)
    {
        Assert.That(Declaratie(adres), Is.Null);
        Assert.That(new Declaratieinzage(_opslag.Database).ZoekKop(adres), Is.Null);
    }

    [Test]
    public void Een_toewijzingsblad_heeft_elke_versie_elke_maand_en_elke_prestatie()
    {
        _opslag.Met(new EenToewijzing().Van("2025-08-01"), new EenToewijzing().Van("2025-08-01").ToegewezenOp("2025-08-15").MetOmvang(240, Eenheid.Minuut, Frequentie.PerWeek));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-08").MetVolume(600), new EenPrestatie("B").InMaand("2025-09").MetVolume(10)).MetIdentificatie("1").MetNummer("1"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("B").InMaand("2025-09").MetVolume(10).GecrediteerdAls("C"), new EenPrestatie("D").MetVolume(9999)).MetIdentificatie("2").MetNummer("2"));
        var blad = Blad();
        Assert.That(blad.Versies.Select(versie => versie.Toewijzing.Omvang!.Volume), Is.EqualTo(new[] { 180, 240 }));
        Assert.That(blad.Geldend.Omvang!.Volume, Is.EqualTo(240));
        Assert.That(
            blad.Maanden.Select(maand => (maand.Maand.ToString(), maand.Benutting.GeleverdeMinuten, maand.Toegekend.Cent, maand.Afgewezen.Cent)),
            Is.EqualTo(new[] { ("2025-08", 600L, 75_000L, 0L), ("2025-09", 0L, 0L, 0L), ("2025-10", 0L, 0L, 9999 * 125L), ("2025-11", 0L, 0L, 0L) }));
        Assert.That((blad.Toegekend.Cent, blad.Afgewezen.Cent, blad.Totaal().GeleverdeMinuten), Is.EqualTo((75_000L, 9999 * 125L, 600L)));
        Assert.That(blad.Maanden[0].Benutting.PlafondMinuten, Is.EqualTo(5 * 240));
        Assert.That(
            blad.Prestaties.Select(p => (p.Prestatie.ReferentieNummer, p.Prestatie.Uitslag, p.Declaratie.DeclaratieNummer, string.Join(' ', p.Beoordeeld.Bevindingen.Select(b => b.Regel)))),
            Is.EqualTo(new[]
            {
                ("A", PrestatieUitslag.Goedgekeurd, "1", ""), ("B", PrestatieUitslag.Goedgekeurd, "1", ""), ("C", PrestatieUitslag.Goedgekeurd, "2", ""), ("D", PrestatieUitslag.Afgewezen, "2", "TR321 TR322"),
            }));
        Assert.That(blad.Prestaties[2].Prestatie.Bedrag.Cent, Is.EqualTo(-1250));
        Assert.That(blad.AantalPrestaties, Is.EqualTo(4));
    }

    [Test]
    public void Een_versie_zegt_wat_zij_veranderde_aan_wat_tot_dan_toe_gold()
    {
        var eerste = new EenToewijzing().ToegewezenOp("2025-03-01");
        _opslag.Met(eerste, eerste.ToegewezenOp("2025-05-01").TotEnMet("2025-12-31"), eerste.ToegewezenOp("2025-04-01").MetOmvang(60, Eenheid.Minuut, Frequentie.PerWeek), eerste.ToegewezenOp("2025-06-01").TotEnMet("2025-12-31"));
        var versies = Blad().Versies;
        Assert.That(
            versies.Select(versie => (versie.IsGaanGelden, string.Join("; ", versie.Verschillen.Select(verschil => $"{verschil.Wat} {verschil.Was} > {verschil.Wordt}")))),
            Is.EqualTo(new[] { (true, ""), (true, "einddatum geen > 31-12-2025"), (false, "omvang 180 minuten per week > 60 minuten per week; einddatum 31-12-2025 > geen"), (true, "") }));
        Assert.That(versies.Select(versie => versie.Vastlegging), Is.Ordered.And.Unique);
        Assert.That(versies.Select(versie => versie.Identificatie), Is.All.EqualTo("TOEW2024001"));
    }

    [Test]
    public void Een_toewijzingsblad_noemt_de_tarieven_die_in_haar_looptijd_gelden_en_geen_andere()
    {
        _opslag.Met(new EenToewijzing().Van("2025-03-01").TotEnMet("2025-12-31"));
        Assert.That(Blad().Tarieven.Select(regel => (regel.Product, regel.Tarief.Cent)), Is.EqualTo(new[] { (Voorbeeld.Product, 125L) }));
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(product: new Product("01", "01A99")))]);
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak("99990002"))]);
        Assert.That(Blad().Tarieven, Has.Count.EqualTo(1), "van een ander product of een andere aanbieder");
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Uur, van: "2026-01-01"))]);
        Assert.That(Blad().Tarieven, Has.Count.EqualTo(1), "van na haar looptijd");
    }

    private Toewijzingsblad Blad() => new Toewijzinginzage(_opslag.Database).Zoek(_sleutel, Voorbeeld.Dag("2025-11-10"))!;

    [Test]
    public void Een_toewijzing_die_niemand_kent_heeft_geen_blad() =>
        Assert.That(new Toewijzinginzage(_opslag.Database).Zoek(_sleutel, Voorbeeld.Dag("2025-11-10")), Is.Null);

    [Test]
    public void Afkeur_telt_per_maand_aanbieder_en_regel_met_het_bedrag_van_elke_prestatie_een_keer()
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").MetVolume(901), new EenPrestatie("B").InMaand("2025-09").MetVolume(1000)).MetIdentificatie("1").MetNummer("1"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("C").InMaand("2025-08").MetVolume(2000)).MetIdentificatie("2").MetNummer("2"));
        var tr321 = Afkeur("2025-10", "2025-10").Single(regel => regel.Regel == "TR321");
        Assert.That((tr321.Aanbieder.Code, tr321.RetourCode, tr321.Declaraties, tr321.Bevindingen, tr321.Bedrag.Cent), Is.EqualTo((Voorbeeld.Aanbieder, "9321", 2, 3L, 3901 * 125L)));
        Assert.That(Afkeur("2025-09", "2025-09"), Is.Empty, "de maand is die van de declaratie");
        Assert.That(Afkeur("2025-01", "2025-12", gemeente: Voorbeeld.AndereGemeente), Is.Empty);
        Assert.That(Afkeur("2025-01", "2025-12", Voorbeeld.Gemeente, Voorbeeld.Aanbieder), Is.Not.Empty);
    }

    [TestCase("2025-11-27", false)]
    [TestCase("2025-11-28", true)]
    public void Vier_weken_na_de_laatste_levering_staat_een_client_bij_zonder_levering(string peildatum, bool erbij)
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Keur(new EenDeclaratie());
        var regels = ZonderLevering(peildatum);
        Assert.That(regels, Has.Count.EqualTo(erbij ? 1 : 0));
        if (erbij)
        {
            Assert.That((regels[0].LaatsteLevering, regels[0].Dagen, regels[0].Toewijzingen.Single().LaatstGedeclareerd), Is.EqualTo((Voorbeeld.Dag("2025-10-31"), 28, Voorbeeld.Maand("2025-10"))));
        }
    }

    [TestCase("2025-01-27", false)]
    [TestCase("2025-01-28", true)]
    public void Waarop_nooit_is_geleverd_telt_vanaf_de_Ingangsdatum(string peildatum, bool erbij)
    {
        _opslag.Met(new EenToewijzing());
        Assert.That(ZonderLevering(peildatum), Has.Count.EqualTo(erbij ? 1 : 0));
    }

    [TestCase("2025-12-15", true)]
    [TestCase("2025-12-16", false)]
    public void Alleen_een_toewijzing_die_loopt_kan_zonder_levering_zijn(string peildatum, bool erbij)
    {
        _opslag.Met(new EenToewijzing().TotEnMet("2025-12-15"), new EenToewijzing(2).Verwijderd());
        Assert.That(Nummers(ZonderLevering(peildatum)), Is.EqualTo(erbij ? [Voorbeeld.ToewijzingNummer] : Array.Empty<int>()));
    }

    [Test]
    public void Wat_is_gecrediteerd_of_afgewezen_is_geen_levering()
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-08"), new EenPrestatie("B")).MetIdentificatie("1").MetNummer("1"));
        Assert.That(ZonderLevering("2025-10-31"), Is.Empty);
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("B").GecrediteerdAls("C")).MetIdentificatie("2").MetNummer("2"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("D").MetVolume(9999)).MetIdentificatie("3").MetNummer("3"));
        Assert.That(ZonderLevering("2025-10-31").Single().LaatsteLevering, Is.EqualTo(Voorbeeld.Dag("2025-08-31")));
    }

    [Test]
    public void Wie_van_een_andere_aanbieder_of_op_een_andere_toewijzing_iets_krijgt_is_niet_zonder_levering()
    {
        _opslag.Met(new EenToewijzing(), new EenToewijzing(2), new EenToewijzing(3).AanAanbieder("99990002"), new EenToewijzing(4).VanClient(Voorbeeld.TweedeClient));
        Assert.That(Nummers(ZonderLevering("2025-10-31")), Is.EquivalentTo(new[] { Voorbeeld.ToewijzingNummer, 2, 3, 4 }), "twee clienten, en van de een drie toewijzingen");
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(2)).MetIdentificatie("1").MetNummer("1"));
        Assert.That(Nummers(ZonderLevering("2025-10-31")), Is.EqualTo(new[] { 4 }));
    }

    /// <summary>De pagina en het rapport zeggen van dezelfde maand hetzelfde.</summary>
    [TestCase("2025-10", 1)]
    [TestCase("2025-11", 3)]
    public void De_clienten_zijn_die_van_het_rapport(string maand, int aantal)
    {
        _opslag.Met(new EenToewijzing(), new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient), new EenToewijzing(3).VanClient(Voorbeeld.DerdeClient).TotEnMet("2025-12-15"));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A"), new EenPrestatie("B").OpToewijzing(3).VanClient(Voorbeeld.DerdeClient)).MetIdentificatie("1").MetNummer("1"));
        var pagina = ZonderLevering(Voorbeeld.Maand(maand).LaatsteDag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var rapport = new List<ClientZonderLevering>();
        new Rapportopslag(_opslag.Database, TimeProvider.System).Lees(new Standvraag(), bron => bron.Regels(Voorbeeld.Maand(maand), Voorbeeld.Maand(maand), rapport.Add).Count(), () => 0);
        Assert.That(pagina.Select(regel => (regel.Toewijzingen[0].Toewijzing.ToewijzingNummer, regel.Dagen)), Is.EquivalentTo(rapport.Select(client => (client.Toewijzingen[0].ToewijzingNummer, client.Dagen))));
        Assert.That(rapport, Has.Count.EqualTo(aantal));
    }

    [Test]
    public void Nooit_gedeclareerd_is_ook_niets_dat_is_afgewezen()
    {
        _opslag.Met(new EenToewijzing(1), new EenToewijzing(2), new EenToewijzing(3), new EenToewijzing(4).Verwijderd(), new EenToewijzing(5).Van("2025-11-11"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1), new EenPrestatie("B").OpToewijzing(2).MetVolume(9999)));
        var regels = new Leveringsoverzicht(_opslag.Database).NooitGedeclareerd(Voorbeeld.Dag("2025-11-10"));
        Assert.That(regels.Select(regel => regel.Toewijzing.ToewijzingNummer), Is.EqualTo(new[] { 3 }));
        Assert.That(regels[0].Dagen, Is.EqualTo(Voorbeeld.Dag("2025-11-10").DayNumber - Voorbeeld.Dag("2025-01-01").DayNumber + 1));
    }

    [TestCase("20072", 1, 0)]
    [TestCase("DN202510", 0, 1)]
    [TestCase("DECL-2025-10", 0, 1)]
    [TestCase("RN-F", 0, 1)]
    [TestCase(" RN-F ", 0, 1)]
    [TestCase("RN-G", 0, 1)]
    [TestCase("rn-g", 0, 0)]
    [TestCase("999900006", 1, 1)]
    [TestCase("999900018", 0, 0)]
    [TestCase("99990000", 0, 0)]
    [TestCase("", 0, 0)]
    public void Zoeken_gaat_op_elk_nummer_en_vindt_alleen_wat_gelijk_is(string term, int toewijzingen, int declaraties)
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("RN-G"), new EenPrestatie("RN-F").InMaand("2025-09").MetVolume(9999)));
        var vondst = new Zoeker(_opslag.Database).Zoek(term);
        Assert.That((vondst.Toewijzingen.Count, vondst.Declaraties.Count), Is.EqualTo((toewijzingen, declaraties)));
    }

    [Test]
    public void Wie_een_Bsn_zoekt_vindt_ook_de_declaraties_waarin_alles_is_goedgekeurd()
    {
        _opslag.Met(new EenToewijzing(), new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-08")).MetIdentificatie("1").MetNummer("1"));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("B").OpToewijzing(2).VanClient(Voorbeeld.TweedeClient)).MetIdentificatie("2").MetNummer("2"));
        var vondst = new Zoeker(_opslag.Database).Zoek("999900006");
        Assert.That((vondst.OpBsn, vondst.Declaraties.Select(declaratie => declaratie.DeclaratieNummer)), Is.EqualTo((true, new[] { "1" })));
    }

    private Declaratieblad? Declaratie(string adres, bool alles = false) => new Declaratieinzage(_opslag.Database).Zoek(adres, alles);

    private static IEnumerable<int> Nummers(IEnumerable<Clientregel> clienten) => clienten.SelectMany(client => client.Toewijzingen.Select(toewijzing => toewijzing.Toewijzing.ToewijzingNummer));

    private IReadOnlyList<Clientregel> ZonderLevering(string peildatum) => new Leveringsoverzicht(_opslag.Database).ZonderLevering(Voorbeeld.Dag(peildatum), 4);

    private IReadOnlyList<Afkeurregel> Afkeur(string van, string totEnMet, string? gemeente = null, string? aanbieder = null) =>
        new Afkeuroverzicht(_opslag.Database).Toon(Voorbeeld.Maand(van), Voorbeeld.Maand(totEnMet), gemeente is null ? null : new(gemeente), aanbieder is null ? null : new(aanbieder));
}
