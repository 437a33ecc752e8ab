using System.Diagnostics;
using System.Globalization;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Processen;

/// <summary>
/// SIGKILL op willekeurige momenten, telkens dezelfde opdracht opnieuw tot zij klaar is: de antwoorden, de verslagen en de database zijn dan gelijk aan
/// die van een ongestoorde gang. De wachttijden volgen uit een zaad (DECLARATIES_ZAAD); DECLARATIES_KEREN vermenigvuldigt het aantal keren.
/// </summary>
public sealed class OnderbrekingSpecs : IDisposable
{
    private const int Keren = 18;
    private const int Minstens = 6;
    private const int Declaraties = 40;
    private const string Peildatum = "2026-12-31";
    private static readonly TimeSpan _genoegTijd = TimeSpan.FromSeconds(25);
    private readonly Werkplaats _werkplaats = new();
    private readonly Random _toeval = new((int)Instelling("DECLARATIES_ZAAD", 20260320));

    [OneTimeSetUp]
    public void MaakWereld()
    {
        var gemaakt = _werkplaats.Voer("genereer", "--uit", _werkplaats.Pad("wereld"), "--clienten", "400", "--aanbieders", "4", "--maanden", "3", "--seed", "77", "--fouten", "80");
        Assert.That(gemaakt.Code, Is.Zero, gemaakt.ToString());
        // Enough messages to be interrupted, and few enough to be interrupted often; in name order, so what they need is among them.
        Directory.CreateDirectory(_werkplaats.Pad("declaraties"));
        foreach (var bestand in Directory.EnumerateFiles(_werkplaats.Pad("wereld", "declaraties")).Order(StringComparer.Ordinal).Take(Declaraties))
        {
            File.Copy(bestand, _werkplaats.Pad("declaraties", Path.GetFileName(bestand)));
        }

        // One that is refused on level 1 as well.
        _werkplaats.Schrijf("declaraties/000-onleesbaar.xml", "<geen/>");
        foreach (var (soort, pad) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv"), ("toewijzingen", "toewijzingen")])
        {
            string[] dag = soort == "toewijzingen" ? ["--peildatum", Peildatum] : [];
            var uitvoering = _werkplaats.Voer(["importeer", soort, _werkplaats.Pad("wereld", pad), "--database", Begin, .. dag]);
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        }
    }

    [OneTimeTearDown]
    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public void Inlezen_van_toewijzingen_overleeft_elke_onderbreking()
    {
        string[] Opdracht(string database) => ["importeer", "toewijzingen", _werkplaats.Pad("wereld", "toewijzingen"), "--database", database, "--peildatum", Peildatum];
        var ongestoord = _werkplaats.Pad("i-ongestoord.db");
        var duur = Ongestoord(Opdracht(ongestoord), 0, out var verwacht);
        var dump = Databasedump.Van(ongestoord);
        var opgenomen = verwacht.Uit.Split(' ')[1];
        Assert.That(int.Parse(opgenomen, CultureInfo.InvariantCulture), Is.GreaterThan(600), "meer dan een transactie");
        Onderbreek(duur, ronde =>
        {
            // Also the making of the database itself is interrupted.
            var database = _werkplaats.Pad($"i-{ronde}.db");
            return (Opdracht(database), () => { }, laatste =>
            {
                Assert.That(laatste.Code, Is.Zero, laatste.ToString());
                var woorden = laatste.Uit.Split(' ');
                Assert.That(int.Parse(woorden[1], CultureInfo.InvariantCulture) + int.Parse(woorden[3], CultureInfo.InvariantCulture), Is.EqualTo(int.Parse(opgenomen, CultureInfo.InvariantCulture)), laatste.Uit);
                Assert.That(Databasedump.Heel(database), Is.EqualTo("ok"));
                Assert.That(Databasedump.Van(database), Is.EqualTo(dump));
            });
        });
    }

    [Test]
    public void Declareren_overleeft_elke_onderbreking()
    {
        string[] Opdracht(string naam) => Declareer(naam, naam);
        File.Copy(Begin, _werkplaats.Pad("d-ongestoord.db"));
        var duur = Ongestoord(Opdracht("d-ongestoord"), 2, out var verwacht);
        var (dump, antwoorden) = (Databasedump.Van(_werkplaats.Pad("d-ongestoord.db")), Inhoud("d-ongestoord"));
        Assert.That(antwoorden, Has.Count.EqualTo((Declaraties * 2) + 1));
        Onderbreek(duur, ronde =>
        {
            var naam = $"d-{ronde}";
            File.Copy(Begin, _werkplaats.Pad(naam + ".db"));
            return (Opdracht(naam), () => NietsHalfs(naam, antwoorden), laatste =>
            {
                Assert.That((laatste.Code, laatste.Uit), Is.EqualTo((verwacht.Code, verwacht.Uit)), "ook de samenvatting is dezelfde");
                Assert.That(Inhoud(naam).Keys, Is.EqualTo(antwoorden.Keys), "en er blijft niets anders liggen");
                Assert.That(Inhoud(naam), Is.EqualTo(antwoorden));
                Assert.That(Databasedump.Heel(_werkplaats.Pad(naam + ".db")), Is.EqualTo("ok"));
                Assert.That(Databasedump.Van(_werkplaats.Pad(naam + ".db")), Is.EqualTo(dump));
            });
        });
    }

    [Test]
    public void Twee_processen_tegelijk_op_een_database_geven_beide_dezelfde_antwoorden()
    {
        foreach (var naam in (string[])["alleen", "samen"])
        {
            File.Copy(Begin, _werkplaats.Pad(naam + ".db"));
        }

        _ = Ongestoord(Declareer("alleen", "alleen"), 2, out _);
        using var een = Programma.Start(_werkplaats.Map, Declareer("samen-een", "samen"));
        using var ander = Programma.Start(_werkplaats.Map, Declareer("samen-ander", "samen"));
        Task<Uitvoering>[] taken = [Task.Run(() => Programma.Wacht(een, null)), Task.Run(() => Programma.Wacht(ander, null))];
        var uitvoeringen = taken.Select(taak => taak.GetAwaiter().GetResult()).ToList();
        Assert.That(uitvoeringen.Select(uitvoering => uitvoering.Code), Is.EqualTo([2, 2]), string.Join('\n', uitvoeringen));
        Assert.That(Inhoud("samen-een"), Is.EqualTo(Inhoud("alleen")));
        Assert.That(Inhoud("samen-ander"), Is.EqualTo(Inhoud("alleen")));
        Assert.That(Databasedump.Van(_werkplaats.Pad("samen.db")), Is.EqualTo(Databasedump.Van(_werkplaats.Pad("alleen.db"))));
    }

    /// <summary>Een map gaat met meer bestanden tegelijk; een enkel bestand niet.</summary>
    [Test]
    public void Een_map_geeft_dezelfde_antwoorden_en_database_als_bestand_voor_bestand()
    {
        foreach (var naam in (string[])["map", "los"])
        {
            File.Copy(Begin, _werkplaats.Pad(naam + ".db"));
        }

        Assert.That(_werkplaats.Voer(Declareer("map", "map")).Code, Is.EqualTo(2));
        foreach (var bestand in Directory.EnumerateFiles(_werkplaats.Pad("declaraties")).Order(StringComparer.Ordinal))
        {
            _werkplaats.Voer("declareer", bestand, "--antwoorden", _werkplaats.Pad("los"), "--peildatum", Peildatum, "--database", _werkplaats.Pad("los.db"));
        }

        Assert.That(Inhoud("map"), Is.EqualTo(Inhoud("los")));
        Assert.That(Databasedump.Van(_werkplaats.Pad("map.db")), Is.EqualTo(Databasedump.Van(_werkplaats.Pad("los.db"))));
    }

    private string Begin => _werkplaats.Pad("begin.db");

    private string[] Declareer(string antwoorden, string database) =>
        ["declareer", _werkplaats.Pad("declaraties"), "--antwoorden", _werkplaats.Pad(antwoorden), "--peildatum", Peildatum, "--database", _werkplaats.Pad(database + ".db")];

    private TimeSpan Ongestoord(string[] opdracht, int code, out Uitvoering uitvoering)
    {
        var begin = Stopwatch.GetTimestamp();
        uitvoering = Programma.Voer(_werkplaats.Map, opdracht);
        Assert.That(uitvoering.Code, Is.EqualTo(code), uitvoering.ToString());
        return Stopwatch.GetElapsedTime(begin);
    }

    /// <summary>Begint telkens opnieuw, en schiet in elke ronde het proces af tot het een keer de tijd kreeg.</summary>
    private void Onderbreek(TimeSpan duur, Func<int, (string[] Opdracht, Action NaElkeKeer, Action<Uitvoering> AanHetEind)> ronde)
    {
        var genoeg = Keren * Instelling("DECLARATIES_KEREN", 1);
        var begin = Stopwatch.GetTimestamp();
        var gedood = 0;
        // A machine that is busy with something else does fewer, not slower.
        var tijd = _genoegTijd * Instelling("DECLARATIES_KEREN", 1);
        bool Genoeg() => gedood >= genoeg || (gedood >= Minstens && Stopwatch.GetElapsedTime(begin) > tijd);
        for (var nummer = 0; !Genoeg(); nummer++)
        {
            var (opdracht, naElkeKeer, aanHetEind) = ronde(nummer);
            for (var heel = true; ; heel = false)
            {
                var gestart = Stopwatch.GetTimestamp();
                using var proces = Programma.Start(_werkplaats.Map, opdracht);
                var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
                // Up to a little more than an undisturbed run; but never before there is a process to speak of.
                if (!Genoeg() && !proces.WaitForExit((int)(duur.TotalMilliseconds * (0.1 + (1.1 * _toeval.NextDouble())))))
                {
                    proces.Kill();
                    gedood++;
                }

                proces.WaitForExit();
                naElkeKeer();
                if (proces.ExitCode is not 137)
                {
                    // A whole run that was faster than the first: the machine was busy then, and later shots would all come too late.
                    duur = heel && Stopwatch.GetElapsedTime(gestart) is var nu && nu < duur ? nu : duur;
                    aanHetEind(new Uitvoering(proces.ExitCode, uit.GetAwaiter().GetResult(), fout.GetAwaiter().GetResult()));
                    break;
                }
            }
        }

        TestContext.Out.WriteLine($"{gedood} onderbrekingen in {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s; ongestoord {duur.TotalMilliseconds:0} ms");
    }

    /// <summary>Wat onder zijn eigen naam staat, is heel en al zoals het wordt.</summary>
    private void NietsHalfs(string map, SortedDictionary<string, string> antwoorden)
    {
        if (!Directory.Exists(_werkplaats.Pad(map)))
        {
            return;
        }

        foreach (var (naam, inhoud) in Inhoud(map).Where(bestand => !bestand.Key.EndsWith(".tmp", StringComparison.Ordinal)))
        {
            Assert.That(inhoud, Is.EqualTo(antwoorden.GetValueOrDefault(naam)), naam);
            if (naam.EndsWith(".xml", StringComparison.Ordinal))
            {
                Assert.That(_werkplaats.Pad(map, Path.ChangeExtension(naam, ".json")), Does.Exist, "wie een antwoord ziet, vindt het verslag erbij");
            }
        }
    }

    private SortedDictionary<string, string> Inhoud(string map) =>
        new(Directory.EnumerateFiles(_werkplaats.Pad(map)).ToDictionary(pad => Path.GetFileName(pad), File.ReadAllText), StringComparer.Ordinal);

    private static long Instelling(string naam, long anders) =>
        long.TryParse(Environment.GetEnvironmentVariable(naam), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : anders;
}
