using System.Net;
using System.Text;
using System.Text.Json;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Ontvangen;

/// <summary>Een ZIP-bestand aan de deur van de dienst: elk bericht een eigen ontvangst met een eigen antwoord, of niets.</summary>
public sealed class ZipaannameSpecs : IDisposable
{
    private const string Zip = "application/zip";
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;

    private static string Declaratie(string naam) => File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, naam));

    private string Post(params string[] delen) => _werkplaats.Pad(["post", .. delen]);

    [OneTimeSetUp]
    public void Start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Dienstproces.Start(_werkplaats);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCase(Zip)]
    [TestCase("application/x-zip-compressed")]
    [TestCase("application/octet-stream")]
    [TestCase("application/xml; charset=utf-8")]
    public async Task Over_http_krijgt_elk_bericht_een_eigen_adres_op_naam_en_dezelfde_aflevering_dezelfde(string inhoudstype)
    {
        var zip = Proefzip.Maak(("2-kapot.xml", "<kapot/>"), ("1-januari.xml", Declaratie("1-januari")));
        var eerste = await BiedAanAsync(zip, inhoudstype, "zip " + inhoudstype);
        Assert.That(eerste.Select(bericht => bericht.Bestand), Is.EqualTo(["1-januari.xml", "2-kapot.xml"]));
        await _dienst.WachtOpAsync(eerste[0].Adres, "beoordeeld");
        await _dienst.WachtOpAsync(eerste[1].Adres, "onleesbaar");
        Assert.That((await BiedAanAsync(zip, inhoudstype, "zip " + inhoudstype)).Select(bericht => bericht.Adres), Is.EqualTo(eerste.Select(bericht => bericht.Adres)));
        Assert.That((await BiedAanAsync(zip, inhoudstype, "anders " + inhoudstype)).Select(bericht => bericht.Adres), Is.Not.EqualTo(eerste.Select(bericht => bericht.Adres)));
    }

    [Test]
    public async Task Een_zip_waaraan_iets_mankeert_wordt_geweigerd_en_er_is_niets_van_vastgelegd()
    {
        var voor = Databasedump.Aantal(_werkplaats.Database, "ontvangst");
        foreach (var (inhoud, inhoudstype, status, reden) in new (byte[], string, HttpStatusCode, string)[]
        {
            (Proefzip.Maak(("a.xml", Declaratie("1-januari")), ("map/b.xml", "x")), Zip, HttpStatusCode.BadRequest, "Het ZIP-bestand is geweigerd, met alles erin: 'map/b.xml' staat in een map"),
            (Proefzip.Maak(("a.xml", Declaratie("1-januari")), ("bom.xml", new string(' ', 30_000_000))), Zip, HttpStatusCode.RequestEntityTooLarge, "'bom.xml' is uitgepakt groter dan 25 MB (OP179)."),
            (Encoding.UTF8.GetBytes("%PDF-1.7"), Zip, HttpStatusCode.BadRequest, "het is een PDF en geen ZIP-bestand met berichten"),
            (Proefzip.Maak(("[Content_Types].xml", "x")), Zip, HttpStatusCode.BadRequest, "het is een Office-bestand"),
            (Encoding.UTF8.GetBytes(Declaratie("1-januari")), "application/octet-stream", HttpStatusCode.UnsupportedMediaType, "application/zip met een ZIP-bestand daarmee"),
        })
        {
            using var antwoord = await _dienst.PostAsync(inhoud, inhoudstype: inhoudstype);
            var tekst = await antwoord.Content.ReadAsStringAsync();
            Assert.That(antwoord.StatusCode, Is.EqualTo(status), tekst);
            Assert.That(JsonDocument.Parse(tekst).RootElement.GetProperty("detail").GetString(), Does.Contain(reden));
        }

        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor));
    }

    [Test]
    public async Task In_de_map_heet_elk_antwoord_naar_het_zip_bestand_en_het_bericht()
    {
        await _dienst.WachtTotAsync(() => Directory.Exists(Post("inkomend")), "mappen gemaakt");
        Leg("levering.zip", Proefzip.Maak(("maart.xml", Declaratie("1-januari")), ("kapot.xml", "<kapot/>")));
        Leg("fout.ZIP", Proefzip.Maak(("a.xml", "x"), ("A.xml", "y")));
        Leg($"{new string('l', 240)}.zip", Proefzip.Maak(("een-lange-naam.xml", "x")));
        foreach (var naam in (string[])["levering-maart.xml", "levering-maart.json", "levering-kapot.fout.json", "fout.fout.json"])
        {
            await _dienst.WachtTotAsync(() => File.Exists(Post("antwoorden", naam)), naam);
        }

        await _dienst.WachtTotAsync(() => !Directory.EnumerateFiles(Post("inkomend")).Any(), "alles is genomen");
        Assert.That(File.Exists(Post("verwerkt", "levering.zip")), Is.True);
        Assert.That(File.Exists(Post("fout", "fout.ZIP")), Is.True);
        Assert.That(Directory.EnumerateFiles(Post("fout")).Count(), Is.EqualTo(1));
        await _dienst.WachtTotAsync(() => Directory.EnumerateFiles(Post("antwoorden"), "lll*.fout.json").Any(), "ook bij een lange naam");
        using var verslag = JsonDocument.Parse(File.ReadAllBytes(Post("antwoorden", "fout.fout.json")));
        Assert.That(verslag.RootElement.GetProperty("redenen")[0].GetString(), Is.EqualTo("Het ZIP-bestand is geweigerd, met alles erin: 'A.xml' zit er twee keer in (hoofdletters tellen niet)."));
    }

    [Test]
    public async Task Een_aanbieder_biedt_geen_bericht_van_een_ander_aan_ook_niet_in_een_zip()
    {
        using var werkplaats = new Werkplaats();
        using var proef = new Dienstproef(werkplaats);
        var vreemd = Declaratie("1-januari").Replace($">{Voorbeeld.Aanbieder}<", ">99990002<", StringComparison.Ordinal);
        var zip = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(Proefzip.Maak(("a.xml", Declaratie("1-januari")), ("b.xml", vreemd))) };
        var aanname = await proef.Intake.OntvangZipAsync(zip, Inzender.Aanbieder(new(Voorbeeld.Aanbieder)), null, CancellationToken.None);
        Assert.That(aanname.Bezwaar?.Uitleg, Does.StartWith("Bij 'b.xml' in het ZIP-bestand: Met deze aanmelding kan alleen een declaratie (WMO323, JW323) of melding van start of stop (WMO305, WMO307, JW305, JW307)"));
        Assert.That((aanname.Ontvangsten.Count, proef.Gewekt.Count, proef.Ontvangsten(o => o.Stand()).Open), Is.EqualTo((0, 0, 0L)));
        var alles = await proef.Intake.OntvangZipAsync(zip, Inzender.Alles, null, CancellationToken.None);
        Assert.That(alles.Ontvangsten.Select(bericht => (bericht.Naam, bericht.Ontvangst.Aanbieder?.Code)), Is.EqualTo([("a.xml", Voorbeeld.Aanbieder), ("b.xml", "99990002")]));
    }

    [Test]
    public async Task Kan_het_tweede_niet_worden_vastgelegd_dan_maakt_opnieuw_aanbieden_het_af()
    {
        using var werkplaats = new Werkplaats();
        using var proef = new Dienstproef(werkplaats);
        var zip = new NieuweOntvangst { Kanaal = Kanaal.Amqp, Aflevering = "een", Bericht = Afschrift.Van(Proefzip.Maak(("a.xml", Declaratie("1-januari")), ("b.xml", Declaratie("1-januari")))) };
        using (var stop = new CancellationTokenSource())
        {
            // What stands for a process that dies halfway: the first is stored, and then it is over.
            var eerste = await proef.Intake.OntvangAsync(
                zip with { Bericht = Zipbestand.Lees(zip.Bericht, proef.Instellingen.Grenzen)[0].Bericht, Aflevering = "een/a.xml" }, Inzender.Alles, stop.Token);
            var alles = await proef.Intake.OntvangZipAsync(zip, Inzender.Alles, null, stop.Token);
            Assert.That(alles.Ontvangsten[0].Ontvangst.Sleutel, Is.EqualTo(eerste.Zeker.Sleutel));
        }

        Assert.That(Databasedump.Aantal(werkplaats.Database, "ontvangst"), Is.EqualTo(2), "dezelfde bytes onder twee namen zijn twee berichten");
    }

    private async Task<IReadOnlyList<(string Bestand, Uri Adres)>> BiedAanAsync(byte[] zip, string inhoudstype, string nummer)
    {
        using var antwoord = await _dienst.PostAsync(zip, nummer, inhoudstype);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.That((antwoord.StatusCode, antwoord.Headers.Location), Is.EqualTo((HttpStatusCode.Accepted, (Uri?)null)), tekst);
        using var json = JsonDocument.Parse(tekst);
        return
        [
            .. json.RootElement.GetProperty("berichten").EnumerateArray().Select(bericht =>
            {
                Assert.That(bericht.GetProperty("adres").GetString(), Does.EndWith(bericht.GetProperty("bericht").GetProperty("id").GetString()!));
                return (bericht.GetProperty("bestand").GetString()!, new Uri(bericht.GetProperty("adres").GetString()!, UriKind.Relative));
            }),
        ];
    }

    private void Leg(string naam, byte[] inhoud)
    {
        var tijdelijk = _werkplaats.Schrijf(Guid.NewGuid().ToString("N"), inhoud);
        File.Move(tijdelijk, Post("inkomend", naam));
    }
}
