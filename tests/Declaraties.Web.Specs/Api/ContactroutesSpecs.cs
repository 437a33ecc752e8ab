using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>Het contactenregister langs de API: hetzelfde als van de opdrachtregel, en voor een aanbieder alleen het zijne.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ContactroutesSpecs : IDisposable
{
    private const string Alle = "/v1/contacten";
    private const string Controle = $"{Alle}/controle?maand=2026-03";
    private const string Ander = "99990002;0505;101;2026-03-02;direct;120;thuis\n";
    private readonly Werkplaats _werkplaats = Contactwereld.Maak();
    private Dienstproces? _dienst;
    private AuthenticationHeaderValue? _wie;

    private Dienstproces Dienst => _dienst ??= Dienstproces.Start(_werkplaats);

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCase("text/csv")]
    [TestCase("multipart/form-data")]
    public async Task Een_register_komt_erin_en_de_controle_is_letter_voor_letter_die_van_de_opdracht(string inhoudstype)
    {
        using var ingelezen = await StuurAsync(Alle, Contactwereld.Kop + Contactwereld.Maart, inhoudstype);
        Assert.That(await TekstAsync(ingelezen), Is.EqualTo(
            """{"uitleg":"6 contacten van 1 aanbieder in 1 maand (2026-03 t/m 2026-03) ingelezen als invoer 1.","invoer":1,"isNieuw":true,"contacten":6,"aanbieders":["99990001"],"maanden":["2026-03"],"vervangen":0}"""));
        using var controle = await StuurAsync(Controle, Contactwereld.Declarabel, inhoudstype);
        Assert.That(await TekstAsync(controle), Is.EqualTo(VanDeOpdracht("json")));
    }

    [Test]
    public async Task Zonder_eigen_bestand_geldt_wat_is_vastgelegd()
    {
        using (var zonder = await HaalAsync(Controle))
        {
            await GeweigerdAsync(zonder, HttpStatusCode.NotFound, "Er is niet vastgelegd wat declarabel is");
        }

        _werkplaats.LegVast();
        using var ingelezen = await StuurAsync(Alle, Contactwereld.Kop + Contactwereld.Maart);
        foreach (var formaat in (string[])["json", "csv"])
        {
            using var antwoord = await HaalAsync($"{Controle}&formaat={formaat}");
            Assert.That((await TekstAsync(antwoord)).TrimStart('\uFEFF'), Is.EqualTo(VanDeOpdracht(formaat)));
        }

        using var rekenblad = await HaalAsync($"{Controle}&formaat=xlsx&aanbieder=99990001");
        Assert.That(rekenblad.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("contacten-2026-03-99990001.xlsx"));
        using var pagina = await HaalAsync($"{Controle}&formaat=html");
        Assert.That(await TekstAsync(pagina), Does.Contain("vastgelegd beleid, versie 1"));
        _werkplaats.LegVast(Contactwereld.Declarabel.Replace(";25;", ";10;", StringComparison.Ordinal));
        using var daarna = JsonDocument.Parse(await TekstAsync(await HaalAsync(Controle)));
        Assert.That(daarna.RootElement.GetProperty("rijen")[0].GetProperty("toegestaan").GetInt64(), Is.EqualTo(330), "de laatste versie zegt alles");
    }

    [Test]
    public async Task Een_aanbieder_levert_alleen_zijn_eigen_contacten_in_en_ziet_alleen_wat_van_hem_is()
    {
        _werkplaats.LegVast();
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        _dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen);
        _wie = await voorziening.TokenAsync("aanbieder-99990002");
        using (var vreemd = await StuurAsync(Alle, Contactwereld.Kop + Contactwereld.Maart))
        {
            await GeweigerdAsync(vreemd, HttpStatusCode.Forbidden, "contacten.csv: er staan contacten van een andere aanbieder in dan 99990002; u levert alleen uw eigen contacten in. Er is niets veranderd.");
        }

        using (var gemengd = await StuurAsync(Alle, Contactwereld.Kop + Ander + Contactwereld.Maart))
        {
            Assert.That(gemengd.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "half een ander is ook een ander");
        }

        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contact"), Is.Zero);
        using (var eigen = await StuurAsync(Alle, Contactwereld.Kop + Ander))
        {
            Assert.That(eigen.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That(await AanbiedersAsync(Controle), Is.EqualTo(["99990002"]), "van een ander bestaat er voor hem niets: ook niet wat die declareerde");
        Assert.That(await AanbiedersAsync($"{Controle}&aanbieder=99990002"), Is.EqualTo(["99990002"]));
        using (var ander = await HaalAsync($"{Controle}&aanbieder=99990001"))
        {
            await GeweigerdAsync(ander, HttpStatusCode.BadRequest, "'aanbieder' klopt niet: verwacht uw eigen AGB-code 99990002, of niets.");
        }

        _wie = await voorziening.TokenAsync("aanbieder-99990001");
        Assert.That(await AanbiedersAsync(Controle), Is.EqualTo(["99990001"]));
        _wie = await voorziening.TokenAsync("rol-rapportage");
        Assert.That(await AanbiedersAsync(Controle), Is.EqualTo(["99990001", "99990002"]));
        Assert.That(await AanbiedersAsync($"{Controle}&aanbieder=99990001"), Is.EqualTo(["99990001"]));
        using (var rapportage = await StuurAsync(Alle, Contactwereld.Kop + Ander))
        {
            Assert.That(rapportage.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        _wie = await voorziening.TokenAsync("rol-beheer");
        using var beheer = await StuurAsync(Alle, Contactwereld.Kop + Ander + Contactwereld.Maart);
        Assert.That(beheer.StatusCode, Is.EqualTo(HttpStatusCode.OK), "beheer levert voor iedereen in");
        Assert.That((await HaalAsync(Controle)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "en leest niet wat eruit blijkt");
    }

    [Test]
    public async Task Hetzelfde_nummer_met_hetzelfde_register_krijgt_het_antwoord_van_de_eerste_keer_en_met_een_ander_422()
    {
        const string Nummer = "register-1";
        var eerste = await TekstAsync(await StuurAsync(Alle, Contactwereld.Kop + Contactwereld.Maart, nummer: Nummer));
        Assert.That(await TekstAsync(await StuurAsync(Alle, Contactwereld.Kop + Contactwereld.Maart, nummer: Nummer)), Is.EqualTo(eerste));
        using (var anders = await StuurAsync(Alle, Contactwereld.Kop + Ander, nummer: Nummer))
        {
            Assert.That(anders.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        }

        Assert.That(await TekstAsync(await StuurAsync(Alle, Contactwereld.Kop + Contactwereld.Maart)), Does.Contain("\"isNieuw\":false"), "en zonder nummer blijft het hetzelfde bestand");
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contactinvoer"), Is.EqualTo(1));
    }

    [Test]
    public async Task Een_register_mag_ingepakt_en_groter_dan_een_megabyte()
    {
        // 25.000 rows of a month of one allocation: some 1.2 MB.
        var rijen = new StringBuilder(Contactwereld.Kop);
        for (var i = 0; i < 25_000; i++)
        {
            rijen.Append("99990001;0505;101;2026-03-02;indirect;1;kantoor\n");
        }

        using var geheugen = new MemoryStream();
        await using (var gzip = new GZipStream(geheugen, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(rijen.ToString()));
        }

        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(Alle, UriKind.Relative)) { Content = new ByteArrayContent(geheugen.ToArray()) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        verzoek.Content.Headers.ContentEncoding.Add("gzip");
        using var antwoord = await Dienst.Http.SendAsync(verzoek);
        Assert.That(await TekstAsync(antwoord), Does.Contain("\"contacten\":25000"));
    }

    [TestCase("text/csv", "", HttpStatusCode.BadRequest, "Het verzoek heeft geen inhoud: verwacht een CSV-bestand.")]
    [TestCase("text/csv", "Aanbieder;Bsn\n", HttpStatusCode.BadRequest, "contacten.csv, regel 1: kolommen Gemeente, ToewijzingNummer, Datum, Soort, Minuten, Locatie ontbreken; kolom 'Bsn' is onbekend")]
    [TestCase("text/csv", "Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie\n99990001;0505;x;2026-03-02;praten;1;thuis\n", HttpStatusCode.BadRequest, "contacten.csv, regel 2: ToewijzingNummer 'x'; verwacht een geheel getal vanaf 1. contacten.csv, regel 2: Soort 'praten'")]
    [TestCase("text/csv", "Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie\n99990001;0505;999900006;999900006;direct;1;thuis\n", HttpStatusCode.BadRequest, "contacten.csv, regel 2: kolom 3 (ToewijzingNummer) bevat een Bsn; een Bsn hoort niet in dit bestand.")]
    [TestCase("application/xml", "<x/>", HttpStatusCode.UnsupportedMediaType, "Content-Type klopt niet")]
    public async Task Wat_niet_klopt_wordt_gezegd_en_er_verandert_niets(string inhoudstype, string inhoud, HttpStatusCode status, string uitleg)
    {
        using var antwoord = await StuurAsync(Alle, inhoud, inhoudstype);
        await GeweigerdAsync(antwoord, status, uitleg);
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contactinvoer"), Is.Zero);
    }

    private string VanDeOpdracht(string formaat)
    {
        var uitvoering = _werkplaats.MetDatabase("contacten", "controleer", "--maand", "2026-03", "--declarabel", _werkplaats.Schrijf("declarabel.csv", Contactwereld.Declarabel), "--formaat", formaat);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return uitvoering.Uit;
    }

    private async Task<IEnumerable<string?>> AanbiedersAsync(string adres)
    {
        using var json = JsonDocument.Parse(await TekstAsync(await HaalAsync(adres)));
        return [.. json.RootElement.GetProperty("rijen").EnumerateArray().Concat(json.RootElement.GetProperty("buitenToewijzing").EnumerateArray()).Select(rij => rij.GetProperty("aanbieder").GetString()).Distinct().Order()];
    }

    private async Task<HttpResponseMessage> HaalAsync(string adres)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri(adres, UriKind.Relative));
        verzoek.Headers.Authorization = _wie;
        return await Dienst.Http.SendAsync(verzoek);
    }

    private async Task<HttpResponseMessage> StuurAsync(string adres, string tekst, string inhoudstype = "text/csv", string? nummer = null)
    {
        HttpContent inhoud = new ByteArrayContent(Encoding.UTF8.GetBytes(tekst));
        if (inhoudstype == "multipart/form-data")
        {
            inhoud = new MultipartFormDataContent { { inhoud, "bestand", "bestand.csv" } };
        }
        else
        {
            inhoud.Headers.ContentType = new MediaTypeHeaderValue(inhoudstype);
        }

        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(adres, UriKind.Relative)) { Content = inhoud };
        verzoek.Headers.Authorization = _wie;
        if (nummer is not null)
        {
            verzoek.Headers.Add("Idempotency-Key", nummer);
        }

        return await Dienst.Http.SendAsync(verzoek);
    }

    private static async Task<string> TekstAsync(HttpResponseMessage antwoord)
    {
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), await antwoord.Content.ReadAsStringAsync());
        return await antwoord.Content.ReadAsStringAsync();
    }

    private static async Task GeweigerdAsync(HttpResponseMessage antwoord, HttpStatusCode status, string uitleg)
    {
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((status, "application/problem+json")));
        Assert.That(JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), Does.StartWith(uitleg));
    }
}
