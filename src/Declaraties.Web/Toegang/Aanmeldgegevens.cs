using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Web.Instellingen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Declaraties.Web.Toegang;

/// <summary>
/// Wat de aanmeldvoorziening over zichzelf zegt: haar adressen en de sleutels waarmee zij tekent. Is zij weg, dan gelden de gegevens van kort geleden; zijn die er niet, of is er een sleutel
/// nodig die daar niet bij is, dan is er over een aanmelding niets te zeggen en is dat geen weigering maar een storing.
/// </summary>
internal sealed class Aanmeldgegevens : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    private const string Plek = ".well-known/openid-configuration";

    /// <summary>Zo lang wordt niet opnieuw gevraagd.</summary>
    private static readonly TimeSpan _vers = TimeSpan.FromHours(1);

    /// <summary>Zo lang gelden gegevens van een voorziening die weg is; een sleutel die daar is ingetrokken, geldt hier nooit langer.</summary>
    private static readonly TimeSpan _houdbaar = TimeSpan.FromDays(1);

    /// <summary>Wie onbekende sleutels noemt, laat ons haar niet vaker vragen dan dit.</summary>
    private static readonly TimeSpan _rust = TimeSpan.FromSeconds(5);

    /// <summary>Zo lang geldt dat zij weg is: wie intussen vraagt hoeft daar niet op te wachten.</summary>
    private static readonly TimeSpan _rustNaStoring = TimeSpan.FromSeconds(1);

    private readonly string _adres;
    private readonly HttpClient _http = new(new Achterkanaal()) { Timeout = Achterkanaal.Geduld, MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly HttpDocumentRetriever _lezer;
    private readonly SemaphoreSlim _beurt = new(1, 1);
    private readonly TimeProvider _klok;
    private readonly ILogger<Aanmeldgegevens> _log;
    private Bekend? _bekend;
    private Storing? _storing;
    private volatile bool _isVerouderd;

    public Aanmeldgegevens(Aanmeldinstellingen instellingen, TimeProvider klok, ILogger<Aanmeldgegevens> log)
    {
        _adres = $"{instellingen.Autoriteit.ToString().TrimEnd('/')}/{Plek}";
        _lezer = new HttpDocumentRetriever(_http) { RequireHttps = !instellingen.ZonderTls };
        (_klok, _log) = (klok, log);
    }

    /// <exception cref="AanmeldvoorzieningException">Zij is er niet, en gegevens van kort geleden zijn er ook niet.</exception>
    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        _bekend is { } bekend && !_isVerouderd && _klok.GetUtcNow() - bekend.Op < _vers ? Task.FromResult(bekend.Gegevens) : HaalAsync(_vers, moetVers: false, cancel);

    /// <summary>Iemand kwam met een sleutel die wij niet kennen.</summary>
    public void RequestRefresh() => _isVerouderd = true;

    /// <summary>Zorgt dat de sleutel waarmee een token is getekend er is, als de voorziening hem heeft.</summary>
    /// <exception cref="AanmeldvoorzieningException">Dat is nu niet te zeggen.</exception>
    public async Task ZoekSleutelAsync(string uitgever, string? sleutel, CancellationToken cancel)
    {
        var gegevens = await GetConfigurationAsync(cancel);
        if (uitgever == gegevens.Issuer && !string.IsNullOrEmpty(sleutel) && gegevens.SigningKeys.All(bekend => bekend.KeyId != sleutel))
        {
            await HaalAsync(_rust, moetVers: true, cancel);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _beurt.Dispose();
    }

    private async Task<OpenIdConnectConfiguration> HaalAsync(TimeSpan versGenoeg, bool moetVers, CancellationToken cancel)
    {
        await _beurt.WaitAsync(cancel);
        try
        {
            var nu = _klok.GetUtcNow();
            // Whoever had the turn before us may have fetched it.
            if (_bekend is { } net && nu - net.Op < (_isVerouderd ? _rust : versGenoeg))
            {
                return net.Gegevens;
            }

            if (_storing is not { } storing || nu - storing.Op >= _rustNaStoring)
            {
                await VraagAsync(nu);
            }

            return _storing is null ? _bekend!.Gegevens
                : !moetVers && _bekend is { } bekend && nu - bekend.Op < _houdbaar ? bekend.Gegevens
                : throw _storing.Fout;
        }
        finally
        {
            _beurt.Release();
        }
    }

    private async Task VraagAsync(DateTimeOffset nu)
    {
        try
        {
            // Not with the token of who asks: others wait for the same answer.
            var gegevens = await OpenIdConnectConfigurationRetriever.GetAsync(_adres, _lezer, CancellationToken.None);
            if (string.IsNullOrEmpty(gegevens.Issuer) || gegevens.SigningKeys.Count == 0)
            {
                throw new InvalidDataException("de gegevens noemen geen uitgever (issuer) of geen sleutels (jwks_uri)");
            }

            if (_storing is not null)
            {
                _log.AanmeldvoorzieningTerug();
            }

            (_bekend, _storing, _isVerouderd) = (new Bekend(gegevens, nu), null, false);
        }
#pragma warning disable CA1031 // Wat er ook mis is met haar antwoord: er is over geen aanmelding iets te zeggen.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            if (_storing is null)
            {
                _log.AanmeldvoorzieningWeg(fout.GetType().Name, Foutregel.Van(fout));
            }

            _storing = new Storing(new AanmeldvoorzieningException("De gegevens van de aanmeldvoorziening zijn niet op te halen", fout), nu);
        }
    }

    /// <summary>Wat zij zei, en wanneer.</summary>
    private sealed record Bekend(OpenIdConnectConfiguration Gegevens, DateTimeOffset Op);

    /// <summary>Dat zij weg was, en wanneer.</summary>
    private sealed record Storing(AanmeldvoorzieningException Fout, DateTimeOffset Op);
}
