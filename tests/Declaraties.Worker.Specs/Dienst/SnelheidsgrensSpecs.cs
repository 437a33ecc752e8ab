using System.Net;

namespace Declaraties.Worker.Specs.Dienst;

/// <summary>Hoeveel verzoeken één aanroeper van de API mag doen.</summary>
public sealed class SnelheidsgrensSpecs
{
    private const int Grens = 5;

    [Test]
    public async Task Wie_te_snel_gaat_krijgt_429_met_wanneer_het_weer_kan_en_de_rest_blijft_bereikbaar()
    {
        using var werkplaats = new Werkplaats();
        using var dienst = Dienstproces.Start(werkplaats, ("Http:VerzoekenPerMinuut", $"{Grens}"));
        for (var keer = 1; keer <= Grens; keer++)
        {
            using var goed = await HaalAsync(dienst, "/v1/berichten/bestaat-niet");
            Assert.That(goed.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), $"verzoek {keer}");
        }

        using var teveel = await HaalAsync(dienst, "/v1/berichten/bestaat-niet");
        Assert.That((teveel.StatusCode, teveel.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.TooManyRequests, "application/problem+json")));
        // Five a minute is one every twelve seconds.
        Assert.That(teveel.Headers.RetryAfter?.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(12)));
        Assert.That(teveel.Headers.GetValues("API-Version"), Is.EqualTo(["1.0.0"]));
        foreach (var pad in (string[])["/health/live", "/"])
        {
            using var antwoord = await HaalAsync(dienst, pad);
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), pad);
        }
    }

    [Test]
    public async Task Wie_zich_niet_kan_melden_krijgt_veel_minder_en_houdt_een_ander_niet_op()
    {
        using var werkplaats = new Werkplaats();
        using var dienst = Dienstproces.Start(werkplaats, ("Http:VerzoekenPerMinuut", "200"));
        var statussen = new List<HttpStatusCode>();
        for (var keer = 1; keer <= 3; keer++)
        {
            // A name that is not this machine's: the local user is not there.
            using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/berichten/bestaat-niet", UriKind.Relative)) { Headers = { Host = "elders.example" } };
            using var antwoord = await dienst.Http.SendAsync(verzoek);
            statussen.Add(antwoord.StatusCode);
        }

        Assert.That(statussen, Is.EqualTo([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.TooManyRequests]));
        using var bekend = await HaalAsync(dienst, "/v1/berichten/bestaat-niet");
        Assert.That(bekend.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static Task<HttpResponseMessage> HaalAsync(Dienstproces dienst, string pad) => dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
}
