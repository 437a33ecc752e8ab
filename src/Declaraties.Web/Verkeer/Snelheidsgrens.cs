using System.Globalization;
using System.Threading.RateLimiting;
using Declaraties.Web.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Declaraties.Web.Verkeer;

/// <summary>Hoeveel verzoeken één aanroeper van de API en van de webservice mag doen. Wie te snel gaat hoort wanneer het weer kan; een ander merkt daar niets van.</summary>
internal static class Snelheidsgrens
{
    private const int Seconden = 60;

    /// <summary>Wie zich niet heeft gemeld krijgt een honderdste: genoeg om het document te lezen, te weinig om tokens te raden.</summary>
    private const int DeelVanOnbekende = 100;

    public static void Voeg(IServiceCollection diensten, int perMinuut) => diensten.AddRateLimiter(opties =>
    {
        var (bekende, onbekende) = (Emmer(perMinuut), Emmer(Math.Max(1, perMinuut / DeelVanOnbekende)));
        opties.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Verzoeker>(http =>
        {
            if (!http.Request.Path.StartsWithSegments(Berichtenadres.Api) && !Ggkadres.Is(http.Request))
            {
                return RateLimitPartition.GetNoLimiter(new Verzoeker(true, ""));
            }

            var aanroeper = Aanroeper(http);
            return RateLimitPartition.GetTokenBucketLimiter(aanroeper, _ => aanroeper.IsBekend ? bekende : onbekende);
        });
        opties.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        opties.OnRejected = async (geweigerd, _) =>
        {
            var wachten = geweigerd.Lease.TryGetMetadata(MetadataName.RetryAfter, out var tijd) ? tijd : TimeSpan.FromSeconds(1);
            geweigerd.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wachten.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Soapfout.Of(geweigerd.HttpContext, StatusCodes.Status429TooManyRequests, Probleem.Uitleg(StatusCodes.Status429TooManyRequests)).ExecuteAsync(geweigerd.HttpContext);
        };
    });

    /// <summary>Wie dit is, om te tellen: wie zich heeft gemeld als wie hij is, en niet onder een naam die een ander ook kan hebben; een ander onder zijn adres.</summary>
    public static Verzoeker Aanroeper(HttpContext http) =>
        http.User.Aanroeper() is { } wie ? new(true, wie) : new(false, http.Connection.RemoteIpAddress?.ToString() ?? "");

    // A bucket for a minute, filled little by little: a burst is fine, going on like that is not.
    private static TokenBucketRateLimiterOptions Emmer(int perMinuut)
    {
        var perKeer = Math.Max(1, perMinuut / Seconden);
        return new TokenBucketRateLimiterOptions { TokenLimit = perMinuut, TokensPerPeriod = perKeer, ReplenishmentPeriod = TimeSpan.FromMinutes(1) * perKeer / perMinuut };
    }
}
