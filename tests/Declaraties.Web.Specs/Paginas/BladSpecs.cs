using System.Net;
using System.Net.Http.Headers;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Wat voor elke pagina geldt: de headers, het stijlblad, het thema, en fouten als pagina.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BladSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Een_pagina_mag_niets_dan_ons_eigen_stijlblad_en_onze_eigen_formulieren()
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        using var antwoord = await HaalAsync(dienst, "/");
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var beleid = antwoord.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(beleid, Does.StartWith("default-src 'none'").And.Not.Contain("script-src").And.Not.Contain("unsafe"));
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.That(html, Does.Contain("<html lang=\"nl\">").And.Not.Contain("<script").And.Not.Contain(" style=").And.Not.Contain("thema.css").And.Contain("<body class=\"decl-blad decl-eigen\">"));
        var adres = html.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        using var blad = await dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
        Assert.That(blad.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/css"));
        Assert.That(await blad.Content.ReadAsStringAsync(), Does.Contain("--decl-color-primary"));
    }

    [Test]
    public async Task Het_thema_van_een_gemeente_komt_na_ons_eigen_stijlblad()
    {
        var thema = _werkplaats.Schrijf("thema.css", ":root { --decl-color-primary: #005a3c; }");
        using var dienst = Dienstproces.Start(_werkplaats, ("Thema:Bestand", thema));
        using var antwoord = await HaalAsync(dienst, "/");
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.That(html.IndexOf("/thema.css", StringComparison.Ordinal), Is.GreaterThan(html.IndexOf("/opmaak.css", StringComparison.Ordinal)));
        // The colours of a municipality were chosen on light ones.
        Assert.That(html, Does.Not.Contain("decl-eigen"));
        Assert.That(await dienst.Http.GetStringAsync(new Uri("/thema.css", UriKind.Relative)), Does.Contain("#005a3c"));
    }

    [Test]
    public async Task Wat_er_niet_is_is_voor_een_mens_een_pagina_en_voor_een_programma_een_probleem()
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        using var pagina = await HaalAsync(dienst, "/bestaat-niet");
        Assert.That((pagina.StatusCode, pagina.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.NotFound, "text/html")));
        Assert.That(await pagina.Content.ReadAsStringAsync(), Does.Contain("<h1 class=\"decl-titel\">Niet gevonden</h1>"));
        using var probleem = await HaalAsync(dienst, "/v1/bestaat-niet");
        Assert.That((probleem.StatusCode, probleem.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.NotFound, "application/problem+json")));
    }

    private static async Task<HttpResponseMessage> HaalAsync(Dienstproces dienst, string adres)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri(adres, UriKind.Relative));
        verzoek.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return await dienst.Http.SendAsync(verzoek);
    }
}
