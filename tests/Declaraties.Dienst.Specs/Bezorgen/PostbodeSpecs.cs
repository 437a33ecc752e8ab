using System.Collections.Concurrent;
using System.Text;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Beheer;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Microsoft.Extensions.Logging.Abstractions;

namespace Declaraties.Dienst.Specs.Bezorgen;

/// <summary>Wat de deur uit moet komt aan: in volgorde, zo vaak als nodig, en een storing bij de een is er niet een bij de ander.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PostbodeSpecs : IDisposable
{
    private const string Kanaal = "proef";
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproef _proef;

    public PostbodeSpecs()
    {
        // The dispatcher waits by the clock.
        _proef = new Dienstproef(_werkplaats);
    }

    public void Dispose()
    {
        _proef.Dispose();
        _werkplaats.Dispose();
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(8, 256)]
    [TestCase(9, 300)]
    [TestCase(1000, 300)]
    public void De_pauzes_groeien_tot_vijf_minuten(int pogingen, int seconden) => Assert.That(Postbode.Pauze(pogingen), Is.EqualTo(TimeSpan.FromSeconds(seconden)));

    /// <summary>De grootste envelop over een lijn van 1 Mbit/s; iets kleins hoeft niet langer te duren.</summary>
    [TestCase(0, 10)]
    [TestCase(128 * 1024, 11)]
    [TestCase(25 * 1024 * 1024, 210)]
    public void Hoe_lang_iets_mag_duren_volgt_uit_hoe_groot_het_is(long bytes, int seconden) => Assert.That(Postbode.Geduld(bytes), Is.EqualTo(TimeSpan.FromSeconds(seconden)));

    [Test]
    public async Task Elke_aanbieder_krijgt_alles_een_keer_en_in_volgorde()
    {
        for (var i = 0; i < 60; i++)
        {
            Zet($"0000000{i % 3}", $"b{i}");
        }

        var bus = new Bus();
        await MetPostbodes(2, bus, () => bus.Bezorgd.Count >= 60);
        Assert.That(bus.Bezorgd.Select(b => b.BerichtId), Is.EquivalentTo(Enumerable.Range(0, 60).Select(i => $"b{i}")));
        foreach (var aanbieder in bus.Bezorgd.GroupBy(b => b.Volgordesleutel))
        {
            Assert.That(aanbieder.Select(b => b.Nummer), Is.Ordered);
        }

        Assert.That(Open(), Is.Zero);
    }

    [Test]
    public async Task Wat_niet_lukt_houdt_alleen_die_aanbieder_op_en_komt_later_toch_in_volgorde()
    {
        Zet("00000001", "a1", "a2");
        Zet("00000002", "b1", "b2");
        var bus = new Bus { Weigert = { ["a1"] = 2 } };
        await MetPostbodes(1, bus, () => bus.Bezorgd.Count >= 4);
        Assert.That(bus.Bezorgd.Select(b => b.BerichtId), Is.EqualTo(["b1", "b2", "a1", "a2"]));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select pogingen from uitgaand where bericht_id = 'a1'"), Is.EqualTo(3));
    }

    [Test]
    public async Task Waarom_het_niet_lukte_staat_erbij_zonder_Bsn()
    {
        Zet("00000001", "a");
        var bus = new Bus { Weigert = { ["a"] = 1000 } };
        await MetPostbodes(1, bus, () => Databasedump.Waarde<long>(_werkplaats.Database, "select pogingen from uitgaand") > 0);
        Assert.That(Databasedump.Waarde<string>(_werkplaats.Database, "select fout from uitgaand"), Is.EqualTo("InvalidOperationException: geen ruimte voor *********"));
    }

    [Test]
    public async Task Sterft_het_proces_voor_het_is_opgeschreven_dan_gaat_hetzelfde_nog_eens_met_hetzelfde_nummer()
    {
        Zet("00000001", "a");
        // Delivered by a process that died before it wrote so down: to the store nothing has happened.
        var eerder = new Bus();
        await eerder.BezorgAsync(Klaar().Single(), CancellationToken.None);
        var bus = new Bus();
        await MetPostbodes(1, bus, () => !bus.Bezorgd.IsEmpty);
        Assert.That(bus.Bezorgd.Single().BerichtId, Is.EqualTo(eerder.Bezorgd.Single().BerichtId));
    }

    [Test]
    public async Task Wie_stopt_maakt_af_wat_onderweg_is_en_geeft_het_slot_terug()
    {
        Zet("00000001", "a", "b");
        var bus = new Bus { Traag = TimeSpan.FromMilliseconds(300) };
        await MetPostbodes(1, bus, () => bus.Begonnen > 0);
        Assert.That(bus.Bezorgd.Select(b => b.BerichtId), Is.EqualTo(["a"]));
        Assert.That(Klaar().Select(b => b.BerichtId), Is.EqualTo(["b"]), "a is opgeschreven als bezorgd");
        Assert.That(_proef.Databases.Met(database => new Slotopslag(database, TimeProvider.System).Neem($"post:{Kanaal}", "ander", TimeSpan.FromSeconds(1))));
    }

    [Test]
    public async Task Zolang_een_ander_het_slot_heeft_gebeurt_er_niets()
    {
        Zet("00000001", "a");
        var begin = TimeProvider.System.GetTimestamp();
        _proef.Databases.Met(database => new Slotopslag(database, TimeProvider.System).Neem($"post:{Kanaal}", "ander", TimeSpan.FromSeconds(3)));
        var bus = new Bus();
        await MetPostbodes(1, bus, () => !bus.Bezorgd.IsEmpty);
        Assert.That(TimeProvider.System.GetElapsedTime(begin), Is.GreaterThan(TimeSpan.FromSeconds(2.5)), "pas als het slot verloopt");
    }

    /// <summary>Een groot bericht over een trage lijn: het slot duurt dertig seconden, en wordt zolang de ronde duurt verlengd.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task Zolang_een_ronde_duurt_krijgt_een_ander_het_slot_niet(bool verlengt)
    {
        Zet("00000001", "a");
        var (klok, los) = (new Handklok(), new TaskCompletionSource());
        var bus = new Bus { Houdt = los.Task };
        using var postbode = new Postbode(_proef.Databases, [bus], _proef.Postbel, _proef.Instellingen, klok, _proef.Telemetrie, NullLogger<Postbode>.Instance);
        await postbode.StartAsync(CancellationToken.None);
        await Geduld.TotAsync(() => bus.Begonnen == 1, () => "De post blijft liggen.");
        for (var keer = 0; keer < 3; keer++)
        {
            klok.Voor += TimeSpan.FromSeconds(20);
            if (verlengt)
            {
                klok.Luid();
            }
        }

        Assert.That(_proef.Databases.Met(database => new Slotopslag(database, klok).Neem($"post:{Kanaal}", "ander", TimeSpan.FromSeconds(30))), Is.Not.EqualTo(verlengt));
        los.SetResult();
        await Geduld.TotAsync(() => !bus.Bezorgd.IsEmpty, () => "Het wordt niet bezorgd.");
        await postbode.StopAsync(CancellationToken.None);
    }

    private async Task MetPostbodes(int aantal, Bus bus, Func<bool> klaar)
    {
        var postbodes = Enumerable.Range(0, aantal)
            .Select(_ => new Postbode(_proef.Databases, [bus], _proef.Postbel, _proef.Instellingen, TimeProvider.System, _proef.Telemetrie, NullLogger<Postbode>.Instance))
            .ToList();
        foreach (var postbode in postbodes)
        {
            await postbode.StartAsync(CancellationToken.None);
        }

        await Geduld.TotAsync(klaar, () => "De post blijft liggen.");
        foreach (var postbode in postbodes)
        {
            await postbode.StopAsync(CancellationToken.None);
            postbode.Dispose();
        }
    }

    private IReadOnlyList<UitgaandBericht> Klaar() => _proef.Databases.Met(database => new Uitgaandopslag(database, TimeProvider.System).Klaar(Kanaal, 100));

    private long Open() => _proef.Databases.Met(database => new Uitgaandopslag(database, TimeProvider.System).Stand().Aantal);

    private void Zet(string aanbieder, params string[] ids) => _proef.Databases.Met(database =>
    {
        var bytes = Guid.NewGuid().ToByteArray();
        var beurten = new Beurten(database, TimeProvider.System);
        var ontvangst = beurten.AanDeDeur(
            new NieuweOntvangst { Kanaal = Opslag.Kanaal.Http, Bericht = Afschrift.Van(bytes) }, deur => deur.LegVast(new(null, null, new(aanbieder))));
        return beurten.VanOntvangst(ontvangst, beurt => beurt.WijsAf(Ontvangststatus.Onleesbaar, "{}"u8.ToArray(), null, ids.Select(id => new NieuwUitgaandBericht
        {
            BerichtId = id,
            Kanaal = Kanaal,
            Soort = "antwoord",
            Bestemming = "ergens",
            Inhoudstype = "text/plain",
            Inhoud = Encoding.UTF8.GetBytes(id),
        })));
    });

    /// <summary>Een uitgang die onthoudt wat hij bezorgde, en soms weigert.</summary>
    private sealed class Bus : IUitgang
    {
        private int _begonnen;

        public string Kanaal => PostbodeSpecs.Kanaal;

        public ConcurrentQueue<UitgaandBericht> Bezorgd { get; } = new();

        public Dictionary<string, int> Weigert { get; } = [];

        public TimeSpan Traag { get; init; }

        /// <summary>Waarop elke bezorging wacht.</summary>
        public Task Houdt { get; init; } = Task.CompletedTask;

        public int Begonnen => _begonnen;

        public async Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop)
        {
            Interlocked.Increment(ref _begonnen);
            if (bericht.Pogingen < Weigert.GetValueOrDefault(bericht.BerichtId))
            {
                throw new InvalidOperationException("geen ruimte voor 999900006");
            }

            await Task.Delay(Traag, stop);
            await Houdt.WaitAsync(stop);
            Bezorgd.Enqueue(bericht);
        }
    }

    /// <summary>De gewone klok, zo ver vooruit als een proef wil; wat met een vaste tussenpoos gebeurt, gebeurt alleen als de proef luidt.</summary>
    private sealed class Handklok : TimeProvider
    {
        private readonly ConcurrentQueue<Action> _rondes = new();

        public TimeSpan Voor { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Voor;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (period == Timeout.InfiniteTimeSpan)
            {
                return base.CreateTimer(callback, state, dueTime, period);
            }

            _rondes.Enqueue(() => callback(state));
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Luid()
        {
            foreach (var ronde in _rondes)
            {
                ronde();
            }
        }
    }
}
