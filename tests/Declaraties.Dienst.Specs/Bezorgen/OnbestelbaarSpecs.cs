using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Declaraties.Beantwoorden;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Bezorgen;

/// <summary>Een antwoord dat niet geschreven kan worden: het houdt niemand op, wordt opgegeven, en iemand kan er iets mee.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OnbestelbaarSpecs : IDisposable
{
    private static readonly string[] _namen = ["a-999900006.xml", "b.xml", "c.xml"];
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Een_antwoord_dat_niet_geschreven_kan_worden_houdt_niemand_op_en_komt_na_een_dag_in_de_lijst()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        var bericht = "<kapot/>"u8.ToArray();
        foreach (var naam in _namen)
        {
            Versper(naam, bericht);
            Leg(naam, bericht);
        }

        // Of the same sender, and behind it: as unreadable they share the key they always had.
        Leg("d.xml", bericht);
        await dienst.WachtTotAsync(() => File.Exists(Post("antwoorden", "d.fout.json")), "het volgende gaat gewoon door");
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where mislukt_sinds is not null") == 3, "de pogingen staan er");
        using (var gezien = await LijstAsync(dienst))
        {
            Assert.That(gezien.RootElement.GetProperty("post").EnumerateArray().Select(een => een.GetProperty("isOpgegeven").GetBoolean()), Is.EqualTo([false, false, false]), "er wordt nog geprobeerd");
        }

        // A day later.
        Zet("update uitgaand set mislukt_sinds = '2020-01-01T00:00:00.000Z', volgende_poging = null where verzonden_op is null");
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where opgegeven_op is not null") == 3, "opgegeven");
        await dienst.WachtTotAsync(() => dienst.Logboek.Contains("is given up", StringComparison.Ordinal), "en dat staat in het logboek");
        using var lijst = await LijstAsync(dienst);
        // The workers judge them side by side: which is first differs.
        var post = lijst.RootElement.GetProperty("post").EnumerateArray().OrderBy(een => een.GetProperty("bestemming").GetString(), StringComparer.Ordinal).ToList();
        Assert.That(post.Select(een => een.GetProperty("bestemming").GetString()), Is.EqualTo(["bestand a-*********.fout.json", "bestand b.fout.json", "bestand c.fout.json"]));
        Assert.That(post.Select(een => een.GetProperty("isOpgegeven").GetBoolean()), Is.All.True);
        Assert.That(post[0].GetProperty("reden").GetString(), Does.Contain("kan niet worden geschreven"));
        var nummers = post.ConvertAll(een => een.GetProperty("nummer").GetInt64());
        var opdracht = Herstel("--lijst");
        Assert.That(opdracht.Fout, Is.EqualTo("0 op fout, 3 niet te bezorgen.\n"));
        Assert.That(opdracht.Uit.Split('\n').Single(regel => regel.Contains("b.fout.json, opgegeven: ", StringComparison.Ordinal)), Does.StartWith($"post {nummers[1]}: fouten bij ").And.Contain(" naar bestand b.fout.json"));
        var pagina = await dienst.Http.GetStringAsync(new Uri("/onbestelbaar", UriKind.Relative));
        Assert.That(pagina, Does.Contain("3 berichten").And.Contain("c.fout.json").And.Not.Contain("999900006"));

        // Redirect, drop, try again; what cannot is refused with what would be right.
        Assert.That(await DoeAsync(dienst, nummers[0], "omleiding", new { bestemming = "../buiten.json", reden = "x" }), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await DoeAsync(dienst, nummers[0], "omleiding", new { bestemming = "anders.txt", reden = "x" }), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await DoeAsync(dienst, nummers[0], "omleiding", new { bestemming = "anders.json" }), Is.EqualTo(HttpStatusCode.BadRequest), "zonder reden");
        Assert.That(await DoeAsync(dienst, 987654321, "poging", new { }), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await DoeAsync(dienst, nummers[0], "omleiding", new { bestemming = "anders.json", reden = "De naam kan niet." }), Is.EqualTo(HttpStatusCode.OK));
        await dienst.WachtTotAsync(() => File.Exists(Post("antwoorden", "anders.json")), "omgeleid");
        Assert.That(await DoeAsync(dienst, nummers[1], "verval", new { reden = "Niet meer nodig." }), Is.EqualTo(HttpStatusCode.OK));
        Directory.Delete(Post("antwoorden", "c.fout.json"));
        var opnieuw = Herstel("--post", nummers[2].ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.That((opnieuw.Code, opnieuw.Uit), Is.EqualTo((0, $"Bericht {nummers[2]} wordt weer bezorgd.\n")), opnieuw.ToString());
        await dienst.WachtTotAsync(() => File.Exists(Post("antwoorden", "c.fout.json")), "opnieuw bezorgd");
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where verzonden_op is null") == 0, "er ligt niets meer");
        Assert.That(
            Databasedump.Vraag(_werkplaats.Database, "select handeling, reden from logregel order by nummer").TrimEnd(),
            Is.EqualTo("post omgeleid|De naam kan niet.\npost vervallen|Niet meer nodig.\npost opnieuw geprobeerd|"));
        Assert.That(Databasedump.Vraag(_werkplaats.Database, "select object from logregel"), Does.Not.Contain("999900006"));
    }

    /// <summary>Twee bestanden van dezelfde aanbieder: vroeger wachtte het tweede op het eerste.</summary>
    [Test]
    public async Task Ook_een_ander_bericht_van_dezelfde_aanbieder_wacht_niet()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        var (een, twee) = (await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")));
        Versper("1.xml", een, ".json");
        Leg("1.xml", een);
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where mislukt_sinds is not null") == 1, "het eerste lukt niet");
        Leg("2.xml", twee);
        await dienst.WachtTotAsync(() => File.Exists(Post("antwoorden", "2.xml")) && File.Exists(Post("antwoorden", "2.json")), "het tweede wel");
        Assert.That(File.Exists(Post("antwoorden", "1.xml")), Is.False, "een antwoord staat er nooit zonder zijn verslag");
    }

    [Test]
    public async Task Is_de_map_weg_dan_wordt_er_niets_opgegeven_en_gaat_alles_vanzelf_als_zij_er_weer_is()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        Directory.Move(Post("antwoorden"), Post("elders"));
        Leg("1.xml", await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select coalesce(max(pogingen), 0) from uitgaand") > 0, "het lukt niet");
        Zet("update uitgaand set aangemaakt_op = '2020-01-01T00:00:00.000Z', volgende_poging = null");
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select max(pogingen) from uitgaand") > 1, "nog een keer");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where opgegeven_op is not null or mislukt_sinds is not null"), Is.Zero);
        using (var lijst = await LijstAsync(dienst))
        {
            Assert.That(lijst.RootElement.GetProperty("post").EnumerateArray().Single().GetProperty("isOpgegeven").GetBoolean(), Is.False, "het staat er wel bij: het is al lang onderweg");
        }

        Directory.Move(Post("elders"), Post("antwoorden"));
        Zet("update uitgaand set volgende_poging = null");
        await dienst.WachtTotAsync(() => File.Exists(Post("antwoorden", "1.xml")), "vanzelf alsnog");
    }

    [TestCase("--naar", "x.json", "--naar en --vervalt vragen een --reden")]
    [TestCase("--vervalt", "--vervalt en --reden horen bij --post")]
    [TestCase("--post", "12", "--lijst", "niet meer dan een daarvan")]
    [TestCase("--post", "12", "--reden", "x", "vragen een --reden")]
    public void Wat_herstel_niet_kan_zegt_het_zonder_iets_te_doen(params string[] woorden)
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var uitvoering = Herstel(woorden[..^1]);
        Assert.That(uitvoering.Code, Is.EqualTo(64), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain(woorden[^1]));
    }

    private static async Task<JsonDocument> LijstAsync(Dienstproces dienst) => JsonDocument.Parse(await dienst.Http.GetStringAsync(new Uri("/v1/onbestelbaar", UriKind.Relative)));

    private static async Task<HttpStatusCode> DoeAsync(Dienstproces dienst, long nummer, string handeling, object inhoud)
    {
        using var antwoord = await dienst.Http.PostAsJsonAsync(new Uri($"/v1/onbestelbaar/{nummer}/{handeling}", UriKind.Relative), inhoud);
        return antwoord.StatusCode;
    }

    private Uitvoering Herstel(params string[] opdracht)
    {
        using var proces = Programma.Start(_werkplaats.Map, ["herstel", .. opdracht], [("Database", _werkplaats.Database)]);
        return Programma.Wacht(proces, null);
    }

    /// <summary>Zet op elke plek waar het antwoord kan komen een map neer: daar komt nooit een bestand.</summary>
    private void Versper(string naam, byte[] bericht, string uitgang = ".fout.json")
    {
        var stam = Path.GetFileNameWithoutExtension(naam);
        Directory.CreateDirectory(Post("antwoorden", stam + uitgang));
        Directory.CreateDirectory(Post("antwoorden", $"{stam}-{Vingerafdruk.Van(bericht).ToString()[..8]}{uitgang}"));
    }

    private void Zet(string sql) => Databasedump.Wijzig(_werkplaats.Database, sql);

    private void Leg(string naam, byte[] inhoud) => File.Move(_werkplaats.Schrijf($"post/inkomend/{naam}.deel", inhoud), Post("inkomend", naam));

    private string Post(params ReadOnlySpan<string> delen) => _werkplaats.Pad(["post", .. delen]);
}
