using System.Net;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>Zonder aanmeldvoorziening: alleen van de eigen machine, en niet namens een andere site.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LokaalSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [TestCase("127.0.0.1", HttpStatusCode.OK)]
    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("[::1]", HttpStatusCode.OK)]
    [TestCase("declaraties.elders.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("127.0.0.1.elders.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("10.0.0.1", HttpStatusCode.MisdirectedRequest)]
    public async Task Alleen_een_naam_van_de_machine_zelf_geldt(string host, HttpStatusCode status)
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        verzoek.Headers.Host = host;
        using var antwoord = await dienst.Http.SendAsync(verzoek);
        Assert.That(antwoord.StatusCode, Is.EqualTo(status));
        if (status == HttpStatusCode.MisdirectedRequest)
        {
            Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("Niet onder deze naam").And.Contain("localhost").And.Contain("Aanmelden:Autoriteit").And.Not.Contain(host));
        }
    }

    [Test]
    public async Task Wat_langs_een_proxy_kwam_is_niet_van_deze_machine()
    {
        using var dienst = Dienstproces.Start(_werkplaats);
        foreach (var (naam, waarde) in ((string, string)[])
        [
            ("Forwarded", "for=192.0.2.1"), ("forwarded", ""), ("Via", "1.1 proxy"), ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", "localhost"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Server", "p"),
            ("X-Forwarded", "x"), ("X-Real-IP", "127.0.0.1"), ("X-Original-For", "127.0.0.1"), ("X-Original-Host", "localhost"), ("X-Original-URL", "/"), ("X-Client-IP", "127.0.0.1"), ("True-Client-IP", "127.0.0.1"),
            ("CF-Connecting-IP", "127.0.0.1"), ("X-Envoy-External-Address", "127.0.0.1"), ("CDN-Loop", "c"),
        ])
        {
            foreach (var pad in (string[])["/", "/v1/berichten/x", "/health/live"])
            {
                using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri(pad, UriKind.Relative));
                verzoek.Headers.TryAddWithoutValidation(naam, waarde);
                using var antwoord = dienst.Http.Send(verzoek);
                Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), $"{naam} op {pad}");
                Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("langs een proxy").And.Contain("Aanmelden:Autoriteit"));
            }
        }

        using var gewoon = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { { "X-Request-ID", "1" }, { "User-Agent", "proef" }, { "Viaduct", "1" } } };
        using var goed = await dienst.Http.SendAsync(gewoon);
        Assert.That(goed.StatusCode, Is.EqualTo(HttpStatusCode.OK), "wat geen proxy zet");
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
