using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag;
using Declaraties.Opslag.Beheer;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Waarnemen;

/// <summary>Een klok die niet kan kloppen: de dienst start dan niet, waarschuwt als zij draait, en een ander heeft geen last van wat zij opschreef.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class KlokSpecs : IDisposable
{
    private static readonly DateTimeOffset _laatst = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [TestCase(-24 * 60, null)]
    [TestCase((-24 * 60) - 1, "de klok staat 24 uur achter")]
    [TestCase(-60 * 24 * 30, "de klok staat 30 dagen achter")]
    [TestCase(0, null)]
    [TestCase(60 * 24 * 14, null)]
    [TestCase((60 * 24 * 14) + 1, "de klok staat 14 dagen voor, of de dienst heeft zo lang stilgestaan")]
    public void Een_klok_mag_een_dag_achter_en_twee_weken_voor_liggen(int minuten, string? verwacht)
    {
        var instellingen = new Dienstinstellingen { Database = "x" };
        Assert.That(Klokoordeel.Bezwaar(_laatst.AddMinutes(minuten), _laatst, instellingen), verwacht is null ? Is.Null : Does.Contain(verwacht).And.Contain("2026-03-20 13:00"));
        Assert.That(Klokoordeel.Bezwaar(TimeSpan.FromMinutes(minuten), instellingen) is null, Is.EqualTo(verwacht is null), "een sprong tijdens het draaien ook");
        Assert.That(Klokoordeel.Bezwaar(_laatst, null, instellingen), Is.Null, "een lege database weet van geen tijd");
    }

    [Test]
    public void De_nieuwste_tijd_is_die_van_het_laatste_dat_erbij_kwam_tot_iemand_zegt_dat_de_klok_klopt()
    {
        using var database = Database.Open(_werkplaats.Database);
        var klok = _werkplaats.Klok;
        var opslag = new Klokopslag(database, klok);
        Assert.That(opslag.Nieuwste(), Is.Null);
        var begin = klok.Nu;
        klok.Nu = begin.AddDays(30);
        new Logboekopslag(database, klok).Schrijf(new Gebruiker("a", "b", "c"), "iets", "iets", "gelukt");
        Assert.That(opslag.Nieuwste(), Is.EqualTo(begin.AddDays(30)));
        klok.Nu = begin;
        opslag.Leef();
        Assert.That(opslag.Nieuwste(), Is.EqualTo(begin.AddDays(30)), "leven alleen zegt niet dat de klok klopt");
        opslag.Bevestig(new Gebruiker("a", "b", "c"));
        Assert.That(opslag.Nieuwste(), Is.EqualTo(begin));
        Assert.That(new Logboekopslag(database, klok).Laatste(1).Single(), Has.Property("Handeling").EqualTo("klok bevestigd"));
        klok.Nu = begin.AddDays(1);
        new Logboekopslag(database, klok).Schrijf(new Gebruiker("a", "b", "c"), "iets", "iets", "gelukt");
        Assert.That(opslag.Nieuwste(), Is.EqualTo(begin.AddDays(1)), "wat daarna komt telt weer");
    }

    [TestCase("+30d")]
    [TestCase("+400d")]
    public async Task Na_een_proces_dat_voorliep_start_de_dienst_pas_als_iemand_voor_de_klok_instaat(string voor)
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using (var vooruit = Met(voor))
        {
            await vooruit.WachtTotAsync(() => Directory.Exists(_werkplaats.Pad("post", "antwoorden")), "mappen gemaakt");
            Leg("1-januari.xml", await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
            await vooruit.WachtTotAsync(() => File.Exists(_werkplaats.Pad("post", "antwoorden", "1-januari.xml")), "bezorgd, dus het slot is genomen");
            vooruit.Dood();
        }

        var geweigerd = Voer("serve");
        Assert.That(geweigerd.Code, Is.EqualTo(64), geweigerd.ToString());
        Assert.That(geweigerd.Foutregels, Has.Count.EqualTo(1));
        Assert.That(geweigerd.Fout, Does.StartWith("De dienst start niet: de klok van deze machine staat op ").And.Contain("achter").And.Contain("--klok-klopt").And.Not.Contain("   at "));

        using var dienst = Dienstproces.Volg(Start("serve", "--klok-klopt"));
        Assert.That(await dienst.StatusAsync("/health/ready"), Is.EqualTo(HttpStatusCode.OK));
        Leg("2-februari.xml", await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")));
        await dienst.WachtTotAsync(() => File.Exists(_werkplaats.Pad("post", "antwoorden", "2-februari.xml")), "de post wacht niet op het slot van wie voorliep");
        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
        using var weer = Dienstproces.Volg(Start("serve"));
        Assert.That(weer.Stop(), Is.Zero, "daarna is het gewoon");
    }

    [Test]
    public void Ook_zonder_dienst_is_de_klok_te_bevestigen()
    {
        Assert.That(Nep("+30d", "importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv"), "--database", _werkplaats.Database).Code, Is.Zero);
        Assert.That(Voer("serve").Code, Is.EqualTo(64));
        var bevestigd = Voer("herstel", "--klok-klopt");
        Assert.That((bevestigd.Code, bevestigd.Fout), Is.EqualTo((0, "")), bevestigd.ToString());
        using var dienst = Dienstproces.Volg(Start("serve"));
        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
    }

    [Test]
    public void Een_klok_die_ver_voorligt_op_wat_er_ligt_stopt_de_start_ook()
    {
        Assert.That(Voer("importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv"), "--database", _werkplaats.Database).Code, Is.Zero);
        var geweigerd = Nep("+15d", "serve");
        Assert.That((geweigerd.Code, geweigerd.Fout), Is.EqualTo((64, geweigerd.Fout)));
        Assert.That(geweigerd.Fout, Does.Contain("voor, of de dienst heeft zo lang stilgestaan").And.Contain("--klok-klopt"));
        using var dienst = Dienstproces.Volg(Start(["env", .. NepOmgeving("+15d")], "serve", "--klok-klopt"));
        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
    }

    [Test]
    public async Task Een_klok_die_verspringt_terwijl_de_dienst_draait_is_een_waarschuwing_en_legt_niets_stil()
    {
        var tijd = _werkplaats.Schrijf("tijd", "+0d\n");
        using var dienst = Dienstproces.Volg(Start(
            ["env", .. NepOmgeving(null), $"FAKETIME_TIMESTAMP_FILE={tijd}", "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1"], "serve"));
        Assert.That((await ReadyAsync(dienst)).GetProperty("onderdelen").GetProperty("klok").GetString(), Is.EqualTo("in orde"));
        File.WriteAllText(tijd, "-3d\n");
        await dienst.WachtTotAsync(() => dienst.Logboek.Contains("The clock is far from the newest time", StringComparison.Ordinal), "er staat een waarschuwing in het logboek");
        var ready = await ReadyAsync(dienst);
        Assert.That(ready.GetProperty("onderdelen").GetProperty("klok").GetString(), Is.EqualTo("waarschuwing"));
        Assert.That(ready.GetProperty("redenen").GetProperty("klok").GetString(), Does.Contain("teruggezet"));
        Assert.That(await dienst.StatusAsync("/health/ready"), Is.EqualTo(HttpStatusCode.OK));
        File.WriteAllText(tijd, "+0d\n");
        await dienst.WachtTotAsync(() => dienst.Logboek.Contains("The clock agrees", StringComparison.Ordinal), "en dat het over is");
    }

    [TestCase("controleer", "bericht.xml")]
    [TestCase("declareer", "bericht.xml", "--antwoorden", "uit")]
    [TestCase("rapport", "maand", "--maand", "2026-01")]
    [TestCase("rapport", "benutting", "--maand", "2026-01", "--stand", "2026-02-01")]
    [TestCase("toestemming", "verleen", "--gemeente", "0505", "--aanbieder", "51000001", "--toewijzing", "101", "--minuten", "1", "--van", "2026-01-01", "--tot", "2026-01-31", "--reden", "x")]
    [TestCase("serve")]
    [TestCase("demo", "--stop")]
    public void Zonder_tijdzone_van_Nederland_wordt_er_niets_gedaan_waar_de_dag_toe_doet(params string[] opdracht)
    {
        MetShell();
        _werkplaats.LeesIn(Voorraad.Goed);
        File.Copy(Voorraad.Declaratie(Voorraad.Goed, "1-januari"), _werkplaats.Pad("bericht.xml"));
        var voor = Databasedump.Van(_werkplaats.Database);
        foreach (var map in (string[])["/nonexistent", _werkplaats.Map])
        {
            using var proces = Start(["env", $"TZDIR={map}"], [.. opdracht, .. opdracht[0] is "serve" or "demo" ? Array.Empty<string>() : ["--database", _werkplaats.Database]]);
            var uitvoering = Programma.Wacht(proces, null);
            Assert.That((uitvoering.Code, uitvoering.Foutregels.Count), Is.EqualTo((64, 1)), uitvoering.ToString());
            Assert.That(uitvoering.Fout, Does.Contain("Europe/Amsterdam").And.Contain("tzdata"));
        }

        Assert.That(Databasedump.Van(_werkplaats.Database), Is.EqualTo(voor));
        Assert.That(Directory.Exists(_werkplaats.Pad("demo")), Is.False);
        Assert.That(Directory.Exists(_werkplaats.Pad("uit")) && Directory.EnumerateFiles(_werkplaats.Pad("uit")).Any(), Is.False);
    }

    [Test]
    public void Een_tijdzone_die_alleen_zo_heet_is_die_van_Nederland_niet()
    {
        MetShell();
        Directory.CreateDirectory(_werkplaats.Pad("zones", "Europe"));
        File.Copy("/usr/share/zoneinfo/UTC", _werkplaats.Pad("zones", "Europe", "Amsterdam"));
        using var proces = Start(["env", $"TZDIR={_werkplaats.Pad("zones")}"], "controleer", Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var uitvoering = Programma.Wacht(proces, null);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((64, uitvoering.Fout)));
        Assert.That(uitvoering.Fout, Does.Contain("tzdata"));
    }

    [Test]
    public void Een_ontvangst_uit_de_toekomst_wordt_gevonden_en_geteld()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = new Dienstproef(_werkplaats);
        var nu = proef.Klok.Nu;
        proef.Klok.Nu = nu.AddDays(30);
        var sleutel = proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).GetAwaiter().GetResult();
        proef.Klok.Nu = nu;
        Assert.That(proef.Ontvangsten(o => o.Open(TimeSpan.FromSeconds(30), 10)), Is.EqualTo([sleutel]), "niemand hoeft een maand te wachten");
        Assert.That(proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Beoordeeld));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select pogingen from ontvangst"), Is.EqualTo(1), "een ander kan eraan zijn gestorven");
    }

    private static async Task<JsonElement> ReadyAsync(Dienstproces dienst)
    {
        using var antwoord = await dienst.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync());
    }

    private Dienstproces Met(string verschil) => Dienstproces.Volg(Start(["env", .. NepOmgeving(verschil)], "serve", "--klok-klopt"));

    private static string[] NepOmgeving(string? verschil)
    {
        if (!OperatingSystem.IsLinux() || Directory.EnumerateFiles("/usr/lib", "libfaketime.so.1", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).FirstOrDefault() is not { } bibliotheek)
        {
            Standaard.SlaOver("Zonder faketime (Debian: faketime) is een klok niet te verzetten.");
            return [];
        }

        return [$"LD_PRELOAD={bibliotheek}", .. verschil is null ? Array.Empty<string>() : [$"FAKETIME={verschil}"]];
    }

    private Uitvoering Nep(string verschil, params string[] opdracht)
    {
        using var proces = Start(["env", .. NepOmgeving(verschil)], opdracht);
        return Programma.Wacht(proces, null);
    }

    private Uitvoering Voer(params string[] opdracht)
    {
        using var proces = Start(opdracht);
        return Programma.Wacht(proces, null);
    }

    private Process Start(params string[] opdracht) => Start(["env"], opdracht);

    private Process Start(string[] voor, params string[] opdracht) => Programma.StartDoor(
        _werkplaats.Map, voor, opdracht, [("Database", _werkplaats.Database), ("Http:Poort", "0"), ("Map:Pad", _werkplaats.Pad("post")), ("Maak", "ja"), ("Map:Rust", "1"), ("Veegronde", "1")]);

    private void Leg(string naam, byte[] inhoud) => File.Move(_werkplaats.Schrijf($"post/inkomend/{naam}.deel", inhoud), _werkplaats.Pad("post", "inkomend", naam));

    private static void MetShell()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("Alleen op Linux: dit gaat over zijn tijdzones.");
        }
    }
}
