using System.Net;
using System.Text;
using System.Text.Json;
using Declaraties.Berichten;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>
/// Met het token van de ene aanbieder komt er niets binnen van een andere, hoe de afzender ook is verstopt; de echte wordt daarna gewoon beoordeeld. Met echte tokens van
/// een echte aanmeldvoorziening.
/// </summary>
public sealed class InzenderSpecs : IAsyncDisposable
{
    private const string Wortel = "<wmo323:Bericht";
    private const string Header = "<wmo323:Header>";
    private const string Agb = "99990001";
    private const string Ander = "99990002";

    private static readonly string _tekst = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    private static readonly TestCaseData[] Vormen =
    [
        Geval("gewoon", Bytes(_tekst)),
        Geval("een megabyte spaties voor de Header", Bytes(_tekst.Replace(Header, Keer(" ", 1_100_000) + Header, StringComparison.Ordinal))),
        Geval("een megabyte regeleinden voor de Afzender", Bytes(_tekst.Replace("<wmo323:Afzender>", Keer("\n", 1_100_000) + "<wmo323:Afzender>", StringComparison.Ordinal))),
        Geval("spaties voor het eerste element", Bytes(_tekst.Replace(Wortel, Keer(" ", 900_000) + Wortel, StringComparison.Ordinal).Replace(Header, Keer(" ", 900_000) + Header, StringComparison.Ordinal))),
        Geval("tweehonderdduizend instructies", Bytes(_tekst.Replace(Header, Keer("<?x y?>\n", 200_000) + Header, StringComparison.Ordinal))),
        Geval("lange instructies", Bytes(_tekst.Replace(Header, $"<?x {Keer("y", 900_000)}?>\n<?x {Keer("y", 900_000)}?>{Header}", StringComparison.Ordinal))),
        Geval("veel commentaar", Bytes(_tekst.Replace(Header, Keer("<!-- x --> ", 150_000) + Header, StringComparison.Ordinal))),
        Geval("de andere afzender in commentaar ervoor", Bytes(_tekst.Replace(Header, $"<!--{Header}<wmo323:Afzender>{Ander}</wmo323:Afzender></wmo323:Header>-->{Header}", StringComparison.Ordinal))),
        Geval("UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(_tekst.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]),
        Geval("UTF-16 met een half megabyte spaties", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(_tekst.Replace("UTF-8", "UTF-16", StringComparison.Ordinal).Replace(Header, Keer(" ", 600_000) + Header, StringComparison.Ordinal))]),
        Geval("ISO-8859-1", Encoding.Latin1.GetBytes(_tekst.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal))),
        Geval("de code in stukken", Bytes(_tekst.Replace($">{Agb}<", ">9999<![CDATA[00]]><!-- x -->&#48;1<", StringComparison.Ordinal))),
    ];

    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _voorziening = await Aanmeldvoorziening.StartAsync();
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
    }

    [OneTimeTearDown]
    public async Task Ruim() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [TestCaseSource(nameof(Vormen))]
    public async Task Een_ander_kan_het_niet_aanbieden_en_de_echte_wordt_daarna_beoordeeld(byte[] bericht)
    {
        Assert.That(Berichtlezer.LeesDeclaratie(bericht).Bericht?.Aanbieder.Code, Is.EqualTo(Agb), "dit bericht wordt beoordeeld");
        var voor = Databasedump.Aantal(_werkplaats.Database, "ontvangst");
        await MeldAanAsync($"aanbieder-{Ander}");
        using (var antwoord = await _dienst.PostAsync(bericht))
        {
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            var probleem = JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync());
            Assert.That(probleem.GetProperty("detail").GetString(), Does.Contain($"waarvan de afzender {Ander} is"));
            Assert.That(probleem.TryGetProperty("fouten", out _), Is.False);
        }

        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor), "er is niets vastgelegd");
        await MeldAanAsync($"aanbieder-{Agb}");
        var adres = await _dienst.VerwerkAsync(bericht, "beoordeeld");
        Assert.That(Berichtlezer.LeesAntwoord(await _dienst.Http.GetByteArrayAsync(new Uri($"{adres}/antwoord", UriKind.Relative))).Bericht?.Ontvanger, Is.EqualTo(Agb));
        Assert.That(
            Databasedump.Vraag(_werkplaats.Database, $"select soort, aanbieder, gemeente from ontvangst where sleutel = '{adres.OriginalString.Split('/')[^1]}'"),
            Is.EqualTo($"WMO323|{Agb}|0505\n"));
    }

    [TestCase("<!DOCTYPE x><wmo323:Bericht", "DTD", Description = "met een DTD is een bericht nooit geldig")]
    [TestCase("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><wmo323:Bericht", "DTD")]
    [TestCase("x<wmo323:Bericht", "XML")]
    public async Task Van_wie_niet_vaststaat_biedt_een_aanbieder_niets_aan_en_hij_leest_waarom(string begin, string fout)
    {
        var bericht = Bytes(_tekst.Replace(Wortel, begin, StringComparison.Ordinal));
        foreach (var agb in (string[])[Ander, Agb])
        {
            await MeldAanAsync($"aanbieder-{agb}");
            using var antwoord = await _dienst.PostAsync(bericht);
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            var probleem = JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync());
            Assert.That(probleem.GetProperty("detail").GetString(), Does.Contain("niet vast te stellen"));
            Assert.That(probleem.GetProperty("fouten")[0].GetProperty("toelichting").GetString(), Does.Contain(fout));
        }

        await MeldAanAsync("rol-beheer");
        await _dienst.VerwerkAsync(bericht, "onleesbaar");
    }

    [Test]
    public async Task Een_eigen_declaratie_met_een_fout_na_de_Header_krijgt_haar_verslag()
    {
        var bericht = Bytes(_tekst.Replace("<wmo323:DeclaratieNummer>", "<wmo323:Nummer>", StringComparison.Ordinal).Replace("</wmo323:DeclaratieNummer>", "</wmo323:Nummer>", StringComparison.Ordinal));
        await MeldAanAsync($"aanbieder-{Ander}");
        using (var antwoord = await _dienst.PostAsync(bericht))
        {
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        await MeldAanAsync($"aanbieder-{Agb}");
        var adres = await _dienst.VerwerkAsync(bericht, "onleesbaar");
        await MeldAanAsync($"aanbieder-{Ander}");
        Assert.That(await _dienst.StatusAsync(adres.OriginalString), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("beoordeeld", HttpStatusCode.NotFound)]
    [TestCase("onleesbaar", HttpStatusCode.OK)]
    public async Task Wat_een_ander_aanbood_voor_de_deur_zo_keek_leest_hij_niet_als_het_is_beoordeeld(string status, HttpStatusCode verwacht)
    {
        await MeldAanAsync("rol-beheer");
        var adres = await _dienst.VerwerkAsync(status == "beoordeeld" ? Bytes(_tekst) : Bytes("<geen/>"), status, $"van toen: {status}");
        Assert.That(Databasedump.Wijzig(_werkplaats.Database, "update ontvangst set aanbieder = null, gemeente = null, afzender = $ander where sleutel = $sleutel", ("$ander", Ander), ("$sleutel", adres.OriginalString.Split('/')[^1])), Is.EqualTo(1));
        await MeldAanAsync($"aanbieder-{Ander}");
        Assert.That(await _dienst.StatusAsync(adres.OriginalString), Is.EqualTo(verwacht));
        foreach (var deel in (string[])["/antwoord", "/bevindingen"])
        {
            Assert.That(await _dienst.StatusAsync(adres.OriginalString + deel), Is.EqualTo(deel == "/antwoord" ? HttpStatusCode.NotFound : verwacht), deel);
        }
    }

    [Test]
    public async Task Een_toewijzing_biedt_een_aanbieder_niet_aan_hoe_zij_ook_begint()
    {
        var tekst = File.ReadAllText(Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")).Order(StringComparer.Ordinal).First());
        var header = tekst[tekst.IndexOf('<', tekst.IndexOf("Bericht", StringComparison.Ordinal))..][..12];
        await MeldAanAsync($"aanbieder-{Agb}");
        foreach (var bericht in (string[])[tekst, tekst.Replace(header, Keer(" ", 1_100_000) + header, StringComparison.Ordinal)])
        {
            using var antwoord = await _dienst.PostAsync(Bytes(bericht));
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("Een WMO301 is van de gemeente"));
        }
    }

    private async Task MeldAanAsync(string wie) => _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync(wie);

    private static TestCaseData Geval(string naam, byte[] bericht) => new TestCaseData(bericht).SetArgDisplayNames(naam);

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static string Keer(string tekst, int aantal) => new StringBuilder(tekst.Length * aantal).Insert(0, tekst, aantal).ToString();
}
