using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Declaraties.Bus.Specs;

/// <summary>
/// Wie over de bus wat mag: echte gebruikers van een echte broker, elk met alleen de rechten van een afzender. Wie iets aanbiedt dat hij niet mag krijgt dat te horen als
/// dat kan, er wordt niets van beoordeeld, en de levering blijft met haar reden liggen.
/// </summary>
[NonParallelizable]
public sealed class BevoegdheidSpecs : IDisposable
{
    private const string Header = "<wmo323:Header>";
    private readonly Werkplaats _werkplaats = new();
    private readonly List<Afzender> _afzenders = [];
    private Busproef _proef = null!;
    private Dienstproces _dienst = null!;
    private Afzender _eigen = null!;
    private Afzender _ander = null!;
    private Afzender _gemeente = null!;
    private Afzender _knooppunt = null!;
    private Afzender _vreemde = null!;
    private Afzender _naamloze = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        foreach (var (soort, bestand) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv")])
        {
            Assert.That(_werkplaats.MetDatabase("importeer", soort, Voorraad.Bestand(Voorraad.Goed, bestand)).Code, Is.Zero);
        }

        _proef = new Busproef(_werkplaats);
        (_eigen, _ander, _gemeente, _knooppunt, _vreemde) = (await Nieuw("eigen"), await Nieuw("ander"), await Nieuw("gemeente"), await Nieuw("knooppunt"), await Nieuw("vreemde"));
        _naamloze = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        _afzenders.Add(_naamloze);
        _proef.Afzenders = [.. Afzenders(_eigen, "99990001"), .. Afzenders(_ander, "99990002"), .. Afzenders(_gemeente, "gemeente"), .. Afzenders(_knooppunt, "alles")];
        _dienst = _proef.Start(("MaximaleGrootte", "3"));
        await Busproef.WachtOpBusAsync(_dienst);
        foreach (var toewijzing in Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")))
        {
            await _gemeente.ZetAsync(_proef.Inkomend, File.ReadAllBytes(toewijzing), Path.GetFileName(toewijzing), antwoordAan: "");
        }

        await Afzender.WachtTotAsync(() => Aantal("ontvangst where status = 'opgenomen'") == 2, Geduld.Ruim, () => _dienst.Logboek);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        foreach (var afzender in _afzenders)
        {
            afzender.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        _werkplaats.Dispose();
    }

    [Test]
    [Order(1)]
    public async Task Namens_een_ander_komt_er_niets_binnen_hoe_de_afzender_ook_is_verstopt_en_daarna_krijgt_de_echte_zijn_antwoord()
    {
        var voor = Aantal("ontvangst");
        var tekst = Encoding.UTF8.GetString(Declaratie);
        foreach (var (naam, bericht) in new[]
        {
            ("gewoon", Declaratie),
            ("spaties", Encoding.UTF8.GetBytes(tekst.Replace(Header, new string(' ', 1_100_000) + Header, StringComparison.Ordinal))),
            ("utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(tekst.Replace("UTF-8", "UTF-16", StringComparison.Ordinal).Replace(Header, new string(' ', 600_000) + Header, StringComparison.Ordinal))]),
        })
        {
            var kenmerk = $"namens een ander: {naam}";
            await _ander.ZetAsync(_proef.Inkomend, bericht, kenmerk);
            Assert.That((await WeigeringAsync(_ander, kenmerk)).Tekst, Does.Contain("alleen een declaratie (WMO323, JW323) of melding van start of stop (WMO305, WMO307, JW305, JW307) worden aangeboden waarvan de afzender 99990002 is"), naam);
        }

        await _ander.ZetAsync(_proef.Inkomend, Encoding.UTF8.GetBytes(tekst.Replace("<wmo323:Bericht", "<!DOCTYPE x><wmo323:Bericht", StringComparison.Ordinal)), "met een DTD");
        using (var json = JsonDocument.Parse((await WeigeringAsync(_ander, "met een DTD")).Inhoud))
        {
            Assert.That(json.RootElement.GetProperty("fouten")[0].GetProperty("toelichting").GetString(), Does.Contain("DTD"), "wie niet weet van wie het is, zegt waarom");
        }

        Assert.That(Aantal("ontvangst"), Is.EqualTo(voor), "er is niets ontvangen");
        Assert.That(Opzij("Dit bericht mag niet van deze afzender"), Is.EqualTo(4), "en elk ligt er nog");

        await _eigen.ZetAsync(_proef.Inkomend, Declaratie, "de echte");
        var antwoord = await _eigen.WachtAsync(p => p.Kenmerk == "de echte" && p.Soort == "antwoord", "het antwoord", () => _dienst.Logboek);
        Assert.That(Berichtlezer.LeesAntwoord(antwoord.Inhoud).Bericht?.DeclaratieAntwoord?.RetourCodes, Is.EqualTo(["8001"]));
        Assert.That(Databasedump.Vraag(_werkplaats.Database, "select afzender, aanbieder from ontvangst where kenmerk = 'de echte'"), Is.EqualTo($"{_eigen.Gebruiker}|99990001\n"));
    }

    [Test]
    public async Task Een_toewijzing_komt_alleen_van_de_gemeente_of_van_een_knooppunt_en_een_declaratie_nooit_van_de_gemeente()
    {
        var toewijzing = File.ReadAllBytes(Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")).Order(StringComparer.Ordinal).First());
        await _eigen.ZetAsync(_proef.Inkomend, toewijzing, "301 van een aanbieder");
        Assert.That((await WeigeringAsync(_eigen, "301 van een aanbieder")).Tekst, Does.Contain("Een WMO301 is van de gemeente"));
        await _gemeente.ZetAsync(_proef.Inkomend, Declaratie, "323 van de gemeente");
        Assert.That((await WeigeringAsync(_gemeente, "323 van de gemeente")).Tekst, Does.Contain("alleen een WMO301"));
        await _knooppunt.ZetAsync(_proef.Inkomend, toewijzing, "301 van een knooppunt");
        await _knooppunt.ZetAsync(_proef.Inkomend, Declaratie, "323 van een knooppunt");
        await _knooppunt.WachtAsync(p => p.Kenmerk == "323 van een knooppunt" && p.Soort == "antwoord", "het antwoord", () => _dienst.Logboek);
        Assert.That(Aantal("ontvangst where kenmerk = '301 van een knooppunt' and status in ('opgenomen', 'geweigerd')"), Is.EqualTo(1));
        await _gemeente.ZetAsync(_proef.Inkomend, "geen xml"u8.ToArray(), "onleesbaar van de gemeente");
        await _gemeente.WachtAsync(p => p.Kenmerk == "onleesbaar van de gemeente" && p.Soort == "fouten", "de fouten", () => _dienst.Logboek);
    }

    [Test]
    public async Task Zonder_gebruiker_of_met_een_die_niet_is_genoemd_wordt_niets_aangenomen_en_niets_geantwoord()
    {
        await _naamloze.ZetAsync(_proef.Inkomend, Declaratie, "zonder user_id");
        await LigtErAsync("De levering heeft geen user_id");
        await _vreemde.ZetAsync(_proef.Inkomend, Declaratie, "van een vreemde");
        await LigtErAsync($"Gebruiker '{_vreemde.Gebruiker}' van de broker staat niet onder Bus:Afzenders");
        await _eigen.ZetAsync(_proef.Inkomend, Declaratie, "zonder naam van een bekende", anders: kop => kop.UserId = null);
        await LigtErAsync("De levering heeft geen user_id", 2);
        await _vreemde.ZetAsync(_proef.Inkomend, Declaratie, "met een kop", anders: kop => kop.Headers = new Dictionary<string, object?> { ["declaraties-afzender"] = _eigen.Gebruiker });
        await LigtErAsync($"Gebruiker '{_vreemde.Gebruiker}' van de broker staat niet onder Bus:Afzenders", 2);
        Assert.That((_naamloze.Post.Count, _vreemde.Post.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void De_broker_zelf_laat_de_naam_van_een_ander_niet_toe() => Assert.That(
        async () =>
        {
            await using var verbinding = await new ConnectionFactory { Uri = new UriBuilder(Rabbitmq.Gedeeld.Adres) { UserName = _ander.Gebruiker!, Password = "proef" }.Uri }.CreateConnectionAsync();
            await using var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
            await kanaal.BasicPublishAsync("", _proef.Inkomend, mandatory: true, new BasicProperties { UserId = _eigen.Gebruiker }, Declaratie);
        },
        Throws.InstanceOf<AlreadyClosedException>().Or.InstanceOf<OperationInterruptedException>().Or.InstanceOf<PublishException>());

    [Test]
    public async Task Een_antwoord_gaat_nooit_naar_de_wachtrij_van_een_ander_en_nooit_naar_een_van_ons()
    {
        var voor = (_eigen.Post.Count, Aantal("ontvangst"));
        string[] wachtrijen = [_eigen.Wachtrij, $"{_proef.Voorvoegsel}-verwerk", _proef.Inkomend, $"{_proef.Inkomend}_error", "zomaar-een", $"{_ander.Gebruiker}antwoord"];
        foreach (var wachtrij in wachtrijen)
        {
            // Also where only a refusal would be written: an answer that says no is written as well.
            await _ander.ZetAsync(_proef.Inkomend, Declaratie, $"naar {wachtrij}", antwoordAan: wachtrij);
            await _ander.ZetAsync(_proef.Inkomend, Declaratie, $"weigering naar {wachtrij}", "text/plain", antwoordAan: wachtrij);
        }

        await LigtErAsync($"De wachtrij in reply_to begint niet met '{_ander.Gebruiker}.'", 2 * wachtrijen.Length);
        Assert.That((_eigen.Post.Count, Aantal("ontvangst")), Is.EqualTo(voor));
    }

    [Test]
    public async Task Een_adres_in_de_koppen_of_in_een_envelop_krijgt_niets()
    {
        var slachtoffer = new Uri($"rabbitmq://127.0.0.1/{_eigen.Wachtrij}");
        var koppen = new Dictionary<string, object?> { ["MT-Fault-Address"] = slachtoffer.ToString(), ["MT-Response-Address"] = slachtoffer.ToString() };
        var voor = _eigen.Post.Count;
        await _ander.ZetAsync(_proef.Inkomend, "rommel"u8.ToArray(), "met koppen", "text/plain", antwoordAan: "", anders: kop => kop.Headers = koppen);
        var envelop = JsonSerializer.SerializeToUtf8Bytes(new
        {
            messageType = new[] { "urn:message:Declaraties.Worker.Bus:VerwerkOntvangst" },
            message = new { sleutel = 5 },
            responseAddress = slachtoffer,
            faultAddress = slachtoffer,
        });
        await _ander.ZetAsync($"{_proef.Voorvoegsel}-verwerk", envelop, "met een envelop", "application/vnd.masstransit+json", antwoordAan: "", anders: kop => kop.Headers = koppen);
        var vreemd = JsonSerializer.SerializeToUtf8Bytes(new { messageType = new[] { "urn:message:Iets:Anders" }, message = new { }, faultAddress = slachtoffer });
        await _ander.ZetAsync($"{_proef.Voorvoegsel}-verwerk", vreemd, "iets anders", "application/vnd.masstransit+json", antwoordAan: "");
        await Afzender.WachtTotAsync(
            () => _proef.Herstel("--lijst").Uit.Split('\n').Count(regel => regel.StartsWith($"wachtrij {_proef.Voorvoegsel}-verwerk: ", StringComparison.Ordinal)) == 2,
            Geduld.Ruim,
            () => _proef.Herstel("--lijst") + _dienst.Logboek);
        Assert.That(_eigen.Post.Skip(voor), Is.Empty);
    }

    [Test]
    public async Task Wat_geen_inhoudstype_en_geen_antwoordadres_heeft_ligt_er_nog()
    {
        const string Reden = "Dit inhoudstype kan niet worden aangenomen: Verwacht wordt content_type application/xml of text/xml";
        var voor = Opzij(Reden);
        await _ander.ZetAsync(_proef.Inkomend, "wat is dit"u8.ToArray(), "niets", inhoudstype: null, antwoordAan: "", anders: kop => kop.Expiration = "600000");
        await LigtErAsync(Reden, voor + 1);
        await _ander.ZetAsync(_proef.Inkomend, "wat is dit"u8.ToArray(), "nergens heen", inhoudstype: null, antwoordAan: $"{_ander.Gebruiker}.bestaat-niet");
        await LigtErAsync(Reden, voor + 2);
        await _ander.ZetAsync(_proef.Inkomend, "wat is dit"u8.ToArray(), new string('x', 255), inhoudstype: null);
        Assert.That((await WeigeringAsync(_ander, new string('x', 255))).BerichtId, Is.Null, "een langer nummer past niet");
    }

    [TestCase("application/vnd.iwmo+xml", null)]
    [TestCase("application/soap+xml; charset=utf-8", "identity")]
    [TestCase("application/xml", "gzip")]
    [TestCase("application/xml", "GZIP")]
    [TestCase("application/xml", "UTF-8", Description = "daar zetten sommige clienten de tekenset")]
    public async Task Ook_andere_soorten_XML_en_ingepakt_wordt_aangenomen(string inhoudstype, string? codering)
    {
        var kenmerk = $"{inhoudstype} {codering}";
        var bericht = "gzip".Equals(codering, StringComparison.OrdinalIgnoreCase) ? Ingepakt(Declaratie) : Declaratie;
        await _eigen.ZetAsync(_proef.Inkomend, bericht, kenmerk, inhoudstype, anders: kop => kop.ContentEncoding = codering);
        await _eigen.WachtAsync(p => p.Kenmerk == kenmerk && p.Soort == "antwoord", "het antwoord", () => _dienst.Logboek);
    }

    [Test]
    public async Task Wat_niet_uit_te_pakken_is_of_uitgepakt_te_groot_wordt_geweigerd()
    {
        foreach (var (kenmerk, codering, bericht, verwacht) in new[]
        {
            ("br", "br", Declaratie, "content_encoding gzip"),
            ("deflate", "deflate", Declaratie, "content_encoding gzip"),
            ("twee keer", "gzip, gzip", Ingepakt(Declaratie), "content_encoding gzip"),
            ("geen gzip", "gzip", Declaratie, "De inhoud is geen gzip"),
            ("verminkt", "gzip", [.. Ingepakt(Declaratie)[..^6], 1, 2, 3, 4, 5, 6], "De inhoud is geen gzip"),
            ("half", "gzip", Ingepakt(Declaratie)[..^20], "De inhoud is geen gzip"),
            ("leeg", "gzip", [], "De inhoud is geen gzip"),
            ("een bom", "gzip", Ingepakt(new byte[200_000_000]), "uitgepakt meer dan 3145728 bytes"),
        })
        {
            await _eigen.ZetAsync(_proef.Inkomend, bericht, kenmerk, anders: kop => kop.ContentEncoding = codering);
            Assert.That((await WeigeringAsync(_eigen, kenmerk)).Tekst, Does.Contain(verwacht), kenmerk);
        }
    }

    [Test]
    public async Task Wat_is_blijven_liggen_is_na_herstel_nog_van_wie_het_was()
    {
        using var elders = new Werkplaats();
        elders.LeesIn(Voorraad.Goed);
        var proef = new Busproef(elders) { Afzenders = [.. Afzenders(_ander, "99990002")] };
        using (var dienst = proef.Start())
        {
            await Busproef.WachtOpBusAsync(dienst);
            await _eigen.ZetAsync(proef.Inkomend, Declaratie, "te vroeg");
            await _ander.ZetAsync(proef.Inkomend, Declaratie, "van een ander");
            await Afzender.WachtTotAsync(() => proef.Herstel("--lijst").Fout.Contains("2 op fout.", StringComparison.Ordinal), Geduld.Ruim, () => dienst.Logboek);
            Assert.That(dienst.Stop(), Is.Zero);
        }

        proef.Afzenders = [.. proef.Afzenders, .. Afzenders(_eigen, "99990001")];
        Assert.That(proef.Herstel().Fout, Does.Contain("2 teruggezet."));
        using var opnieuw = proef.Start();
        await Busproef.WachtOpBusAsync(opnieuw);
        await _eigen.WachtAsync(p => p.Kenmerk == "te vroeg" && p.Soort == "antwoord", "het antwoord aan de eigenaar", () => opnieuw.Logboek);
        await Afzender.WachtTotAsync(() => proef.Herstel("--lijst").Uit.Contains("mag niet van deze afzender", StringComparison.Ordinal), Geduld.Ruim, () => opnieuw.Logboek);
        Assert.That(Databasedump.Aantal(elders.Database, "ontvangst"), Is.EqualTo(1), "de ander is nog steeds de ander");
    }

    [Test]
    public void In_het_logboek_staat_geen_bsn() => Assert.That(Werkplaats.BevatBsn(_dienst.Logboek), Is.False);

    private static byte[] Declaratie => File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    private static IEnumerable<(string, string)> Afzenders(Afzender wie, string wat) => [($"Bus:Afzenders:{wie.Gebruiker}", wat)];

    private static byte[] Ingepakt(byte[] bytes)
    {
        using var doel = new MemoryStream();
        using (var gzip = new GZipStream(doel, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return doel.ToArray();
    }

    private async Task<Afzender> Nieuw(string naam)
    {
        var afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld, $"{_proef.Voorvoegsel}-{naam}");
        _afzenders.Add(afzender);
        return afzender;
    }

    private long Aantal(string wat) => Databasedump.Waarde<long>(_werkplaats.Database, $"select count(*) from {wat}");

    private Task<Post> WeigeringAsync(Afzender wie, string kenmerk) =>
        wie.WachtAsync(p => p.Kenmerk == kenmerk && p.Soort == "weigering" && p.Routingkey == wie.Wachtrij, $"de weigering van {kenmerk}", () => _dienst.Logboek);

    private Task LigtErAsync(string reden, int aantal = 1) => Afzender.WachtTotAsync(
        () => Opzij(reden) >= aantal, Geduld.Ruim, () => $"{aantal} keer '{reden}': {_proef.Herstel("--lijst")}\n{_dienst.Logboek}");

    /// <summary>Hoeveel leveringen er om deze reden op de foutwachtrij liggen.</summary>
    private int Opzij(string reden) => _proef.Herstel("--lijst").Uit.Split('\n')
        .Count(regel => regel.StartsWith($"wachtrij {_proef.Inkomend}: ", StringComparison.Ordinal) && regel.Contains(reden, StringComparison.Ordinal));
}
