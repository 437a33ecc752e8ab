using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Een woord aan een aanbieder: van een declaratie en van een maand, op de pagina, in de API en op de opdrachtregel dezelfde tekst, en nooit met een Bsn.</summary>
public sealed class WoordSpecs : IDisposable
{
    private const string Client = "999900006";
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;
    private string _fout = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Assert.That(_werkplaats.MetDatabase("importeer", "producten", _werkplaats.Schrijf("p.csv", Berichtmaker.Producten)).Code, Is.Zero);
        Assert.That(_werkplaats.MetDatabase("importeer", "contracten", _werkplaats.Schrijf("c.csv", Berichtmaker.Contracten)).Code, Is.Zero);
        Assert.That(_werkplaats.MetDatabase("importeer", "aanbieders", _werkplaats.Schrijf("n.csv", "Aanbieder;Naam;Ingangsdatum;Einddatum\n99990001;Zorg A;2025-01-01;\n")).Code, Is.Zero);
        _werkplaats.WijsToe("1.xml", Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31"));
        using (var zonder = Dienstproces.Start(_werkplaats))
        {
            // Too much at a wrong tariff; a line that is well, of which the contract says something else afterwards; and one that was mended since.
            _fout = Sleutel(await zonder.VerwerkAsync(Bericht("D1", "2026-02", new Regel("R1", "2026-02-01", "2026-02-28", 960) { Tarief = 151 }), "beoordeeld"));
            await zonder.VerwerkAsync(Bericht("D2", "2026-03", new Regel("R2", "2026-03-01", "2026-03-31", 60)), "beoordeeld");
            await zonder.VerwerkAsync(Bericht("D3", "2026-04", new Regel("R3", "2026-04-01", "2026-04-30", 60) { Tarief = 151 }), "beoordeeld");
            await zonder.VerwerkAsync(Bericht("D4", "2026-04", new Regel("R4", "2026-04-01", "2026-04-30", 60)), "beoordeeld");
            // As a whole: its total is not the sum.
            await zonder.VerwerkAsync(Encoding.UTF8.GetBytes(Berichtmaker.Declaratie("D5", "2026-05", new Regel("R5", "2026-05-01", "2026-05-31", 60)).Replace("<iwmo:TotaalBedrag>9000<", "<iwmo:TotaalBedrag>9001<", StringComparison.Ordinal)), "beoordeeld");
            // What can be sent again, of different worth; what has to be looked into first; and what was paid already.
            await zonder.VerwerkAsync(
                Bericht(
                    "D7",
                    "2026-06",
                    new Regel("R7", "2026-05-01", "2026-05-31", 60) { Tarief = 151 },
                    new Regel("R8", "2026-03-01", "2026-03-31", 60),
                    new Regel("R9", "2026-02-01", "2026-02-28", 800, Toewijzing: 999),
                    new Regel("R10", "2026-01-01", "2026-01-31", 120) { Tarief = 151 }),
                "beoordeeld");
            Assert.That(zonder.Stop(), Is.Zero);
        }

        Assert.That(_werkplaats.MetDatabase("importeer", "contracten", _werkplaats.Schrijf("c2.csv", Berichtmaker.Contracten.Replace("04;9000;2026-01-01;", "04;9000;2026-01-01;2026-02-28", StringComparison.Ordinal).TrimEnd() + "\n99990001;02;02B01;04;9060;2026-03-01;2026-03-31\n99990001;02;02B01;04;9000;2026-04-01;\n")).Code, Is.Zero);
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        await _dienst.BiedAanAsync(Bericht("D6", "2026-06", new Regel("R6", "2026-06-01", "2026-06-30", 30) { Tarief = 151 }));
        await Geduld.TotAsync(async () => (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["aantal"]!.GetValue<int>() == 1, () => $"Er wordt niets vastgehouden.\n{_dienst.Logboek}");
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Van_een_prestatie_staat_er_wat_er_mis_is_wat_goed_was_geweest_en_alles_samen_wat_te_sturen()
    {
        var woord = await LeesAsync($"/v1/declaraties/{_fout}/woord");
        var tekst = Tekst(woord);
        Assert.That(tekst, Does.StartWith("Aan aanbieder Zorg A (99990001)\nBetreft: declaratie ND1 over 2026-02, gemeente Dordrecht (0505)\n\n1 prestatie is afgewezen, samen €\u00a01.449,60."));
        Assert.That(tekst, Does.Contain("1. Prestatie R1: toewijzing 101, product 02 02B01 Begeleiding, 01-02-2026 t/m 28-02-2026, 960 minuten, €\u00a01.449,60\n"));
        Assert.That(tekst, Does.Contain("   Meer geleverd dan in deze periode is toegewezen (TR321, retourcode 9321)\n").And.Contain("   Tarief wijkt af van contract (TR418, retourcode 0611)\n"));
        Assert.That(tekst, Does.Contain("   Wat te sturen: Stuur deze prestatie opnieuw, onder een nieuw ReferentieNummer, met GeleverdVolume 900, IngediendBedrag 135000 (eurocent; €\u00a01.350,00), ProductTarief 150 (eurocent; €\u00a01,50).\n"));
        Assert.That((woord["afgewezen"]!.GetValue<int>(), woord["afgewezenCenten"]!.GetValue<int>(), woord["regels"]!.AsArray().Count), Is.EqualTo((1, 144_960, 3)), "een regel per bevinding");
        Assert.That((woord["naam"]!.GetValue<string>(), woord["regels"]![0]!["productNaam"]!.GetValue<string>()), Is.EqualTo(("Zorg A", "Begeleiding")));
        Assert.That(await PaginaAsync($"/declaraties/{_fout}"), Does.Contain($"href=\"/declaraties/{_fout}/woord\""));
        Assert.That(await PaginaAsync($"/declaraties/{_fout}/woord"), Does.Contain(tekst.TrimEnd()).And.Contain("readonly").And.Not.Contain("nog niet verstuurd"));
        Assert.That(_werkplaats.MetDatabase("woord", _fout).Uit, Is.EqualTo(tekst));
    }

    [TestCase("2026-03", "Voor 1 prestatie, samen €\u00a090,00, vragen wij u om een credit.", "VorigReferentieNummer R2")]
    [TestCase("2026-04", "1 afgewezen prestatie is intussen opnieuw ingediend, en staat hier niet meer bij.", "Er is geen prestatie afgewezen die nog openstaat.")]
    [TestCase("2026-05", "Totaal is niet de som van de prestaties (TR358, retourcode 0001)", "Wat te sturen: Zet in het bericht TotaalIngediendBedrag 9000 (eurocent; €\u00a090,00).")]
    public async Task Van_een_maand_staat_er_wat_nog_openstaat_en_waarvoor_om_een_credit_wordt_gevraagd(string maand, params string[] zinnen)
    {
        var tekst = Tekst(await LeesAsync($"/v1/woord?aanbieder=99990001&maand={maand}"));
        Assert.That(zinnen.Where(zin => !tekst.Contains(zin, StringComparison.Ordinal)), Is.Empty, tekst);
        Assert.That(_werkplaats.MetDatabase("woord", "--aanbieder", "99990001", "--maand", maand).Uit, Is.EqualTo(tekst));
        Assert.That(Tekst(await LeesAsync($"/v1/woord?aanbieder=99990001&maand={maand}&gemeente=0590")), Does.Not.Contain(zinnen[0]), "van een andere gemeente is er niets");
    }

    [Test]
    public async Task Wat_te_doen_is_staat_in_de_volgorde_waarin_het_te_doen_is_en_het_hoogste_bedrag_vooraan()
    {
        var woord = await LeesAsync("/v1/woord?aanbieder=99990001&maand=2026-06");
        var tekst = Tekst(woord);
        string[] inVolgorde = ["Te verbeteren en opnieuw te sturen: 2 prestaties, €\u00a0271,80", "1. Prestatie R10:", "2. Prestatie R7:", "Eerst na te gaan: 1 prestatie,", "3. Prestatie R9:", "Niet opnieuw te sturen: 1 prestatie,", "4. Prestatie R8:"];
        Assert.That(inVolgorde.Select(zin => tekst.IndexOf(zin, StringComparison.Ordinal)), Is.Ordered.And.All.Positive, tekst);
        Assert.That(woord["regels"]!.AsArray().Select(regel => (string?)regel!["referentieNummer"]).OfType<string>().Distinct(), Is.EqualTo(new[] { "R10", "R7", "R9", "R8" }));
    }

    [Test]
    public async Task Wat_nog_wordt_vastgehouden_staat_niet_bij_de_maand_en_over_haarzelf_staat_erbij_dat_het_niet_is_verstuurd()
    {
        var maand = await LeesAsync("/v1/woord?aanbieder=99990001&maand=2026-06");
        Assert.That(maand["vastgehouden"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(Tekst(maand), Does.Not.Contain("R6"));
        Assert.That(await PaginaAsync("/woord?aanbieder=99990001&maand=2026-06"), Does.Contain("1 declaratie wordt nog vastgehouden").And.Not.Contain("R6"));
        Assert.That(_werkplaats.MetDatabase("woord", "--aanbieder", "99990001", "--maand", "2026-06").Fout, Does.Contain("1 declaratie wordt nog vastgehouden en staat er niet bij."));
        var vast = (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["declaraties"]![0]!["id"]!.GetValue<string>();
        Assert.That(await PaginaAsync($"/declaraties/{vast}/woord"), Does.Contain("Het antwoord is nog niet verstuurd").And.Contain("R6"));
    }

    [Test]
    public async Task Als_bestand_staat_elke_regel_erin_en_nergens_een_Bsn()
    {
        var csv = await _dienst.Http.GetStringAsync(new Uri($"/declaraties/{_fout}/woord?formaat=csv", UriKind.Relative));
        Assert.That(csv, Does.Contain("ReferentieNummer;ToewijzingNummer").And.Contain(";Stuur;ProductNaam\n").And.Contain(";R1;101;").And.Contain(";TR418;0611;Tarief wijkt af van contract;"));
        Assert.That(csv, Is.EqualTo(await _dienst.Http.GetStringAsync(new Uri($"/v1/declaraties/{_fout}/woord?formaat=csv", UriKind.Relative))));
        Assert.That(Encoding.ASCII.GetString(await _dienst.Http.GetByteArrayAsync(new Uri("/woord?aanbieder=99990001&maand=2026-02&formaat=xlsx", UriKind.Relative)), 0, 2), Is.EqualTo("PK"));
        foreach (var adres in new[] { $"/v1/declaraties/{_fout}/woord", $"/declaraties/{_fout}/woord", "/v1/woord?aanbieder=99990001&maand=2026-03", "/v1/woord?aanbieder=99990001&maand=2026-05" })
        {
            Assert.That(await PaginaAsync(adres), Does.Not.Contain(Client));
        }
    }

    [TestCase("/v1/woord", HttpStatusCode.BadRequest, "'aanbieder' ontbreekt")]
    [TestCase("/v1/woord?aanbieder=1&maand=x", HttpStatusCode.BadRequest, "'aanbieder' klopt niet: verwacht 8 cijfers. 'maand' klopt niet")]
    [TestCase("/v1/declaraties/bestaat-niet/woord", HttpStatusCode.NotFound, "Er is hier geen declaratie met een oordeel.")]
    [TestCase("/woord?aanbieder=1", HttpStatusCode.BadRequest, "'aanbieder' klopt niet: verwacht 8 cijfers.")]
    [TestCase("/woord", HttpStatusCode.OK, "kies een aanbieder")]
    [TestCase("/woord?aanbieder=99990001&maand=2025-01", HttpStatusCode.OK, "Er staat niets open")]
    public async Task Wat_niet_kan_en_wat_er_niet_is_wordt_gezegd(string adres, HttpStatusCode status, string zin)
    {
        using var antwoord = await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(status));
        Assert.That(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()).Replace("\\u0027", "'", StringComparison.Ordinal), Does.Contain(zin));
    }

    private static byte[] Bericht(string naam, string maand, params Regel[] regels) => Encoding.UTF8.GetBytes(Berichtmaker.Declaratie(naam, maand, regels));

    private static string Sleutel(Uri adres) => adres.OriginalString.Split('/')[^1];

    private static string Tekst(JsonNode woord) => woord["tekst"]!.GetValue<string>();

    private async Task<string> PaginaAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<JsonNode> LeesAsync(string adres) => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)))!;
}
