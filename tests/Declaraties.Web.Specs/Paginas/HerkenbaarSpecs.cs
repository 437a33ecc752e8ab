using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Aan wat er over beleid te zien en te bewaren is valt geen client te herkennen: geen Bsn, geen naam, geen geboortedatum en geen adres van iemand uit de wereld waar het over gaat.</summary>
public sealed class HerkenbaarSpecs : IDisposable
{
    private const string Venster = "van=2026-04&tot=2026-06";
    private static readonly string[] _persoonlijk = ["Bsn", "Achternaam", "Voornamen", "Straatnaam", "Postcode"];
    private static readonly string[] _formaten = ["", "&formaat=json", "&formaat=csv", "&formaat=html", "&formaat=xlsx"];

    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;
    private string _plan = null!;
    private Regex _iemand = null!;

    [OneTimeSetUp]
    public void Start()
    {
        // The invented world ends in June.
        _werkplaats.Klok.Nu = new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.Zero);
        var wereld = _werkplaats.Pad("wereld");
        foreach (var opdracht in new string[][]
        {
            ["genereer", "--uit", wereld, "--clienten", "30", "--aanbieders", "3", "--maanden", "3", "--seed", "5", "--fouten", "100", "--contacten"],
            ["importeer", "producten", Path.Combine(wereld, "producten.csv"), "--database", _werkplaats.Database],
            ["importeer", "contracten", Path.Combine(wereld, "contracten.csv"), "--database", _werkplaats.Database],
            ["importeer", "toewijzingen", Path.Combine(wereld, "toewijzingen"), "--database", _werkplaats.Database],
            ["contacten", "importeer", Path.Combine(wereld, "contacten.csv"), "--database", _werkplaats.Database],
            ["declareer", Path.Combine(wereld, "declaraties"), "--antwoorden", _werkplaats.Pad("antwoorden"), "--database", _werkplaats.Database],
        })
        {
            var uitvoering = _werkplaats.Voer(opdracht);
            Assert.That(uitvoering.Code, Is.EqualTo(opdracht[0] == "declareer" ? 1 : 0), uitvoering.ToString());
        }

        _werkplaats.LegVast(File.ReadAllText(Path.Combine(wereld, "declarabel.csv")));
        _iemand = Iemand(Path.Combine(wereld, "toewijzingen"));
        var benutting = _werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-05", "--formaat", "csv").Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _plan = Vergelijkwereld.Plankop + string.Concat(benutting.Skip(1).Select(rij => rij.Split(';')).Select(rij => $"{rij[1]};{rij[2]};{rij[3]};02IB3;120;2026-07-01\n"));
        _dienst = Dienstproces.Start(_werkplaats);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCase("/vergelijk?")]
    [TestCase($"/vergelijk/periode?{Venster}&per=toewijzing")]
    [TestCase($"/vergelijk/periode?{Venster}&per=aanbieder")]
    [TestCase($"/v1/vergelijkingen/periode?{Venster}&per=toewijzing")]
    [TestCase("/contacten?maand=2026-05")]
    [TestCase("/v1/contacten/controle?maand=2026-05")]
    [TestCase("/contacten/invoer?")]
    [TestCase("/tarief?")]
    public async Task Wat_te_halen_is_noemt_niemand(string adres)
    {
        foreach (var formaat in _formaten)
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri(adres + formaat, UriKind.Relative));
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), adres + formaat);
            await NiemandAsync(antwoord, adres + formaat);
        }
    }

    [Test]
    public async Task Wat_met_een_eigen_bestand_is_berekend_noemt_niemand()
    {
        const string Banden = "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B02;60;120\n02IB1;60;120\n";
        foreach (var formaat in _formaten)
        {
            foreach (var (adres, inhoud) in new[] { ($"/v1/vergelijkingen/bekostiging?{Venster}&per=toewijzing", Banden), ("/v1/vergelijkingen/overgang?direct=1164&tempo=5", _plan) })
            {
                using var bestand = new StringContent(inhoud, Encoding.UTF8, "text/csv");
                using var antwoord = await _dienst.Http.PostAsync(new Uri(adres + formaat, UriKind.Relative), bestand);
                Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), await antwoord.Content.ReadAsStringAsync());
                await NiemandAsync(antwoord, adres + formaat);
            }
        }

        await NiemandAsync(await StuurAsync("/vergelijk/bekostiging", "/vergelijk", Banden, ("van", "2026-04"), ("tot", "2026-06"), ("per", "toewijzing")), "/vergelijk/bekostiging");
        await NiemandAsync(await StuurAsync("/vergelijk/overgang", "/vergelijk", _plan, ("direct", "1164"), ("tempo", "5")), "/vergelijk/overgang");
        await NiemandAsync(await StuurAsync("/contacten/controle", "/contacten", Contactwereld.Declarabel, ("maand", "2026-05")), "/contacten/controle");
    }

    /// <summary>Een controle die niets ziet zou altijd slagen.</summary>
    [Test]
    public async Task De_controle_ziet_wie_er_in_een_toewijzing_staat()
    {
        var bericht = await File.ReadAllTextAsync(Directory.EnumerateFiles(_werkplaats.Pad("wereld", "toewijzingen")).Order(StringComparer.Ordinal).First());
        Assert.That(_iemand.Count(bericht), Is.GreaterThanOrEqualTo(_persoonlijk.Length));
    }

    /// <summary>Alles wat er in de toewijzingen over clienten zelf staat.</summary>
    private static Regex Iemand(string map)
    {
        var gevonden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bestand in Directory.EnumerateFiles(map))
        {
            var bericht = XDocument.Load(bestand);
            gevonden.UnionWith(bericht.Descendants().Where(element => _persoonlijk.Contains(element.Name.LocalName)).Select(element => element.Value));
            gevonden.UnionWith(bericht.Descendants().Where(element => element.Name.LocalName == "Geboortedatum").Select(element => element.Elements().First().Value));
        }

        return new Regex($"(?<![\\w-])({string.Join('|', gevonden.Select(Regex.Escape))})(?![\\w-])");
    }

    private async Task NiemandAsync(HttpResponseMessage antwoord, string waar)
    {
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), waar);
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();
        var tekst = bytes.AsSpan().StartsWith("PK"u8) ? Uitgepakt(bytes) : WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        Assert.That(_iemand.Matches(tekst).Select(treffer => treffer.Value), Is.Empty, waar);
        Assert.That(Werkplaats.BevatBsn(tekst), Is.False, waar);
    }

    private static string Uitgepakt(byte[] rekenblad)
    {
        using var zip = new ZipArchive(new MemoryStream(rekenblad));
        return string.Join('\n', zip.Entries.Where(deel => deel.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(deel =>
        {
            using var lezer = new StreamReader(deel.Open());
            return WebUtility.HtmlDecode(lezer.ReadToEnd());
        }));
    }

    private async Task<HttpResponseMessage> StuurAsync(string adres, string pagina, string inhoud, params (string Naam, string Waarde)[] velden)
    {
        using var formulier = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud)), "bestand", "bestand.csv" } };
        foreach (var (naam, waarde) in Formuliervelden.Van(await _dienst.Http.GetStringAsync(new Uri(pagina, UriKind.Relative))).Select(veld => (veld.Key, veld.Value)).Concat(velden))
        {
            formulier.Add(new StringContent(waarde), naam);
        }

        return await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
    }
}
