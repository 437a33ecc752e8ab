namespace Declaraties.Opslag.Afschriften;

/// <summary>Het bericht van een afschrift, al lezend uitgepakt.</summary>
internal sealed class AfschriftleesStream(Afschrift afschrift) : LeesStream
{
    private Stream _bytes = afschrift.Uitpakker();
    private long _gelezen;

    public override long Length => afschrift.Lengte;

    /// <summary>Alleen het begin is te kiezen.</summary>
    public override long Position
    {
        get => _gelezen;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value, 0);
            _bytes.Dispose();
            _bytes = afschrift.Uitpakker();
            _gelezen = 0;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var aantal = _bytes.Read(buffer);
        _gelezen += aantal;
        return aantal;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
        }

        base.Dispose(disposing);
    }
}
