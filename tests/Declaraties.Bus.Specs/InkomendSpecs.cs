using System.Text;
using System.Text.Json;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Bus.Specs;

/// <summary>De deur voor systemen die alleen AMQP kennen: een echte broker, de dienst als los proces, en een afzender die niets van ons weet.</summary>
[NonParallelizable]
public sealed class InkomendSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Busproef _proef = null!;
    private Dienstproces _dienst = null!;
    private Afzender _afzender = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _proef = new Busproef(_werkplaats);
        _afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        await _afzender.LuisterAsync(_proef.Antwoorden);
        _dienst = _proef.Start(("MaximaleGrootte", "1"));
        await Busproef.WachtOpBusAsync(_dienst);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _afzender?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _werkplaats.Dispose();
    }

    [TestCase("application/xml")]
    [TestCase("text/xml; charset=utf-8")]
    public async Task Een_declaratie_wordt_beantwoord_op_de_wachtrij_van_de_afzender_met_zijn_kenmerk(string inhoudstype)
    {
        await _afzender.ZetAsync(_proef.Inkomend, Declaratie, inhoudstype, inhoudstype);
        var antwoord = await Antwoord(inhoudstype, "antwoord");
        Assert.That(antwoord.Inhoudstype, Is.EqualTo("application/xml"));
        Assert.That(Berichtlezer.LeesAntwoord(antwoord.Inhoud).Bericht?.DeclaratieAntwoord?.RetourCodes, Is.EqualTo(["8001"]));
        var kopie = await _afzender.WachtAsync(p => p.Kenmerk == inhoudstype && p.Routingkey.StartsWith("wmo325.", StringComparison.Ordinal), "de kopie op de exchange");
        Assert.That(kopie.Inhoud, Is.EqualTo(antwoord.Inhoud));
    }

    [Test]
    public async Task Een_JW323_wordt_beantwoord_met_een_JW325_en_de_kopie_heet_ernaar()
    {
        // No contract under this law: every line is refused, and the answer is in its own edition.
        await _afzender.ZetAsync(_proef.Inkomend, Encoding.UTF8.GetBytes(Jeugdwet.Van(Encoding.UTF8.GetString(Declaratie))), "jeugdwet");
        var antwoord = await Antwoord("jeugdwet", "antwoord");
        var gelezen = Berichtlezer.LeesAntwoord(antwoord.Inhoud);
        Assert.That(gelezen.Soort, Is.EqualTo(Berichtsoort.Jw325));
        Assert.That(gelezen.Bericht?.DeclaratieAntwoord?.RetourCodes, Is.EqualTo(["0200"]));
        var kopie = await _afzender.WachtAsync(p => p.Kenmerk == "jeugdwet" && p.Routingkey.StartsWith("jw325.", StringComparison.Ordinal), "de kopie op de exchange");
        Assert.That(kopie.Inhoud, Is.EqualTo(antwoord.Inhoud));
    }

    [Test]
    public async Task Dezelfde_levering_nog_eens_geeft_geen_tweede_antwoord_en_een_nieuwe_met_dezelfde_inhoud_wel_hetzelfde()
    {
        await _afzender.ZetAsync(_proef.Inkomend, Declaratie, "dubbel", nummer: "een");
        await _afzender.ZetAsync(_proef.Inkomend, Declaratie, "dubbel", nummer: "een");
        await _afzender.ZetAsync(_proef.Inkomend, Declaratie, "opnieuw", nummer: "twee");
        var laatste = await Antwoord("opnieuw", "antwoord");
        var eerste = _afzender.Post.Where(p => p.Kenmerk == "dubbel" && p.Routingkey == _afzender.Wachtrij).ToList();
        Assert.That(eerste, Has.Count.EqualTo(1), "de tweede en de derde staan achter elkaar: na het derde antwoord komt er geen tweede meer");
        Assert.That(eerste[0].Inhoud, Is.EqualTo(laatste.Inhoud));
        Assert.That(eerste[0].BerichtId, Is.Not.EqualTo(laatste.BerichtId));
    }

    [Test]
    public async Task Wat_niet_te_lezen_is_krijgt_de_lijst_van_fouten_en_geen_antwoordbericht()
    {
        await _afzender.ZetAsync(_proef.Inkomend, Encoding.UTF8.GetBytes("<geen/>"), "onleesbaar");
        var fouten = await Antwoord("onleesbaar", "fouten");
        Assert.That(fouten.Inhoudstype, Is.EqualTo("application/json"));
        using var json = JsonDocument.Parse(fouten.Inhoud);
        Assert.That(json.RootElement.GetProperty("fouten").GetArrayLength(), Is.GreaterThan(0));
        Assert.That(_afzender.Post.Any(p => p.Kenmerk == "onleesbaar" && p.Soort == "antwoord"), Is.False);
    }

    [Test]
    public async Task Op_een_envelop_komt_een_envelop_of_een_foutbericht()
    {
        var declaratie = Encoding.UTF8.GetString(Declaratie);
        await _afzender.ZetAsync(_proef.Inkomend, Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie)), "envelop");
        var antwoord = await Antwoord("envelop", "antwoord");
        Assert.That(antwoord.Tekst, Does.Contain("<GGK:envelopHeenbericht-ggk_Di01 "));
        Assert.That(Proefenvelop.Inhoud(antwoord.Tekst), Is.Not.Empty);
        await _afzender.ZetAsync(_proef.Inkomend, Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie, "WMO301", referentienummer: "11111111-5c69-41e5-a837-0800200c9a66")), "foute envelop");
        Assert.That((await Antwoord("foute envelop", "foutbericht")).Tekst, Does.Contain("<StUF:Fo01Bericht "));
        Assert.That((await Antwoord("foute envelop", "fouten")).Inhoudstype, Is.EqualTo("application/json"));
    }

    [TestCase("application/zip")]
    [TestCase("application/x-zip-compressed")]
    [TestCase("application/octet-stream")]
    public async Task Elk_bericht_in_een_zip_krijgt_een_eigen_antwoord_met_hetzelfde_kenmerk(string inhoudstype)
    {
        var zip = Proefzip.Maak(("1.xml", Encoding.UTF8.GetString(Declaratie)), ("2.xml", "<geen/>"), ("3.xml", "<ook niet/>"));
        await _afzender.ZetAsync(_proef.Inkomend, zip, "zip " + inhoudstype, inhoudstype);
        await Geduld.TotAsync(
            () => _afzender.Post.Count(p => p.Kenmerk == "zip " + inhoudstype && p.Routingkey == _afzender.Wachtrij) >= 3,
            () => string.Join('\n', _afzender.Post) + _dienst.Logboek);
        var post = _afzender.Post.Where(p => p.Kenmerk == "zip " + inhoudstype && p.Routingkey == _afzender.Wachtrij).ToList();
        Assert.That(post.Select(p => p.Soort), Is.EquivalentTo(["antwoord", "fouten", "fouten"]));
        Assert.That(post.Select(p => p.BerichtId), Is.Unique);
    }

    [Test]
    public async Task Een_zip_waaraan_iets_mankeert_wordt_in_zijn_geheel_geweigerd()
    {
        await _afzender.ZetAsync(_proef.Inkomend, Proefzip.Maak(("1.xml", Encoding.UTF8.GetString(Declaratie)), ("map/2.xml", "x")), "foute zip", "application/zip");
        var weigering = await Antwoord("foute zip", "weigering");
        Assert.That(weigering.Tekst, Does.Contain("Dit ZIP-bestand kan niet worden aangenomen").And.Contain("staat in een map; zet de berichten los in het ZIP-bestand"));
    }

    [TestCase("application/json")]
    [TestCase("application/vnd.masstransit+json")]
    [TestCase("application/octet-stream")]
    [TestCase("text/plain")]
    [TestCase("application/pdf")]
    [TestCase("application/bson")]
    [TestCase("dit is geen inhoudstype")]
    [TestCase(null)]
    public async Task Een_ander_inhoudstype_wordt_geweigerd_met_een_leesbaar_antwoord(string? inhoudstype)
    {
        var kenmerk = $"type {inhoudstype}";
        await _afzender.ZetAsync(_proef.Inkomend, Declaratie, kenmerk, inhoudstype);
        var weigering = await Antwoord(kenmerk, "weigering");
        using var json = JsonDocument.Parse(weigering.Inhoud);
        Assert.That(json.RootElement.GetProperty("titel").GetString(), Does.Contain("inhoudstype"));
        Assert.That(json.RootElement.GetProperty("toelichting").GetString(), Does.Contain("application/xml of text/xml"));
    }

    [Test]
    public async Task Een_te_groot_bericht_wordt_geweigerd_met_de_grens()
    {
        await _afzender.ZetAsync(_proef.Inkomend, new byte[1_500_000], "groot");
        Assert.That((await Antwoord("groot", "weigering")).Tekst, Does.Contain("1500000 bytes"));
    }

    [Test]
    public async Task Een_wachtrij_die_er_niet_is_houdt_de_post_van_anderen_niet_op()
    {
        await _afzender.ZetAsync(_proef.Inkomend, Declaratie, "weg", antwoordAan: "die-is-er-niet");
        await _afzender.ZetAsync(_proef.Inkomend, Declaratie, "hier");
        await Antwoord("hier", "antwoord");
        await _afzender.WachtAsync(p => p.Kenmerk == "weg" && p.Routingkey.StartsWith("wmo325.", StringComparison.Ordinal), "de kopie op de exchange", () => _dienst.Logboek);
    }

    [Test]
    public async Task Toewijzingen_over_de_bus_gelden_voor_de_declaratie_erna()
    {
        using var leeg = new Werkplaats();
        foreach (var (soort, bestand) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv")])
        {
            Assert.That(leeg.MetDatabase("importeer", soort, Voorraad.Bestand(Voorraad.Goed, bestand)).Code, Is.Zero);
        }

        var proef = new Busproef(leeg);
        using var dienst = proef.Start();
        await Busproef.WachtOpBusAsync(dienst);
        foreach (var toewijzing in Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")))
        {
            await _afzender.ZetAsync(proef.Inkomend, File.ReadAllBytes(toewijzing), Path.GetFileName(toewijzing));
        }

        await _afzender.ZetAsync(proef.Inkomend, Declaratie, "na de toewijzingen");
        Assert.That(Berichtlezer.LeesAntwoord((await Antwoord("na de toewijzingen", "antwoord")).Inhoud).Bericht?.DeclaratieAntwoord?.RetourCodes, Is.EqualTo(["8001"]));
    }

    [Test]
    public void In_het_logboek_staat_geen_bsn() => Assert.That(Werkplaats.BevatBsn(_dienst.Logboek), Is.False);

    private static byte[] Declaratie => File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    private Task<Post> Antwoord(string kenmerk, string soort) =>
        _afzender.WachtAsync(p => p.Kenmerk == kenmerk && p.Soort == soort && p.Routingkey == _afzender.Wachtrij, $"{soort} bij {kenmerk}", () => _dienst.Logboek);
}
