using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Declaraties.Berichten;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>Berichten aanbieden over HTTP, aan de dienst als los proces.</summary>
public sealed class HttpSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Dienstproces.Start(_werkplaats, ("MaximaleGrootte", "1"));
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Een_declaratie_krijgt_202_met_haar_adres_en_daar_het_oordeel_en_het_WMO325()
    {
        using var antwoord = await _dienst.PostAsync(Bericht("1-januari"), "eerste");
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        var adres = antwoord.Headers.Location!;
        Assert.That(adres.OriginalString, Does.Match("^/v1/berichten/[0-9a-f]{32}$"));
        var status = await _dienst.WachtOpAsync(adres, "beoordeeld");
        Assert.That(status.GetProperty("soort").GetString(), Is.EqualTo("WMO323"));
        var verslag = status.GetProperty("verslag");
        Assert.That(verslag.GetProperty("uitslag").GetString(), Is.EqualTo("volledig toegewezen"));
        Assert.That(verslag.GetProperty("bevindingen").GetArrayLength(), Is.Zero);
        using var wmo325 = await _dienst.Http.GetAsync(new Uri(status.GetProperty("antwoord").GetString()!, UriKind.Relative));
        Assert.That(wmo325.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/xml"));
        var gelezen = Berichtlezer.LeesAntwoord(await wmo325.Content.ReadAsByteArrayAsync());
        Assert.That(gelezen.Bericht?.DeclaratieIdentificatie.Identificatie, Is.EqualTo(Berichtlezer.LeesDeclaratie(Bericht("1-januari")).Bericht!.Kop.Identificatie.Identificatie));
    }

    [Test]
    public async Task Elk_antwoord_noemt_de_versie_van_de_API_en_wordt_nergens_bewaard()
    {
        foreach (var pad in (string[])["/health/live", "/v1/berichten/bestaat-niet", "/bestaat-niet"])
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
            Assert.That(antwoord.Headers.GetValues("API-Version"), Is.EqualTo(["1.0.0"]), pad);
            Assert.That(antwoord.Headers.CacheControl!.NoStore, pad);
            Assert.That(antwoord.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]), pad);
        }
    }

    [Test]
    public async Task Hetzelfde_nogmaals_is_dezelfde_aflevering_en_met_een_ander_nummer_een_nieuwe_met_het_antwoord_van_toen()
    {
        var bericht = Bericht("2-februari");
        var zonder = await _dienst.VerwerkAsync(bericht, "beoordeeld");
        Assert.That(await _dienst.BiedAanAsync(bericht), Is.EqualTo(zonder));
        var nummer = await _dienst.VerwerkAsync(bericht, "beoordeeld", "nummer-1");
        Assert.That(nummer, Is.Not.EqualTo(zonder));
        Assert.That(await _dienst.BiedAanAsync(bericht, "nummer-1"), Is.EqualTo(nummer));
        Assert.That(await _dienst.Http.GetByteArrayAsync(Antwoord(nummer)), Is.EqualTo(await _dienst.Http.GetByteArrayAsync(Antwoord(zonder))));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from declaratie where declaratienummer = 'D02'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Een_bericht_dat_niet_voldoet_aan_het_schema_krijgt_zijn_fouten_en_geen_WMO325()
    {
        var adres = await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes("<geen/>"), "onleesbaar");
        var status = await _dienst.WachtOpAsync(adres, "onleesbaar");
        Assert.That(status.GetProperty("verslag").GetProperty("fouten").GetArrayLength(), Is.GreaterThan(0));
        Assert.That(status.TryGetProperty("antwoord", out _), Is.False);
        using var geen = await _dienst.Http.GetAsync(Antwoord(adres));
        await IsProbleemAsync(geen, HttpStatusCode.NotFound, "onleesbaar");
    }

    [Test]
    public async Task Op_een_bericht_in_een_envelop_komt_een_envelop_of_een_foutbericht()
    {
        var declaratie = Encoding.UTF8.GetString(Bericht("1-januari"));
        var kaal = await _dienst.VerwerkAsync(Bericht("1-januari"), "beoordeeld", "kaal");
        var adres = await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie)), "beoordeeld", "envelop");
        var envelop = await _dienst.Http.GetStringAsync(Antwoord(adres));
        Assert.That(Proefenvelop.Inhoud(envelop), Is.EqualTo(await _dienst.Http.GetByteArrayAsync(Antwoord(kaal))));
        Assert.That(await _dienst.Http.GetStringAsync(Antwoord(adres)), Is.EqualTo(envelop), "ook een volgende keer");
        var pagina = await _dienst.Http.GetStringAsync(new Uri($"/declaraties/{adres.ToString().Split('/')[^1]}", UriKind.Relative));
        Assert.That(pagina, Does.Contain("Enveloppen van het GGk").And.Contain("Ontvangen (Di01)").And.Contain(Proefenvelop.Referentienummer).And.Contain("99990001, Zorgpakket").And.Contain("over HTTP: de aanbieder haalt het"));
        Assert.That(pagina, Does.Not.Contain("Jansen"), "wie daar een persoon was blijft op de envelop");
        var fout = await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie, "WMO301", referentienummer: "11111111-5c69-41e5-a837-0800200c9a66")), "onleesbaar");
        using var foutbericht = await _dienst.Http.GetAsync(new Uri((await _dienst.WachtOpAsync(fout, "onleesbaar")).GetProperty("antwoord").GetString()!, UriKind.Relative));
        Assert.That(foutbericht.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/xml"));
        Assert.That(await foutbericht.Content.ReadAsStringAsync(), Does.Contain("<StUF:Fo01Bericht ").And.Contain("StUF055"));
    }

    [Test]
    public async Task Een_foutbericht_over_wat_hier_is_gehaald_wordt_gevonden_en_het_antwoord_is_daarna_onder_een_ander_nummer_te_halen()
    {
        var declaratie = Encoding.UTF8.GetString(Bericht("1-januari"));
        var adres = await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie, referentienummer: Nummer(3))), "beoordeeld");
        var eerste = Proefenvelop.Waarde(await _dienst.Http.GetStringAsync(Antwoord(adres)), "referentienummer");
        var geweigerd = await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie, "WMO301", referentienummer: Nummer(4))), "onleesbaar");
        var foutbericht = Proefenvelop.Waarde(await _dienst.Http.GetStringAsync(Antwoord(geweigerd)), "referentienummer");
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Fout(eerste, Nummer(5))), "opgenomen");
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Fout(foutbericht, Nummer(6))), "opgenomen");
        var retouren = (await RetourenAsync()).Take(2).ToList();
        Assert.That(retouren.Select(een => een.GetProperty("ontvangst").GetString()), Is.EqualTo([Sleutel(geweigerd), Sleutel(adres)]));
        Assert.That(retouren.Select(een => een.GetProperty("kanOpnieuw").GetBoolean()), Is.EqualTo([false, true]));

        // Nobody brings it to who came for it himself: it lies there under another number.
        using var opnieuw = await _dienst.Http.PostAsync(new Uri($"/v1/retouren/{retouren[1].GetProperty("nummer")}/opnieuw", UriKind.Relative), null);
        var uitleg = await opnieuw.Content.ReadAsStringAsync();
        var tweede = await _dienst.Http.GetStringAsync(Antwoord(adres));
        Assert.That(Proefenvelop.Waarde(tweede, "referentienummer"), Is.Not.EqualTo(eerste));
        Assert.That(uitleg, Does.Contain($"Het antwoord is opnieuw te halen, als {Proefenvelop.Waarde(tweede, "referentienummer")}"));
        Assert.That(await _dienst.Http.GetStringAsync(Antwoord(adres)), Is.EqualTo(tweede), "ook een volgende keer");
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Fout(Proefenvelop.Waarde(tweede, "referentienummer"), Nummer(7))), "opgenomen");
        Assert.That((await RetourenAsync())[0].GetProperty("ontvangst").GetString(), Is.EqualTo(Sleutel(adres)));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, $"select count(*) from verzending v join ontvangst o on o.nummer = v.ontvangst where o.sleutel = '{Sleutel(adres)}'"), Is.EqualTo(2));
    }

    [Test]
    public async Task Een_toewijzing_komt_langs_dezelfde_weg_en_wordt_opgenomen_of_met_redenen_geweigerd()
    {
        var xml = File.ReadAllText(Directory.EnumerateFiles(Voorraad.Bestand("budget", "toewijzingen")).Order(StringComparer.Ordinal).First());
        var goed = await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(xml), "opgenomen");
        using var geen = await _dienst.Http.GetAsync(Antwoord(goed));
        await IsProbleemAsync(geen, HttpStatusCode.NotFound, "opgenomen");
        // A product period that ends before it begins (CS003).
        var krom = System.Text.RegularExpressions.Regex.Replace(xml, "<(\\w+:)?Ingangsdatum>[^<]*<", "<${1}Ingangsdatum>2099-01-01<");
        Assert.That(krom, Is.Not.EqualTo(xml));
        var status = await _dienst.WachtOpAsync(await _dienst.BiedAanAsync(Encoding.UTF8.GetBytes(krom)), "geweigerd");
        Assert.That(status.GetProperty("verslag").GetProperty("redenen").GetArrayLength(), Is.GreaterThan(0));
    }

    [TestCase("text/plain", HttpStatusCode.UnsupportedMediaType, "application/xml of text/xml")]
    [TestCase("application/json", HttpStatusCode.UnsupportedMediaType, "application/xml of text/xml")]
    [TestCase(null, HttpStatusCode.UnsupportedMediaType, "Content-Type is leeg")]
    [TestCase("application/xml, text/xml", HttpStatusCode.UnsupportedMediaType, "application/xml of text/xml")]
    public async Task Andere_inhoud_dan_XML_wordt_geweigerd(string? inhoudstype, HttpStatusCode status, string uitleg)
    {
        using var antwoord = await _dienst.PostAsync(Bericht("1-januari"), inhoudstype: inhoudstype);
        await IsProbleemAsync(antwoord, status, uitleg);
    }

    [TestCase("text/xml")]
    [TestCase("application/xml; charset=utf-8")]
    [TestCase("Application/XML")]
    public async Task XML_heeft_meer_namen(string inhoudstype)
    {
        using var antwoord = await _dienst.PostAsync(Bericht("1-januari"), inhoudstype: inhoudstype);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [TestCase(0, HttpStatusCode.Accepted)]
    [TestCase(1, HttpStatusCode.RequestEntityTooLarge)]
    [TestCase(1_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Een_bericht_mag_tot_de_grens_groot_zijn(int erboven, HttpStatusCode verwacht)
    {
        foreach (var inStukken in (bool[])[false, true])
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/berichten", UriKind.Relative));
            verzoek.Content = new ByteArrayContent(new byte[(1024 * 1024) + erboven]);
            verzoek.Content.Headers.ContentType = new("application/xml");
            verzoek.Headers.TransferEncodingChunked = inStukken;
            using var antwoord = await _dienst.Http.SendAsync(verzoek);
            Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht), $"in stukken: {inStukken}");
            if (erboven > 0)
            {
                await IsProbleemAsync(antwoord, verwacht, "hoogstens 1 MB");
            }
        }
    }

    [Test]
    public async Task Een_leeg_verzoek_en_een_te_lang_nummer_worden_geweigerd()
    {
        using var leeg = await _dienst.PostAsync([]);
        await IsProbleemAsync(leeg, HttpStatusCode.BadRequest, "geen inhoud");
        using var lang = await _dienst.PostAsync("<a/>"u8.ToArray(), new string('x', 256));
        await IsProbleemAsync(lang, HttpStatusCode.BadRequest, "256 tekens");
        using var net = await _dienst.PostAsync("<a/>"u8.ToArray(), new string('x', 255));
        Assert.That(net.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [TestCase("GET", "/v1/berichten/00000000000000000000000000000000", HttpStatusCode.NotFound)]
    [TestCase("GET", "/v1/berichten/00000000000000000000000000000000/antwoord", HttpStatusCode.NotFound)]
    [TestCase("GET", "/v1/bestaat-niet", HttpStatusCode.NotFound)]
    [TestCase("GET", "/v1/berichten/'%20or%201=1--", HttpStatusCode.NotFound)]
    [TestCase("DELETE", "/v1/berichten", HttpStatusCode.MethodNotAllowed)]
    [TestCase("DELETE", "/v1/berichten/x", HttpStatusCode.MethodNotAllowed)]
    public async Task Wat_er_niet_is_of_niet_kan_is_een_probleem_met_uitleg(string methode, string pad, HttpStatusCode status)
    {
        using var verzoek = new HttpRequestMessage(new HttpMethod(methode), new Uri(pad, UriKind.Relative));
        using var antwoord = await _dienst.Http.SendAsync(verzoek);
        await IsProbleemAsync(antwoord, status, "");
    }

    [Test]
    public async Task Een_verzoek_dat_geen_HTTP_is_stoort_de_dienst_niet()
    {
        using var draad = new TcpClient();
        await draad.ConnectAsync(IPAddress.Loopback, _dienst.Http.BaseAddress!.Port);
        await draad.GetStream().WriteAsync("\0\u0001onzin\r\n\r\n"u8.ToArray());
        using var lezer = new StreamReader(draad.GetStream());
        Assert.That(await lezer.ReadToEndAsync(), Does.StartWith("HTTP/1.1 400").Or.Empty);
        Assert.That(await _dienst.StatusAsync("/health/ready"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task In_het_logboek_en_in_wat_er_over_een_bericht_wordt_gezegd_staat_geen_Bsn()
    {
        var bericht = File.ReadAllBytes(Directory.EnumerateFiles(Voorraad.Bestand("client-onbekend", "declaraties")).Order(StringComparer.Ordinal).First());
        Assert.That(Werkplaats.BevatBsn(Encoding.UTF8.GetString(bericht)));
        var adres = await _dienst.VerwerkAsync(bericht, "beoordeeld");
        Assert.That(Werkplaats.BevatBsn(await _dienst.Http.GetStringAsync(adres)), Is.False);
        Assert.That(_dienst.Logboek, Does.Contain(adres.OriginalString.Split('/')[^1]));
        Assert.That(Werkplaats.BevatBsn(_dienst.Logboek), Is.False);
        foreach (var regel in _dienst.Logboek.Split('\n'))
        {
            Assert.That(() => JsonDocument.Parse(regel).Dispose(), Throws.Nothing, "elke regel is JSON");
        }
    }

    private static byte[] Bericht(string naam) => File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, naam));

    private static string Nummer(int nummer) => $"{nummer}1111111-5c69-41e5-a837-0800200c9a66";

    private static string Sleutel(Uri adres) => adres.OriginalString.Split('/')[^1];

    private async Task<JsonElement[]> RetourenAsync() =>
        [.. JsonSerializer.Deserialize<JsonElement>(await _dienst.Http.GetStringAsync(new Uri("/v1/retouren", UriKind.Relative))).GetProperty("foutberichten").EnumerateArray()];

    private static Uri Antwoord(Uri adres) => new(adres.OriginalString + "/antwoord", UriKind.Relative);

    private static async Task IsProbleemAsync(HttpResponseMessage antwoord, HttpStatusCode status, string uitleg)
    {
        Assert.That(antwoord.StatusCode, Is.EqualTo(status));
        Assert.That(antwoord.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        var probleem = JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync());
        Assert.That(probleem.GetProperty("status").GetInt32(), Is.EqualTo((int)status));
        Assert.That(probleem.GetProperty("title").GetString(), Is.Not.Empty);
        Assert.That(probleem.GetProperty("detail").GetString(), Does.Contain(uitleg).And.Not.Empty);
    }
}
