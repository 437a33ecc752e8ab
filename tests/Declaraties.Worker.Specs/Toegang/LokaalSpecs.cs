using System.Net;
using Declaraties.Worker.Specs.Dienst;

namespace Declaraties.Worker.Specs.Toegang;

/// <summary>Zonder aanmeldvoorziening: alleen van de eigen machine, en niet namens een andere site.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LokaalSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [TestCase("127.0.0.1", HttpStatusCode.OK)]
    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("declaraties.elders.example", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1.elders.example", HttpStatusCode.Forbidden)]
    [TestCase("10.0.0.1", HttpStatusCode.Forbidden)]
    public async Task Alleen_een_naam_van_de_machine_zelf_geldt(string host, HttpStatusCode status)
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        verzoek.Headers.Host = host;
        using var antwoord = await dienst.Http.SendAsync(verzoek);
        Assert.That(antwoord.StatusCode, Is.EqualTo(status));
    }

    [TestCase("cross-site", HttpStatusCode.Forbidden)]
    [TestCase("same-site", HttpStatusCode.Forbidden)]
    [TestCase("same-origin", HttpStatusCode.UnsupportedMediaType)]
    [TestCase("none", HttpStatusCode.UnsupportedMediaType)]
    [TestCase(null, HttpStatusCode.UnsupportedMediaType)]
    public async Task Een_andere_site_verandert_hier_niets(string? herkomst, HttpStatusCode status)
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/berichten", UriKind.Relative)) { Content = new StringContent("a=b") };
        if (herkomst is not null)
        {
            verzoek.Headers.Add("Sec-Fetch-Site", herkomst);
        }

        using var antwoord = await dienst.Http.SendAsync(verzoek);
        Assert.That(antwoord.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Elke_pagina_zegt_dat_niemand_zich_hoeft_aan_te_melden()
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        Assert.That(await dienst.Http.GetStringAsync(new Uri("/", UriKind.Relative)), Does.Contain("Zonder aanmeldvoorziening").And.Not.Contain("Afmelden"));
    }
}
