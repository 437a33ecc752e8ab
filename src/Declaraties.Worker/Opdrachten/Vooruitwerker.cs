using System.Collections.Concurrent;
using Declaraties.Berichten.Edities;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>
/// Leest en beoordeelt bestanden terwijl er een ander wordt bewaard, ieder op een eigen verbinding. Declaraties van een aanbieder wachten op elkaar, want
/// nummers, credits en sommen hangen af van de volgorde; die van verschillende aanbieders gaan naast elkaar. Bewaren doet wie dit vraagt, in de
/// volgorde van de bestanden: dezelfde map geeft zo altijd dezelfde database.
/// </summary>
internal sealed class Vooruitwerker(
    string databasenaam, TimeProvider klok, IReadOnlyList<Berichtbron> berichten, Func<Berichtbron, Ingelezen> lees, DateOnly peildatum, Editieregister edities) : IDisposable
{
    // No further than keeps the processors busy: every message ahead lies in memory.
    private static readonly int _hoogstensVooruit = Environment.ProcessorCount + 1;

    private readonly ConcurrentBag<Database> _verbindingen = [];

    // Of who came before only that it is done: it would keep its message in memory.
    private readonly Dictionary<Aanbieder, Task> _laatsteVanAanbieder = [];
    private readonly Queue<Werkstuk> _werk = new();
    private Task _laatsteIngeschreven = Task.CompletedTask;
    private int _begonnen;
    private volatile bool _gestopt;

    /// <summary>Het bestand dat aan de werkstuk is, en wat er al over is geoordeeld.</summary>
    public Vooruitgelezen Neem()
    {
        while (_begonnen < berichten.Count && _werk.Count <= _hoogstensVooruit)
        {
            var werkstuk = Begin(berichten[_begonnen++], _laatsteIngeschreven);
            _laatsteIngeschreven = werkstuk.Ingeschreven.Task;
            _werk.Enqueue(werkstuk);
        }

        return _werk.Peek().Werk.GetAwaiter().GetResult();
    }

    /// <summary>Wat is genomen is bewaard, of mislukt: wie daarop wacht kan verder.</summary>
    public void IsGedaan() => _werk.Dequeue().Gedaan.SetResult();

    public void Dispose()
    {
        _gestopt = true;
        foreach (var werkstuk in _werk)
        {
            werkstuk.Gedaan.TrySetResult();
        }

        foreach (var werkstuk in _werk)
        {
            // What went wrong there was told, or is of no use to anyone any more.
            ((IAsyncResult)werkstuk.Werk).AsyncWaitHandle.WaitOne();
        }

        foreach (var verbinding in _verbindingen)
        {
            verbinding.Dispose();
        }
    }

    private Werkstuk Begin(Berichtbron bericht, Task vorigeIngeschreven)
    {
        var werkstuk = new Werkstuk();
        werkstuk.Werk = Task.Run(async () =>
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
                voorganger = SchrijfIn(werkstuk, ingelezen?.Bericht?.Aanbieder);
            }

            await voorganger.ConfigureAwait(false);
            return new Vooruitgelezen(ingelezen!, ingelezen is null || _gestopt ? null : BeslisVooraf(ingelezen));
        });
        return werkstuk;
    }

    /// <returns>Klaar als de vorige van dezelfde aanbieder gedaan is.</returns>
    private Task SchrijfIn(Werkstuk werkstuk, Aanbieder? aanbieder)
    {
        var voorganger = Task.CompletedTask;
        if (aanbieder is { } deze)
        {
            voorganger = _laatsteVanAanbieder.GetValueOrDefault(deze, voorganger);
            _laatsteVanAanbieder[deze] = werkstuk.Gedaan.Task;
        }

        werkstuk.Ingeschreven.SetResult();
        return voorganger;
    }

    private Beslissing? BeslisVooraf(Ingelezen ingelezen)
    {
        try
        {
            if (!_verbindingen.TryTake(out var verbinding))
            {
                verbinding = Database.Open(databasenaam);
            }

            try
            {
                return new Declaratieloket(verbinding, klok, edities).BeslisVooraf(ingelezen, peildatum);
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

    private sealed class Werkstuk
    {
        public Task<Vooruitgelezen> Werk { get; set; } = null!;

        public TaskCompletionSource Ingeschreven { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Gedaan { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
