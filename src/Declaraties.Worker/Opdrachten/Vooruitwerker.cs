using System.Collections.Concurrent;
using Declaraties.Opslag;
using Declaraties.Worker.Invoer;

namespace Declaraties.Worker.Opdrachten;

/// <summary>
/// Leest en beoordeelt bestanden terwijl er een ander wordt bewaard, ieder op een eigen verbinding. Declaraties van een aanbieder wachten op elkaar, want
/// nummers, credits en sommen hangen af van de volgorde; die van verschillende aanbieders gaan naast elkaar. Bewaren doet wie dit vraagt, in de
/// volgorde van de bestanden: dezelfde map geeft zo altijd dezelfde database.
/// </summary>
internal sealed class Vooruitwerker(
    string databasenaam, TimeProvider klok, IReadOnlyList<Berichtbron> berichten, Func<Berichtbron, Ingelezen> lees, DateOnly peildatum) : IDisposable
{
    // No further than keeps the processors busy: every message ahead lies in memory.
    private static readonly int _hoogstensVooruit = Environment.ProcessorCount + 1;

    private readonly ConcurrentBag<Database> _verbindingen = [];

    // Of who came before only that it is done: it would keep its message in memory.
    private readonly Dictionary<string, Task> _laatsteVanAanbieder = new(StringComparer.Ordinal);
    private readonly Queue<Beurt> _beurten = new();
    private Task _laatsteIngeschreven = Task.CompletedTask;
    private int _begonnen;
    private volatile bool _gestopt;

    /// <summary>Het bestand dat aan de beurt is, en wat er al over is geoordeeld.</summary>
    public (Ingelezen Ingelezen, Voorwerk? Voorwerk) Neem()
    {
        while (_begonnen < berichten.Count && _beurten.Count <= _hoogstensVooruit)
        {
            var beurt = Begin(berichten[_begonnen++], _laatsteIngeschreven);
            _laatsteIngeschreven = beurt.Ingeschreven.Task;
            _beurten.Enqueue(beurt);
        }

        return _beurten.Peek().Werk.GetAwaiter().GetResult();
    }

    /// <summary>Wat is genomen is bewaard, of mislukt: wie daarop wacht kan verder.</summary>
    public void IsGedaan() => _beurten.Dequeue().Gedaan.SetResult();

    public void Dispose()
    {
        _gestopt = true;
        foreach (var beurt in _beurten)
        {
            beurt.Gedaan.TrySetResult();
        }

        foreach (var beurt in _beurten)
        {
            // What went wrong there was told, or is of no use to anyone any more.
            ((IAsyncResult)beurt.Werk).AsyncWaitHandle.WaitOne();
        }

        foreach (var verbinding in _verbindingen)
        {
            verbinding.Dispose();
        }
    }

    private Beurt Begin(Berichtbron bericht, Task vorigeIngeschreven)
    {
        var beurt = new Beurt();
        beurt.Werk = Task.Run(async () =>
        {
            Ingelezen? ingelezen = null;
            Task voorganger;
            try
            {
                ingelezen = _gestopt ? null : lees(bericht);
            }
            finally
            {
                // In the order of the files: which one comes before is only known when all before it were read.
                await vorigeIngeschreven.ConfigureAwait(false);
                voorganger = SchrijfIn(beurt, ingelezen?.Bericht?.Aanbieder);
            }

            await voorganger.ConfigureAwait(false);
            return (ingelezen!, ingelezen is null || _gestopt ? null : Oordeel(ingelezen));
        });
        return beurt;
    }

    /// <returns>Klaar als de vorige van dezelfde aanbieder gedaan is.</returns>
    private Task SchrijfIn(Beurt beurt, string? aanbieder)
    {
        var voorganger = Task.CompletedTask;
        if (aanbieder is not null)
        {
            voorganger = _laatsteVanAanbieder.GetValueOrDefault(aanbieder, voorganger);
            _laatsteVanAanbieder[aanbieder] = beurt.Gedaan.Task;
        }

        beurt.Ingeschreven.SetResult();
        return voorganger;
    }

    private Voorwerk? Oordeel(Ingelezen ingelezen)
    {
        try
        {
            if (!_verbindingen.TryTake(out var verbinding))
            {
                verbinding = Database.Open(databasenaam);
            }

            try
            {
                return new Declaratieloket(new Declaratieopslag(verbinding, klok)).Oordeel(ingelezen, peildatum);
            }
            finally
            {
                _verbindingen.Add(verbinding);
            }
        }
#pragma warning disable CA1031 // Wat hier niet lukt gebeurt nog eens waar het wordt bewaard, en wordt daar gemeld.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private sealed class Beurt
    {
        public Task<(Ingelezen Ingelezen, Voorwerk? Voorwerk)> Werk { get; set; } = null!;

        public TaskCompletionSource Ingeschreven { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Gedaan { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
