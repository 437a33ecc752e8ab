using Declaraties.Beantwoorden;
using Declaraties.Opslag.Beheer;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs.Beheer;

/// <summary>Een verzoek met een eigen nummer, en wat het doet, in één transactie.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class VerzoekopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly Verzoekantwoord _gelukt = new(201, "application/json", "/v1/iets/1", "{\"nummer\":1}"u8.ToArray());
    private static readonly Periode _oktober = new(Voorbeeld.Dag("2025-10-01"), Voorbeeld.Dag("2025-10-31"));
    private readonly Proefopslag _proef = new Proefopslag(server).MetContract().Met(new EenToewijzing());
    private readonly Proefklok _klok = new();
    private int _keren;

    public void Dispose() => _proef.Dispose();

    private Verzoekopslag Verzoeken => new(_proef.Database, _klok);

    private Toestemmingopslag Toestemmingen => new(_proef.Database, _klok);

    [Test]
    public void Hetzelfde_verzoek_krijgt_het_antwoord_van_de_eerste_keer_en_doet_niets()
    {
        var eerste = Verzoeken.Samen(Verzoek("1"), Verleen);
        Assert.That(eerste, Is.EqualTo(new Verzoekuitslag(Verzoeklot.Uitgevoerd, _gelukt)));
        var inhoud = _proef.Inhoud();
        var weer = Verzoeken.Samen(Verzoek("1"), Verleen);
        Assert.That(weer.Lot, Is.EqualTo(Verzoeklot.Herhaald));
        Assert.That((weer.Antwoord!.Status, weer.Antwoord.Inhoudstype, weer.Antwoord.Adres, weer.Antwoord.Inhoud), Is.EqualTo((_gelukt.Status, _gelukt.Inhoudstype, _gelukt.Adres, _gelukt.Inhoud)));
        Assert.That((_keren, Toestemmingen.Lijst().Count, _proef.Inhoud()), Is.EqualTo((1, 1, inhoud)));
        Assert.That(Verzoeken.Eerder(Verzoek("1"))!.Lot, Is.EqualTo(Verzoeklot.Herhaald));
    }

    [Test]
    public void Hetzelfde_nummer_met_iets_anders_doet_niets()
    {
        Verzoeken.Samen(Verzoek("1"), Verleen);
        Assert.That(Verzoeken.Samen(Verzoek("1", "anders"), Verleen), Is.EqualTo(new Verzoekuitslag(Verzoeklot.Anders, null)));
        Assert.That(_keren, Is.EqualTo(1));
        Assert.That(Verzoeken.Samen(Verzoek("2", "anders"), Verleen).Lot, Is.EqualTo(Verzoeklot.Uitgevoerd), "met een eigen nummer wel");
    }

    /// <summary>Wat is gedaan en dat het is gedaan zijn één: anders gebeurt het na een storing ertussen nog eens.</summary>
    [Test]
    public void Mislukt_er_iets_na_het_werk_dan_is_het_niet_gebeurd_en_kan_het_nog_eens()
    {
        var inhoud = _proef.Inhoud();
        Assert.Throws<InvalidOperationException>(() => Verzoeken.Samen(Verzoek("1"), () =>
        {
            Verleen();
            throw new InvalidOperationException("het proces valt om");
        }));
        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud));
        Assert.That(Verzoeken.Eerder(Verzoek("1")), Is.Null);
        Assert.That(Verzoeken.Samen(Verzoek("1"), Verleen).Lot, Is.EqualTo(Verzoeklot.Uitgevoerd));
        Assert.That(Toestemmingen.Lijst(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Mislukt_een_deel_en_gaat_het_werk_toch_door_dan_wordt_er_niets_vastgelegd()
    {
        var inhoud = _proef.Inhoud();
        Assert.Throws<OpslagException>(() => Verzoeken.Samen(Verzoek("1"), () =>
        {
            Assert.Throws<InvalidOperationException>(() => _proef.Database.InTransactie<int>(Grendel.Geen, transactie =>
            {
                transactie.Execute("delete from productregel");
                throw new InvalidOperationException("stuk");
            }));
            return _gelukt;
        }));
        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud));
    }

    [TestCase(499, true)]
    [TestCase(500, false)]
    [TestCase(503, false)]
    public void Een_fout_van_ons_wordt_niet_onthouden(int status, bool onthouden)
    {
        Verzoeken.Samen(Verzoek("1"), () => _gelukt with { Status = status });
        Assert.That(Verzoeken.Eerder(Verzoek("1")), onthouden ? Is.Not.Null : Is.Null);
        Verzoeken.Samen(Verzoek("2"), () => _gelukt with { Inhoud = [] });
        Assert.That(Verzoeken.Eerder(Verzoek("2")), Is.Null, "en wat is geweigerd voordat iemand ernaar keek ook niet");
    }

    [Test]
    public void Wat_zichzelf_beschermt_wordt_achteraf_onthouden_en_het_eerste_antwoord_blijft()
    {
        Verzoeken.Bewaar(Verzoek("1"), _gelukt);
        Verzoeken.Bewaar(Verzoek("1"), _gelukt with { Status = 409 });
        Assert.That(Verzoeken.Eerder(Verzoek("1"))!.Antwoord!.Status, Is.EqualTo(201));
    }

    [Test]
    public void Na_een_tijd_wordt_een_verzoek_vergeten_en_niet_eerder()
    {
        Verzoeken.Samen(Verzoek("1"), () => _gelukt);
        _klok.Nu += TimeSpan.FromDays(1);
        Verzoeken.Samen(Verzoek("2"), () => _gelukt);
        Assert.That(Verzoeken.RuimOp(_klok.Nu - TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1), 10), Is.Zero);
        Assert.That(Verzoeken.RuimOp(_klok.Nu - TimeSpan.FromDays(1), 10), Is.EqualTo(1));
        Assert.That((Verzoeken.Eerder(Verzoek("1")), Verzoeken.Eerder(Verzoek("2"))?.Lot), Is.EqualTo(((Verzoekuitslag?)null, (Verzoeklot?)Verzoeklot.Herhaald)));
        _klok.Nu += TimeSpan.FromDays(1);
        Verzoeken.Samen(Verzoek("3"), () => _gelukt);
        Assert.That(Verzoeken.RuimOp(_klok.Nu, 1), Is.EqualTo(1), "niet meer tegelijk dan is gevraagd");
    }

    private Verzoekantwoord Verleen()
    {
        _keren++;
        Assert.That(
            Toestemmingen.Verleen(new NieuweToestemming(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer, 60, _oktober, $"ziekte {_keren}"), Proefopslag.Vandaag, Proefopslag.Beoordelaar).Lot,
            Is.EqualTo(Toestemminglot.Gelukt));
        return _gelukt;
    }

    private static Verzoek Verzoek(string nummer, string inhoud = "inhoud") => new(Vingerafdruk.Van(nummer), Vingerafdruk.Van(inhoud));
}
