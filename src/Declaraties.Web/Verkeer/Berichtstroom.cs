using System.IO.Compression;
using System.Net.Mime;
using Declaraties.Berichten.Schrijven;
using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Verkeer;

/// <summary>
/// Een bewaard bericht of zijn antwoord, stuk voor stuk gelezen terwijl het de deur uit gaat: hoe groot het ook is en hoe langzaam de lezer ook is, er staat nooit meer dan een
/// stuk van in het geheugen, en tussen twee stukken is de database vrij.
/// </summary>
internal sealed class Berichtstroom : Stream
{
    private const int Stuk = 64 * 1024;
    private readonly Databasevoorraad _databases;
    private readonly long _versie;
    private readonly Declaratiestuk _stuk;
    private ReadOnlyMemory<byte> _over;
    private long _gelezen;
    private bool _isUit;

    private Berichtstroom(Databasevoorraad databases, long versie, Declaratiestuk stuk) => (_databases, _versie, _stuk) = (databases, versie, stuk);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>De bytes zoals zij zijn bewaard: het bericht zoals het kwam, het antwoord zoals het de deur uit ging.</summary>
    /// <param name="databases">Waaruit.</param>
    /// <param name="versie">Het oordeel.</param>
    /// <param name="stuk">Het bericht of het antwoord.</param>
    /// <param name="bestandsnaam">Onder welke naam het wordt bewaard; null om het te tonen.</param>
    public static IResult Van(Databasevoorraad databases, long versie, Declaratiestuk stuk, string? bestandsnaam = null) =>
        Results.Stream(Open(databases, versie, stuk), MediaTypeNames.Application.Xml, bestandsnaam);

    /// <summary>Het antwoord in de envelop waarin het terug gaat.</summary>
    /// <param name="databases">Waaruit.</param>
    /// <param name="versie">Het oordeel.</param>
    /// <param name="delen">Maakt de envelop om het antwoord, dat ervoor vaker wordt geopend.</param>
    public static IResult InEnvelop(Databasevoorraad databases, long versie, Func<Func<Stream>, IEnumerable<ReadOnlyMemory<byte>>> delen) => Results.Stream(
        async uit =>
        {
            foreach (var deel in delen(() => Open(databases, versie, Declaratiestuk.Antwoord)))
            {
                await uit.WriteAsync(deel);
            }
        },
        MediaTypeNames.Application.Xml);

    /// <summary>Het antwoord, om zelf te lezen.</summary>
    public static Stream Antwoord(Databasevoorraad databases, long versie) => Open(databases, versie, Declaratiestuk.Antwoord);

    /// <summary>Hetzelfde, met elke Bsn onleesbaar gemaakt.</summary>
    public static IResult Afgeschermd(Databasevoorraad databases, long versie, Declaratiestuk stuk, string bestandsnaam) => Results.Stream(
        async uit =>
        {
            await using var bytes = Open(databases, versie, stuk);
            await Afgeschermdbericht.SchrijfAsync(bytes, uit);
        },
        MediaTypeNames.Application.Xml,
        bestandsnaam);

    public override int Read(Span<byte> buffer)
    {
        if (_over.IsEmpty && !_isUit)
        {
            _over = _databases.Met(database => new Declaratieinzage(database).Deel(_versie, _stuk, _gelezen, Stuk));
            _gelezen += _over.Length;
            _isUit = _over.IsEmpty;
        }

        var aantal = Math.Min(buffer.Length, _over.Length);
        _over.Span[..aantal].CopyTo(buffer);
        _over = _over[aantal..];
        return aantal;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static ZLibStream Open(Databasevoorraad databases, long versie, Declaratiestuk stuk) => new(new Berichtstroom(databases, versie, stuk), CompressionMode.Decompress);
}
