namespace Declaraties.Web.Loketten;

/// <summary>
/// Waar lange berekeningen op de historie gebeuren: een paar tegelijk, en de rest wacht even. Zo houden zij het verwerken van declaraties en een ander aan een pagina niet op, hoeveel mensen
/// er ook tegelijk willen vergelijken.
/// </summary>
/// <param name="geduld">Hoe lang iemand op een plaats wacht; null voor tien seconden.</param>
internal sealed class Rekenplaats(TimeSpan? geduld = null) : IDisposable
{
    /// <summary>Na hoeveel seconden het opnieuw te proberen is.</summary>
    public const int LaterOpnieuw = 30;

    private const int Tegelijk = 2;
    private readonly TimeSpan _geduld = geduld ?? TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _vrij = new(Tegelijk);

    /// <exception cref="RekendrukteException">Er kwam geen plaats vrij.</exception>
    /// <exception cref="OperationCanceledException">Niemand wacht er meer op.</exception>
    public async Task<T> DoeAsync<T>(Func<T> werk, CancellationToken stop)
    {
        if (!await _vrij.WaitAsync(_geduld, stop))
        {
            throw new RekendrukteException(Tegelijk);
        }

        try
        {
            return werk();
        }
        finally
        {
            _vrij.Release();
        }
    }

    public void Dispose() => _vrij.Dispose();
}
