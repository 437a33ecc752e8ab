namespace Declaraties.Worker.Dienst;

/// <summary>Zegt binnen dit proces dat er post ligt, zodat de postbode niet hoeft te wachten tot zijn volgende ronde.</summary>
internal sealed class Postbel : IDisposable
{
    private readonly SemaphoreSlim _post = new(0, 1);

    public void Bel()
    {
        try
        {
            _post.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rang already, and nobody has looked since.
        }
    }

    /// <summary>Wacht tot er wordt gebeld, en hoogstens zo lang.</summary>
    public Task WachtAsync(TimeSpan hoogstens, CancellationToken stop) => _post.WaitAsync(hoogstens, stop);

    public void Dispose() => _post.Dispose();
}
