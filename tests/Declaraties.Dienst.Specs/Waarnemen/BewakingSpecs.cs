using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Waarnemen;

/// <summary>Wat wie de dienst bewaakt te zien krijgt.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[NonParallelizable]
public sealed class BewakingSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Zonder_database_is_de_dienst_niet_gereed_en_met_de_database_weer_wel()
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        Assert.That(await dienst.StatusAsync("/health/ready"), Is.EqualTo(HttpStatusCode.OK));
        File.Move(_werkplaats.Database, _werkplaats.Pad("weg.db"));
        Assert.That(await dienst.StatusAsync("/health/ready"), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await dienst.StatusAsync("/health/live"), Is.EqualTo(HttpStatusCode.OK), "het proces zelf leeft");
        using var onderdelen = JsonDocument.Parse(await (await dienst.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync());
        Assert.That(onderdelen.RootElement.GetProperty("onderdelen").GetProperty("database").GetString(), Is.EqualTo("niet in orde"));
        using (var antwoord = await dienst.PostAsync(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "nummer-1"))
        {
            Assert.That((antwoord.StatusCode, antwoord.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, (TimeSpan?)TimeSpan.FromSeconds(10))));
            Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("Idempotency-Key"));
        }

        await dienst.WachtTotAsync(() => dienst.Logboek.Contains("Request POST /v1/berichten failed: OpslagException", StringComparison.Ordinal), "wat er niet lukte staat in het logboek");
        File.Move(_werkplaats.Pad("weg.db"), _werkplaats.Database);
        Assert.That(await dienst.StatusAsync("/health/ready"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Daar is een open bestand niet te vervangen.")]
    public async Task Een_andere_database_op_dezelfde_plaats_wordt_geweigerd_tot_een_nieuwe_start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var declaratie = File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        using (var dienst = Dienstproces.Start(_werkplaats))
        {
            await dienst.VerwerkAsync(declaratie, "beoordeeld");
            File.Move(_werkplaats.Database, _werkplaats.Pad("eigen.db"));
            File.Copy(_werkplaats.Pad("eigen.db"), _werkplaats.Database);
            for (var keer = 0; keer < 3; keer++)
            {
                using var geweigerd = await dienst.PostAsync(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "2-februari")));
                Assert.That(geweigerd.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), "ook een verbinding die nieuw wordt gemaakt");
            }

            var ready = await ReadyAsync(dienst);
            Assert.That((ready.Status, ready.Onderdeel("database")), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "niet in orde")));
            Assert.That(ready.Reden("database"), Does.Contain("staat een ander bestand").And.Not.Contain(_werkplaats.Map));
            File.Move(_werkplaats.Pad("eigen.db"), _werkplaats.Database, overwrite: true);
            await dienst.VerwerkAsync(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "beoordeeld");
            Assert.That((await ReadyAsync(dienst)).Status, Is.EqualTo(HttpStatusCode.OK), "de eigen staat er weer");
            Assert.That(dienst.Stop(), Is.Zero);
        }

        File.Copy(_werkplaats.Database, _werkplaats.Pad("terug.db"));
        File.Move(_werkplaats.Pad("terug.db"), _werkplaats.Database, overwrite: true);
        using var weer = Dienstproces.Start(_werkplaats);
        Assert.That((await ReadyAsync(weer)).Status, Is.EqualTo(HttpStatusCode.OK), "na een nieuwe start is het de goede");
    }

    [Test]
    public async Task Een_database_die_alleen_te_lezen_wordt_een_map_die_verdwijnt_en_een_volle_schijf_heten_bij_hun_naam()
    {
        using var schijf = KleineSchijf.Maak(_werkplaats.Pad("post"), 4);
        using var dienst = Dienstproces.Start(_werkplaats);
        Assert.That((await ReadyAsync(dienst)).Status, Is.EqualTo(HttpStatusCode.OK));
        schijf.Vul();
        await WachtOpAsync(dienst, "map", "de schijf is vol");
        schijf.Leeg();
        await WachtOpAsync(dienst, "map", null);
        Directory.Move(_werkplaats.Pad("post", "verwerkt"), _werkplaats.Pad("post", "weg"));
        await WachtOpAsync(dienst, "map", "verwerkt: de map is er niet");
        Assert.That(Directory.Exists(_werkplaats.Pad("post", "verwerkt")), Is.False, "zij hoort misschien op een andere schijf");
        Directory.Move(_werkplaats.Pad("post", "weg"), _werkplaats.Pad("post", "verwerkt"));
        await WachtOpAsync(dienst, "map", null);
        if (Programma.Shell("/", $"chattr +i '{_werkplaats.Database}'").Code == 0)
        {
            try
            {
                await WachtOpAsync(dienst, "database", "alleen-lezen");
            }
            finally
            {
                Programma.Shell("/", $"chattr -i '{_werkplaats.Database}'");
            }

            await WachtOpAsync(dienst, "database", null);
        }
    }

    [Test]
    public async Task Een_volle_schijf_onder_de_database_staat_in_de_gereedheid()
    {
        using var schijf = KleineSchijf.Maak(_werkplaats.Pad("data"), 8);
        using var dienst = Dienstproces.Start(_werkplaats, ("Database", _werkplaats.Pad("data", "d.db")));
        schijf.Vul();
        // The WAL has room of its own until it has to grow.
        for (var keer = 0; keer < 40 && (await ReadyAsync(dienst)).Status == HttpStatusCode.OK; keer++)
        {
            using var _ = await dienst.PostAsync(System.Security.Cryptography.RandomNumberGenerator.GetBytes(200_000));
        }

        await WachtOpAsync(dienst, "database", "de schijf is vol");
        schijf.Leeg();
        await WachtOpAsync(dienst, "database", null);
    }

    private static async Task WachtOpAsync(Dienstproces dienst, string onderdeel, string? reden) => await dienst.WachtTotAsync(
        () => ReadyAsync(dienst).GetAwaiter().GetResult() is var ready && (reden is null
            ? ready.Status == HttpStatusCode.OK && ready.Onderdeel(onderdeel) == "in orde"
            : ready.Status == HttpStatusCode.ServiceUnavailable && ready.Onderdeel(onderdeel) == "niet in orde" && ready.Reden(onderdeel)!.Contains(reden, StringComparison.Ordinal)),
        $"{onderdeel}: {reden ?? "in orde"}; laatst {ReadyAsync(dienst).GetAwaiter().GetResult()}");

    private static async Task<Ready> ReadyAsync(Dienstproces dienst)
    {
        using var antwoord = await dienst.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return new Ready(antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    private sealed record Ready(HttpStatusCode Status, string Tekst)
    {
        public string? Onderdeel(string naam) => JsonDocument.Parse(Tekst).RootElement.GetProperty("onderdelen").GetProperty(naam).GetString();

        public string? Reden(string naam) => JsonDocument.Parse(Tekst).RootElement.GetProperty("redenen").TryGetProperty(naam, out var reden) ? reden.GetString() : null;
    }

    [Test]
    public async Task Een_spoor_loopt_van_ontvangst_tot_oordeel_en_zegt_niets_over_personen()
    {
        var stappen = new ConcurrentQueue<Activity>();
        using var luisteraar = new ActivityListener
        {
            ShouldListenTo = bron => bron.Name == Telemetrie.Naam,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stappen.Enqueue,
        };
        ActivitySource.AddActivityListener(luisteraar);
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = new Dienstproef(_werkplaats);
        var sleutel = await proef.OntvangAsync(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "1-januari.xml");
        proef.Verwerk(sleutel);
        var spoor = ActivityContext.Parse(proef.Zoek(sleutel).Spoor!, null).TraceId;
        Assert.That(stappen.Where(stap => stap.TraceId == spoor).Select(stap => stap.OperationName), Is.EqualTo(["ontvangen", "verwerken"]));
        Assert.That(proef.Uitgaand().Select(bericht => ActivityContext.Parse(bericht.Spoor!, null).TraceId), Is.All.EqualTo(spoor), "en gaat mee met het antwoord");
        Assert.That(Werkplaats.BevatBsn(string.Join(' ', stappen.SelectMany(stap => stap.TagObjects))), Is.False);
    }

    [Test]
    public async Task Meters_tellen_wat_binnenkwam_wat_is_beoordeeld_en_welke_regels_niet_klopten()
    {
        var metingen = new ConcurrentQueue<(string Naam, double Waarde, string Kenmerken)>();
        using var luisteraar = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == Telemetrie.Naam)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        luisteraar.SetMeasurementEventCallback<long>((instrument, waarde, kenmerken, _) => metingen.Enqueue((instrument.Name, waarde, Tekst(kenmerken))));
        luisteraar.SetMeasurementEventCallback<double>((instrument, waarde, kenmerken, _) => metingen.Enqueue((instrument.Name, waarde, Tekst(kenmerken))));
        luisteraar.Start();
        _werkplaats.LeesIn("client-onbekend");
        using var proef = new Dienstproef(_werkplaats);
        _ = new Standmeters(proef.Databases, proef.Telemetrie, proef.Klok);
        var sleutel = await proef.OntvangAsync(Voorraad.Declaratie("client-onbekend", "1-januari"));
        proef.Klok.Nu = proef.Klok.Nu.AddSeconds(90);
        luisteraar.RecordObservableInstruments();
        Assert.That(metingen, Does.Contain(("declaraties.received", 1d, "channel=http kind=WMO323")));
        Assert.That(metingen, Does.Contain(("declaraties.receipts", 1d, "state=open")));
        Assert.That(metingen, Does.Contain(("declaraties.receipts.oldest.age", 90d, "")));
        metingen.Clear();
        proef.Verwerk(sleutel);
        luisteraar.RecordObservableInstruments();
        Assert.That(metingen, Does.Contain(("declaraties.judged", 1d, "outcome=deelsafgewezen")));
        Assert.That(metingen, Does.Contain(("declaraties.findings", 2d, "rule=TR304 returncode=8187")));
        Assert.That(metingen, Does.Contain(("declaraties.receipts", 0d, "state=open")));
        Assert.That(metingen.Select(meting => meting.Naam), Does.Contain("declaraties.processing.duration").And.Contain("declaraties.outbox.depth"));
        Assert.That(Werkplaats.BevatBsn(string.Join(' ', metingen)), Is.False);
    }

    [Test]
    public async Task De_veger_wekt_wie_is_blijven_liggen_meteen_bij_het_opstarten()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using (var proef = new Dienstproef(_werkplaats))
        {
            // Stored, and then the process is gone: nobody was woken.
            await proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        }

        using var dienst = Dienstproces.Start(_werkplaats, ("Veegronde", "3600"));
        await dienst.WachtTotAsync(() => Databasedump.Waarde<string>(_werkplaats.Database, "select status from ontvangst") == "beoordeeld", "alsnog beoordeeld");
    }

    private static string Tekst(ReadOnlySpan<KeyValuePair<string, object?>> kenmerken)
    {
        var tekst = new List<string>();
        foreach (var (naam, waarde) in kenmerken)
        {
            tekst.Add($"{naam}={waarde}");
        }

        return string.Join(' ', tekst);
    }
}
