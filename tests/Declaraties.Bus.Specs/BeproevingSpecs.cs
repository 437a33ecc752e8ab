using System.Globalization;
using System.Net;
using System.Text.Json;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Microsoft.Data.Sqlite;

namespace Declaraties.Bus.Specs;

/// <summary>
/// Verschillende processen op één database aan een echte broker, terwijl er van alles misgaat. Na elke storing is er op elke declaratie precies één antwoord,
/// is elke gebeurtenis er met één nummer, en staat er in de database wat er zonder storing ook had gestaan. Een kleine greep; DECLARATIES_BERICHTEN en
/// DECLARATIES_MOORDEN maken er meer van (2000 en 50), DECLARATIES_SLOTSECONDEN verlengt het slot (30), DECLARATIES_ROMMEL is hoeveel rommel ertussen
/// komt (10000), DECLARATIES_ZAAD kiest andere momenten.
/// </summary>
[NonParallelizable]
public sealed class BeproevingSpecs : IDisposable
{
    private const int Processen = 2;
    private const int LangsteRegel = 2000;
    private static readonly int _aantal = Instelling("DECLARATIES_BERICHTEN", 120);
    private static readonly int _moorden = Instelling("DECLARATIES_MOORDEN", 8);
    private static readonly int _rommel = Instelling("DECLARATIES_ROMMEL", 300);
    private static readonly TimeSpan _slot = TimeSpan.FromSeconds(Instelling("DECLARATIES_SLOTSECONDEN", 5));
    private static readonly TimeSpan _geduld = Geduld.Ruim;
    private static readonly TimeSpan _nieuweWachtrij = TimeSpan.FromSeconds(10);
    private readonly Random _toeval = new(Instelling("DECLARATIES_ZAAD", 20260322));
    private readonly Bulk _bulk = new(_aantal);
    private readonly List<Dienstproces> _processen = [];
    private readonly List<string> _logboeken = [];
    private Werkplaats _ongestoord = null!;
    private Werkplaats _werkplaats = null!;
    private Busproef _proef = null!;
    private Afzender _afzender = null!;
    private string _database = "";
    private string _verwacht = "";
    private (string Naam, string Waarde)[] _extra = [];

