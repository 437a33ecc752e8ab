using System.Collections.Concurrent;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Dienst.Basis;

/// <summary>
/// Open databases om te lenen: een <see cref="Database"/> is er voor een tegelijk. Na een storing gaat een geleende database dicht en komt er een nieuwe voor.
/// De eerste die open gaat blijft dat, zonder te worden geleend: aan haar is te zien of er onder dezelfde naam nog hetzelfde bestand staat. Een ander bestand
/// wordt geweigerd tot een nieuwe start; staat het eerste er weer, dan gaat het verder.
/// </summary>
/// <param name="naam">Pad of verbindingsreeks.</param>
/// <param name="klok">De klok.</param>
/// <param name="alleenLezen">Of er niet in wordt geschreven: dan mag zij ook alleen te lezen zijn.</param>
public sealed class Databasevoorraad(string naam, TimeProvider klok, bool alleenLezen = false) : IDisposable
{
    private readonly ConcurrentBag<Database> _vrij = [];
    private readonly AsyncLocal<Samenloop?> _samen = new();
    private readonly Lock _openen = new();
    private volatile bool _gesloten;
    private Database? _anker;

    public T Met<T>(Func<Database, T> werk)
    {
        if (_samen.Value?.Database is { } samen)
        {
            return werk(samen);
        }

        var database = _vrij.TryTake(out var vrij) ? vrij : Open();
        try
        {
            var uitkomst = werk(database);
            _vrij.Add(database);
            database = null;
            return uitkomst;
        }
        finally
        {
            database?.Dispose();
            if (_gesloten)
            {
                Leeg();
            }
        }
    }

    public void Met(Action<Database> werk) => Met(database =>
    {
        werk(database);
        return true;
    });

    /// <summary>Leent één database voor alles wat er binnen <paramref name="werk"/> gebeurt, wie haar daar ook leent; daarna gebeurt wat tot <see cref="Straks"/> is uitgesteld.</summary>
    public async Task<T> SamenAsync<T>(Func<Database, T> werk)
    {
        var samen = new Samenloop();
        var uitkomst = Met(database =>
        {
            samen.Database = database;
            _samen.Value = samen;
            try
            {
                return werk(database);
            }
            finally
            {
                // Whoever was started meanwhile and goes on after it, borrows his own.
                samen.Database = null;
                _samen.Value = null;
            }
        });
        foreach (var straks in samen.Straks)
        {
            await straks();
        }

        return uitkomst;
    }

    /// <summary>Doet iets dat pas zin heeft als vastligt waar het over gaat: nu, of na <see cref="SamenAsync"/>. Wordt er dan niets vastgelegd, dan ook niet.</summary>
    public Task Straks(Func<Task> werk)
    {
        if (_samen.Value is not { Database: not null } samen)
        {
            return werk();
        }

        samen.Straks.Enqueue(werk);
        return Task.CompletedTask;
    }

    /// <summary>Kijkt of de database er is en antwoord geeft.</summary>
    /// <exception cref="OpslagException">Dat is niet zo.</exception>
    public void Proef() => Met(database => new Ontvangstopslag(database, klok).Stand());

    /// <summary>Kijkt of er nu in geschreven mag worden.</summary>
    /// <exception cref="OpslagException">Dat is niet zo, of er staat een andere database.</exception>
    public void EisSchrijfbaar()
    {
        EisAnker();
        Database.EisSchrijfbaar(naam);
    }

    public void Dispose()
    {
        _gesloten = true;
        Leeg();
        lock (_openen)
        {
            _anker?.Dispose();
            _anker = null;
        }
    }

    private Database Open()
    {
        // Opening makes the file where there is none, and takes what is there: what came in would go to a database that knows nothing.
        EisAnker();
        var database = OpenEen();
        try
        {
            // Between looking and opening it may have been replaced.
            EisAnker();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private Database OpenEen() => alleenLezen ? Database.OpenLezend(naam) : Database.Open(naam);

    private void EisAnker()
    {
        lock (_openen)
        {
            if (!_gesloten)
            {
                (_anker ??= OpenEen()).EisPlaats();
            }
        }
    }

    private void Leeg()
    {
        while (_vrij.TryTake(out var database))
        {
            database.Dispose();
        }
    }

    private sealed class Samenloop
    {
        /// <summary>De database; null als het voorbij is.</summary>
        public volatile Database? Database;

        public ConcurrentQueue<Func<Task>> Straks { get; } = new();
    }
}
