using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Bus.Specs;

/// <summary>
/// Elk officieel voorbeeld langs elke deur: opdrachtregel, map, HTTP, RabbitMQ en SOAP, aan een dienst met al die deuren tegelijk. Wat er van een voorbeeld wordt staat in een tabel; een voorbeeld erbij is
/// een regel erbij.
/// </summary>
[NonParallelizable]
public sealed class DeurenSpecs : IDisposable
{
    private const string Fo01 = "Fo01";
    private readonly Werkplaats _werkplaats = new();
    private Busproef _proef = null!;
    private Dienstproces _dienst = null!;
    private Afzender _afzender = null!;
    private int _nummer;

    /// <summary>De voorbeelden, met wat ervan wordt en wat erop terugkomt.</summary>
    private static IEnumerable<Voorbeeldregel> Voorbeelden =>
    [
        new("WMO301", ["voorbeelden", "WMO301.xml"], "opgenomen", null),
        new("WMO323", ["voorbeelden", "WMO323.xml"], "beoordeeld", "WMO325"),
        new("WMO305", ["voorbeelden", "WMO305.xml"], "opgenomen", null),
        new("WMO307", ["voorbeelden", "WMO307.xml"], "opgenomen", null),
        // Of the standard and not processed: no answer, and no Fo01 either.
        new("WMO315", ["voorbeelden", "WMO315.xml"], "onleesbaar", null),
        new("WMO317", ["voorbeelden", "WMO317.xml"], "onleesbaar", null),
        new("WMO319", ["voorbeelden", "WMO319.xml"], "onleesbaar", null),
        new("JW301", ["ijw", "voorbeelden", "JW301.xml"], "opgenomen", null),
        new("JW323", ["ijw", "voorbeelden", "JW323.xml"], "beoordeeld", "JW325"),
        // What is in these is a sentence and no message.
        new("Di01 xml", ["..", "ggk", "voorbeelden", "envelopHeenbericht-ggk_Di01_v21-xml.xml"], "onleesbaar", Fo01) { Actie = Proefsoap.Di01 },
        new("Di01 tekst", ["..", "ggk", "voorbeelden", "envelopHeenbericht-ggk_Di01_v21-tekst.xml"], "onleesbaar", Fo01) { Actie = Proefsoap.Di01 },
        new("Du01", ["..", "ggk", "voorbeelden", "envelopRetourbericht-ggk_Du01-v21.xml"], "onleesbaar", Fo01) { Actie = Proefsoap.Du01 },
    ];

    private static IEnumerable<TestCaseData> Kaal => Voorbeelden.Where(regel => regel.Actie is null).Select(regel => new TestCaseData(regel).SetArgDisplayNames(regel.Naam));

    private static IEnumerable<TestCaseData> InEnvelop => Voorbeelden.Select(regel => new TestCaseData(regel).SetArgDisplayNames(regel.Naam));

    [OneTimeSetUp]
    public async Task Start()
    {
        Standaard.Pad("voorbeelden");
        _proef = new Busproef(_werkplaats);
        _afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        _werkplaats.Klok.Nu = DateTimeOffset.UtcNow;
        _dienst = _proef.Start();
        await Busproef.WachtOpBusAsync(_dienst);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _afzender?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _werkplaats.Dispose();
    }