    /// <summary>Wat een ongestoorde gang nalaat: dezelfde berichten, over de opdrachtregel.</summary>
    [OneTimeSetUp]
    public void GaOngestoord()
    {
        _ongestoord = new Werkplaats();
        _bulk.LeesIn(_ongestoord);
        foreach (var (kenmerk, bericht) in _bulk.Declaraties)
        {
            _ongestoord.Schrijf($"declaraties/{kenmerk}.xml", bericht);
        }

        var database = _ongestoord.Pad("ongestoord.db");
        File.Copy(_ongestoord.Database, database);
        var uitvoering = Programma.Voer(_ongestoord.Map, ["declareer", _ongestoord.Pad("declaraties"), "--antwoorden", _ongestoord.Pad("uit"), "--database", database]);
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering.ToString());
        _verwacht = Oordelen(database);
        Assert.That(_verwacht, Does.Contain("9321").And.Contain("8187"));
    }

    [SetUp]
    public async Task Bereid()
    {
        _werkplaats = new Werkplaats();
        _proef = new Busproef(_werkplaats);
        _afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        await _afzender.LuisterAsync(_proef.Gebeurtenissen);
        File.Copy(_ongestoord.Database, _werkplaats.Database);
        _database = _werkplaats.Database;
        _extra = [("Veegronde", "2")];
    }

    [TearDown]
    public async Task Ruim()
    {
        _processen.ForEach(proces => proces.Dispose());
        _processen.Clear();
        _logboeken.Clear();
        await _afzender.DisposeAsync();
        _werkplaats.Dispose();
    }

    public void Dispose()
    {
        _werkplaats?.Dispose();
        _ongestoord?.Dispose();
    }

    [Test]
    public async Task Processen_worden_op_willekeurige_momenten_afgeschoten()
    {
        StartProcessen();
        foreach (var stapel in _bulk.Declaraties.Chunk((_aantal + _moorden - 1) / _moorden))
        {
            foreach (var (kenmerk, bericht) in stapel)
            {
                await _afzender.ZetAsync(_proef.Inkomend, bericht, kenmerk);
            }

            await Task.Delay(_toeval.Next(400));
            var slachtoffer = _toeval.Next(_processen.Count);
            _processen[slachtoffer].Dood();
            _logboeken.Add(_processen[slachtoffer].Logboek);
            _processen[slachtoffer].Dispose();
            _processen[slachtoffer] = Start();
        }

        await AllesKlopt();
        Assert.That(_logboeken, Has.Count.GreaterThanOrEqualTo(Math.Min(_moorden, _aantal)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task De_broker_stopt_of_valt_uit_en_start_halverwege(bool valtUit)
    {
        StartProcessen();
        if (valtUit)
        {
            // RabbitMQ itself writes down only after some seconds that there is a new queue (Erlang's dets waits three); shot before, it comes back with one that never gets a leader.
            await Busproef.WachtOpBusAsync(_processen[0]);
            await Task.Delay(_nieuweWachtrij);
        }

        var helft = _aantal / 2;
        await ZetAsync(_bulk.Declaraties.Take(helft));
        if (valtUit)
        {
            Rabbitmq.Gedeeld.Dood();
        }
        else
        {
            Rabbitmq.Gedeeld.Stop();
        }

        await Afzender.WachtTotAsync(
            () => _processen[0].StatusAsync("/health/ready").GetAwaiter().GetResult() == HttpStatusCode.ServiceUnavailable,
            _geduld,
            () => "Zonder broker blijft de dienst zich gereed noemen.\n" + Logboek());
        Rabbitmq.Gedeeld.Start();
        await _afzender.OpnieuwAsync();
        await ZetAsync(_bulk.Declaraties.Skip(helft));
        await AllesKlopt();
    }

    [Test]
    public async Task Elk_bericht_komt_twee_keer()
    {
        StartProcessen();
        await ZetAsync([.. _bulk.Declaraties, .. _bulk.Declaraties]);
        await AllesKlopt();
    }

    [Test]
    public async Task De_berichten_van_een_aanbieder_komen_door_elkaar_uit_twee_wachtrijen()
    {
        var tweede = $"{_proef.Voorvoegsel}-tweede";
        _extra = [.. _extra, ("Bus:Inkomend", $"{_proef.Inkomend},{tweede}")];
        StartProcessen();
        var geschud = _bulk.Declaraties.ToArray();
        _toeval.Shuffle(geschud);
        foreach (var (kenmerk, bericht) in geschud)
        {
            await _afzender.ZetAsync(_toeval.Next(2) == 0 ? _proef.Inkomend : tweede, bericht, kenmerk);
        }

        await AllesKlopt();
    }

    [Test]
    public async Task De_database_zit_een_tijd_op_slot()
    {
        StartProcessen();
        var helft = _aantal / 2;
        await ZetAsync(_bulk.Declaraties.Take(helft));
        await using (var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _database, Pooling = false, DefaultTimeout = 60 }.ToString()))
        {
            verbinding.Open();
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = "begin exclusive";
            opdracht.ExecuteNonQuery();
            await ZetAsync(_bulk.Declaraties.Skip(helft));
            await Task.Delay(_slot);
        }

        await AllesKlopt();
    }

    [Test]
    public async Task De_schijf_is_vol_tijdens_het_schrijven()
    {
        using var schijf = KleineSchijf.Maak(_werkplaats.Pad("schijf"), megabytes: 48);
        _database = Path.Combine(schijf.Map, "declaraties.db");
        File.Copy(_werkplaats.Database, _database);
        _extra = [.. _extra, ("Database", _database)];
        StartProcessen();
        var helft = _aantal / 2;
        await ZetAsync(_bulk.Declaraties.Take(helft));
        schijf.Vul();
        await ZetAsync(_bulk.Declaraties.Skip(helft));
        await Afzender.WachtTotAsync(() => _processen.Any(proces => proces.Logboek.Contains("de schijf is vol", StringComparison.Ordinal)), _geduld, () => "Niemand merkt dat de schijf vol is.\n" + Logboek());
        schijf.Leeg();
        await AllesKlopt();
        _processen.ForEach(proces => proces.Dispose());
        _processen.Clear();
    }

    [Test]
    public async Task Rommel_tussen_de_goede_berichten_stopt_geen_proces_en_krijgt_een_leesbaar_antwoord()
    {
        const int Megabyte = 1024 * 1024;
        _extra = [.. _extra, ("MaximaleGrootte", "1")];
        await _afzender.LuisterAsync(_proef.Antwoorden);
        StartProcessen();
        var maker = new Rommel(_toeval, _bulk.Declaraties[0].Bericht, Megabyte);
        var gezet = new List<Rommelstuk>();
        await Busproef.WachtOpBusAsync(_processen[0]);
        for (var i = 0; i < _aantal; i++)
        {
            while (gezet.Count < (long)_rommel * (i + 1) / _aantal)
            {
                var stuk = maker.Maak(gezet.Count);
                await _afzender.ZetAsync(_proef.Inkomend, stuk.Bericht, stuk.Kenmerk, stuk.Inhoudstype, antwoordAan: stuk.MetAntwoordadres ? null : "");
                // The bytes of ten thousand are not needed any more.
                gezet.Add(stuk with { Bericht = [] });
            }

            var (kenmerk, bericht) = _bulk.Declaraties[i];
            await _afzender.ZetAsync(_proef.Inkomend, bericht, kenmerk);
        }

        var beantwoord = gezet.Where(stuk => stuk.MetAntwoordadres).ToDictionary(stuk => stuk.Kenmerk, stuk => stuk.Soort);
        var kopieen = gezet.Where(stuk => stuk.Soort == "fouten").Select(stuk => stuk.Kenmerk).ToList();
        await Afzender.WachtTotAsync(
            () => OpRommel(eigen: true).Distinct().Count() >= beantwoord.Count && OpRommel(eigen: false).Distinct().Count() >= kopieen.Count,
            _geduld,
            () => $"Zonder antwoord: {string.Join(", ", beantwoord.Keys.Except(OpRommel(eigen: true)).Concat(kopieen.Except(OpRommel(eigen: false))))}\n{Logboek()}");
        // What looked like a declaration was announced as one.
        await AllesKlopt((int)Databasedump.Waarde<long>(_database, "select count(*) from ontvangst where soort = 'WMO323' and status = 'onleesbaar'"));
        var post = _afzender.Post.Where(IsOpRommel).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(OpRommel(eigen: true), Is.EquivalentTo(beantwoord.Keys), "elk stuk met een antwoordadres krijgt precies één antwoord, de andere geen");
            Assert.That(OpRommel(eigen: false), Is.EquivalentTo(kopieen), "wat is aangenomen en niet te lezen is staat ook op de exchange");
            Assert.That(post.Where(p => p.Routingkey == _afzender.Wachtrij && p.Soort != beantwoord[p.Kenmerk!]), Is.Empty);
            Assert.That(post.Where(p => !IsLeesbaar(p)), Is.Empty);
            Assert.That(Logboek().Split('\n').Count(regel => regel.Contains("Turned down a message on the bus", StringComparison.Ordinal)), Is.EqualTo(gezet.Count(stuk => stuk.Soort == "weigering")));
            Assert.That(_proef.Herstel("--lijst").Fout, Is.EqualTo($"{gezet.Count(stuk => stuk is { Soort: "weigering", MetAntwoordadres: false })} op fout.\n"), "wat is geweigerd en aan niemand te zeggen was ligt er nog");
            foreach (var proces in _processen)
            {
                Assert.That(proces.StatusAsync("/health/ready").GetAwaiter().GetResult(), Is.EqualTo(HttpStatusCode.OK), "het proces is er nog");
            }
        });
        // Nobody starts one again: who stops in good order now was there all the time.
        _processen.ForEach(proces => Assert.That(proces.Stop(), Is.Zero));
    }

    private static bool IsOpRommel(Post post) => post.Kenmerk?.StartsWith("rommel-", StringComparison.Ordinal) == true;

    private IEnumerable<string> OpRommel(bool eigen) => _afzender.Post.Where(p => IsOpRommel(p) && (p.Routingkey == _afzender.Wachtrij) == eigen).Select(p => p.Kenmerk!);

    /// <summary>Een weigering of een lijst van fouten, zonder iets van binnen en zonder Bsn.</summary>
    private static bool IsLeesbaar(Post post)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(post.Inhoud);
        var heeftReden = post.Soort == "weigering"
            ? json.GetProperty("titel").GetString()!.Length > 0 && json.GetProperty("toelichting").GetString()!.Length > 0
            : json.GetProperty("fouten").GetArrayLength() > 0;
        return heeftReden && !Werkplaats.BevatBsn(post.Tekst) && !post.Tekst.Contains("Exception", StringComparison.Ordinal) && !post.Tekst.Contains("   at ", StringComparison.Ordinal);
    }

    private void StartProcessen()
    {
        for (var i = 0; i < Processen; i++)
        {
            _processen.Add(Start());
        }
    }

    private Dienstproces Start() => _proef.Start(_extra);

    private async Task ZetAsync(IEnumerable<(string Kenmerk, byte[] Bericht)> berichten)
    {
        await Busproef.WachtOpBusAsync(_processen[0]);
        foreach (var (kenmerk, bericht) in berichten)
        {
            await _afzender.ZetAsync(_proef.Inkomend, bericht, kenmerk);
        }
    }

    private async Task AllesKlopt(int onleesbaar = 0)
    {
        await Afzender.WachtTotAsync(
            () => Antwoorden().Select(p => p.Kenmerk).Distinct().Count() == _aantal && Gebeurtenissen("declaratie-beantwoord").Count == _aantal && AllesVerzonden(),
            _geduld,
            () => $"{Antwoorden().Select(p => p.Kenmerk).Distinct().Count()} van {_aantal} antwoorden, {Gebeurtenissen("declaratie-beantwoord").Count} gebeurtenissen\n{Logboek()}");
        var antwoorden = Antwoorden().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(antwoorden.Select(p => (p.Kenmerk, p.BerichtId)).Distinct().Count(), Is.EqualTo(_aantal), "elke declaratie heeft antwoord onder precies één nummer");
            Assert.That(antwoorden.DistinctBy(p => (p.BerichtId, Convert.ToHexString(p.Inhoud))).Count(), Is.EqualTo(_aantal), "en een herhaling daarvan is hetzelfde antwoord");
            Assert.That(Gebeurtenissen("declaratie-ontvangen"), Has.Count.EqualTo(_aantal + onleesbaar), "declaratie-ontvangen");
            Assert.That(Gebeurtenissen("declaratie-beoordeeld"), Has.Count.EqualTo(_aantal), "declaratie-beoordeeld");

            var gebeurtenissen = _afzender.Post.Where(p => p.Inhoudstype == "application/cloudevents+json").ToList();
            Assert.That(gebeurtenissen.DistinctBy(p => p.Tekst).Count(), Is.EqualTo(gebeurtenissen.DistinctBy(p => p.BerichtId).Count()), "een nummer is altijd dezelfde gebeurtenis");
            Assert.That(gebeurtenissen.All(p => Id(p) == p.BerichtId), "het nummer van de gebeurtenis is dat van het bericht");
            Assert.That(gebeurtenissen.Select(p => p.Tekst).Where(Werkplaats.BevatBsn), Is.Empty);
            Assert.That(Oordelen(_database), Is.EqualTo(_verwacht), "de database is die van een ongestoorde gang");
            Assert.That(Databasedump.Heel(_database), Is.EqualTo("ok"));
            Assert.That(Werkplaats.BevatBsn(Logboek()), Is.False);
            Assert.That(Logboek().Split('\n').Where(regel => regel.Length > LangsteRegel || regel.Contains("   at ", StringComparison.Ordinal)), Is.Empty, "een logboek om te lezen");
        });
    }

    private IEnumerable<Post> Antwoorden() => _afzender.Post.Where(p => p.Soort == "antwoord" && p.Routingkey == _afzender.Wachtrij);

    private HashSet<string?> Gebeurtenissen(string soort) => _afzender.Post.Where(p => p.Soort == soort).Select(p => p.BerichtId).ToHashSet();

    private bool AllesVerzonden() => Databasedump.Waarde<long>(_database, "select count(*) from uitgaand where verzonden_op is null") == 0;

    private string Logboek() => string.Join('\n', _logboeken.Concat(_processen.Select(proces => proces.Logboek)));

    private static string? Id(Post post) => JsonSerializer.Deserialize<JsonElement>(post.Inhoud).GetProperty("id").GetString();

    /// <summary>Alles wat over de declaraties is bewaard, zonder de nummers die van de volgorde tussen aanbieders afhangen.</summary>
    private static string Oordelen(string database) => Databasedump.Vraag(
        database,
        """
        select 'oordeel', d.aanbieder, r.gemeente, hex(d.vingerafdruk), d.identificatie, d.declaratienummer, d.periode, d.uitslag, d.is_verwerkt, d.ingediend,
               d.toegekend, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld, hex(d.antwoord)
        from declaratie d join relatie r on r.relatie_id = d.relatie_id order by 4
        """,
        """
        select 'bevinding', hex(d.vingerafdruk), b.volgnummer, b.regel, b.niveau, b.retourcode, b.klasse, b.referentie, b.regelnummer, b.kolom, b.toelichting, b.zou_voldoen, b.advies
        from bevinding b join declaratie d on d.versie = b.versie order by 2, 3
        """,
        """
        select 'prestatie', hex(d.vingerafdruk), p.volgnummer, p.bsn, p.referentienummer, p.vorig, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.volume,
               p.eenheid, p.tarief, p.bedrag, p.is_credit, p.uitslag, p.bezet_nummer
        from prestatie p join declaratie d on d.versie = p.versie order by 2, 3
        """,
        """
        select 'stand', r.aanbieder, r.gemeente, s.nummer, s.minuten, s.overig, s.bedrag, s.laatste_einddatum
        from toewijzingstand s join relatie r on r.relatie_id = s.relatie_id order by 2, 3, 4
        """);

    private static int Instelling(string naam, int anders) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), CultureInfo.InvariantCulture, out var getal) ? getal : anders;
}
