using System.Text.Json;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>
/// Een rapport van toen geeft de cijfers van toen, ook over een declaratie waarvan het oordeel daarna is vervangen; en zolang een declaratie niet is beantwoord,
/// is geen maand definitief waarover zij gaat.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StandSpecs : IDisposable
{
    private const string Geval = "client-onbekend";
    private const string Toen = "2026-03-20";
    private static readonly Gebruiker _beoordelaar = new("beoordelaar", "financien", "proef");
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproef _proef;

    public StandSpecs()
    {
        _werkplaats.LeesIn(Geval);
        _proef = new Dienstproef(_werkplaats, instellingen => instellingen with { Vasthouden = Vasthoudbeleid.Nooit with { Standaard = Beoordelen.Vasthouding.Altijd } });
    }

    public void Dispose()
    {
        _proef.Dispose();
        _werkplaats.Dispose();
    }

    private Beoordelingsloket Loket => _proef.Beoordelingen;

    [TestCase("maand", "json")]
    [TestCase("maand", "html")]
    [TestCase("benutting", "json")]
    [TestCase("benutting", "csv")]
    [TestCase("afkeur", "json")]
    [TestCase("afkeur", "csv")]
    public async Task Een_rapport_van_toen_is_byte_voor_byte_dat_van_toen_en_een_van_nu_dat_van_nu(string soort, string formaat)
    {
        var (sleutel, versie) = await HoudVast();
        var toen = Rapport(soort, formaat);
        _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddDays(3);
        await VervangEnGeefVrij(sleutel, versie);
        // Made final since then: of that a report of then knows nothing either.
        Assert.That(_werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--vastleggen").Code, Is.Zero);
        var nu = Rapport(soort, formaat);
        Assert.That(nu, Is.Not.EqualTo(toen));
        _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddDays(30);
        Assert.That(Rapport(soort, formaat, "--stand", Toen), Is.EqualTo(toen), "de dag van toen");
        Assert.That(Rapport(soort, formaat, "--stand", "2026-03-23"), Is.EqualTo(nu), "de dag van het nieuwe oordeel");
    }

    [Test]
    public async Task De_cijfers_van_toen_komen_uit_het_oordeel_van_toen_en_die_van_nu_uit_het_nieuwe()
    {
        var (sleutel, versie) = await HoudVast();
        _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddDays(3);
        await VervangEnGeefVrij(sleutel, versie);
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "vervangen_declaratie"), Is.EqualTo(1));
        var (toen, nu) = (Totaal("--stand", Toen), Totaal());
        Assert.That((nu.Goedgekeurd, nu.Afgewezen), Is.Not.EqualTo((toen.Goedgekeurd, toen.Afgewezen)));
        Assert.That(Totaal("--stand", $"{versie}"), Is.EqualTo(toen), "ook als om de versie wordt gevraagd");
        // Counted outside the program: what was approved by the judgement of each moment.
        Assert.That(toen.Goedgekeurd, Is.EqualTo(Goedgekeurd("vervangen_prestatie")));
        Assert.That(nu.Goedgekeurd, Is.EqualTo(Goedgekeurd("prestatie")));
    }

    [Test]
    public async Task Van_de_dienst_komt_hetzelfde_rapport_van_toen()
    {
        var (sleutel, versie) = await HoudVast();
        var toen = Rapport("maand", "json");
        _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddDays(3);
        await VervangEnGeefVrij(sleutel, versie);
        using var dienst = Dienstproces.Start(_werkplaats);
        Assert.That(await dienst.Http.GetStringAsync(new Uri($"/v1/rapporten/maand?maand=2026-01&stand={Toen}", UriKind.Relative)), Is.EqualTo(toen));
    }

    [Test]
    public async Task Wat_wordt_vastgehouden_houdt_het_rapport_voorlopig_tot_het_is_vrijgegeven()
    {
        Assert.That(Status(), Is.EqualTo("definitief"));
        var (sleutel, versie) = await HoudVast();
        Assert.That(Status(), Is.EqualTo("voorlopig"));
        Assert.That(_werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--vastleggen").Code, Is.EqualTo(1));
        _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddDays(3);
        Assert.That(Loket.GeefVrij([new(sleutel, versie)], _beoordelaar, "Akkoord", null).Single().Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        Na();
        Assert.That(Status(), Is.EqualTo("definitief"));
        Assert.That(Status("--stand", Toen), Is.EqualTo("voorlopig"), "toen was zij nog niet beantwoord");
        Assert.That(Status("--stand", "2026-03-19"), Is.EqualTo("definitief"), "en de dag ervoor was zij er nog niet");
    }

    [Test]
    public async Task Wat_is_ontvangen_en_nog_niet_is_beantwoord_houdt_de_maanden_voorlopig_waarover_het_gaat_en_geen_andere()
    {
        var sleutel = await _proef.OntvangAsync(Voorraad.Declaratie(Geval, "1-januari"));
        Na();
        Assert.That(Toelichting(), Is.EqualTo($"Nog niet definitief: 1 ontvangen declaratie is nog niet beantwoord: {sleutel}."));
        Assert.That(Status("--maand", "2025-06"), Is.EqualTo("definitief"), "nog niet beoordeeld, en over een andere maand");
        _proef.Verwerk(sleutel);
        Na();
        Assert.That(Toelichting(), Does.EndWith($": {sleutel}."), "nu wordt zij vastgehouden");
        Assert.That(Status("--maand", "2025-06"), Is.EqualTo("definitief"));
    }

    [TestCase("fout")]
    [TestCase("ontvangen")]
    public async Task Wat_niet_te_lezen_is_kan_overal_over_gaan_en_houdt_elke_maand_voorlopig(string status)
    {
        var sleutel = await _proef.OntvangAsync("<x/>"u8.ToArray());
        Databasedump.Wijzig(_werkplaats.Database, $"update ontvangst set status = '{status}'");
        Na();
        foreach (var maand in new[] { "2026-01", "2025-06" })
        {
            Assert.That(Toelichting("--maand", maand), Does.Contain($"{sleutel} (niet te lezen, en kan dus over elke maand gaan)"));
        }
    }

    [Test]
    public async Task Van_velen_staan_er_vijf_bij_name()
    {
        for (var i = 0; i < 7; i++)
        {
            await _proef.OntvangAsync(System.Text.Encoding.UTF8.GetBytes($"<x>{i}</x>"));
        }

        Na();
        Assert.That(Toelichting(), Does.Contain("7 ontvangen declaraties zijn nog niet beantwoord: ").And.EndWith(" en nog 2."));
    }

    [Test]
    public async Task Een_toewijzing_die_nog_wacht_en_wat_niet_te_lezen_is_houden_niets_voorlopig()
    {
        await _proef.OntvangAsync(Voorraad.Bestand(Geval, "toewijzingen", "1-client-a.xml"));
        var onleesbaar = await _proef.OntvangAsync("<x/>"u8.ToArray());
        Na();
        Assert.That(Status(), Is.EqualTo("voorlopig"), "wat het is moet nog blijken");
        Assert.That(_proef.Verwerk(onleesbaar), Is.EqualTo(Ontvangststatus.Onleesbaar));
        Na();
        Assert.That(Status(), Is.EqualTo("definitief"));
    }

    private async Task<(string Sleutel, long Versie)> HoudVast()
    {
        var sleutel = await _proef.OntvangAsync(Voorraad.Declaratie(Geval, "1-januari"));
        Na();
        Assert.That(_proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Vastgehouden));
        Na();
        return (sleutel, _proef.Zoek(sleutel).Versie!.Value);
    }

    /// <summary>Leest de toewijzing in die ontbrak, laat opnieuw beoordelen en geeft het antwoord vrij.</summary>
    private async Task VervangEnGeefVrij(string sleutel, long versie)
    {
        Assert.That(_proef.Verwerk(await _proef.OntvangAsync(Dienstproef.OntbrekendeToewijzing())), Is.EqualTo(Ontvangststatus.Opgenomen));
        Na();
        var nieuw = Loket.BeoordeelOpnieuw(sleutel, versie, _beoordelaar, "Toewijzing ingelezen", null);
        Assert.That(nieuw.Lot, Is.EqualTo(Beoordelingslot.Gelukt), nieuw.Uitleg);
        Na();
        Assert.That(Loket.GeefVrij([new(sleutel, nieuw.Versie!.Value)], _beoordelaar, "Akkoord", null).Single().Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        Na();
    }

    private void Na() => _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddMinutes(1);

    private long Goedgekeurd(string tabel) =>
        Databasedump.Waarde<long>(_werkplaats.Database, $"select coalesce(sum(bedrag * case is_credit when 1 then -1 else 1 end), 0) from {tabel} where uitslag = 1 and begindatum between 20260101 and 20260131");

    private string Rapport(string soort, string formaat, params string[] meer)
    {
        string[] maand = meer.Contains("--maand") ? [] : ["--maand", "2026-01"];
        var uitvoering = _werkplaats.MetDatabase(["rapport", soort, "--formaat", formaat, .. maand, .. meer]);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return uitvoering.Uit;
    }

    private string Toelichting(params string[] meer) => Maandrapport(meer).GetProperty("toelichting").GetString()!;

    private string Status(params string[] meer) => Maandrapport(meer).GetProperty("status").GetString()!;

    private (long Goedgekeurd, long Afgewezen) Totaal(params string[] meer)
    {
        var gemeente = Maandrapport(meer).GetProperty("gemeente").EnumerateArray().Single();
        return ((long)(gemeente.GetProperty("goedgekeurd").GetDecimal() * 100), gemeente.GetProperty("afgewezen").GetInt64());
    }

    private JsonElement Maandrapport(string[] meer) => JsonDocument.Parse(Rapport("maand", "json", meer)).RootElement;
}
