using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Wie wat deed: te vinden, door te bladeren, mee te nemen, en met de weg naar waar het over gaat.</summary>
public sealed class LogboekSpecs : IDisposable
{
    private const int Veel = 230;
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Dienstproces.Start(_werkplaats);
        using var database = Database.Open(_werkplaats.Database);
        var logboek = new Logboekopslag(database, _werkplaats.Klok);
        for (var i = 0; i < Veel; i++)
        {
            logboek.Schrijf(new Gebruiker(i % 2 == 0 ? "M. de Vries" : "B. Boer", "financien", "10.1.2.3"), i % 10 == 0 ? "Bsn getoond" : "gekeken", $"toewijzing {i + 1} van gemeente 0505 aan aanbieder 99990001", "gelukt");
        }
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Bladeren_toont_elke_regel_een_keer_en_alleen_de_eerste_bladzijde_loopt_de_keten_na()
    {
        var nummers = new List<int>();
        var adres = "/logboek?handeling=gekeken";
        var bladzijden = 0;
        for (string? verder = adres; verder is not null; bladzijden++)
        {
            var pagina = await PaginaAsync(verder);
            Assert.That(pagina, Does.Not.Contain("De keten is heel"));
            nummers.AddRange(Regex.Matches(pagina, "<th [^>]*scope=\"row\"[^>]*>\\s*([0-9]+)\\s*</th>").Select(gevonden => int.Parse(gevonden.Groups[1].Value, null)));
            verder = Regex.Match(pagina, "href=\"([^\"]+)\" rel=\"next\"") is { Success: true } volgende ? WebUtility.HtmlDecode(volgende.Groups[1].Value) : null;
        }

        Assert.That((nummers.Count, bladzijden), Is.EqualTo((Veel * 9 / 10, 3)));
        Assert.That(nummers, Is.Unique.And.Ordered.Descending);
        Assert.That(await PaginaAsync("/logboek"), Does.Contain("De keten is heel").And.Contain("Bewaar deze kop"));
    }

    [Test]
    public async Task Een_regel_leidt_naar_de_declaratie_en_de_toewijzing_waar_zij_over_gaat()
    {
        var adres = await _dienst.VerwerkAsync(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "beoordeeld");
        var sleutel = adres.OriginalString.Split('/')[^1];
        _ = await PaginaAsync($"/declaraties/{sleutel}/antwoord");
        Assert.That(await PaginaAsync($"/logboek?over={sleutel}"), Does.Contain($"href=\"/declaraties/{sleutel}\"").And.Contain("antwoord gelezen"));
        Assert.That(await PaginaAsync("/logboek?over=toewijzing%2017%20van"), Does.Contain("href=\"/toewijzingen/0505/99990001/17\"").And.Not.Contain("/99990001/171\""));
    }

    [TestCase("/logboek?van=2026-02-30", "'van' klopt niet")]
    [TestCase("/logboek?van=2026-03-02&tot=2026-03-01", "'tot' klopt niet")]
    [TestCase("/logboek?over=999900006", "een Bsn hoort er niet in")]
    public async Task Wat_niet_kan_wordt_gezegd_op_de_pagina_en_aan_een_programma(string vraag, string bezwaar)
    {
        foreach (var adres in (string[])[vraag, "/v1" + vraag])
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), Does.Contain(bezwaar).Or.Contain(bezwaar.Replace("'", "\\u0027", StringComparison.Ordinal)));
        }
    }

    [Test]
    public async Task Mee_te_nemen_is_alles_wat_aan_het_filter_voldoet_en_dat_komt_zelf_ook_in_het_logboek()
    {
        var csv = await PaginaAsync("/logboek/bestand?formaat=csv&handeling=Bsn%20getoond");
        Assert.That(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1 + (Veel / 10)));
        Assert.That(csv, Does.StartWith("\uFEFFNummer;Moment;Wie;Rol;Handeling;Object;Uitkomst;Reden;Herkomst;Onderwerp;Uitgever;Keten"));
        var json = JsonSerializer.Deserialize<JsonElement>(await PaginaAsync("/v1/logboek?formaat=json&wie=vries"));
        Assert.That(json.GetProperty("regels").GetArrayLength(), Is.EqualTo(Veel / 2));
        var xlsx = await _dienst.Http.GetByteArrayAsync(new Uri("/logboek/bestand?formaat=xlsx", UriKind.Relative));
        Assert.That(xlsx[..2], Is.EqualTo("PK"u8.ToArray()));
        Assert.That(await PaginaAsync("/logboek?handeling=logboek%20opgehaald"), Does.Contain("Bsn getoond, csv").And.Contain("alles, xlsx"));

        var getoond = _werkplaats.MetDatabase("logboek", "toon", "--wie", "vries", "--handeling", "Bsn getoond", "--formaat", "csv");
        Assert.That((getoond.Code, getoond.Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length), Is.EqualTo((0, 1 + (Veel / 10))), getoond.ToString());
        Assert.That(_werkplaats.MetDatabase("logboek", "toon", "--van", "2026-03-02", "--tot", "2026-03-01").Fout, Does.Contain("--tot ligt voor --van."));
    }

    private Task<string> PaginaAsync(string adres) => _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative));
}
