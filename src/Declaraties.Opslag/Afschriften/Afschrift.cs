using Declaraties.Beantwoorden;

namespace Declaraties.Opslag.Afschriften;

/// <summary>
/// Een bericht zoals het is ontvangen, om te bewaren: gecomprimeerd, met zijn vingerafdruk. Wie het wil lezen doet dat uit <see cref="Open"/>: het
/// hele bericht hoeft nergens uitgepakt in het geheugen te staan.
/// </summary>
public sealed class Afschrift
{
    private long? _lengte;

    internal Afschrift(Vingerafdruk vingerafdruk, byte[] ingepakt, long? lengte = null)
    {
        Vingerafdruk = vingerafdruk;
        Ingepakt = ingepakt;
        _lengte = lengte;
    }

    /// <summary>SHA-256 van het bericht.</summary>
    public Vingerafdruk Vingerafdruk { get; }

    /// <summary>Hoeveel bytes het bericht telt.</summary>
    public long Lengte => _lengte ??= Tel();

    internal byte[] Ingepakt { get; }

    public static Afschrift Van(ReadOnlySpan<byte> bericht)
    {
        using var maker = new Afschriftmaker();
        maker.Voeg(bericht);
        return maker.Voltooi();
    }

    /// <summary>De bytes van het bericht, vanaf het begin. De stroom weet hoe lang hij is en kan terug naar het begin, zo vaak als nodig.</summary>
    public Stream Open() => new AfschriftleesStream(this);

    internal Stream Uitpakker() => Compressie.Uitpakker(Ingepakt);

    private long Tel()
    {
        using var bytes = Uitpakker();
        var blok = new byte[Afschriftmaker.Blok];
        var lengte = 0L;
        while (bytes.Read(blok) is var aantal and > 0)
        {
            lengte += aantal;
        }

        return lengte;
    }
}
