using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Web.Api;

namespace Declaraties.Web.Specs.Api;

/// <summary>De pagina waar de API begint belooft een eerste declaratie in vijf minuten: haar voorbeelden worden hier gedraaid zoals ze er staan, met het token van een aanbieder.</summary>
public sealed class EersteDeclaratieSpecs : IAsyncDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _werkplaats.LeesIn("client-onbekend");
        _voorziening = await Aanmeldvoorziening.StartAsync();
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
    }

    [OneTimeTearDown]
    public async Task Ruim() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Een_mens_krijgt_een_pagina_met_de_voorbeelden_en_een_programma_waar_het_verder_gaat()
    {
        using var pagina = await VraagAsync("text/html");
        var html = WebUtility.HtmlDecode(await pagina.Content.ReadAsStringAsync());
        Assert.That((pagina.StatusCode, pagina.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, "text/html")));
        foreach (var bestand in (string[])["eerste-declaratie.sh", "eerste-declaratie.py", "eerste-declaratie-csharp.txt"])
        {
            Assert.That(html, Does.Contain(Apidocument.Voorbeeld(bestand).Trim()), bestand);
        }

        using var inhoud = await VraagAsync("application/json");
        var json = JsonNode.Parse(await inhoud.Content.ReadAsStringAsync())!;
        Assert.That((json["document"]!.GetValue<string>(), json["berichten"]!.GetValue<string>()), Is.EqualTo(("/v1/openapi.json", "/v1/berichten")));
    }

    [TestCase("sh", "eerste-declaratie.sh", "curl")]
    [TestCase("python3", "eerste-declaratie.py", "python3")]
    [TestCase("dotnet", "eerste-declaratie-csharp.txt", "dotnet")]
    public async Task Een_voorbeeld_doet_wat_de_pagina_belooft(string programma, string voorbeeld, string nodig)
    {
        _ = Standaard.Programma(nodig);
        var bestand = _werkplaats.Schrijf(voorbeeld.Replace("-csharp.txt", ".cs", StringComparison.Ordinal), Apidocument.Voorbeeld(voorbeeld));
        var declaratie = _werkplaats.Schrijf($"{programma}.xml", (await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari")))
            .Replace("<iwmo:Identificatie>", $"<iwmo:Identificatie>{programma}", StringComparison.Ordinal)
            .Replace("<wmo323:DeclaratieNummer>", $"<wmo323:DeclaratieNummer>{programma}", StringComparison.Ordinal)
            .Replace("<iwmo:ReferentieNummer>", $"<iwmo:ReferentieNummer>{programma}", StringComparison.Ordinal));
        var (code, uit, fout) = await DraaiAsync(programma, [.. programma == "dotnet" ? (string[])["run", bestand] : [bestand], declaratie]);
        Assert.That(code, Is.Zero, fout);
        Assert.That(Berichtlezer.LeesAntwoord(uit).Bericht?.Ontvanger, Is.EqualTo("99990001"), fout);
        Assert.That(fout, Does.Contain("TR304"), "wat er is gevonden staat erbij");
    }

    private async Task<(int Code, byte[] Uit, string Fout)> DraaiAsync(string programma, string[] argumenten)
    {
        var start = new ProcessStartInfo(programma, argumenten) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _werkplaats.Map };
        start.Environment["BASIS"] = _dienst.Http.BaseAddress!.ToString().TrimEnd('/');
        start.Environment["TOKEN"] = (await _voorziening.TokenAsync("aanbieder-99990001")).Parameter;
        using var proces = Process.Start(start)!;
        using var uit = new MemoryStream();
        var fout = proces.StandardError.ReadToEndAsync();
        await proces.StandardOutput.BaseStream.CopyToAsync(uit);
        await proces.WaitForExitAsync();
        return (proces.ExitCode, uit.ToArray(), await fout);
    }

    private async Task<HttpResponseMessage> VraagAsync(string soort)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1", UriKind.Relative));
        verzoek.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(soort));
        return await _dienst.Http.SendAsync(verzoek);
    }
}
