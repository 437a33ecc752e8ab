using System.Text;
using System.Text.Json;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Specs.Afschriften;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Specs.Ontvangsten;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class OntvangstopslagSpecs(Proefserver server) : IDisposable
{
    private const string Wmo323 = "WMO323";
    private static readonly byte[] _verslag = "{}"u8.ToArray();
    private const string Proef = "proef";
    private readonly Proefopslag _proef = new(server);
    private readonly Proefklok _klok = new();

    public void Dispose() => _proef.Dispose();

    private Ontvangstopslag Ontvangsten => new(_proef.Database, _klok);

    private Beurten Beurten => new(_proef.Database, _klok);

    [Test]
    public void Wat_is_ontvangen_staat_er_zoals_het_kwam()
    {
        var bytes = "geen xml \0 maar wel van ons"u8.ToArray();
        var (ontvangst, isNieuw) = Beurten.Bewaar(
            new NieuweOntvangst { Kanaal = Kanaal.Amqp, Bericht = Afschrift.Van(bytes), Afzender = "ecd", Kenmerk = "K-1", AntwoordAan = "antwoorden", Aflevering = "m1" },
            new(null, null, null, "00-spoor"));
        Assert.That(isNieuw);
        Assert.That(ontvangst, Is.EqualTo(Ontvangsten.Zoek(ontvangst.Sleutel)));
        Assert.That(ontvangst, Has.Property(nameof(Ontvangst.Kanaal)).EqualTo(Kanaal.Amqp).And.Property(nameof(Ontvangst.Afzender)).EqualTo("ecd"));
        Assert.That((ontvangst.Kenmerk, ontvangst.AntwoordAan, ontvangst.Spoor, ontvangst.Status), Is.EqualTo(("K-1", "antwoorden", "00-spoor", Ontvangststatus.Ontvangen)));
        Assert.That(ontvangst.OntvangenOp, Is.EqualTo(_klok.Nu));
        Assert.That(ontvangst.Vingerafdruk, Is.EqualTo(Proefopslag.Afdruk(bytes)));
        var afschrift = Ontvangsten.Afschrift(ontvangst);
        using var stroom = afschrift.Open();
        Assert.That((afschrift.Lengte, ontvangst.Lengte), Is.EqualTo((bytes.LongLength, bytes.LongLength)));
        Assert.That(AfschriftSpecs.Lees(stroom), Is.EqualTo(bytes));
    }

    [Test]
    public void Dezelfde_aflevering_is_dezelfde_ontvangst()
    {
        var eerste = Ontvang("a", aflevering: "m1");
        var (weer, isNieuw) = Bied("a", aflevering: "m1");
        Assert.That(isNieuw, Is.False);
        Assert.That(weer.Sleutel, Is.EqualTo(eerste.Sleutel));
    }

    [TestCase("a", "m2", Kanaal.Http, TestName = "Een ander nummer is een nieuwe ontvangst")]
    [TestCase("b", "m1", Kanaal.Http, TestName = "Een andere inhoud is een nieuwe ontvangst, ook met hetzelfde nummer")]
    [TestCase("a", "m1", Kanaal.Map, TestName = "Een ander kanaal is een nieuwe ontvangst")]
    [TestCase("a", null, Kanaal.Http, TestName = "Zonder nummer is het een andere aflevering dan met")]
    public void Wat_een_andere_aflevering_is(string inhoud, string? aflevering, Kanaal kanaal)
    {
        var eerste = Ontvang("a", aflevering: "m1");
        var (ander, isNieuw) = Bied(inhoud, aflevering: aflevering, kanaal: kanaal);
        Assert.That(isNieuw);
        Assert.That(ander.Nummer, Is.GreaterThan(eerste.Nummer));
    }

    [Test]
    public void Een_aanbieder_heeft_niet_meer_openstaan_dan_mag_en_wat_er_al_was_blijft_welkom()
    {
        var grenzen = new Aanbiedergrenzen(2, 0);
        var eerste = Bied("a", "51000001", grenzen: grenzen).Ontvangst;
        Bied("b", "51000001", grenzen: grenzen);
        var fout = Assert.Throws<TeVeelAangebodenException>(() => Bied("c", "51000001", grenzen: grenzen))!;
        Assert.That(fout.Message, Does.Contain("51000001").And.Contain("nog 2 berichten").And.Contain("PerAanbieder:Onverwerkt"));
        Assert.That(Bied("a", "51000001", grenzen: grenzen), Is.EqualTo((eerste, false)), "nog eens dezelfde aflevering is er geen meer");
        Assert.That(Bied("van een ander", "51000002", grenzen: grenzen).IsNieuw, "een ander merkt er niets van");
        ZetOpFout(eerste, "stuk");
        Assert.That(Bied("c", "51000001", grenzen: grenzen).IsNieuw, "wat is afgehandeld staat niet meer open");
        Assert.That(Bied("d", "51000001").IsNieuw, "zonder grenzen is er geen");
    }

    [Test]
    public void Een_melding_telt_mee_bij_wat_een_aanbieder_mag_en_een_toewijzing_over_hem_niet()
    {
        var open = new Aanbiedergrenzen(2, 0);
        Bied("a", "51000001", grenzen: open);
        Bied("b", "51000001", grenzen: open, soort: "WMO305");
        foreach (var soort in (string[])["WMO307", "JW305", "JW323"])
        {
            Assert.Throws<TeVeelAangebodenException>(() => Bied("c", "51000001", grenzen: open, soort: soort), soort);
        }

        Assert.That(Bied("c", "51000001", grenzen: open, soort: "WMO301").IsNieuw, "die is van de gemeente");
        var bytes = new Aanbiedergrenzen(0, 10) { Begin = _klok.Nu.AddHours(-1), Einde = _klok.Nu.AddHours(5) };
        Bied("zesses", "51000002", grenzen: bytes, soort: "WMO307");
        Bied("vier", "51000002", grenzen: bytes);
        Assert.Throws<TeVeelAangebodenException>(() => Bied("e", "51000002", grenzen: bytes, soort: "JW307"));
    }

    [Test]
    public void Een_aanbieder_laat_op_een_dag_niet_meer_bytes_bewaren_dan_mag()
    {
        var (begin, einde) = (_klok.Nu.AddHours(-1), _klok.Nu.AddHours(5));
        var grenzen = new Aanbiedergrenzen(0, 10) { Begin = begin, Einde = einde };
        Bied("vier", "51000001", grenzen: grenzen);
        Bied("zesses", "51000001", grenzen: grenzen);
        var fout = Assert.Throws<TeVeelAangebodenException>(() => Bied("e", "51000001", grenzen: grenzen))!;
        Assert.That(fout.Message, Does.Contain("al 10 bytes").And.Contain("PerAanbieder:MegabytesPerDag"));
        Assert.That(fout.Later, Is.EqualTo(TimeSpan.FromHours(5)));
        _klok.Nu = einde;
        Assert.That(Bied("e", "51000001", grenzen: grenzen with { Begin = einde, Einde = einde.AddDays(1) }).IsNieuw, "de volgende dag kan het weer");
    }

    [Test]
    public void Zonder_nummer_is_dezelfde_inhoud_dezelfde_ontvangst() =>
        Assert.That(Ontvang("a").Sleutel, Is.EqualTo(Bied("a").Ontvangst.Sleutel));

    [Test]
    public void Een_sleutel_is_niet_te_raden() =>
        Assert.That(Ontvang("a").Sleutel, Has.Length.EqualTo(32).And.Not.EqualTo(Ontvang("b").Sleutel));

    [Test]
    public void Van_een_aanbieder_gaat_de_oudste_voor()
    {
        var (eerste, ander, tweede) = (Ontvang("1", "00000001"), Ontvang("2", "00000002"), Ontvang("3", "00000001"));
        Assert.That(Ontvangsten.Eerstvolgende(tweede.Sleutel)?.Nummer, Is.EqualTo(eerste.Nummer));
        Assert.That(Ontvangsten.Eerstvolgende(ander.Sleutel)?.Nummer, Is.EqualTo(ander.Nummer), "een andere aanbieder wacht daar niet op");
        Assert.That(WijsAf(tweede), Is.False, "is nog niet aan de beurt");
        Assert.That(WijsAf(eerste));
        Assert.That(Ontvangsten.Eerstvolgende(tweede.Sleutel)?.Nummer, Is.EqualTo(tweede.Nummer));
        Assert.That(WijsAf(tweede));
        Assert.That(Ontvangsten.Eerstvolgende(tweede.Sleutel), Is.Null, "is klaar");
    }

    [Test]
    public void Een_bericht_zonder_aanbieder_wacht_op_niemand()
    {
        _ = Ontvang("1");
        var tweede = Ontvang("2");
        Assert.That(Ontvangsten.Eerstvolgende(tweede.Sleutel)?.Nummer, Is.EqualTo(tweede.Nummer));
        Assert.That(WijsAf(tweede));
    }

    [Test]
    public void Een_ontvangst_die_klaar_is_wordt_niet_nog_eens_verwerkt()
    {
        var ontvangst = Ontvang("1", "00000001");
        Assert.That(WijsAf(ontvangst));
        Assert.That(WijsAf(ontvangst), Is.False);
        Assert.That(Uitgaand(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Een_sleutel_die_niet_bestaat_is_er_niet()
    {
        Assert.That(Ontvangsten.Zoek("bestaat-niet"), Is.Null);
        Assert.That(Ontvangsten.Eerstvolgende("bestaat-niet"), Is.Null);
    }

    [Test]
    public void Een_afgewezen_bericht_bewaart_zijn_verslag_en_zet_klaar_wat_de_deur_uit_moet()
    {
        var ontvangst = Ontvang("1", "00000001");
        Assert.That(WijsAf(ontvangst));
        var nu = Ontvangsten.Zoek(ontvangst.Sleutel)!;
        Assert.That((nu.Status, nu.AfgehandeldOp, nu.Versie), Is.EqualTo((Ontvangststatus.Onleesbaar, _klok.Nu, (long?)null)));
        Assert.That(nu.Verslag, Is.EqualTo(_verslag));
        Assert.That(Uitgaand().Single().BerichtId, Is.EqualTo(ontvangst.Sleutel));
    }

    [Test]
    public void Oordeel_status_en_post_worden_samen_vastgelegd()
    {
        var (ontvangst, bericht, bytes) = OntvangDeclaratie();
        Assert.That(Beoordeel(ontvangst, bericht, bytes));
        var nu = Ontvangsten.Zoek(ontvangst.Sleutel)!;
        Assert.That(nu.Status, Is.EqualTo(Ontvangststatus.Beoordeeld));
        Assert.That(_proef.Declaraties.Zoek(ontvangst.Vingerafdruk)!.Versie, Is.EqualTo(nu.Versie));
        Assert.That(Uitgaand().Single().Inhoud, Is.EqualTo(_proef.Declaraties.Zoek(ontvangst.Vingerafdruk)!.Antwoord));
    }

    [Test]
    public void Mislukt_het_opstellen_van_de_post_dan_is_er_ook_geen_oordeel()
    {
        var (ontvangst, bericht, bytes) = OntvangDeclaratie();
        var voor = _proef.Inhoud();
        Assert.Throws<InvalidOperationException>(() => Beoordeel(ontvangst, bericht, bytes, _ => throw new InvalidOperationException("stuk")));
        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Een_herhaling_krijgt_het_oordeel_van_toen_en_eigen_post()
    {
        var (eerste, bericht, bytes) = OntvangDeclaratie();
        Assert.That(Beoordeel(eerste, bericht, bytes));
        var weer = Beurten.Bewaar(new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes), Aflevering = "nog eens" }, new(Wmo323, bericht.Gemeente, bericht.Aanbieder)).Ontvangst;
        Assert.That(Beoordeel(weer, bericht, bytes));
        Assert.That(Ontvangsten.Zoek(weer.Sleutel)!.Versie, Is.EqualTo(Ontvangsten.Zoek(eerste.Sleutel)!.Versie));
        Assert.That(Uitgaand().Select(u => u.BerichtId), Is.EqualTo([eerste.Sleutel, weer.Sleutel]));
        Assert.That(Uitgaand()[1].Inhoud, Is.EqualTo(Uitgaand()[0].Inhoud));
    }

    [Test]
    public void Wie_nog_niet_oordeelt_laat_de_declaratie_wachten_en_bewaart_er_niets_van()
    {
        var (ontvangst, bericht, bytes) = OntvangDeclaratie();
        var tot = Voorbeeld.Dag("2025-11-13");
        Assert.That(LaatWachten(ontvangst, tot));
        Assert.That(Ontvangsten.Zoek(ontvangst.Sleutel), Has.Property(nameof(Ontvangst.Status)).EqualTo(Ontvangststatus.Wacht).And.Property(nameof(Ontvangst.WachtTot)).EqualTo(tot));
        Assert.That(_proef.Declaraties.Versies(), Is.Empty);
        Assert.That(Ontvangsten.Eerstvolgende(ontvangst.Sleutel), Is.Null, "wie wacht staat niet open");
    }

    [Test]
    public void Wat_wacht_houdt_wat_later_kwam_niet_op()
    {
        var (ontvangst, bericht, bytes) = OntvangDeclaratie();
        var later = Ontvang("later", bericht.Aanbieder.Code);
        LaatWachten(ontvangst);
        Assert.That(WijsAf(later));
    }

    [TestCase("2025-11-12", 0)]
    [TestCase("2025-11-13", 0)]
    [TestCase("2025-11-14", 1)]
    public void Na_afloop_van_de_dag_zelf_is_het_wachten_voorbij(string vandaag, int aantal)
    {
        var (ontvangst, bericht, bytes) = OntvangDeclaratie();
        LaatWachten(ontvangst);
        Assert.That(Ontvangsten.BeeindigWachten(Voorbeeld.Dag(vandaag)), Has.Count.EqualTo(aantal));
        Assert.That(Ontvangsten.Zoek(ontvangst.Sleutel)!.Status, Is.EqualTo(aantal == 0 ? Ontvangststatus.Wacht : Ontvangststatus.Ontvangen));
    }

    [TestCase(Voorbeeld.Aanbieder, Voorbeeld.Gemeente, true)]
    [TestCase("99999999", Voorbeeld.Gemeente, false)]
    [TestCase(Voorbeeld.Aanbieder, "0590", false)]
    public void Een_toewijzing_wekt_wie_bij_deze_gemeente_en_aanbieder_wacht(string aanbieder, string gemeente, bool gewekt)
    {
        var (ontvangst, bericht, bytes) = OntvangDeclaratie(aanbieder, gemeente);
        LaatWachten(ontvangst);
        var (opgenomen, sleutels) = NeemOp();
        Assert.That(opgenomen.Status, Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(sleutels, gewekt ? Is.EqualTo([ontvangst.Sleutel]) : Is.Empty);
        Assert.That(Ontvangsten.Eerstvolgende(ontvangst.Sleutel), gewekt ? Is.Not.Null : Is.Null);
    }

    [Test]
    public void Een_geweigerde_toewijzing_wekt_niemand_en_is_niet_opgenomen()
    {
        var (ontvangst, bericht, bytes) = OntvangDeclaratie();
        LaatWachten(ontvangst);
        var (geweigerd, sleutels) = NeemOp("kan niet");
        Assert.That(geweigerd.Status, Is.EqualTo(Ontvangststatus.Geweigerd));
        Assert.That(new Verslagopslag(_proef.Database).Lees(geweigerd, Verslagkeuze.Eerste)!.Delen, Is.EqualTo(["\"kan niet\""]));
        Assert.That(sleutels, Is.Empty);
        Assert.That(_proef.Database.Leest(t => t.ExecuteScalar<long>("select count(*) from toewijzingversie")), Is.Zero);
    }

    [Test]
    public void Wat_op_fout_staat_houdt_niemand_op_en_gaat_met_herstel_weer_open()
    {
        var (eerste, tweede, derde) = (Ontvang("1", "00000001"), Ontvang("2", "00000001"), Ontvang("3", "00000001"));
        ZetOpFout(eerste, "stuk");
        ZetOpFout(tweede, "ook stuk");
        Assert.That(Ontvangsten.Zoek(eerste.Sleutel), Has.Property(nameof(Ontvangst.Status)).EqualTo(Ontvangststatus.Fout).And.Property(nameof(Ontvangst.Reden)).EqualTo("stuk"));
        Assert.That(Ontvangsten.Eerstvolgende(derde.Sleutel)?.Nummer, Is.EqualTo(derde.Nummer));
        Assert.That(Ontvangsten.Herstel("bestaat-niet"), Is.Empty);
        Assert.That(Ontvangsten.Herstel(tweede.Sleutel), Is.EqualTo([tweede.Sleutel]));
        Assert.That(Ontvangsten.Herstel(null), Is.EqualTo([eerste.Sleutel]), "wie al hersteld is, is het niet nog eens");
        Assert.That(Ontvangsten.Eerstvolgende(derde.Sleutel)?.Nummer, Is.EqualTo(eerste.Nummer));
        Assert.That(Ontvangsten.Zoek(eerste.Sleutel)!.Reden, Is.Null);
    }

    [Test]
    public void Wie_te_lang_openstaat_wordt_gevonden_in_volgorde_van_ontvangst()
    {
        var (eerste, tweede, klaar) = (Ontvang("1", "00000002"), Ontvang("2", "00000001"), Ontvang("3"));
        WijsAf(klaar);
        _klok.Nu += TimeSpan.FromSeconds(10);
        _ = Ontvang("4");
        Assert.That(Ontvangsten.Open(TimeSpan.FromSeconds(10), 10), Is.EqualTo([eerste.Sleutel, tweede.Sleutel]));
        Assert.That(Ontvangsten.Open(TimeSpan.FromSeconds(10), 1), Is.EqualTo([eerste.Sleutel]));
        Assert.That(Ontvangsten.Open(TimeSpan.FromSeconds(11), 10), Is.Empty);
    }

    [Test]
    public void Van_elke_aanbieder_is_de_laatste_genoeg()
    {
        var (zonder, ookZonder) = (Ontvang("1"), Ontvang("2"));
        _ = Ontvang("3", "00000001");
        var laatste = Ontvang("4", "00000001");
        Assert.That(Ontvangsten.Open(TimeSpan.Zero, 10), Is.EqualTo([zonder.Sleutel, ookZonder.Sleutel, laatste.Sleutel]));
    }

    [Test]
    public void De_stand_telt_wat_openstaat_wacht_en_op_fout_staat()
    {
        Assert.That(Ontvangsten.Stand(), Is.EqualTo(new Ontvangststand(0, 0, 0, 0, null)));
        var toen = _klok.Nu;
        _ = Ontvang("1");
        _klok.Nu += TimeSpan.FromMinutes(1);
        _ = Ontvang("2");
        ZetOpFout(Ontvang("3"), "stuk");
        var (wacht, bericht, bytes) = OntvangDeclaratie();
        LaatWachten(wacht);
        Assert.That(Ontvangsten.Stand(), Is.EqualTo(new Ontvangststand(2, 1, 0, 1, toen)));
    }

    private (Ontvangst Ontvangst, bool IsNieuw) Bied(string inhoud, string? aanbieder = null, string? aflevering = null, Kanaal kanaal = Kanaal.Http, Aanbiedergrenzen? grenzen = null, string soort = Wmo323)
    {
        var bytes = Encoding.UTF8.GetBytes(inhoud);
        return Beurten.Bewaar(new NieuweOntvangst { Kanaal = kanaal, Bericht = Afschrift.Van(bytes), Aflevering = aflevering }, new(soort, null, aanbieder is null ? null : new(aanbieder)), grenzen);
    }

    private Ontvangst Ontvang(string inhoud, string? aanbieder = null, string? aflevering = null)
    {
        var (ontvangst, isNieuw) = Bied(inhoud, aanbieder, aflevering);
        Assert.That(isNieuw);
        return ontvangst;
    }

    private (Ontvangst Ontvangst, DeclaratieBericht Bericht, byte[] Bytes) OntvangDeclaratie(string aanbieder = Voorbeeld.Aanbieder, string gemeente = Voorbeeld.Gemeente)
    {
        var bericht = new EenDeclaratie(new EenPrestatie()).Van(aanbieder).Aan(gemeente).Bouw();
        var bytes = _proef.Post(bericht);
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes) };
        return (Beurten.Bewaar(nieuw, new(Wmo323, bericht.Gemeente, bericht.Aanbieder)).Ontvangst, bericht, bytes);
    }

    private bool LaatWachten(Ontvangst ontvangst, DateOnly? tot = null) => Beurten.VanOntvangst(ontvangst, beurt => beurt.LaatWachten(tot ?? Voorbeeld.Dag("2025-11-13")));

    private bool Beoordeel(Ontvangst ontvangst, DeclaratieBericht bericht, byte[] bytes, Func<BewaardOordeel, NieuwUitgaandBericht>? post = null) => Beurten.VanOntvangst(ontvangst, beurt =>
    {
        var afschrift = Afschrift.Van(bytes);
        var oordeel = beurt.Bekend(afschrift.Vingerafdruk) ?? beurt.Bewaar(Proefopslag.Beslis(beurt.Laad(bericht, afschrift.Vingerafdruk, Proefopslag.Vandaag)), afschrift);
        beurt.RondAf(oordeel, [post is null ? Post(ontvangst, oordeel.Antwoord) : post(oordeel)]);
    });

    private (Ontvangst Ontvangst, IReadOnlyList<string> Gewekt) NeemOp(params IReadOnlyList<string> redenen)
    {
        var bericht = new EenToewijzingBericht(new EenToewijzing()).Bouw();
        var bytes = Proefopslag.Bytes(bericht);
        var ontvangst = Beurten.Bewaar(
            new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes) }, new("WMO301", bericht.Gemeente, bericht.Aanbieder)).Ontvangst;
        var gewekt = Beurten.VanToewijzing(ontvangst, beurt =>
        {
            if (Proefopslag.NeemOp(beurt, bericht, (_, _) => redenen).Lot != Toewijzinglot.Geweigerd)
            {
                return beurt.RondAf(bericht, []);
            }

            beurt.WijsAf(Ontvangststatus.Geweigerd, JsonSerializer.SerializeToUtf8Bytes(new { redenen }), null, []);
            return [];
        });
        return (Ontvangsten.Zoek(ontvangst.Sleutel)!, gewekt ?? throw new AssertionException("Zij was niet aan de beurt."));
    }

    private bool WijsAf(Ontvangst ontvangst) => Beurten.VanOntvangst(ontvangst, beurt => beurt.WijsAf(Ontvangststatus.Onleesbaar, _verslag, null, [Post(ontvangst, _verslag)]));

    private void ZetOpFout(Ontvangst ontvangst, string reden) => Beurten.VanOntvangst(ontvangst, beurt => beurt.ZetOpFout(reden));

    private static NieuwUitgaandBericht Post(Ontvangst ontvangst, byte[] inhoud) => new()
    {
        BerichtId = ontvangst.Sleutel,
        Kanaal = Proef,
        Soort = "antwoord",
        Bestemming = "ergens",
        Inhoudstype = "text/plain",
        Inhoud = inhoud,
    };

    private IReadOnlyList<UitgaandBericht> Uitgaand() => new Uitgaandopslag(_proef.Database, _klok).Klaar(Proef, 100);
}
