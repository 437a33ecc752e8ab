using System.Collections.Concurrent;
using Declaraties.Opslag;

namespace Declaraties.Worker.Dienst;

/// <summary>
/// Open databases om te lenen: een <see cref="Database"/> is er voor een tegelijk. Na een storing gaat een geleende database dicht en komt er een nieuwe voor.
/// </summary>
internal sealed class Databasevoorraad(string naam, TimeProvider klok) : IDisposable
{
    private readonly ConcurrentBag<Database> _vrij = [];
    private volatile bool _gesloten;
    private volatile bool _isGeopend;

    public T Met<T>(Func<Database, T> werk)
    {
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

    /// <summary>Kijkt of de database er is en antwoord geeft.</summary>
    /// <exception cref="OpslagException">Dat is niet zo.</exception>
    public void Proef() => Met(database => new Ontvangstopslag(database, klok).Stand());

    public void Dispose()
    {
        _gesloten = true;
        Leeg();
    }

    private Database Open()
    {
        // Opening makes the file where there is none, and what came in would go to a database that knows nothing.
        if (_isGeopend && Database.IsBestand(naam) && !File.Exists(naam))
        {
            throw new OpslagException($"Database {naam} is er niet meer. Zet haar terug, of start opnieuw met de goede.");
        }

        var database = Database.Open(naam);
        _isGeopend = true;
        return database;
    }

    private void Leeg()
    {
        while (_vrij.TryTake(out var database))
        {
            database.Dispose();
        }
    }
}
