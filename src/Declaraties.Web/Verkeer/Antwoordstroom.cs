using System.IO.Compression;
using System.Net.Mime;
using System.Text;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Verkeer;

/// <summary>
/// Een bewaard WMO325, stuk voor stuk gelezen terwijl het de deur uit gaat: hoe groot het ook is en hoe langzaam de lezer ook is, er staat nooit meer dan een
/// stuk van in het geheugen, en tussen twee stukken is de database vrij.
/// </summary>
internal sealed class Antwoordstroom : Stream
{
    private const int Stuk = 64 * 1024;
    private readonly Databasevoorraad _databases;
    private readonly long _versie;
    private ReadOnlyMemory<byte> _over;
    private long _gelezen;
    private bool _isUit;

    private Antwoordstroom(Databasevoorraad databases, long versie) => (_databases, _versie) = (databases, versie);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Het WMO325 zoals het de deur uit ging.</summary>
    public static IResult Van(Databasevoorraad databases, long versie) => Results.Stream(Open(databases, versie), MediaTypeNames.Application.Xml);

    /// <summary>Hetzelfde, met elke Bsn onleesbaar gemaakt.</summary>
    public static IResult Afgeschermd(Databasevoorraad databases, long versie, string bestandsnaam) => Results.Stream(
        async uit =>
        {
            // Line by line, as it was written: a number never goes on in the next.
            using var lezer = new StreamReader(Open(databases, versie), Encoding.UTF8);
            await using var schrijver = new StreamWriter(uit, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            while (await lezer.ReadLineAsync() is { } regel)
            {
                await schrijver.WriteLineAsync(Afscherming.ZonderBsn(regel));
            }
        },
        MediaTypeNames.Application.Xml,
        bestandsnaam);

    public override int Read(Span<byte> buffer)
    {
        if (_over.IsEmpty && !_isUit)
        {
            _over = _databases.Met(database => new Declaratieinzage(database).Antwoorddeel(_versie, _gelezen, Stuk));
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

    private static ZLibStream Open(Databasevoorraad databases, long versie) => new(new Antwoordstroom(databases, versie), CompressionMode.Decompress);
}
