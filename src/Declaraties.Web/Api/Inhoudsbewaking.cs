using System.Globalization;
using System.IO.Compression;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Declaraties.Web.Api;

/// <summary>Een verzoek waarvan de inhoud niet kan, met wat er wel kan.</summary>
internal sealed class Inhoudsfout(int status, string uitleg) : BadHttpRequestException(uitleg, status);

/// <summary>
/// Bewaakt wat de inhoud van verzoeken samen kost. Er wordt pas gelezen als er plaats voor is (<see cref="Onderweg"/>), en wat met gzip is ingepakt telt zoals het uitgepakt is. Een formulier
/// of JSON staat bij het lezen heel en als tekst in het geheugen, en telt daarom vier keer.
/// </summary>
internal sealed class Inhoudsbewaking(Onderweg onderweg, Dienstinstellingen instellingen)
{
    /// <summary>Een formulier met een bestand van 1 MB in base64, ook als daar elk teken van drie bytes kost.</summary>
    private const long MeesteTekst = 4 * 1024 * 1024;
    private const int MaalTekst = 4;

    public async Task BewaakAsync(HttpContext http, RequestDelegate verder)
    {
        if (http.GetEndpoint() is not { } adres || http.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            await verder(http);
            return;
        }

        var grens = adres.Metadata.GetMetadata<Inhoudsgrens>();
        var (meeste, maal) = (grens is null ? MeesteTekst : instellingen.Grenzen.MaxBytes, Maal(grens));
        // Our own limit, with our own words. The server's counts the frames of a chunked body as well, and hangs up on who is over it before he has read why.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var isIngepakt = IsIngepakt(http.Request);
        var lengte = isIngepakt ? null : http.Request.ContentLength;
        if (lengte > meeste)
        {
            throw TeGroot(meeste, grens);
        }

        var onbekend = Math.Min(Berichtgrootte.Klein, meeste * maal);
        var plaats = onderweg.Neem(Snelheidsgrens.Aanroeper(http).Wie, lengte * maal ?? onbekend, out var bezwaar) ?? throw new Inhoudsfout(StatusCodes.Status503ServiceUnavailable, bezwaar);
        await using var inhoud = new Inhoud(http, onderweg, plaats, meeste, grens, isIngepakt);
        http.Request.Body = inhoud;
        await verder(http);
    }

    private static int Maal(Inhoudsgrens? grens) => grens is null ? MaalTekst : 1;

    private static Inhoudsfout TeGroot(long meeste, Inhoudsgrens? grens) => new(
        StatusCodes.Status413PayloadTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"{grens?.Wat ?? "Wat hier wordt gestuurd"} telt hoogstens {meeste / Berichtgrootte.Klein} MB{grens?.Bron}."));

    private static bool IsIngepakt(HttpRequest verzoek) => Inhoudscoderingen.Van(verzoek.Headers.ContentEncoding.ToString()) switch
    {
        Inhoudscodering.Geen => false,
        Inhoudscodering.Gzip => true,
        _ => throw new Inhoudsfout(StatusCodes.Status415UnsupportedMediaType, "Content-Encoding kan hier niet: stuur de inhoud zoals zij is, of met gzip."),
    };

    /// <summary>De inhoud van een verzoek, uitgepakt en niet meer dan waar plaats voor is.</summary>
    private sealed class Inhoud : Stream
    {
        private readonly HttpContext _http;
        private readonly Onderweg _onderweg;
        private readonly long _meeste;
        private readonly Inhoudsgrens? _grens;
        private readonly Stream _bron;
        private readonly GZipStream? _ingepakt;
        private readonly StaartStream? _staart;
        private Onderweg.Plaats _plaats;
        private long _gelezen;

        public Inhoud(HttpContext http, Onderweg onderweg, Onderweg.Plaats plaats, long meeste, Inhoudsgrens? grens, bool isIngepakt)
        {
            (_http, _onderweg, _plaats, _meeste, _grens) = (http, onderweg, plaats, meeste, grens);
            _bron = http.Request.Body;
            if (isIngepakt)
            {
                _staart = new StaartStream(http.Request.Body);
                _bron = _ingepakt = new GZipStream(_staart, CompressionMode.Decompress, leaveOpen: true);
            }
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _gelezen;
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int aantal;
            try
            {
                aantal = await _bron.ReadAsync(buffer, cancellationToken);
            }
            catch (InvalidDataException) when (_ingepakt is not null)
            {
                throw NietUitTePakken();
            }

            Tel(aantal);
            return aantal > 0 || buffer.Length == 0 || _staart is null || Inhoudscoderingen.IsHeel(_staart.Staart, _gelezen) ? aantal : throw NietUitTePakken();
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask DisposeAsync()
        {
            _plaats.Dispose();
            if (_ingepakt is not null)
            {
                await _ingepakt.DisposeAsync();
            }

            await base.DisposeAsync();
        }

        private static Inhoudsfout NietUitTePakken() => new(StatusCodes.Status400BadRequest, "De inhoud is niet uit te pakken: zij is geen gzip, of niet heel.");

        private void Tel(int aantal)
        {
            _gelezen += aantal;
            if (_gelezen > _meeste)
            {
                throw TeGroot(_meeste, _grens);
            }

            if (_gelezen * Maal(_grens) <= _plaats.Bytes)
            {
                return;
            }

            // Who did not say how much it is gets room for all it can become, or none: half a message is of no use to anybody.
            _plaats.Dispose();
            _plaats = _onderweg.Neem(Snelheidsgrens.Aanroeper(_http).Wie, _meeste * Maal(_grens), out var bezwaar) ?? throw new Inhoudsfout(StatusCodes.Status503ServiceUnavailable, bezwaar);
        }
    }
}