    [TestCaseSource(nameof(Kaal))]
    public async Task Een_voorbeeld_wordt_aan_elke_deur_hetzelfde(Voorbeeldregel regel)
    {
        var bericht = File.ReadAllBytes(Standaard.Pad(regel.Pad));
        var antwoorden = new List<string?>();
        foreach (var deur in (Deur[])[MapAsync, HttpAsync, BusAsync])
        {
            var (status, terug) = await deur(bericht, regel);
            Assert.That(status, Is.EqualTo(regel.Status), deur.Method.Name);
            antwoorden.Add(terug);
        }

        antwoorden.Add(Opdrachtregel(bericht, regel));
        Assert.That(antwoorden.Distinct().Count(), Is.EqualTo(1), "aan elke deur hetzelfde antwoord");
        EisSoort(antwoorden[0], regel.Terug);
        using var soap = await _dienst.Http.SoapAsync(Proefsoap.Om(Encoding.UTF8.GetString(bericht)));
        Assert.That(soap.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError), "de webservice neemt alleen enveloppen");
    }

    [TestCaseSource(nameof(InEnvelop))]
    public async Task Een_voorbeeld_in_een_officiele_envelop_wordt_aan_elke_deur_hetzelfde(Voorbeeldregel regel)
    {
        var (soort, antwoorden) = (regel.Terug is null or Fo01 ? null : regel.Terug, new List<string?>());
        foreach (var deur in (Deur[])[MapAsync, HttpAsync, BusAsync, SoapAsync])
        {
            var envelop = Envelop(regel);
            var (status, terug) = await deur(Encoding.UTF8.GetBytes(envelop), regel);
            Assert.That(status, Is.EqualTo(regel.Status), deur.Method.Name);
            EisTerug(terug, envelop, regel);
            antwoorden.Add(Vergelijkbaar(terug, soort));
        }

        var laatste = Envelop(regel);
        var uitvoer = Opdrachtregel(Encoding.UTF8.GetBytes(laatste), regel);
        EisTerug(uitvoer, laatste, regel);
        antwoorden.Add(Vergelijkbaar(uitvoer, soort));
        Assert.That(antwoorden.Distinct().Count(), Is.EqualTo(1), "aan elke deur hetzelfde antwoord");
    }

    [Test]
    public async Task Het_officiele_foutbericht_wordt_aan_elke_deur_aangenomen_en_telt_een_keer()
    {
        var fout = File.ReadAllBytes(Standaard.Pad("..", "ggk", "voorbeelden", "Fo01.xml"));
        var regel = new Voorbeeldregel(Fo01, [], "opgenomen", null) { Actie = Proefsoap.Fo01 };
        foreach (var deur in (Deur[])[MapAsync, HttpAsync, BusAsync, SoapAsync])
        {
            Assert.That(await deur(fout, regel), Is.EqualTo((regel.Status, (string?)null)), deur.Method.Name);
        }

        var retour = JsonSerializer.Deserialize<JsonElement>(await _dienst.Http.GetStringAsync(new Uri("/v1/retouren", UriKind.Relative))).GetProperty("foutberichten").EnumerateArray().Single();
        Assert.That(
            (retour.GetProperty("code").GetString(), retour.GetProperty("verzonden").GetString(), retour.GetProperty("ontvangst").ValueKind),
            Is.EqualTo(("IB210", "9c0f7b90-5c69-11e5-a837-0800200c9a66", JsonValueKind.Null)));
        // The command line answers declarations; nobody sent something with it that may come back.
        var gedeclareerd = _werkplaats.MetDatabase("declareer", _werkplaats.Schrijf("fo01.xml", fout), "--antwoorden", _werkplaats.Pad("cli"));
        Assert.That((gedeclareerd.Code, File.Exists(_werkplaats.Pad("cli", "fo01.xml"))), Is.EqualTo((2, false)));
        Assert.That(gedeclareerd.Fout, Does.Contain("Dit is een StUF-foutbericht"));
    }

    /// <summary>Brengt iets naar een deur; geeft wat ervan werd, en wat er aan die deur op terugkwam.</summary>
    private delegate Task<(string Status, string? Terug)> Deur(byte[] bericht, Voorbeeldregel regel);

    private async Task<(string Status, string? Terug)> MapAsync(byte[] bericht, Voorbeeldregel regel)
    {
        var naam = Naam();
        var (_, status) = await NieuweAsync(() =>
        {
            File.Move(_werkplaats.Schrijf($"post/{naam}.tmp", bericht), _werkplaats.Pad("post", "inkomend", $"{naam}.xml"));
            return Task.CompletedTask;
        });
        var antwoord = _werkplaats.Pad("post", "antwoorden", $"{naam}.xml");
        return (status, regel.Terug is null ? null : await LeesAsync(antwoord));
    }

    private async Task<(string Status, string? Terug)> HttpAsync(byte[] bericht, Voorbeeldregel regel)
    {
        var (sleutel, status) = await NieuweAsync(() => _dienst.BiedAanAsync(bericht, Naam()));
        return (status, await GehaaldAsync(sleutel, regel));
    }

    /// <summary>Over SOAP komt niets terug; wat erop wordt geantwoord is te halen.</summary>
    private async Task<(string Status, string? Terug)> SoapAsync(byte[] bericht, Voorbeeldregel regel)
    {
        var (sleutel, status) = await NieuweAsync(async () =>
        {
            using var antwoord = await _dienst.Http.SoapAsync(Proefsoap.Om(Encoding.UTF8.GetString(bericht)), regel.Actie ?? Proefsoap.Di01);
            Assert.That((antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.Accepted, "")));
        });
        return (status, await GehaaldAsync(sleutel, regel));
    }

    private async Task<(string Status, string? Terug)> BusAsync(byte[] bericht, Voorbeeldregel regel)
    {
        var naam = Naam();
        var (_, status) = await NieuweAsync(() => _afzender.ZetAsync(_proef.Inkomend, bericht, naam));
        var soort = regel.Terug == Fo01 ? "foutbericht" : "antwoord";
        return (status, regel.Terug is null ? null : (await _afzender.WachtAsync(post => post.Kenmerk == naam && post.Soort == soort, $"{regel.Naam} over de bus")).Tekst);
    }

    private string? Opdrachtregel(byte[] bericht, Voorbeeldregel regel)
    {
        var naam = Naam();
        var bestand = _werkplaats.Schrijf($"{naam}.xml", bericht);
        if (regel.Status == "opgenomen")
        {
            var (opdracht, wat) = regel.Naam.EndsWith("301", StringComparison.Ordinal) ? ("toewijzingen", "Toewijzingsberichten") : ("ondersteuning", "Meldingen van start en stop");
            var opgenomen = _werkplaats.MetDatabase("importeer", opdracht, bestand);
            Assert.That((opgenomen.Code, opgenomen.Uit), Is.EqualTo((0, $"{wat}: 0 opgenomen, 1 al bekend, 0 geweigerd.\n")), opgenomen.ToString());
            return null;
        }

        var gedeclareerd = _werkplaats.MetDatabase("declareer", bestand, "--antwoorden", _werkplaats.Pad("cli"));
        Assert.That(gedeclareerd.Code, Is.EqualTo(regel.Terug is null or Fo01 ? 2 : 1), gedeclareerd.ToString());
        if (regel.Terug is null)
        {
            Assert.That(gedeclareerd.Fout, Does.Contain($"Dit is een {regel.Naam} van iWmo 3.2; die verwerkt deze dienst niet"));
            Assert.That(File.Exists(_werkplaats.Pad("cli", $"{naam}.xml")), Is.False);
            return null;
        }

        return File.ReadAllText(_werkplaats.Pad("cli", $"{naam}.xml"));
    }

    /// <summary>Brengt iets, en wacht tot het is ontvangen en afgehandeld.</summary>
    private async Task<(string Sleutel, string Status)> NieuweAsync(Func<Task> breng)
    {
        var voor = Databasedump.Waarde<long>(_werkplaats.Database, "select coalesce(max(nummer), 0) from ontvangst");
        await breng();
        var (sleutel, status) = ("", "");
        await Geduld.TotAsync(
            () =>
            {
                (sleutel, status) = Databasedump.Waarden(_werkplaats.Database, $"select sleutel || ' ' || status from ontvangst where nummer > {voor}") is [var rij] && rij.Split(' ') is [var eerste, var tweede] ? (eerste, tweede) : ("", "");
                return status is not ("" or "ontvangen");
            },
            () => $"Er komt niets van: '{status}'.\n{_dienst.Logboek}");
        return (sleutel, status);
    }

    private async Task<string?> GehaaldAsync(string sleutel, Voorbeeldregel regel) =>
        regel.Terug is null ? null : await _dienst.Http.GetStringAsync(new Uri($"/v1/berichten/{sleutel}/antwoord", UriKind.Relative));

    private static async Task<string> LeesAsync(string bestand)
    {
        await Geduld.TotAsync(() => File.Exists(bestand), () => $"{bestand} komt er niet.");
        return await File.ReadAllTextAsync(bestand);
    }

    /// <summary>Het voorbeeld in de envelop die als voorbeeld is gegeven; een envelop uit de tabel is dat al. Elke keer met een eigen referentienummer, want een dat eerder kwam wordt geweigerd.</summary>
    private string Envelop(Voorbeeldregel regel)
    {
        var nummer = $"{++_nummer:00000000}-5c69-41e5-a837-0800200c9a66";
        if (regel.Actie is not null)
        {
            return Met(File.ReadAllText(Standaard.Pad(regel.Pad)), "referentienummer", nummer);
        }

        var bericht = File.ReadAllText(Standaard.Pad(regel.Pad));
        var envelop = File.ReadAllText(Standaard.Pad("..", "ggk", "voorbeelden", "envelopHeenbericht-ggk_Di01_v21-xml.xml"));
        foreach (var (element, waarde) in (ReadOnlySpan<(string, string)>)
        [
            ("referentienummer", nummer),
            ("functie", regel.Naam),
            ("xmlBestand", Convert.ToBase64String(Encoding.UTF8.GetBytes(bericht))),
        ])
        {
            envelop = Met(envelop, element, waarde);
        }

        return envelop
            .Replace(">0548<", $">{Proefenvelop.Waarde(bericht, "Afzender")}<", StringComparison.Ordinal)
            .Replace(">01023456<", $">{Proefenvelop.Waarde(bericht, "Ontvanger")}<", StringComparison.Ordinal);
    }

    private static string Met(string xml, string element, string waarde) => Regex.Replace(xml, $"(<\\w+:{element}>)[^<]*<", $"${{1}}{waarde}<");

    private static void EisTerug(string? terug, string envelop, Voorbeeldregel regel)
    {
        switch (regel.Terug)
        {
            case null:
                Assert.That(terug, Is.Null);
                break;
            case Fo01:
                Assert.That(
                    (Proefenvelop.Waarde(terug!, "berichtcode"), Proefenvelop.Waarde(terug!, "code"), Proefenvelop.Waarde(terug!, "crossRefnummer")),
                    Is.EqualTo((Fo01, "StUF055", Proefenvelop.Waarde(envelop, "referentienummer"))));
                break;
            default:
                Assert.That((Proefenvelop.Waarde(terug!, "berichtcode"), Proefenvelop.Waarde(terug!, "functie")), Is.EqualTo(("Di01", regel.Terug)));
                EisSoort(Encoding.UTF8.GetString(Proefenvelop.Inhoud(terug!)), regel.Terug);
                break;
        }
    }

    private static void EisSoort(string? antwoord, string? soort) =>
        Assert.That(antwoord is null ? null : Berichtlezer.LeesAntwoord(Encoding.UTF8.GetBytes(antwoord)) is { Bericht: not null } gelezen ? gelezen.Berichtnaam : "", Is.EqualTo(soort));

    /// <summary>Wat aan elke deur hetzelfde hoort te zijn: het antwoord in de envelop; van een foutbericht wat eraan mankeert, en niet waar, want uit een SOAP-bericht komt de envelop als eigen document.</summary>
    private static string? Vergelijkbaar(string? terug, string? soort) =>
        terug is null ? null : soort is null ? Regex.Replace(Proefenvelop.Waarde(terug, "omschrijving"), "regel [0-9]+, kolom [0-9]+", "") : Encoding.UTF8.GetString(Proefenvelop.Inhoud(terug));

    private string Naam() => $"voorbeeld-{++_nummer}";

    /// <param name="Naam">Hoe het heet; van een bericht wat er op de envelop staat.</param>
    /// <param name="Pad">Waar het staat, vanaf de bestanden van de standaard.</param>
    /// <param name="Status">Wat ervan wordt.</param>
    /// <param name="Terug">Wat erop terugkomt; null als dat niets is.</param>
    public sealed record Voorbeeldregel(string Naam, string[] Pad, string Status, string? Terug)
    {
        /// <summary>De SOAPAction van wat al een envelop of foutbericht is; null bij een bericht.</summary>
        public string? Actie { get; init; }
    }
}
