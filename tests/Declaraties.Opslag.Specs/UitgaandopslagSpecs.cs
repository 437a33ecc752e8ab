using System.Text;

namespace Declaraties.Opslag.Specs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class UitgaandopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly TimeSpan _rust = TimeSpan.FromSeconds(30);
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
        Uitgaand.Meld([Uitgaand.Klaar(Proef, 1).Single()], []);
        Assert.That(Klaar(), Is.EqualTo(["b"]));
    }

    [Test]
    public void Een_berichtnummer_dat_er_al_is_wordt_niet_nog_eens_klaargezet()
    {
        Zet("00000001", "a");
        Uitgaand.Meld(Uitgaand.Klaar(Proef, 1), []);
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

        Uitgaand.Meld(Uitgaand.Klaar(Proef, 1), []);
        Assert.That(Klaar(), Is.Empty);
    }

    [Test]
    public void Wie_bezorgd_is_kan_niet_alsnog_mislukken()
    {
        Zet("00000001", "a");
        var bericht = Uitgaand.Klaar(Proef, 1).Single();
        Uitgaand.Meld([bericht], []);
        Uitgaand.Meld([], [(bericht, "te laat", _rust)]);
        Assert.That(Klaar(), Is.Empty);
        Assert.That(Uitgaand.Stand().Aantal, Is.Zero);
    }

    [Test]
    public void Wat_lang_genoeg_bezorgd_is_wordt_opgeruimd_en_wat_nog_weg_moet_nooit()
    {
        Zet("00000001", "a", "b", "c", "d");
        Uitgaand.Meld([.. Uitgaand.Klaar(Proef, 3)], []);
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

    private List<string> Klaar() => [.. Uitgaand.Klaar(Proef, 100).Select(bericht => bericht.BerichtId)];

    private void Mislukt(string id) => Uitgaand.Meld([], [(Uitgaand.Klaar(Proef, 100).Single(bericht => bericht.BerichtId == id), "geen verbinding", _rust)]);

    private void Zet(string aanbieder, params string[] ids) => Zet(aanbieder, Proef, ids);

    private void Zet(string aanbieder, string kanaal, string[] ids)
    {
        var ontvangsten = new Ontvangstopslag(_proef.Database, _klok);
        var bytes = BitConverter.GetBytes(_volgnummer++);
        var (ontvangst, _) = ontvangsten.Bewaar(new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes) }, null, null, aanbieder, "spoor");
        ontvangsten.WijsAf(ontvangst, Ontvangststatus.Onleesbaar, [], _ => ids.Select(id => new NieuwUitgaandBericht
        {
            BerichtId = id,
            Kanaal = kanaal,
            Soort = "antwoord",
            Bestemming = "ergens",
            Kenmerk = "kenmerk",
            Inhoudstype = "text/plain",
            Inhoud = Encoding.UTF8.GetBytes($"inhoud van {id}"),
        }));
    }
}
