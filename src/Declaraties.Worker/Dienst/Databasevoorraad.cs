using System.Collections.Concurrent;
using Declaraties.Opslag;

namespace Declaraties.Worker.Dienst;

/// <summary>
/// Open databases om te lenen: een <see cref="Database"/> is er voor een tegelijk. Na een storing gaat een geleende database dicht en komt er een nieuwe voor.
/// </summary>
internal sealed class Databasevoorraad(string naam) : IDisposable
{
    private readonly ConcurrentBag<Database> _vrij = [];
    private volatile bool _gesloten;

    public T Met<T>(Func<Database, T> werk)
    {
        var database = _vrij.TryTake(out var vrij) ? vrij : Database.Open(naam);
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

    public void Dispose()
    {
        _gesloten = true;
        Leeg();
    }

    private void Leeg()
    {
        while (_vrij.TryTake(out var database))
        {
            database.Dispose();
        }
    }
}
