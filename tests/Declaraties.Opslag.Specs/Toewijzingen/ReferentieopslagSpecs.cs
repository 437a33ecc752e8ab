using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs.Toewijzingen;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class ReferentieopslagSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private static readonly Product _product = Voorbeeld.Product;
    private static readonly Product _ander = new("02", "02A06");
    private readonly Proefopslag _opslag = new(server);

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Een_productcodelijst_komt_er_met_begin_en_einde_in()
    {
        Productregel[] lijst =
        [
            Proefopslag.Lijstregel(_product, "Begeleiding individueel"),
            Proefopslag.Lijstregel(_ander, "Begeleiding groep", van: "2022-01-01", totEnMet: "2025-06-30"),
        ];
        Uitslag(Producten(lijst), nieuw: 2, ongewijzigd: 0);
        Assert.That(GeldendeProducten(), Is.EquivalentTo(lijst));
    }

    [Test]
    public void Dezelfde_productcodelijst_nog_eens_verandert_niets()
    {
        Productregel[] lijst = [Proefopslag.Lijstregel(_product), Proefopslag.Lijstregel(_ander, totEnMet: "2025-12-31")];
        Producten(lijst);
        var voor = _opslag.Inhoud();
        Uitslag(Producten(lijst), nieuw: 0, ongewijzigd: 2);
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Een_productregel_met_dezelfde_Ingangsdatum_vervangt_de_vorige()
    {
        Producten(Proefopslag.Lijstregel(_product, "Oud"));
        var nieuw = Proefopslag.Lijstregel(_product, "Oud", totEnMet: "2025-12-31");
        Uitslag(Producten(nieuw, Proefopslag.Lijstregel(_ander)), nieuw: 2, ongewijzigd: 0);
        Assert.That(GeldendeProducten(), Is.EquivalentTo(new[] { nieuw, Proefopslag.Lijstregel(_ander) }));
    }

    [Test]
    public void Een_productregel_met_een_andere_Ingangsdatum_komt_erbij()
    {
        Producten(Proefopslag.Lijstregel(_product, totEnMet: "2024-12-31"));
        Producten(Proefopslag.Lijstregel(_product, van: "2025-07-01"));
        Assert.That(GeldendeProducten(), Has.Count.EqualTo(2));
    }

    [Test]
    public void Wat_niet_in_het_bestand_staat_blijft()
    {
        Producten(Proefopslag.Lijstregel(_product));
        Producten(Proefopslag.Lijstregel(_ander));
        Assert.That(GeldendeProducten().Select(p => p.Product), Is.EquivalentTo(new[] { _product, _ander }));
    }

    [Test]
    public void Twee_verschillende_productregels_met_een_sleutel_in_een_bestand_de_tweede_wordt_geweigerd()
    {
        var uitslag = Producten(Proefopslag.Lijstregel(_product, "Een"), Proefopslag.Lijstregel(_ander), Proefopslag.Lijstregel(_product, "Twee"));
        Assert.That(uitslag.Nieuw, Is.EqualTo(2));
        Assert.That(uitslag.Geweigerd.Single().Regelnummer, Is.EqualTo(3));
        Assert.That(uitslag.Geweigerd.Single().Reden, Does.Contain("02 02A05").And.Contain("regel 1"));
        Assert.That(GeldendeProducten().Single(p => p.Product == _product).Omschrijving, Is.EqualTo("Een"));
    }

    [Test]
    public void Twee_gelijke_productregels_in_een_bestand_zijn_er_een()
    {
        Uitslag(Producten(Proefopslag.Lijstregel(_product), Proefopslag.Lijstregel(_product)), nieuw: 1, ongewijzigd: 1);
        Assert.That(GeldendeProducten(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Codes_die_alleen_in_hoofdletters_of_spaties_verschillen_zijn_verschillende_producten()
    {
        Producten(Proefopslag.Lijstregel(_product), Proefopslag.Lijstregel(new Product("02", "02a05")), Proefopslag.Lijstregel(new Product("02", "02A05 ")));
        Assert.That(GeldendeProducten(), Has.Count.EqualTo(3));
    }

    [Test]
    public void Een_leeg_bestand_legt_niets_vast()
    {
        Uitslag(Producten(), nieuw: 0, ongewijzigd: 0);
        Uitslag(Contracten(), nieuw: 0, ongewijzigd: 0);
        Assert.That(_opslag.Database.Leest(Vastlegging.Laatste), Is.Zero);
    }

    [Test]
    public void Contracten_komen_er_met_begin_en_einde_in()
    {
        Contractregel[] contract =
        [
            Proefopslag.Afspraak(),
            Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: 7500, van: "2024-01-01", totEnMet: "2024-12-31"),
            Proefopslag.Afspraak(product: _ander, eenheid: Eenheid.Euro, tarief: 1),
        ];
        Uitslag(Contracten(contract), nieuw: 3, ongewijzigd: 0);
        Assert.That(GeldendeContracten(), Is.EquivalentTo(contract));
    }

    [Test]
    public void Dezelfde_contracten_nog_eens_verandert_niets()
    {
        Contractregel[] contract = [Proefopslag.Afspraak(totEnMet: "2025-12-31"), Proefopslag.Afspraak(van: "2026-01-01")];
        Contracten(contract);
        var voor = _opslag.Inhoud();
        Uitslag(Contracten(contract), nieuw: 0, ongewijzigd: 2);
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Een_nieuw_tarief_vervangt_het_vorige_en_kan_een_open_regel_eindigen()
    {
        Contracten(Proefopslag.Afspraak());
        Contractregel[] nieuw = [Proefopslag.Afspraak(van: "2026-01-01", tarief: 130), Proefopslag.Afspraak(totEnMet: "2025-12-31")];
        Uitslag(Contracten(nieuw), nieuw: 2, ongewijzigd: 0);
        Assert.That(GeldendeContracten(), Is.EquivalentTo(nieuw));
    }

    [Test]
    public void Een_contract_dat_overlapt_wordt_geweigerd_en_de_rest_komt_erin()
    {
        Contracten(Proefopslag.Afspraak());
        var uitslag = Contracten(Proefopslag.Afspraak(van: "2025-07-01"), Proefopslag.Afspraak(product: _ander));
        Assert.That((uitslag.Nieuw, uitslag.Ongewijzigd), Is.EqualTo((1, 0)));
        Assert.That(uitslag.Geweigerd.Single().Regelnummer, Is.EqualTo(1));
        Assert.That(uitslag.Geweigerd.Single().Reden, Does.Contain("overlapt"));
        Assert.That(GeldendeContracten(), Is.EquivalentTo(new[] { Proefopslag.Afspraak(), Proefopslag.Afspraak(product: _ander) }));
    }

    [Test]
    public void Een_bestand_mag_over_meer_aanbieders_gaan_en_elk_leest_alleen_het_zijne()
    {
        Contracten(Proefopslag.Afspraak(), Proefopslag.Afspraak(AndereAanbieder, tarief: 200));
        Assert.That(GeldendeContracten(), Is.EqualTo(new[] { Proefopslag.Afspraak() }));
        Assert.That(GeldendeContracten(aanbieder: AndereAanbieder), Is.EqualTo(new[] { Proefopslag.Afspraak(AndereAanbieder, tarief: 200) }));
    }

    [Test]
    public void Wat_toen_gold_blijft_te_lezen()
    {
        Producten(Proefopslag.Lijstregel(_product, "Eerst"));
        Contracten(Proefopslag.Afspraak(tarief: 100));
        Producten(Proefopslag.Lijstregel(_product, "Later"), Proefopslag.Lijstregel(_ander));
        Contracten(Proefopslag.Afspraak(tarief: 110), Proefopslag.Afspraak(product: _ander));
        Producten(Proefopslag.Lijstregel(_product, "Eerst"));

        Assert.Multiple(() =>
        {
            Assert.That(GeldendeProducten(0), Is.Empty);
            Assert.That(GeldendeProducten(1).Select(p => p.Omschrijving), Is.EqualTo(new[] { "Eerst" }));
            Assert.That(GeldendeProducten(2), Is.EqualTo(GeldendeProducten(1)));
            Assert.That(GeldendeProducten(3).Single(p => p.Product == _product).Omschrijving, Is.EqualTo("Later"));
            Assert.That(GeldendeProducten(4), Has.Count.EqualTo(2));
            Assert.That(GeldendeProducten(5).Single(p => p.Product == _product).Omschrijving, Is.EqualTo("Eerst"));
            Assert.That(GeldendeContracten(1), Is.Empty);
            Assert.That(GeldendeContracten(3).Single().Tarief, Is.EqualTo(new Bedrag(100)));
            Assert.That(GeldendeContracten(4).Single(c => c.Product == _product).Tarief, Is.EqualTo(new Bedrag(110)));
            Assert.That(GeldendeContracten(4), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void De_eerste_en_de_laatste_dag_van_de_kalender_komen_onveranderd_terug()
    {
        var regel = Proefopslag.Lijstregel(_product, van: "0001-01-01", totEnMet: "9999-12-31");
        Producten(regel);
        Assert.That(GeldendeProducten().Single(), Is.EqualTo(regel));
    }

    [Test]
    public void De_contractlijst_is_die_van_elke_aanbieder_zoals_zij_nu_is()
    {
        Assert.That(_opslag.Referenties.Contractlijst(), Is.Empty);
        Contractregel[] regels = [Proefopslag.Afspraak(tarief: 100), Proefopslag.Afspraak(AndereAanbieder, _ander, Eenheid.Uur, 6150)];
        Contracten(Proefopslag.Afspraak(tarief: 90), regels[1]);
        Contracten(regels[0]);
        Assert.That(_opslag.Referenties.Contractlijst(), Is.EqualTo(regels));
    }

    private Invoeruitslag Producten(params Productregel[] regels) =>
        _opslag.Referenties.VoegProductenToe([.. regels.Select((regel, i) => Proefopslag.Rij(i + 1, regel))]);

    private Invoeruitslag Contracten(params Contractregel[] regels) =>
        _opslag.Referenties.VoegContractenToe([.. regels.Select((regel, i) => Proefopslag.Rij(i + 1, regel))]);

    private List<Productregel> GeldendeProducten(long totEnMet = long.MaxValue) =>
        _opslag.Database.Leest(transactie => transactie.Producten(totEnMet).ToList());

    private List<Contractregel> GeldendeContracten(long totEnMet = long.MaxValue, string aanbieder = Voorbeeld.Aanbieder) =>
        _opslag.Database.Leest(transactie => transactie.Contracten(new(aanbieder), totEnMet).ToList());

    private static void Uitslag(Invoeruitslag uitslag, int nieuw, int ongewijzigd)
    {
        Assert.That((uitslag.Nieuw, uitslag.Ongewijzigd), Is.EqualTo((nieuw, ongewijzigd)));
        Assert.That(uitslag.Geweigerd, Is.Empty);
    }
}
