using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Api;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Paginas;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Declaraties.Web;

/// <summary>Wat voor elk verzoek geldt: de vaste headers, en elke fout als problem+json.</summary>
public static class Website
{
    public const string ApiVersie = "1.0.0";

    // Nothing but our own style sheet and our own forms: no script at all.
    private const string Inhoudsbeleid = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string GeenPagina = "Deze pagina bestaat niet, of niet meer. In het menu staat wat er wel is.";

    public static void Plaats(WebApplication app)
    {
        var instellingen = app.Services.GetRequiredService<Webinstellingen>();
        if (instellingen.Proxy is not null)
        {
            app.UseForwardedHeaders();
        }

        // Only over https, and never for the own machine.
        app.UseHsts();
        app.Use((http, verder) =>
        {
            ZetKoppen(http.Response.Headers);
            return verder(http);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = MeldFoutAsync,
            SuppressDiagnosticsCallback = _ => true,
            AllowStatusCode404Response = true,
        });
        app.UseStatusCodePages(http =>
        {
            var status = http.HttpContext.Response.StatusCode;
            return Fout(http.HttpContext, status, (status == StatusCodes.Status401Unauthorized ? Tokenkeuring.Onthoudene(http.HttpContext) : null) ?? Probleem.Uitleg(status));
        });
        // Where there is something to get one may also ask only what one would get; the server itself leaves out the content.
        app.Use((http, verder) =>
        {
            if (HttpMethods.IsHead(http.Request.Method))
            {
                http.Request.Method = HttpMethods.Get;
            }

            return verder(http);
        });
        if (instellingen.Aanmelden is null)
        {
            app.Use((http, verder) => Lokaal.Bezwaar(http.Request) is var (status, uitleg) ? Fout(http, status, uitleg) : verder(http));
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(verder => http => Vraagbewaking.BewaakAsync(http, verder));
        // Before the first who reads what was sent: a form is read to see whether it is ours.
        app.Use(verder => http => app.Services.GetRequiredService<Inhoudsbewaking>().BewaakAsync(http, verder));
        app.UseAntiforgery();
        var idempotentie = app.Services.GetRequiredService<Idempotentie>();
        app.Use((http, verder) => idempotentie.VerwerkAsync(http, verder));
        app.MapHealthChecks("/health/live", Gezondheid(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Gezondheid(controle => controle.Tags.Contains(Gereedheid.Merk))).AllowAnonymous();
        Apidocument.Plaats(app);
        Opmaak.Plaats(app, instellingen);
        Aanmeldroutes.Plaats(app, instellingen);
        foreach (var routes in app.Services.GetServices<IRoutes>())
        {
            routes.Plaats(app);
        }

        Bevoegdheid.EisOveral(app);
    }

    private static void ZetKoppen(IHeaderDictionary koppen)
    {
        koppen["API-Version"] = ApiVersie;
        // As the protection of forms wants it: with less it would replace the header, and warn of that at every form.
        koppen.CacheControl = "no-cache, no-store";
        koppen.XContentTypeOptions = "nosniff";
        koppen.ContentSecurityPolicy = Inhoudsbeleid;
        koppen["Referrer-Policy"] = "same-origin";
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static Task MeldFoutAsync(HttpContext http)
    {
        // Those that were set are gone by now.
        ZetKoppen(http.Response.Headers);
        var mislukt = http.Features.Get<IExceptionHandlerFeature>()!;
        var fout = mislukt.Error;
        switch (fout)
        {
            case Inhoudsfout nietZo:
                if (nietZo.StatusCode == StatusCodes.Status503ServiceUnavailable)
                {
                    http.Response.Headers.RetryAfter = Onderweg.LaterOpnieuw.ToString(CultureInfo.InvariantCulture);
                }
                else if (nietZo.StatusCode == StatusCodes.Status415UnsupportedMediaType)
                {
                    http.Response.Headers.AcceptEncoding = "gzip";
                }

                return Fout(http, nietZo.StatusCode, nietZo.Message);
            case BadHttpRequestException verkeerd:
                return Fout(http, verkeerd.StatusCode, Probleem.Uitleg(verkeerd.StatusCode));
            case TeVeelAangebodenException teVeel:
                http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(teVeel.Later.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return Fout(http, StatusCodes.Status429TooManyRequests, teVeel.Message);
        }

        if (fout is RekendrukteException)
        {
            http.Response.Headers.RetryAfter = Rekenplaats.LaterOpnieuw.ToString(CultureInfo.InvariantCulture);
            return Fout(http, StatusCodes.Status503ServiceUnavailable, fout.Message);
        }

        if (fout is AanmeldvoorzieningException)
        {
            http.Response.Headers.RetryAfter = AanmeldvoorzieningException.Wachten.ToString(CultureInfo.InvariantCulture);
            return Fout(http, StatusCodes.Status503ServiceUnavailable, "De aanmeldvoorziening is niet bereikbaar, en zonder haar is niet te zeggen wie u bent. Aan uw aanmelding ligt het niet; probeer het straks opnieuw.");
        }

        // The request itself has lost its endpoint by now. Never the path: it may hold anything.
        var route = (mislukt.Endpoint as Microsoft.AspNetCore.Routing.RouteEndpoint)?.RoutePattern.RawText ?? "";
        http.RequestServices.GetRequiredService<ILogger<Berichtenroutes>>().VerzoekMislukt(http.Request.Method, route, fout.GetType().Name, Foutregel.Van(fout));
        if (Geheugentekort.Is(fout))
        {
            http.Response.Headers.RetryAfter = Onderweg.LaterOpnieuw.ToString(CultureInfo.InvariantCulture);
            return Fout(http, StatusCodes.Status503ServiceUnavailable, "Er is op dit moment te weinig geheugen; probeer het later opnieuw.");
        }

        if (fout is HerrekeningException)
        {
            return Fout(http, StatusCodes.Status500InternalServerError, fout.Message);
        }

        if (fout is not OpslagException)
        {
            return Fout(http, StatusCodes.Status500InternalServerError, Probleem.Uitleg(StatusCodes.Status500InternalServerError));
        }

        http.Response.Headers.RetryAfter = "10";
        return Fout(http, StatusCodes.Status503ServiceUnavailable, "De database is niet bereikbaar; probeer het later opnieuw. Met dezelfde Idempotency-Key telt een bericht daarbij hoogstens een keer.");
    }

    /// <summary>Een fout als problem+json voor een programma (bij de webservice van het GGk van SOAP), of als pagina voor wie er met een browser is.</summary>
    private static Task Fout(HttpContext http, int status, string uitleg) =>
        (IsVoorProgramma(http.Request) ? Soapfout.Of(http, status, uitleg) : Paginaroutes.Fout(status, Probleem.Titel(status), status == StatusCodes.Status404NotFound ? GeenPagina : uitleg)).ExecuteAsync(http);

    private static bool IsVoorProgramma(HttpRequest verzoek) =>
        verzoek.Path.StartsWithSegments(Berichtenadres.Api) || Ggkadres.Is(verzoek) || verzoek.Path.StartsWithSegments("/health") || !verzoek.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);

    private static bool IsWaarschuwing(string naam, HealthReportEntry onderdeel) => naam == Klokcontrole.Naam && onderdeel.Description is not null;

    private static HealthCheckOptions Gezondheid(Func<HealthCheckRegistration, bool> welke) => new()
    {
        Predicate = welke,
        ResultStatusCodes =
        {
            [HealthStatus.Healthy] = StatusCodes.Status200OK,
            // A broker that went away leaves its check on "degraded"; nobody should send work then.
            [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
            [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
        },
        ResponseWriter = async (http, verslag) =>
        {
            http.Response.ContentType = MediaTypeNames.Application.Json;
            await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
            json.WriteStartObject();
            json.WriteString("status", verslag.Status == HealthStatus.Healthy ? "in orde" : "niet in orde");
            json.WriteStartObject("onderdelen");
            foreach (var (naam, onderdeel) in verslag.Entries)
            {
                // What is in order and has something to say all the same is a warning: it takes nobody out of service.
                json.WriteString(naam, onderdeel.Status != HealthStatus.Healthy ? "niet in orde" : IsWaarschuwing(naam, onderdeel) ? "waarschuwing" : "in orde");
            }

            json.WriteEndObject();
            json.WriteStartObject("redenen");
            foreach (var (naam, onderdeel) in verslag.Entries.Where(een => een.Value.Description is not null && (een.Value.Status != HealthStatus.Healthy || IsWaarschuwing(een.Key, een.Value))))
            {
                json.WriteString(naam, onderdeel.Description);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        },
    };
}

