using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Declaraties.Beantwoorden;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Beheer;
using Declaraties.Web.Toegang;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Declaraties.Web.Verkeer;

/// <summary>
/// Elk verzoek dat iets maakt of beslist hoogstens één keer (The Idempotency-Key HTTP Header Field, IETF draft): hetzelfde nummer met dezelfde inhoud krijgt
/// het antwoord van de eerste keer, met een andere inhoud 422, en zolang de eerste nog bezig is 409. Een formulier heeft een nummer dat bij het tekenen is gemaakt; wie het
/// twee keer verstuurt ziet twee keer de uitkomst van de eerste.
/// </summary>
internal sealed class Idempotentie(Databasevoorraad databases, TimeProvider klok, IFoutpagina foutpagina)
{
    public const string Kop = "Idempotency-Key";
    public const string Veld = "formulier";
    public const int Langste = 255;

    /// <summary>Meer dan wat een route met een nummer aanneemt; een bericht leest zichzelf.</summary>
    private const int MeesteBytes = Invoerloket.MeesteBytes + 1024;

    private const int NummerBytes = 16;
    private const string Bewijs = "__RequestVerificationToken";

    private readonly ConcurrentDictionary<Vingerafdruk, TaskCompletionSource> _bezig = new();

    /// <summary>Een nummer voor een formulier.</summary>
    public static string NieuwNummer() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NummerBytes));

    public async Task VerwerkAsync(HttpContext http, RequestDelegate verder)
    {
        switch (http.GetEndpoint()?.Metadata.GetMetadata<Eenmaligheid>())
        {
            case { IsFormulier: true } soort when http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } && http.Request.HasFormContentType:
                await FormulierAsync(http, soort, verder);
                return;
            case { IsFormulier: false, LeestZelf: false } soort when http.Request.Headers.ContainsKey(Kop):
                await ProgrammaAsync(http, soort, verder);
                return;
            default:
                await verder(http);
                return;
        }
    }

    /// <summary>Het nummer dat een programma noemt, kaal of als tekst van een Structured Header; null als het er geen noemt.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="bezwaar">Wat er aan het nummer mankeert.</param>
    public static string? Nummer(HttpContext http, out string? bezwaar)
    {
        bezwaar = null;
        var waarden = http.Request.Headers[Kop];
        if (waarden.Count == 0)
        {
            return null;
        }

        if (waarden.Count > 1)
        {
            bezwaar = $"{Kop} staat er {waarden.Count} keer; verwacht er een.";
            return null;
        }

        var nummer = Kaal(waarden[0] ?? "");
        bezwaar = nummer switch
        {
            null => $"{Kop} begint met een aanhalingsteken en is geen hele tekst; verwacht bijvoorbeeld \"2026-03-D01-1\".",
            { Length: 0 or > Langste } => $"{Kop} telt {nummer.Length} tekens; verwacht 1 t/m {Langste}.",
            _ when nummer.Any(teken => teken is < ' ' or > '~') => $"{Kop} heeft een teken dat niet kan; verwacht letters, cijfers en leestekens van ASCII.",
            _ => null,
        };
        return bezwaar is null ? nummer : null;
    }

    /// <summary>Neemt een bericht aan, hoogstens één keer als het een nummer noemt. Dezelfde aflevering is al dezelfde ontvangst: de database is niet bezet terwijl het wordt gelezen.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="nummer">Het nummer; null als er geen is.</param>
    /// <param name="inhoud">De vingerafdruk van het bericht.</param>
    /// <param name="doe">Het werk.</param>
    public async Task<IResult> DoeAsync(HttpContext http, string? nummer, Vingerafdruk inhoud, Func<Task<IResult>> doe) =>
        nummer is null
            ? await doe()
            : await DoeAsync(http, new Eenmaligheid(IsFormulier: false, InEenTransactie: false), Verzoek(http, nummer, inhoud), async () => await (await doe()).ExecuteAsync(http));

    private async Task ProgrammaAsync(HttpContext http, Eenmaligheid soort, RequestDelegate verder)
    {
        if (Nummer(http, out var bezwaar) is not { } nummer)
        {
            await Probleem.Van(StatusCodes.Status400BadRequest, bezwaar!).ExecuteAsync(http);
            return;
        }

        if (await Verzoekinhoud.InhoudAsync(http, MeesteBytes) is not { } inhoud)
        {
            await Probleem.Van(StatusCodes.Status413PayloadTooLarge, $"Met een {Kop} is een verzoek hier hoogstens 1 MB.").ExecuteAsync(http);
            return;
        }

        var uitslag = await DoeAsync(http, soort, Verzoek(http, nummer, Vingerafdruk.Van(inhoud)), () =>
        {
            // From its beginning, whenever it is read: on a server it may be done again.
            http.Request.Body = new MemoryStream(inhoud, writable: false);
            return verder(http);
        });
        await uitslag.ExecuteAsync(http);
    }

    private async Task FormulierAsync(HttpContext http, Eenmaligheid soort, RequestDelegate verder)
    {
        var velden = await http.Request.ReadFormAsync(http.RequestAborted);
        if (velden[Veld] is not [{ Length: NummerBytes * 2 } nummer] || !nummer.All(char.IsAsciiHexDigitLower))
        {
            await Fout(StatusCodes.Status400BadRequest, "Het formulier is niet heel: zijn nummer ontbreekt. Open de pagina opnieuw en vul het daar in; er is niets veranderd.").ExecuteAsync(http);
            return;
        }

        // The proof differs from one drawing to the next, and says nothing about what was filled in.
        var ingevuld = velden.Where(veld => veld.Key is not (Veld or Bewijs)).OrderBy(veld => veld.Key, StringComparer.Ordinal)
            .SelectMany(veld => veld.Value.Select(waarde => $"{Deel(veld.Key)}{Deel(waarde)}"))
            .Concat(velden.Files.Select(bestand => $"{Deel(bestand.Name)}{Deel(bestand.FileName)}{Afdruk(bestand)}"));
        var uitslag = await DoeAsync(http, soort, Verzoek(http, nummer, Vingerafdruk.Van(string.Concat(ingevuld))), () => verder(http));
        await uitslag.ExecuteAsync(http);

        // With its length before it, so that no two forms read the same.
        static string Deel(string? tekst) => $"{tekst?.Length ?? -1}:{tekst}";

        // What was sent is on disk or in memory by now, and is read again by who does the work.
        static string Afdruk(IFormFile bestand)
        {
            using var inhoud = bestand.OpenReadStream();
            return Convert.ToHexStringLower(SHA256.HashData(inhoud));
        }
    }

    private async Task<IResult> DoeAsync(HttpContext http, Eenmaligheid soort, Verzoek verzoek, Func<Task> doe)
    {
        var eigen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (!_bezig.TryAdd(verzoek.Kenmerk, eigen))
        {
            if (!soort.IsFormulier)
            {
                http.Response.Headers.RetryAfter = "1";
                return Probleem.Van(StatusCodes.Status409Conflict, $"Een verzoek met deze {Kop} is nog bezig. Stuur het over een seconde nog eens: dan is het antwoord er, en er gebeurt niets dubbel.");
            }

            // Whoever clicks twice only sees the second answer: it has to be that of the first.
            if (_bezig.TryGetValue(verzoek.Kenmerk, out var ander))
            {
                await ander.Task.WaitAsync(http.RequestAborted);
            }
        }

        try
        {
            var uitslag = soort.InEenTransactie
                // Waits on its thread, as all work on a database does: the transaction is of one at a time.
                ? await databases.SamenAsync(database => new Verzoekopslag(database, klok).Samen(verzoek, () => VangAsync(http, doe).GetAwaiter().GetResult()))
                : await DoeLosAsync(http, verzoek, doe);
            return uitslag.Antwoord is { } antwoord ? new Bewaard(antwoord)
                : soort.IsFormulier ? Fout(StatusCodes.Status422UnprocessableEntity, "Dit formulier is al eens verstuurd, met iets anders erin. Er is nu niets veranderd. Open de pagina opnieuw en vul het daar in.")
                : Probleem.Van(StatusCodes.Status422UnprocessableEntity, $"Met deze {Kop} is eerder iets anders gestuurd; er is nu niets gebeurd. Neem voor een ander verzoek een ander nummer.");
        }
        finally
        {
            _bezig.TryRemove(verzoek.Kenmerk, out _);
            eigen.SetResult();
        }
    }

    private async Task<Verzoekuitslag> DoeLosAsync(HttpContext http, Verzoek verzoek, Func<Task> doe)
    {
        if (databases.Met(database => new Verzoekopslag(database, klok).Eerder(verzoek)) is { } eerder)
        {
            return eerder;
        }

        var antwoord = await VangAsync(http, doe);
        databases.Met(database => new Verzoekopslag(database, klok).Bewaar(verzoek, antwoord));
        return new Verzoekuitslag(Verzoeklot.Uitgevoerd, antwoord);
    }

    /// <summary>Voert uit, en houdt het antwoord vast in plaats van het te sturen.</summary>
    private static async Task<Verzoekantwoord> VangAsync(HttpContext http, Func<Task> doe)
    {
        var uitgang = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var inhoud = new MemoryStream();
        var gevangen = new StreamResponseBodyFeature(inhoud);
        http.Features.Set<IHttpResponseBodyFeature>(gevangen);
        try
        {
            await doe();
            await gevangen.Writer.FlushAsync();
            return new Verzoekantwoord(http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.Location, inhoud.ToArray());
        }
        finally
        {
            http.Features.Set(uitgang);
        }
    }

    private static Verzoek Verzoek(HttpContext http, string nummer, Vingerafdruk inhoud) => new(
        Vingerafdruk.Van($"{http.User.Aanroeper()}\n{http.Request.Method} {http.Request.Path}\n{nummer}"),
        Vingerafdruk.Van($"{inhoud}\n{http.Request.QueryString}"));

    private IResult Fout(int status, string uitleg) => foutpagina.Maak(status, Probleem.Titel(status), uitleg);

    /// <summary>Het nummer zonder zijn aanhalingstekens (RFC 9651, sf-string); null als het daarmee begint en er geen is.</summary>
    private static string? Kaal(string waarde)
    {
        if (waarde is not ['"', .. var rest])
        {
            return waarde;
        }

        var kaal = new StringBuilder();
        for (var i = 0; i < rest.Length; i++)
        {
            switch (rest[i])
            {
                case '"':
                    return i == rest.Length - 1 ? kaal.ToString() : null;
                case '\\' when i + 1 < rest.Length && rest[i + 1] is '"' or '\\':
                    kaal.Append(rest[++i]);
                    break;
                case '\\':
                    return null;
                default:
                    kaal.Append(rest[i]);
                    break;
            }
        }

        return null;
    }

    /// <summary>Een antwoord zoals het is bewaard; wie het voor het eerst krijgt en wie het herhaalt zien hetzelfde.</summary>
    private sealed class Bewaard(Verzoekantwoord antwoord) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = antwoord.Status;
            if (antwoord.Adres is { } adres)
            {
                httpContext.Response.Headers.Location = adres;
            }

            if (antwoord.Inhoud.Length == 0)
            {
                // What the framework turned down has no words yet.
                return Task.CompletedTask;
            }

            httpContext.Response.ContentType = antwoord.Inhoudstype;
            httpContext.Response.ContentLength = antwoord.Inhoud.Length;
            return httpContext.Response.Body.WriteAsync(antwoord.Inhoud).AsTask();
        }
    }
}
