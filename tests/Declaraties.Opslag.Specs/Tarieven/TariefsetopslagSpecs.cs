using System.Text;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Opslag.Specs.Tarieven;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class TariefsetopslagSpecs(Proefserver server) : IDisposable
{
    private const string Regels = "tarief/2026.1";
    private static readonly Gebruiker _anna = new("anna", "opdrachtregel", "opdrachtregel");
    private static readonly Gebruiker _bert = new("bert", "opdrachtregel", "opdrachtregel");
    private static readonly DateOnly _januari = Voorbeeld.Dag("2027-01-01");
    private static readonly DateOnly _juli = Voorbeeld.Dag("2027-07-01");
    private readonly Proefopslag _proef = new(server);

    public void Dispose() => _proef.Dispose();

    private Tariefsetopslag Sets => new(_proef.Database, TimeProvider.System);

    [Test]
    public void Een_bewaarde_set_komt_terug_zoals_zij_is_gegeven()
    {
        var inhoud = Inhoud("een");
        var set = Sets.Bewaar(new("IB", inhoud, Regels, [new("IB2", new(8859)), new("IB1", new(8580))]), _anna).Set;
        Assert.Multiple(() =>
        {
            Assert.That(set.Herkomst, Is.EqualTo(new Tariefherkomst("IB", 1)));
            Assert.That((set.Vingerafdruk, set.Rekenregels, set.BewaardDoor), Is.EqualTo((inhoud.Vingerafdruk, Regels, _anna)));
            Assert.That(set.Tarieven, Is.EqualTo(new Producttarief[] { new("IB1", new(8580)), new("IB2", new(8859)) }));
            Assert.That(set.Vaststellingen, Is.Empty);
            Assert.That(Sets.LeesBestanden(set).Alle.Select(bestand => (bestand.Naam, Encoding.UTF8.GetString(bestand.Inhoud.Span))), Is.EqualTo(new[] { ("mix.csv", "mix een"), ("parameters.csv", "\uFEFFparameters een") }));
            Assert.That(Sets.Lijst().Single().Herkomst, Is.EqualTo(set.Herkomst));
        });
    }

    [Test]
    public void Een_andere_inhoud_is_de_volgende_versie_van_haar_naam()
    {
        Assert.That(Bewaar("IB", "een").Set.Herkomst, Is.EqualTo(new Tariefherkomst("IB", 1)));
        Assert.That(Bewaar("IB", "twee").Set.Herkomst, Is.EqualTo(new Tariefherkomst("IB", 2)));
        Assert.That(Bewaar("GB", "een").Set.Herkomst, Is.EqualTo(new Tariefherkomst("GB", 1)));
        Assert.That(Sets.Lijst().Select(set => set.Herkomst.ToString()), Is.EqualTo(new[] { "GB@1", "IB@1", "IB@2" }));
        Assert.That(Sets.Versies("IB").Select(set => set.Herkomst.Versie), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Sets.Versies("ib"), Is.Empty);
    }

    [Test]
    public void Dezelfde_inhoud_onder_dezelfde_naam_is_geen_nieuwe_versie()
    {
        var eerste = Bewaar("IB", "een").Set;
        Bewaar("IB", "twee");
        var voor = _proef.Inhoud();
        var nogEens = Sets.Bewaar(new("IB", Inhoud("een"), Regels, [new("IB1", new(8580))]), _bert);
        Assert.That((nogEens.IsNieuw, nogEens.Set.Herkomst, nogEens.Set.BewaardDoor), Is.EqualTo((false, eerste.Herkomst, _anna)));
        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Dezelfde_inhoud_met_andere_rekenregels_is_wel_een_nieuwe_versie()
    {
        Bewaar("IB", "een");
        var nieuw = Sets.Bewaar(new("IB", Inhoud("een"), "tarief/2027.1", [new("IB1", new(8581))]), _anna);
        Assert.That((nieuw.IsNieuw, nieuw.Set.Herkomst.Versie), Is.EqualTo((true, 2)));
    }

    [Test]
    public void Een_ander_stelt_vast_en_dan_geldt_zij_vanaf_die_dag()
    {
        var set = Bewaar("IB", "een").Set;
        var uitslag = StelVast(set.Herkomst, _januari, _bert);
        Assert.That((uitslag.Lot, uitslag.Uitleg), Is.EqualTo((Tarieflot.Gelukt, "Versie 1 van tariefset IB is vastgesteld vanaf 2027-01-01.")));
        var vastgesteld = Sets.Versies("IB").Single();
        Assert.That(vastgesteld.Vaststellingen.Select(een => (een.Vanaf, een.Door)), Is.EqualTo(new[] { (_januari, _bert) }));
        Assert.That(vastgesteld.VastgesteldOp(_januari.AddDays(-1)), Is.Null);
        Assert.That(vastgesteld.VastgesteldOp(_januari), Is.EqualTo(_januari));
    }

    [Test]
    public void Wie_haar_bewaarde_stelt_haar_niet_vast_hoe_hij_zijn_naam_ook_schrijft()
    {
        var set = Bewaar("IB", "een").Set;
        var voor = _proef.Inhoud();
        foreach (var zelf in (Gebruiker[])[_anna, _anna with { Naam = " Anna" }, _anna with { Rol = "beheerder", Herkomst = "127.0.0.1", Onderwerp = "7", Uitgever = "https://aanmelden.example" }])
        {
            KanNiet(StelVast(set.Herkomst, _januari, zelf), "Versie 1 van tariefset IB is niet vastgesteld.", "Zij is bewaard door anna; vaststellen moet een ander doen.");
        }

        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Op_een_dag_begint_van_een_naam_hoogstens_een_versie()
    {
        var (een, twee, ander) = (Bewaar("IB", "een").Set.Herkomst, Bewaar("IB", "twee").Set.Herkomst, Bewaar("GB", "een").Set.Herkomst);
        Assert.That(StelVast(een, _januari, _bert).Lot, Is.EqualTo(Tarieflot.Gelukt));
        KanNiet(StelVast(twee, _januari, _bert), "Versie 2 van tariefset IB is niet vastgesteld.", "Vanaf 2027-01-01 is al versie 1 vastgesteld; stel versie 2 vast vanaf een andere dag.");
        Assert.That(StelVast(twee, _juli, _bert).Lot, Is.EqualTo(Tarieflot.Gelukt));
        Assert.That(StelVast(ander, _januari, _bert).Lot, Is.EqualTo(Tarieflot.Gelukt), "een andere naam staat op zichzelf");
        Assert.That(StelVast(een, _juli.AddDays(1), _bert).Lot, Is.EqualTo(Tarieflot.Gelukt), "een eerdere versie mag terugkomen");
        Assert.That(Sets.Versies("IB").SelectMany(set => set.Vaststellingen.Select(v => (set.Herkomst.Versie, v.Vanaf))), Is.EqualTo(new[] { (1, _januari), (1, _juli.AddDays(1)), (2, _juli) }));
    }

    [Test]
    public void Dezelfde_versie_vanaf_dezelfde_dag_nog_eens_verandert_niets()
    {
        var set = Bewaar("IB", "een").Set;
        StelVast(set.Herkomst, _januari, _bert);
        var voor = _proef.Inhoud();
        var nogEens = StelVast(set.Herkomst, _januari, _bert);
        Assert.That(nogEens.Lot, Is.EqualTo(Tarieflot.WasAl));
        Assert.That(nogEens.Uitleg, Does.StartWith("Versie 1 van tariefset IB was al vastgesteld vanaf 2027-01-01, op ").And.EndsWith(" door bert. Er is niets veranderd."));
        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Alles_wat_ertegen_is_wordt_in_een_keer_gezegd()
    {
        var (een, twee) = (Bewaar("IB", "een").Set.Herkomst, Bewaar("IB", "twee").Set.Herkomst);
        StelVast(een, _januari, _bert);
        var voor = _proef.Inhoud();
        KanNiet(
            Sets.StelVast(twee, _januari, _anna, ["Er klopt iets niet."]),
            "Versie 2 van tariefset IB is niet vastgesteld.",
            "Er klopt iets niet.",
            "Zij is bewaard door anna; vaststellen moet een ander doen.",
            "Vanaf 2027-01-01 is al versie 1 vastgesteld; stel versie 2 vast vanaf een andere dag.");
        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));
    }

    [TestCase("IB", 2)]
    [TestCase("ib", 1)]
    public void Een_versie_die_er_niet_is_wordt_niet_vastgesteld(string naam, int versie)
    {
        Bewaar("IB", "een");
        var uitslag = StelVast(new(naam, versie), _januari, _bert);
        Assert.That((uitslag.Lot, uitslag.Uitleg), Is.EqualTo((Tarieflot.Onbekend, $"Er is geen tariefset {naam}, versie {versie}.")));
    }

    [Test]
    public void Bewaren_en_vaststellen_staan_in_het_logboek()
    {
        StelVast(Bewaar("IB", "een").Set.Herkomst, _januari, _bert);
        var regels = new Logboekopslag(_proef.Database, TimeProvider.System).Laatste(10);
        Assert.That(
            regels.Select(regel => (regel.Wie, regel.Handeling, regel.Object, regel.Uitkomst)),
            Is.EqualTo(new[] { ("bert", "tariefset vastgesteld", "tariefset IB, versie 1", "geldt vanaf 2027-01-01"), ("anna", "tariefset bewaard", "tariefset IB, versie 1", "gelukt") }));
    }

    [TestCase("update tariefbestand set inhoud = @inhoud where bestand = 'mix.csv'")]
    [TestCase("delete from tariefbestand where bestand = 'mix.csv'")]
    public void Bestanden_die_niet_meer_die_van_toen_zijn_worden_niet_gebruikt(string knoei)
    {
        var set = Bewaar("IB", "een").Set;
        foreach (var inhoud in (byte[][])[Compressie.Inpakken("iets anders"u8), [1, 2, 3]])
        {
            _proef.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute(knoei, new { inhoud }));
            Assert.That(() => Sets.LeesBestanden(set), Throws.TypeOf<OpslagException>().With.Message.Contains("de bestanden van tariefset IB, versie 1 zijn niet meer die zijn bewaard"));
        }
    }

    [Test]
    public void Een_naam_van_een_bestand_en_zijn_inhoud_zijn_niet_te_verwisselen() =>
        Assert.That(
            new Tariefbestanden([new("a", "bc"u8.ToArray()), new("d", "e"u8.ToArray())]).Vingerafdruk,
            Is.Not.EqualTo(new Tariefbestanden([new("ab", "c"u8.ToArray()), new("d", "e"u8.ToArray())]).Vingerafdruk)
                .And.EqualTo(new Tariefbestanden([new("d", "e"u8.ToArray()), new("a", "bc"u8.ToArray())]).Vingerafdruk));

    private Tariefbewaring Bewaar(string naam, string inhoud) => Sets.Bewaar(new(naam, Inhoud(inhoud), Regels, [new("IB1", new(8580))]), _anna);

    private Tariefuitslag StelVast(Tariefherkomst herkomst, DateOnly vanaf, Gebruiker wie) => Sets.StelVast(herkomst, vanaf, wie, []);

    private static void KanNiet(Tariefuitslag uitslag, string uitleg, params string[] redenen)
    {
        Assert.That((uitslag.Lot, uitslag.Uitleg), Is.EqualTo((Tarieflot.KanNiet, uitleg)));
        Assert.That(uitslag.Redenen, Is.EqualTo(redenen));
    }

    private static Tariefbestanden Inhoud(string inhoud) =>
        new([new("parameters.csv", Encoding.UTF8.GetBytes($"\uFEFFparameters {inhoud}")), new("mix.csv", Encoding.UTF8.GetBytes($"mix {inhoud}"))]);
}
