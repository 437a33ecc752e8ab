namespace Declaraties.Opslag.Afschriften;

/// <summary>
/// Geeft door wat uit een andere stroom wordt gelezen en maakt er tegelijk een afschrift van: een groot bericht hoeft zo maar één keer langs te
/// komen en nooit in zijn geheel in het geheugen te staan. Wie teruggaat naar het begin, begint ook het afschrift opnieuw: wat is beoordeeld en
/// wat wordt bewaard zijn altijd dezelfde bytes.
/// </summary>
public sealed class AfschriftStream : LeesStream
{
    private readonly Stream _bron;
    private readonly long _begin;
    private Afschriftmaker _maker = new();

    /// <param name="bron">Een stroom die terug kan, bij het begin van het bericht.</param>
    public AfschriftStream(Stream bron)
    {
        ArgumentNullException.ThrowIfNull(bron);
        _bron = bron;
        _begin = bron.Position;
    }

    public override long Length => _bron.Length;

    /// <summary>Alleen het begin is te kiezen.</summary>
    public override long Position
    {
        get => _bron.Position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value, _begin);
            _bron.Position = value;
            _maker.Dispose();
            _maker = new Afschriftmaker();
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var aantal = _bron.Read(buffer);
        _maker.Voeg(buffer[..aantal]);
        return aantal;
    }

    /// <summary>Het afschrift van het hele bericht, ook van wat nog niet was gelezen; daarna is de stroom op.</summary>
    public Afschrift Voltooi()
    {
        var blok = new byte[Afschriftmaker.Blok];
        while (Read(blok) > 0)
        {
            // Lezen is genoeg.
        }

        return _maker.Voltooi();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _maker.Dispose();
        }

        base.Dispose(disposing);
    }
}
