using System.Net;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

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
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        using var dienst = Dienstproces.Start(werkplaats, [.. voorziening.Instellingen, ("Http:VerzoekenPerMinuut", "200")]);
        var statussen = new List<HttpStatusCode>();
        for (var keer = 1; keer <= 3; keer++)
        {
            using var antwoord = await HaalAsync(dienst, "/v1/berichten/bestaat-niet");
            statussen.Add(antwoord.StatusCode);
        }

        Assert.That(statussen, Is.EqualTo([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]));
        dienst.Http.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync("aanbieder-51000001");
        using var bekend = await HaalAsync(dienst, "/v1/berichten/bestaat-niet");
        Assert.That(bekend.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Wie_dezelfde_naam_heeft_deelt_zijn_grens_niet_en_wie_een_andere_naam_krijgt_houdt_de_zijne()
    {
        using var werkplaats = new Werkplaats();
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        using var dienst = Dienstproces.Start(werkplaats, [.. voorziening.Instellingen, ("Http:VerzoekenPerMinuut", $"{Grens}")]);
        await VraagAsync("een", "Rekensysteem", Grens, HttpStatusCode.NotFound);
        await VraagAsync("een", "Rekensysteem", 1, HttpStatusCode.TooManyRequests);
        await VraagAsync("een", "Zelfde systeem, andere naam", 1, HttpStatusCode.TooManyRequests);
        await VraagAsync("twee", "Rekensysteem", Grens, HttpStatusCode.NotFound);

        async Task VraagAsync(string onderwerp, string naam, int keren, HttpStatusCode status)
        {
            dienst.Http.DefaultRequestHeaders.Authorization = voorziening.Teken(new Dictionary<string, object> { ["sub"] = onderwerp, ["name"] = naam, ["agb"] = "51000001" });
            for (var keer = 1; keer <= keren; keer++)
            {
                using var antwoord = await HaalAsync(dienst, "/v1/berichten/bestaat-niet");
                Assert.That(antwoord.StatusCode, Is.EqualTo(status), $"{onderwerp}, {naam}, verzoek {keer}");
            }
        }
    }

    private static Task<HttpResponseMessage> HaalAsync(Dienstproces dienst, string pad) => dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
}
