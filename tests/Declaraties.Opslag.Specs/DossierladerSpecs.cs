namespace Declaraties.Opslag.Specs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class DossierladerSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private const int Nummer = Voorbeeld.ToewijzingNummer;
    private static readonly EenDeclaratie _eerste = new EenDeclaratie().MetIdentificatie("EERSTE").MetNummer("D1");
    private static readonly EenDeclaratie _vraag = new EenDeclaratie(new EenPrestatie("VRAAG")).MetIdentificatie("VRAAG").MetNummer("D9");
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().Met(new EenToewijzing());

    /// <summary>Waarom een declaratie als geheel kan worden afgekeurd: dan legt zij niets vast.</summary>
    private static readonly TestCaseData[] _afgekeurd =
    [
        Geval(d => d.MetTotaal(1, DebetCredit.Debet), Uitslag.BerichtAfgekeurd),
        Geval(d => d.Gedagtekend("2025-11-11"), Uitslag.HeaderAfgekeurd),
        Geval(d => d.OverMaand("2025-09"), Uitslag.DeclaratieAfgekeurd),
    ];

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void In_een_lege_database_is_niets_bekend()
    {
        using var leeg = new Proefopslag(server);
        var dossier = leeg.Dossier(_vraag);
        Assert.That(dossier.Uitgeschreven(_vraag.Bouw()), Is.EqualTo(new[]
        {
            "Peildatum 2025-11-10", "IdentificatieBekend False", "DeclaratieNummerBekend False", "LaatsteDeclaratieperiode ",
        }));
    }

    [Test]
    public void De_peildatum_is_de_gevraagde_dag()
    {
        var dag = Voorbeeld.Dag("2031-02-28");
        Assert.That(_opslag.Declaraties.Laad(_vraag.Bouw(), default, dag).Dossier.Peildatum, Is.EqualTo(dag));
    }

    [Test]
    public void Een_Identificatie_is_bekend_na_een_verwerkte_declaratie_ook_bij_een_andere_gemeente()
    {
        Assert.That(_opslag.Dossier(_vraag.MetIdentificatie("EERSTE")).IdentificatieBekend, Is.False);
        _opslag.Keur(_eerste);
        Assert.That(_opslag.Dossier(_vraag.MetIdentificatie("EERSTE")).IdentificatieBekend);
        Assert.That(_opslag.Dossier(_vraag.MetIdentificatie("EERSTE").Aan(Voorbeeld.AndereGemeente)).IdentificatieBekend);
    }

    [TestCase("EERSTE", AndereAanbieder)]
    [TestCase("EERSTE ", Voorbeeld.Aanbieder)]
    [TestCase("eerste", Voorbeeld.Aanbieder)]
    [TestCase("D1", Voorbeeld.Aanbieder)]
    public void Een_Identificatie_is_onbekend_bij_een_andere_aanbieder_of_met_andere_tekens(string identificatie, string aanbieder)
    {
        _opslag.Keur(_eerste);
        Assert.That(_opslag.Dossier(_vraag.MetIdentificatie(identificatie).Van(aanbieder)).IdentificatieBekend, Is.False);
    }

    [Test]
    public void Een_DeclaratieNummer_is_bekend_na_een_verwerkte_declaratie_ook_bij_een_andere_gemeente()
    {
        Assert.That(_opslag.Dossier(_vraag.MetNummer("D1")).DeclaratieNummerBekend, Is.False);
        _opslag.Keur(_eerste);
        Assert.That(_opslag.Dossier(_vraag.MetNummer("D1")).DeclaratieNummerBekend);
        Assert.That(_opslag.Dossier(_vraag.MetNummer("D1").Aan(Voorbeeld.AndereGemeente)).DeclaratieNummerBekend);
    }

    [TestCase("D1", AndereAanbieder)]
    [TestCase("D1 ", Voorbeeld.Aanbieder)]
    [TestCase("EERSTE", Voorbeeld.Aanbieder)]
    public void Een_DeclaratieNummer_is_onbekend_bij_een_andere_aanbieder_of_met_andere_tekens(string nummer, string aanbieder)
    {
        _opslag.Keur(_eerste);
        Assert.That(_opslag.Dossier(_vraag.MetNummer(nummer).Van(aanbieder)).DeclaratieNummerBekend, Is.False);
    }

    [Test]
    public void Een_declaratie_waarvan_elke_prestatie_is_afgewezen_is_toch_verwerkt()
    {
        var oordeel = _opslag.Dien(new EenDeclaratie(new EenPrestatie("AF").MetVolume(99_999)).MetIdentificatie("EERSTE").MetNummer("D1"));
        Assert.That((oordeel.Uitslag, oordeel.Afgewezen), Is.EqualTo((Uitslag.DeelsAfgewezen, 1)));
        var dossier = _opslag.Dossier(_vraag.MetIdentificatie("EERSTE").MetNummer("D1"));
        Assert.That(dossier.IdentificatieBekend && dossier.DeclaratieNummerBekend);
        Assert.That(dossier.LaatsteDeclaratieperiode, Is.EqualTo(Voorbeeld.Maand("2025-10")));
    }

    [TestCaseSource(nameof(_afgekeurd))]
    public void Een_declaratie_die_als_geheel_is_afgekeurd_legt_niets_vast(Func<EenDeclaratie, EenDeclaratie> fout, Uitslag uitslag)
    {
        _opslag.Keur(_eerste);
        var prestatie = uitslag == Uitslag.DeclaratieAfgekeurd ? new EenPrestatie("AF").InMaand("2025-09") : new EenPrestatie("AF");
        var afgekeurd = fout(new EenDeclaratie(prestatie).MetIdentificatie("AF").MetNummer("D2"));
        var vraag = new EenDeclaratie(prestatie, new EenPrestatie("RN001").InMaand("2025-09")).MetIdentificatie("AF").MetNummer("D2").OverMaand("2025-12");
        var voor = _opslag.Dossier(vraag).Uitgeschreven(vraag.Bouw());

        Assert.That(_opslag.Dien(afgekeurd).Uitslag, Is.EqualTo(uitslag));
        Assert.That(_opslag.Dossier(vraag).Uitgeschreven(vraag.Bouw()), Is.EqualTo(voor));
        Assert.That(voor, Does.Contain("BekendReferentieNummer RN001").And.None.Contains("AF"));
    }

    [Test]
    public void De_laatste_DeclaratiePeriode_is_de_hoogste_en_niet_die_van_het_laatste_bericht()
    {
        _opslag.Keur(_eerste);
        _opslag.Keur(Leeg("L2").OverMaand("2025-10"));
        Assert.That(_opslag.Dossier(_vraag).LaatsteDeclaratieperiode, Is.EqualTo(Voorbeeld.Maand("2025-10")));
        _opslag.Dien(Leeg("L3").OverMaand("2026-01").Gedagtekend("2026-02-01").MetDeclaratieDagtekening("2026-02-01"), Voorbeeld.Dag("2026-02-01"));
        Assert.That(_opslag.Dossier(_vraag).LaatsteDeclaratieperiode, Is.EqualTo(Voorbeeld.Maand("2026-01")));
        Assert.That(_opslag.Dien(Leeg("L4").OverMaand("2025-10")).Uitslag, Is.EqualTo(Uitslag.DeclaratieAfgekeurd));
        Assert.That(_opslag.Dossier(_vraag).LaatsteDeclaratieperiode, Is.EqualTo(Voorbeeld.Maand("2026-01")));
    }

    [Test]
    public void De_laatste_DeclaratiePeriode_is_van_het_paar_van_aanbieder_en_gemeente()
    {
        _opslag.Keur(_eerste);
        Assert.That(_opslag.Dossier(_vraag.Aan(Voorbeeld.AndereGemeente)).LaatsteDeclaratieperiode, Is.Null);
        Assert.That(_opslag.Dossier(_vraag.Van(AndereAanbieder)).LaatsteDeclaratieperiode, Is.Null);
    }

    [Test]
    public void Alleen_toewijzingen_waarnaar_het_bericht_verwijst_komen_mee_in_hun_geldende_versie()
    {
        _opslag.Met(
            new EenToewijzing(1),
            new EenToewijzing(2),
            new EenToewijzing(1).ToegewezenOp("2025-06-01").TotEnMet("2025-12-31"),
            new EenToewijzing(1).ToegewezenOp("2025-05-01").TotEnMet("2025-11-30"));
        var dossier = _opslag.Dossier(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1), new EenPrestatie("B").OpToewijzing(3)));
        Assert.That(dossier.Toewijzingen.Keys, Is.EqualTo(new[] { 1 }));
        Assert.That(dossier.Toewijzingen[1].Toewijzing, Is.EqualTo(new EenToewijzing(1).ToegewezenOp("2025-06-01").TotEnMet("2025-12-31").Bouw()));
    }

    [Test]
    public void Een_toewijzing_van_een_andere_gemeente_of_aan_een_andere_aanbieder_komt_niet_mee()
    {
        _opslag.Met(new EenToewijzing(1).VanGemeente(Voorbeeld.AndereGemeente), new EenToewijzing(2).AanAanbieder(AndereAanbieder));
        var vraag = new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1), new EenPrestatie("B").OpToewijzing(2));
        Assert.That(_opslag.Dossier(vraag).Toewijzingen, Is.Empty);
        Assert.That(_opslag.Dossier(vraag.Aan(Voorbeeld.AndereGemeente)).Toewijzingen.Keys, Is.EqualTo(new[] { 1 }));
        Assert.That(_opslag.Dossier(vraag.Van(AndereAanbieder)).Toewijzingen.Keys, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Een_toewijzing_die_van_een_andere_client_is_of_is_verwijderd_komt_wel_mee()
    {
        _opslag.Met(new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient), new EenToewijzing(2).Verwijderd());
        var dossier = _opslag.Dossier(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1), new EenPrestatie("B").OpToewijzing(2)));
        Assert.That(dossier.Toewijzingen[1].Toewijzing.Bsn, Is.EqualTo(Voorbeeld.TweedeClient));
        Assert.That(dossier.Toewijzingen[2].Toewijzing.IsVerwijderd);
    }

    [Test]
    public void Een_client_is_bekend_met_een_toewijzing_waarnaar_het_bericht_niet_verwijst_ook_een_verwijderde()
    {
        _opslag.Met(new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient), new EenToewijzing(2).VanClient(Voorbeeld.DerdeClient).Verwijderd());
        var vraag = new EenDeclaratie(
            new EenPrestatie("A"), new EenPrestatie("B").VanClient(Voorbeeld.TweedeClient), new EenPrestatie("C").VanClient(Voorbeeld.DerdeClient));
        Assert.That(_opslag.Dossier(vraag).BekendeClienten, Is.EquivalentTo(new[] { Voorbeeld.Client, Voorbeeld.TweedeClient, Voorbeeld.DerdeClient }));
    }

    [Test]
    public void Een_client_is_niet_bekend_met_alleen_een_toewijzing_elders()
    {
        _opslag.Met(
            new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient).VanGemeente(Voorbeeld.AndereGemeente),
            new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient).AanAanbieder(AndereAanbieder));
        var vraag = new EenDeclaratie(new EenPrestatie("A").VanClient(Voorbeeld.TweedeClient).OpToewijzing(1), new EenPrestatie("B").VanClient(Voorbeeld.DerdeClient));
        Assert.That(_opslag.Dossier(vraag).BekendeClienten, Is.Empty);
    }

    [Test]
    public void Een_client_van_wie_het_enige_nummer_naar_een_ander_ging_is_niet_meer_bekend()
    {
        _opslag.Met(
            new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient).ToegewezenOp("2025-01-01"),
            new EenToewijzing(1).VanClient(Voorbeeld.DerdeClient).ToegewezenOp("2025-02-01"));
        var vraag = new EenDeclaratie(new EenPrestatie("A").VanClient(Voorbeeld.TweedeClient), new EenPrestatie("B").VanClient(Voorbeeld.DerdeClient));
        Assert.That(_opslag.Dossier(vraag).BekendeClienten, Is.EqualTo(new[] { Voorbeeld.DerdeClient }));
    }

    [Test]
    public void Bekend_zijn_alleen_clienten_van_het_bericht()
    {
        _opslag.Met(new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));
        Assert.That(_opslag.Dossier(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1))).BekendeClienten, Is.EqualTo(new[] { Voorbeeld.Client }));
    }

    [Test]
    public void Contracten_en_producten_komen_mee_voor_de_producten_in_het_bericht_en_deze_aanbieder()
    {
        Product ander = new("02", "02A06"), derde = new("02", "02A07");
        _opslag.Referenties.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(ander)), Proefopslag.Rij(2, Proefopslag.Lijstregel(ander, van: "2020-01-01", totEnMet: "2020-12-31")), Proefopslag.Rij(3, Proefopslag.Lijstregel(derde))]);
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(product: ander)), Proefopslag.Rij(2, Proefopslag.Afspraak(product: ander, eenheid: Eenheid.Uur, tarief: 7200)), Proefopslag.Rij(3, Proefopslag.Afspraak(product: derde)), Proefopslag.Rij(4, Proefopslag.Afspraak(AndereAanbieder, ander))]);

        var dossier = _opslag.Dossier(new EenDeclaratie(new EenPrestatie("A"), new EenPrestatie("B").VoorProduct("02", "02A06"), new EenPrestatie("C").VoorProduct("03", "02A07")));
        Assert.That(dossier.Contractregels.Select(g => (g.Key, g.Count())), Is.EquivalentTo(new[] { (Voorbeeld.Product, 1), (ander, 2) }));
        Assert.That(dossier.Contractregels[ander].Select(c => c.Tarief.Cent), Is.EquivalentTo(new[] { Voorbeeld.MinuutTarief, 7200 }));
        Assert.That(dossier.Producten.Select(g => (g.Key, g.Count())), Is.EquivalentTo(new[] { (Voorbeeld.Product, 1), (ander, 2) }));
        Assert.That(dossier.Contractregels[new Product("03", "02A07")], Is.Empty);
    }

    [TestCase("02A06")]
    [TestCase(" 02A06 ")]
    [TestCase("'\"\\/&<")]
    [TestCase("é€😀")]
    [TestCase("%_?1")]
    public void Codes_en_nummers_worden_teken_voor_teken_gevonden_welke_tekens_het_ook_zijn(string tekst)
    {
        var product = new Product("02", tekst);
        _opslag.Referenties.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(product)), Proefopslag.Rij(2, Proefopslag.Lijstregel(new Product("02", tekst + "x")))]);
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(product: product)), Proefopslag.Rij(2, Proefopslag.Afspraak(product: new Product("02", tekst + "x")))]);
        _opslag.Met(new EenToewijzing(1).VoorProduct("02", tekst));
        var debet = new EenPrestatie(tekst).VoorProduct("02", tekst).OpToewijzing(1);
        var declaratie = new EenDeclaratie(debet).MetIdentificatie(tekst).MetNummer(tekst);
        _opslag.Keur(declaratie);

        var dossier = _opslag.Dossier(new EenDeclaratie(debet, debet.GecrediteerdAls("C1")).MetIdentificatie(tekst).MetNummer(tekst));
        Assert.That(dossier.Contractregels.Select(g => g.Key), Is.EqualTo(new[] { product }));
        Assert.That(dossier.Producten.Select(g => g.Key), Is.EqualTo(new[] { product }));
        Assert.That(dossier.IdentificatieBekend && dossier.DeclaratieNummerBekend);
        Assert.That(dossier.BekendeReferentieNummers, Is.EqualTo(new[] { tekst }));
        Assert.That(dossier.GoedgekeurdeDebets[tekst].Product, Is.EqualTo(product));
        Assert.That(dossier.Toewijzingen[1].Toewijzing.Product, Is.EqualTo(product));
        Assert.That(dossier.Toewijzingen[1].OpenDebets.Single(), Is.EqualTo(new OpenDebet(tekst, product, Voorbeeld.Maand("2025-10").Periode) { Bedrag = new Bedrag(90_000) }));
    }

    [Test]
    public void Een_ReferentieNummer_is_bekend_na_een_goedgekeurde_en_na_een_afgewezen_prestatie_bij_welke_gemeente_ook()
    {
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("GOED"), new EenPrestatie("AF").InMaand("2025-09").MetVolume(99_999)).MetIdentificatie("I").MetNummer("N"));
        var vraag = new EenDeclaratie(new EenPrestatie("GOED"), new EenPrestatie("AF"), new EenPrestatie("NIEUW"), new EenPrestatie("goed"));
        Assert.That(_opslag.Dossier(vraag).BekendeReferentieNummers, Is.EquivalentTo(new[] { "GOED", "AF" }));
        Assert.That(_opslag.Dossier(vraag.Aan(Voorbeeld.AndereGemeente)).BekendeReferentieNummers, Is.EquivalentTo(new[] { "GOED", "AF" }));
        Assert.That(_opslag.Dossier(vraag.Van(AndereAanbieder)).BekendeReferentieNummers, Is.Empty);
    }

    [Test]
    public void Ook_een_prestatie_van_een_onbekende_client_en_een_credit_houden_hun_ReferentieNummer_bezet()
    {
        var onbekend = new EenPrestatie("ONBEKEND").VanClient(Voorbeeld.TweedeClient);
        _opslag.Dien(new EenDeclaratie(onbekend, new EenPrestatie("X").GecrediteerdAls("CREDIT")).MetIdentificatie("I").MetNummer("N"));
        Assert.That(
            _opslag.Dossier(new EenDeclaratie(new EenPrestatie("ONBEKEND"), new EenPrestatie("CREDIT"), new EenPrestatie("X"))).BekendeReferentieNummers,
            Is.EquivalentTo(new[] { "ONBEKEND", "CREDIT" }));
    }

    [Test]
    public void Een_ReferentieNummer_dat_al_bezet_was_kan_vaker_worden_afgewezen()
    {
        // Twee keer hetzelfde nummer bij verschillende clienten: TR101 laat dat toe, TR314 niet.
        _opslag.Met(new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));
        var tweeKeer = new EenDeclaratie(new EenPrestatie("R"), new EenPrestatie("R").VanClient(Voorbeeld.TweedeClient).OpToewijzing(1));
        Assert.That(_opslag.Dien(tweeKeer.MetIdentificatie("I1").MetNummer("N1")).Goedgekeurd, Is.EqualTo(1));
        Assert.That(_opslag.Dien(tweeKeer.MetIdentificatie("I2").MetNummer("N2")).Goedgekeurd, Is.Zero);
        Assert.That(_opslag.Dossier(tweeKeer).BekendeReferentieNummers, Is.EqualTo(new[] { "R" }));
    }

    [Test]
    public void Een_goedgekeurde_debet_komt_mee_met_alles_waaraan_de_credit_gelijk_moet_zijn()
    {
        var debet = new EenPrestatie("DEBET").MetVolume(123);
        _opslag.Keur(new EenDeclaratie(debet).MetIdentificatie("I").MetNummer("N"));
        var verwacht = new GoedgekeurdeDebet
        {
            Gemeente = new(Voorbeeld.Gemeente),
            Bsn = Voorbeeld.Client,
            ToewijzingNummer = Nummer,
            Product = Voorbeeld.Product,
            ProductPeriode = Voorbeeld.Maand("2025-10").Periode,
            Eenheid = Eenheid.Minuut,
            GeleverdVolume = 123,
            ProductTarief = new Bedrag(Voorbeeld.MinuutTarief),
            IngediendBedrag = new Bedrag(123 * Voorbeeld.MinuutTarief),
        };
        var vraag = new EenDeclaratie(debet.GecrediteerdAls("CREDIT"));
        Assert.That(_opslag.Dossier(vraag).GoedgekeurdeDebets, Is.EqualTo(new Dictionary<string, GoedgekeurdeDebet> { ["DEBET"] = verwacht }));
        Assert.That(_opslag.Dossier(vraag.Aan(Voorbeeld.AndereGemeente)).GoedgekeurdeDebets["DEBET"], Is.EqualTo(verwacht), "ook bij een andere gemeente, met de gemeente van de debet");
        Assert.That(_opslag.Dossier(vraag.Van(AndereAanbieder)).GoedgekeurdeDebets, Is.Empty);
        Assert.That(_opslag.Dossier(new EenDeclaratie(debet)).GoedgekeurdeDebets, Is.Empty, "alleen waarnaar een VorigReferentieNummer verwijst");
    }

    [Test]
    public void Een_debet_zonder_ProductTarief_komt_zonder_ProductTarief_terug()
    {
        _opslag.Met(new EenToewijzing(1).MetBudget(100_000));
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Euro, tarief: 1))]);
        var debet = new EenPrestatie("EURO").OpToewijzing(1).InEurocenten(5000);
        _opslag.Keur(new EenDeclaratie(debet).MetIdentificatie("I").MetNummer("N"));
        var gevonden = _opslag.Dossier(new EenDeclaratie(debet.GecrediteerdAls("C"))).GoedgekeurdeDebets["EURO"];
        Assert.That((gevonden.ProductTarief, gevonden.Eenheid, gevonden.IngediendBedrag), Is.EqualTo(((Bedrag?)null, Eenheid.Euro, new Bedrag(5000))));
    }

    [Test]
    public void Een_afgewezen_debet_of_een_credit_is_geen_goedgekeurde_debet()
    {
        var debet = new EenPrestatie("DEBET");
        _opslag.Keur(new EenDeclaratie(debet).MetIdentificatie("I1").MetNummer("N1"));
        _opslag.Keur(new EenDeclaratie(debet.GecrediteerdAls("CREDIT")).MetIdentificatie("I2").MetNummer("N2"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("AF").MetVolume(99_999)).MetIdentificatie("I3").MetNummer("N3"));
        var vraag = new EenDeclaratie(new EenPrestatie("CREDIT").GecrediteerdAls("X1"), new EenPrestatie("AF").GecrediteerdAls("X2"), debet.GecrediteerdAls("X3"));
        Assert.That(_opslag.Dossier(vraag).GoedgekeurdeDebets.Keys, Is.EqualTo(new[] { "DEBET" }), "ook als zij al is gecrediteerd");
    }

    [Test]
    public void Een_nummer_is_gecrediteerd_na_een_goedgekeurde_credit_en_niet_na_een_afgewezen()
    {
        var debet = new EenPrestatie("DEBET");
        _opslag.Keur(new EenDeclaratie(debet).MetIdentificatie("I1").MetNummer("N1"));
        var vraag = new EenDeclaratie(debet.GecrediteerdAls("C9"));
        _opslag.Dien(new EenDeclaratie(debet.MetVolume(1).GecrediteerdAls("C1")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(_opslag.Dossier(vraag).GecrediteerdeReferentieNummers, Is.Empty);
        _opslag.Keur(new EenDeclaratie(debet.GecrediteerdAls("C2")).MetIdentificatie("I3").MetNummer("N3"));
        Assert.That(_opslag.Dossier(vraag).GecrediteerdeReferentieNummers, Is.EqualTo(new[] { "DEBET" }));
        Assert.That(_opslag.Dossier(vraag.Aan(Voorbeeld.AndereGemeente)).GecrediteerdeReferentieNummers, Is.EqualTo(new[] { "DEBET" }));
        Assert.That(_opslag.Dossier(vraag.Van(AndereAanbieder)).GecrediteerdeReferentieNummers, Is.Empty);
        Assert.That(_opslag.Dossier(new EenDeclaratie(debet)).GecrediteerdeReferentieNummers, Is.Empty, "alleen waarnaar het bericht verwijst");
    }

    [Test]
    public void Een_debet_is_open_tot_zij_is_gecrediteerd_en_een_nieuwe_debet_is_weer_open()
    {
        var debet = new EenPrestatie("D1");
        Assert.That(Open(_vraag), Is.Empty);
        _opslag.Keur(new EenDeclaratie(debet).MetIdentificatie("I1").MetNummer("N1"));
        Assert.That(Open(_vraag), Is.EqualTo(new[] { new OpenDebet("D1", Voorbeeld.Product, Voorbeeld.Maand("2025-10").Periode) { Bedrag = new Bedrag(90_000) } }));
        _opslag.Keur(new EenDeclaratie(debet.GecrediteerdAls("C1")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(Open(_vraag), Is.Empty);
        _opslag.Keur(new EenDeclaratie(debet.MetReferentie("D2")).MetIdentificatie("I3").MetNummer("N3"));
        Assert.That(Open(_vraag).Select(d => d.ReferentieNummer), Is.EqualTo(new[] { "D2" }));
        _opslag.Keur(new EenDeclaratie(debet.MetReferentie("D2").GecrediteerdAls("C2"), debet.MetReferentie("D3")).MetIdentificatie("I4").MetNummer("N4"));
        Assert.That(Open(_vraag).Select(d => d.ReferentieNummer), Is.EqualTo(new[] { "D3" }), "credit en nieuwe debet in een bericht");
    }

    [Test]
    public void Een_afgewezen_debet_is_niet_open_en_een_afgewezen_credit_sluit_niets()
    {
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("AF").MetVolume(99_999)).MetIdentificatie("I1").MetNummer("N1"));
        Assert.That(Open(_vraag), Is.Empty);
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("D1")).MetIdentificatie("I2").MetNummer("N2"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("D1").MetVolume(1).GecrediteerdAls("C1")).MetIdentificatie("I3").MetNummer("N3"));
        Assert.That(Open(_vraag), Has.Count.EqualTo(1));
    }

    [Test]
    public void Een_open_debet_komt_mee_bij_haar_eigen_toewijzing_en_periode_en_hoogstens_een_keer()
    {
        _opslag.Met(new EenToewijzing(1));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("D1"), new EenPrestatie("D2").InMaand("2025-09"), new EenPrestatie("D3").OpToewijzing(1)).MetIdentificatie("I1").MetNummer("N1"));
        Assert.That(Open(new EenDeclaratie(new EenPrestatie("A"), new EenPrestatie("B"))).Select(d => d.ReferentieNummer), Is.EqualTo(new[] { "D1" }));
        Assert.That(Open(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-09"))).Select(d => d.ReferentieNummer), Is.EqualTo(new[] { "D2" }));
        Assert.That(Open(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-08"))), Is.Empty);
        Assert.That(
            Open(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-09"), new EenPrestatie("B").OpToewijzing(1))).Select(d => d.ReferentieNummer),
            Is.EqualTo(new[] { "D2" }),
            "de maand hoort bij het nummer");
    }

    [Test]
    public void Een_debet_bij_een_andere_gemeente_of_aanbieder_met_hetzelfde_nummer_is_daar_open_en_hier_niet()
    {
        _opslag.MetContract(AndereAanbieder).Met(new EenToewijzing().VanGemeente(Voorbeeld.AndereGemeente), new EenToewijzing().AanAanbieder(AndereAanbieder));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("D1")).Aan(Voorbeeld.AndereGemeente));
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("D1")).Van(AndereAanbieder));
        Assert.That(Open(_vraag), Is.Empty);
        Assert.That(Open(_vraag.Aan(Voorbeeld.AndereGemeente)), Has.Count.EqualTo(1));
        Assert.That(Open(_vraag.Van(AndereAanbieder)), Has.Count.EqualTo(1));
        Assert.That(Stand(_vraag).Verbruik, Is.EqualTo(default(Verbruik)));
    }

    [Test]
    public void Een_credit_van_een_andere_aanbieder_met_dezelfde_nummers_sluit_niets()
    {
        _opslag.MetContract(AndereAanbieder).Met(new EenToewijzing().AanAanbieder(AndereAanbieder));
        var debet = new EenPrestatie("D1");
        _opslag.Keur(new EenDeclaratie(debet));
        _opslag.Keur(new EenDeclaratie(debet).Van(AndereAanbieder));
        _opslag.Keur(new EenDeclaratie(debet.GecrediteerdAls("C1")).Van(AndereAanbieder).MetIdentificatie("I").MetNummer("N"));
        Assert.That(Open(_vraag), Has.Count.EqualTo(1));
        Assert.That(Open(_vraag.Van(AndereAanbieder)), Is.Empty);
    }

    [Test]
    public void Verbruik_is_de_som_van_wat_is_goedgekeurd_debet_min_credit_en_uren_tellen_als_minuten()
    {
        _opslag.Met(new EenToewijzing(1).MetOmvang(1000, Eenheid.Uur, Frequentie.PerMaand));
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: 7500))]);
        var minuten = new EenPrestatie("M").OpToewijzing(1).MetVolume(90);
        var uren = new EenPrestatie("U").OpToewijzing(1).InMaand("2025-09").MetVolume(2, Eenheid.Uur).MetTarief(7500);
        var vraag = new EenDeclaratie(new EenPrestatie("A").OpToewijzing(1));
        Assert.That((Stand(vraag, 1).Verbruik, Stand(vraag, 1).LaatsteEinddatum), Is.EqualTo((default(Verbruik), (DateOnly?)null)));

        _opslag.Keur(new EenDeclaratie(minuten, uren).MetIdentificatie("I1").MetNummer("N1"));
        Assert.That(Stand(vraag, 1).Verbruik, Is.EqualTo(new Verbruik(90 + 120, 0, new Bedrag((90 * Voorbeeld.MinuutTarief) + (2 * 7500)))));
        Assert.That(Stand(vraag, 1).LaatsteEinddatum, Is.EqualTo(Voorbeeld.Dag("2025-10-31")));

        _opslag.Keur(new EenDeclaratie(minuten.GecrediteerdAls("C")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(Stand(vraag, 1).Verbruik, Is.EqualTo(new Verbruik(120, 0, new Bedrag(2 * 7500))));
        Assert.That(Stand(vraag, 1).LaatsteEinddatum, Is.EqualTo(Voorbeeld.Dag("2025-10-31")), "gecrediteerd telt mee (besluit 18)");
    }

    [Test]
    public void Een_volume_dat_geen_tijd_is_heeft_een_eigen_som()
    {
        _opslag.Met(new EenToewijzing(1).MetOmvang(100, Eenheid.Etmaal, Frequentie.PerMaand));
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Etmaal, tarief: 200))]);
        var etmalen = new EenPrestatie("E").OpToewijzing(1).MetVolume(7, Eenheid.Etmaal).MetTarief(200);
        _opslag.Keur(new EenDeclaratie(etmalen).MetIdentificatie("I1").MetNummer("N1"));
        Assert.That(Stand(new EenDeclaratie(etmalen), 1).Verbruik, Is.EqualTo(new Verbruik(0, 7, new Bedrag(1400))));
        _opslag.Keur(new EenDeclaratie(etmalen.GecrediteerdAls("C"), etmalen.MetReferentie("E2").MetVolume(8)).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(Stand(new EenDeclaratie(etmalen), 1).Verbruik, Is.EqualTo(new Verbruik(0, 8, new Bedrag(1600))));
    }

    [Test]
    public void Wat_niet_is_om_te_rekenen_in_de_eenheid_van_de_geldende_versie_staat_apart()
    {
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Etmaal, tarief: 200)), Proefopslag.Rij(2, Proefopslag.Afspraak(eenheid: Eenheid.Dagdeel, tarief: 100))]);
        // Toewijzing 1 gaat van dagdelen naar etmalen, 2 van minuten naar etmalen, 3 was altijd in etmalen; 4 kwam van geen Omvang.
        var begin = new EenToewijzing(1).Van("2025-07-10").MetOmvang(100, Eenheid.Dagdeel, Frequentie.PerMaand);
        _opslag.Met(
            begin,
            new EenToewijzing(2).MetOmvang(900, Eenheid.Minuut, Frequentie.PerMaand),
            new EenToewijzing(3).MetOmvang(100, Eenheid.Etmaal, Frequentie.PerMaand),
            new EenToewijzing(4).ZonderOmvang().MetBudget(100_000).TotEnMet("2025-12-31"));
        EenPrestatie gebroken = new EenPrestatie("A").OpToewijzing(1).Over("2025-07-10", "2025-07-31").MetVolume(3, Eenheid.Dagdeel).MetTarief(100),
            heel = new EenPrestatie("B").OpToewijzing(1).InMaand("2025-08").MetVolume(4, Eenheid.Dagdeel).MetTarief(100),
            zonder = new EenPrestatie("F").OpToewijzing(4).InMaand("2025-08").MetVolume(6, Eenheid.Dagdeel).MetTarief(100);
        var eerder = _opslag.Keur(new EenDeclaratie(
            gebroken,
            heel,
            new EenPrestatie("C").OpToewijzing(2).InMaand("2025-08").MetVolume(60),
            new EenPrestatie("D").OpToewijzing(3).InMaand("2025-08").MetVolume(5, Eenheid.Etmaal).MetTarief(200),
            zonder).MetIdentificatie("I1").MetNummer("N1"));
        _opslag.Met(
            begin.ToegewezenOp("2025-09-01").MetOmvang(100, Eenheid.Etmaal, Frequentie.PerMaand),
            new EenToewijzing(2).ToegewezenOp("2025-09-01").MetOmvang(100, Eenheid.Etmaal, Frequentie.PerMaand),
            new EenToewijzing(3).ToegewezenOp("2025-09-01").MetOmvang(200, Eenheid.Etmaal, Frequentie.PerMaand),
            new EenToewijzing(4).ToegewezenOp("2025-09-01").MetOmvang(100, Eenheid.Etmaal, Frequentie.PerMaand));
        var vraag = new EenDeclaratie([.. new[] { 1, 2, 3, 4 }.Select(nummer => new EenPrestatie($"V{nummer}").OpToewijzing(nummer).InMaand("2025-09").MetVolume(2, Eenheid.Etmaal).MetTarief(200))]);
        Anders(7, 0, 0, 6);

        // Daarna ook iets in de nieuwe eenheid, en een credit op iets in de oude.
        var later = _opslag.Keur(new EenDeclaratie([.. vraag.Prestaties, heel.GecrediteerdAls("BC")]).MetIdentificatie("I2").MetNummer("N2"));
        Anders(3, 0, 0, 6);
        Assert.That(Stand(vraag, 1).Verbruik.Overig, Is.EqualTo(3 + 2), "de lopende som zelf telt alles");
        Assert.That(_opslag.Herspeel(eerder.Versie).Toewijzingen.Values.Select(stand => stand.InAndereEenheden), Is.All.Zero);
        Assert.That(_opslag.Herspeel(later.Versie).Toewijzingen.OrderBy(t => t.Key).Select(t => t.Value.InAndereEenheden), Is.EqualTo(new[] { 7, 0, 0, 6 }));

        void Anders(params long[] verwacht) =>
            Assert.That(_opslag.Dossier(vraag).Toewijzingen.OrderBy(t => t.Key).Select(t => t.Value.InAndereEenheden), Is.EqualTo(verwacht));
    }

    [Test]
    public void Wat_is_afgewezen_telt_niet_mee()
    {
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("D1").MetVolume(1), new EenPrestatie("AF").InMaand("2025-09").MetVolume(99_999)).MetIdentificatie("I1").MetNummer("N1"));
        Assert.That(Stand(_vraag).Verbruik.Minuten, Is.EqualTo(1));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("D1").MetVolume(2).GecrediteerdAls("C1")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(Stand(_vraag).Verbruik.Minuten, Is.EqualTo(1));
    }

    [Test]
    public void De_laatste_Einddatum_is_de_hoogste_en_niet_die_van_het_laatste_bericht()
    {
        _opslag.Keur(_eerste);
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("D2").InMaand("2025-08")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(Stand(_vraag).LaatsteEinddatum, Is.EqualTo(Voorbeeld.Dag("2025-10-31")));
    }

    [Test]
    public void Het_verbruik_blijft_bij_het_nummer_als_de_toewijzing_een_nieuwe_versie_krijgt()
    {
        _opslag.Keur(_eerste);
        _opslag.Met(new EenToewijzing().ToegewezenOp("2025-11-01").VanClient(Voorbeeld.TweedeClient));
        Assert.That(Stand(_vraag).Verbruik.Minuten, Is.EqualTo(720));
        Assert.That(Stand(_vraag).Toewijzing.Bsn, Is.EqualTo(Voorbeeld.TweedeClient));
        Assert.That(Open(_vraag).Select(d => d.ReferentieNummer), Is.EqualTo(new[] { "RN001" }));
    }

    private IReadOnlyCollection<OpenDebet> Open(EenDeclaratie vraag) => Stand(vraag).OpenDebets;

    private ToewijzingStand Stand(EenDeclaratie vraag, int nummer = Nummer) => _opslag.Dossier(vraag).Toewijzingen[nummer];

    /// <summary>Een declaratie met een prestatie die niets kost en alleen een eigen maand gebruikt.</summary>
    private static EenDeclaratie Leeg(string naam) =>
        new EenDeclaratie(new EenPrestatie(naam).InMaand($"2025-0{naam[1]}").MetVolume(1)).MetIdentificatie(naam).MetNummer(naam);

    private static TestCaseData Geval(Func<EenDeclaratie, EenDeclaratie> fout, Uitslag uitslag) => new TestCaseData(fout, uitslag).SetArgDisplayNames(uitslag.InWoorden());
}
