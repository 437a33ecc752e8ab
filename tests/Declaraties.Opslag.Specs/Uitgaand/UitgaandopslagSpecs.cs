using System.Text;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Specs.Uitgaand;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class UitgaandopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly TimeSpan _rust = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _opgeven = TimeSpan.FromDays(1);
    private const string Proef = "proef";
    private readonly Proefopslag _proef = new(server);
    private readonly Proefklok _klok = new();
    private int _volgnummer;

    public void Dispose() => _proef.Dispose();

    private Uitgaandopslag Uitgaand => new(_proef.Database, _klok);

    [Test]
    public void Wat_is_klaargezet_komt_eruit_zoals_het_erin_ging()
    {
        Zet("00000001", "a");
        var bericht = Uitgaand.Klaar(Proef, 10).Single();
        Assert.That((bericht.BerichtId, bericht.Volgordesleutel, bericht.Kanaal, bericht.Soort, bericht.Bestemming, bericht.Kenmerk, bericht.Spoor, bericht.Inhoudstype),
            Is.EqualTo(("a", "00000001", Proef, "antwoord", "ergens", "kenmerk", "spoor", "text/plain")));
        Assert.That(Encoding.UTF8.GetString(bericht.Inhoud), Is.EqualTo("inhoud van a"));
        Assert.That((bericht.AangemaaktOp, bericht.Pogingen), Is.EqualTo((_klok.Nu, 0)));
    }

    [Test]
    public void Wat_bezorgd_is_komt_niet_terug()
    {
        Zet("00000001", "a", "b");
        Bezorgd([Uitgaand.Klaar(Proef, 1).Single()]);
        Assert.That(Klaar(), Is.EqualTo(["b"]));
    }

    [TestCase(0, 1)]
    [TestCase(12, 1)]
    [TestCase(13, 2)]
    [TestCase(24, 2)]
    [TestCase(25, 3)]
    public void Er_komen_er_niet_meer_tegelijk_dan_er_bytes_mogen_zijn(int bytes, int aantal)
    {
        // "inhoud van a" counts twelve.
        Zet("00000001", "a", "b", "c");
        Assert.That(Uitgaand.Klaar(Proef, 10, bytes).Count, Is.EqualTo(aantal));
    }

    [Test]
    public void Een_berichtnummer_dat_er_al_is_wordt_niet_nog_eens_klaargezet()
    {
        Zet("00000001", "a");
        Bezorgd(Uitgaand.Klaar(Proef, 1));
        Zet("00000001", "a");
        Assert.That(Klaar(), Is.Empty);
    }

    [Test]
    public void Wat_mislukt_houdt_alleen_zijn_eigen_aanbieder_op_en_blijft_vooraan()
    {
        Zet("00000001", "a", "b");
        Zet("00000002", "c");
        Mislukt("a");
        Assert.That(Klaar(), Is.EqualTo(["c"]));
        _klok.Nu += _rust - TimeSpan.FromMilliseconds(1);
        Assert.That(Klaar(), Is.EqualTo(["c"]), "rust nog");
        _klok.Nu += TimeSpan.FromMilliseconds(1);
        Assert.That(Klaar(), Is.EqualTo(["a", "b", "c"]));
    }

    [Test]
    public void Een_kanaal_staat_op_zichzelf()
    {
        Zet("00000001", "a");
        Zet("00000001", "ander", ["b"]);
        Mislukt("a");
        Assert.That(Uitgaand.Klaar("ander", 10).Select(bericht => bericht.BerichtId), Is.EqualTo(["b"]));
        Assert.That(Klaar(), Is.Empty);
    }

    [Test]
    public void Pogingen_worden_geteld_en_raken_nooit_op()
    {
        Zet("00000001", "a");
        for (var poging = 0; poging < 50; poging++)
        {
            Assert.That(Uitgaand.Klaar(Proef, 1).Single().Pogingen, Is.EqualTo(poging));
            Mislukt("a");
            _klok.Nu += _rust;
        }

        Bezorgd(Uitgaand.Klaar(Proef, 1));
        Assert.That(Klaar(), Is.Empty);
    }

    [Test]
    public void Wie_bezorgd_is_kan_niet_alsnog_mislukken()
    {
        Zet("00000001", "a");
        var bericht = Uitgaand.Klaar(Proef, 1).Single();
        Bezorgd([bericht]);
        Uitgaand.Meld([], [new Mislukking(bericht, "te laat", _rust)], _opgeven);
        Assert.That(Klaar(), Is.Empty);
        Assert.That(Uitgaand.Stand().Aantal, Is.Zero);
    }

    [Test]
    public void Wat_lang_genoeg_bezorgd_is_wordt_opgeruimd_en_wat_nog_weg_moet_nooit()
    {
        Zet("00000001", "a", "b", "c", "d");
        Bezorgd([.. Uitgaand.Klaar(Proef, 3)]);
        var toen = _klok.Nu;
        _klok.Nu += TimeSpan.FromDays(1);
        Zet("00000001", "e");
        Assert.That(Uitgaand.RuimOp(toen - TimeSpan.FromMilliseconds(1), 10), Is.Zero, "net nog niet");
        Assert.That((Uitgaand.RuimOp(toen, 2), Uitgaand.RuimOp(toen, 2), Uitgaand.RuimOp(toen, 2)), Is.EqualTo((2, 1, 0)), "in stukken");
        Assert.That(Klaar(), Is.EqualTo(["d", "e"]));
    }

    [Test]
    public void De_stand_is_wat_nog_weg_moet_en_hoe_oud_dat_is()
    {
        Assert.That(Uitgaand.Stand(), Is.EqualTo(new Uitgaandstand(0, null)));
        var toen = _klok.Nu;
        Zet("00000001", "a");
        _klok.Nu += TimeSpan.FromMinutes(5);
        Zet("00000002", "b");
        Mislukt("a");
        Assert.That(Uitgaand.Stand(), Is.EqualTo(new Uitgaandstand(2, toen)));
    }

    [Test]
    public void Een_pauze_die_langer_duurt_dan_een_pauze_kan_duren_geldt_niet()
    {
        Zet("00000001", "a");
        // By a process whose clock was a month ahead.
        _klok.Nu += TimeSpan.FromDays(30);
        Mislukt("a");
        _klok.Nu -= TimeSpan.FromDays(30);
        Assert.That(Klaar(), Is.EqualTo(["a"]));
        Mislukt("a", rust: Uitgaandopslag.LangsteRust);
        Assert.That(Klaar(), Is.Empty, "de langste pauze zelf geldt wel");
        _klok.Nu -= TimeSpan.FromMilliseconds(1);
        Assert.That(Klaar(), Is.EqualTo(["a"]), "en een tel langer niet meer");
    }

    [Test]
    public void Wat_een_dag_lang_aan_zichzelf_mislukt_wordt_opgegeven_en_houdt_niets_meer_op()
    {
        Zet("00000001", "a", "b");
        Mislukt("a", ligtAanBericht: true);
        _klok.Nu += _opgeven - TimeSpan.FromMilliseconds(1);
        Mislukt("a", ligtAanBericht: true, rust: TimeSpan.Zero);
        Assert.That(Klaar(), Is.EqualTo(["a", "b"]), "nog net geen dag");
        Assert.That(Post.Alles().Select(post => (post.BerichtId, post.OpgegevenOp)), Is.EqualTo([("a", (DateTimeOffset?)null)]), "het staat er al wel bij");
        _klok.Nu += TimeSpan.FromMilliseconds(1);
        Assert.That(Uitgaand.Meld([], [new Mislukking(Uitgaand.Klaar(Proef, 1)[0], "geen wachtrij", _rust, LigtAanBericht: true)], _opgeven), Has.Count.EqualTo(1));
        Assert.That(Klaar(), Is.EqualTo(["b"]));
        Assert.That(Uitgaand.Stand().Aantal, Is.EqualTo(1));
        var post = Post.Lijst(1).Rijen.Single();
        Assert.That((post.BerichtId, post.OpgegevenOp, post.Reden, post.Pogingen), Is.EqualTo(("a", (DateTimeOffset?)_klok.Nu, "geen wachtrij", 3)));
    }

    [Test]
    public void Wat_aan_het_kanaal_ligt_wordt_nooit_opgegeven_maar_staat_na_een_dag_wel_in_de_lijst()
    {
        Zet("00000001", "a");
        Mislukt("a");
        Assert.That(Post.Alles(), Is.Empty, "een storing van even");
        _klok.Nu += _opgeven;
        Mislukt("a", rust: TimeSpan.Zero);
        Assert.That(Post.Alles().Single().OpgegevenOp, Is.Null);
        Assert.That(Klaar(), Is.EqualTo(["a"]));
    }

    [Test]
    public void Wat_achter_een_opgegeven_bericht_op_dezelfde_bestemming_wachtte_wacht_niet_nog_een_keer_zo_lang()
    {
        Zet("00000001", "a", "b");
        Mislukt("a", ligtAanBericht: true);
        _klok.Nu += _opgeven;
        Mislukt("a", ligtAanBericht: true);
        Mislukt("b", ligtAanBericht: true);
        Assert.That(Klaar(), Is.Empty);
        Assert.That(Post.Alles().Select(post => post.OpgegevenOp).ToList(), Has.Count.EqualTo(2).And.All.Not.Null);
    }

    [Test]
    public void Een_mislukking_in_de_toekomst_telt_vanaf_nu()
    {
        Zet("00000001", "a");
        _klok.Nu += TimeSpan.FromDays(30);
        Mislukt("a", ligtAanBericht: true);
        _klok.Nu -= TimeSpan.FromDays(30);
        Mislukt("a", ligtAanBericht: true);
        _klok.Nu += _opgeven;
        Mislukt("a", ligtAanBericht: true);
        Assert.That(Post.Alles().Single().OpgegevenOp, Is.EqualTo(_klok.Nu));
    }

    [Test]
    public void Wat_pas_waar_is_als_het_andere_is_bezorgd_gaat_met_dat_andere_mee()
    {
        Zet("00000001", "a", "a-beantwoord");
        GeefOp("a", "a-beantwoord");
        Assert.That(Klaar(), Is.Empty);
        Assert.That(Post.Alles().Select(post => post.BerichtId), Is.EqualTo(["a"]), "de lezer ziet er een");
        Assert.That(Post.ProbeerOpnieuw(Post.Alles()[0].Nummer, Proefopslag.Beoordelaar));
        Assert.That(Klaar(), Is.EqualTo(["a", "a-beantwoord"]), "in dezelfde volgorde");
        GeefOp("a", "a-beantwoord");
        Assert.That(Post.LaatVervallen(Post.Alles()[0].Nummer, Proefopslag.Beoordelaar, "niet meer nodig"));
        Assert.That(Klaar(), Is.Empty);
        Assert.That(Post.Alles(), Is.Empty);
    }

    [Test]
    public void Opgegeven_post_gaat_opnieuw_of_ergens_anders_heen_en_dat_staat_in_het_logboek()
    {
        Zet("00000001", "a");
        Zet("00000002", "b");
        Zet("00000003", "c");
        foreach (var id in (string[])["a", "b", "c"])
        {
            GeefOp(id);
        }

        var nummers = Post.Alles().ToDictionary(post => post.BerichtId, post => post.Nummer);
        Assert.That(Post.ProbeerOpnieuw(nummers["a"], Proefopslag.Beoordelaar));
        Assert.That(Post.LeidOm(nummers["b"], "elders", Proefopslag.Beoordelaar, "hernoemd door 999900006"));
        Assert.That(Post.LaatVervallen(nummers["c"], Proefopslag.Beoordelaar, "dubbel"));
        Assert.That(Uitgaand.Klaar(Proef, 10).Select(bericht => (bericht.BerichtId, bericht.Bestemming)), Is.EqualTo([("a", "ergens"), ("b", "elders")]));
        Assert.That(Post.ProbeerOpnieuw(nummers["c"], Proefopslag.Beoordelaar), Is.False, "wat vervallen is komt niet terug");
        Assert.That(Post.ProbeerOpnieuw(nummers["a"], Proefopslag.Beoordelaar), Is.False, "wat weer onderweg is staat er niet meer");
        var logboek = new Logboekopslag(_proef.Database, _klok).Laatste(10);
        Assert.That(logboek.Select(regel => regel.Handeling), Is.EqualTo(["post vervallen", "post omgeleid", "post opnieuw geprobeerd"]));
        Assert.That(logboek.Select(regel => regel.Reden), Is.EqualTo(["dubbel", "hernoemd door *********", null]));
    }

    [Test]
    public void Alles_gaat_in_een_keer_opnieuw()
    {
        Zet("00000001", "a");
        Zet("00000002", "b");
        GeefOp("a");
        GeefOp("b");
        Assert.That(Post.ProbeerAllesOpnieuw(Proefopslag.Beoordelaar), Is.EqualTo(2));
        Assert.That(Klaar(), Is.EqualTo(["a", "b"]));
        Assert.That(Post.ProbeerAllesOpnieuw(Proefopslag.Beoordelaar), Is.Zero);
        Assert.That(new Logboekopslag(_proef.Database, _klok).Laatste(10), Has.Count.EqualTo(1));
    }

    private Onbestelbaaropslag Post => new(_proef.Database, _klok, _opgeven);

    private void GeefOp(string id, string? vervolg = null)
    {
        Mislukt(id, ligtAanBericht: true, rust: TimeSpan.Zero);
        _klok.Nu += _opgeven;
        Mislukt(id, ligtAanBericht: true, vervolg: vervolg);
    }

    private List<string> Klaar() => [.. Uitgaand.Klaar(Proef, 100).Select(bericht => bericht.BerichtId)];

    private void Bezorgd(IReadOnlyCollection<UitgaandBericht> berichten) => Uitgaand.Meld(berichten, [], _opgeven);

    private void Mislukt(string id, bool ligtAanBericht = false, TimeSpan? rust = null, string? vervolg = null) => Uitgaand.Meld(
        [], [new Mislukking(Uitgaand.Klaar(Proef, 100).Single(bericht => bericht.BerichtId == id), ligtAanBericht ? "geen wachtrij" : "geen verbinding", rust ?? _rust, ligtAanBericht, vervolg)], _opgeven);

    private void Zet(string aanbieder, params string[] ids) => Zet(aanbieder, Proef, ids);

    private void Zet(string aanbieder, string kanaal, string[] ids)
    {
        var bytes = BitConverter.GetBytes(_volgnummer++);
        var (ontvangst, _) = new Beurten(_proef.Database, _klok).Bewaar(new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes) }, new(null, null, new(aanbieder), "spoor"));
        new Beurten(_proef.Database, _klok).VanOntvangst(ontvangst, beurt => beurt.WijsAf(Ontvangststatus.Onleesbaar, "{}"u8.ToArray(), null, ids.Select(id => new NieuwUitgaandBericht
        {
            BerichtId = id,
            Kanaal = kanaal,
            Soort = "antwoord",
            Bestemming = "ergens",
            Kenmerk = "kenmerk",
            Inhoudstype = "text/plain",
            Inhoud = Encoding.UTF8.GetBytes($"inhoud van {id}"),
        })));
    }
}
