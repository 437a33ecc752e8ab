using System.Collections.Concurrent;

namespace Declaraties.Dienst.Bezorgen;

/// <summary>Zegt binnen dit proces dat er post ligt, zodat de <see cref="Postbode"/> niet hoeft te wachten tot zijn volgende ronde.</summary>
public sealed class Postbel : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _bellen = new(StringComparer.Ordinal);

    /// <summary>De bel van een kanaal: hoogstens een keer gerinkeld, hoe vaak er ook is gebeld.</summary>
    public SemaphoreSlim Voor(string kanaal) => _bellen.GetOrAdd(kanaal, _ => new SemaphoreSlim(0, 1));

    /// <summary>Belt bij elk kanaal.</summary>
    public void Bel()
    {
        foreach (var bel in _bellen.Values)
        {
            try
            {
                bel.Release();
            }
            catch (SemaphoreFullException)
            {
                // It rang already, and nobody has looked since.
            }
        }
    }

    public void Dispose()
    {
        foreach (var bel in _bellen.Values)
        {
            bel.Dispose();
        }
    }
}
