using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Webhooks;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Declaraties.Dienst.Specs.Webhooks;

/// <summary>Een aanbieder die dat wil hoort dat er een antwoord is, hoe lang zijn systeem ook weg was; met een klok die de proef verzet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WebhookSpecs : IAsyncDisposable
{
    private static readonly Aanbieder _agb = new("99990001");
    private static readonly Gebruiker _wie = new("ecd", "aanbieder", "proef");
    private readonly Werkplaats _werkplaats = new();
    private readonly Webhookontvanger _ontvanger = new();
    private readonly Dienstproef _proef;
    private readonly Webhookverzender _verzender;

    public WebhookSpecs()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _proef = new Dienstproef(_werkplaats, instellingen => instellingen with { WebhookNetwerken = [IPNetwork.Parse("127.0.0.0/8")] }, new Webhookpost(_werkplaats.Klok));
        _verzender = new Webhookverzender(_proef.Instellingen, _werkplaats.Klok);
    }

    public async ValueTask DisposeAsync()
    {
        _verzender.Dispose();
        _proef.Dispose();
        await _ontvanger.DisposeAsync();
        _werkplaats.Dispose();
    }

    private Webhookloket Loket => new(_proef.Databases, _verzender, _werkplaats.Klok);

    [Test]
    public async Task Zonder_webhook_wordt_er_niets_klaargezet_en_met_een_alleen_voor_wie_hem_zette()
    {
        await VerwerkAsync("1-januari");
        Assert.That(_proef.Uitgaand(Webhookopslag.Kanaal), Is.Empty);
        Loket.Zet(new("99990002"), _ontvanger.Adres, false, _wie);
        await VerwerkAsync("2-februari");
        Assert.That(_proef.Uitgaand(Webhookopslag.Kanaal), Is.Empty);
        Loket.Zet(_agb, _ontvanger.Adres, false, _wie);
        await _proef.OntvangAsync(Onleesbaar);
        _proef.Verwerk(_proef.Gewekt[^1]);
        Assert.That(_proef.Uitgaand(Webhookopslag.Kanaal).Single(), Has.Property(nameof(UitgaandBericht.Bestemming)).EqualTo("99990001"));
    }

    [Test]
    public async Task Het_bericht_is_een_gebeurtenis_zonder_Bsn_met_een_handtekening_die_klopt()
    {
        var geheim = Geheim();
        await _ontvanger.KomAsync();
        var sleutel = await VerwerkAsync("1-januari");
        await MetPostbode(() => Task.FromResult(_ontvanger.Aangenomen.Any()));
        var bericht = _ontvanger.Aangenomen.Single();
        Assert.That(bericht.IsEcht(geheim));
        Assert.That(bericht.IsEcht("whsec_" + Convert.ToBase64String(new byte[32])), Is.False, "de proef kan het verschil zien");
        Assert.That(bericht.Koppen["webhook-timestamp"], Is.EqualTo(Handtekening.Tijd(_werkplaats.Klok.Nu)));
        var inhoud = JsonNode.Parse(bericht.Inhoud)!;
        Assert.That((bericht.Koppen["Content-Type"], inhoud["type"]!.GetValue<string>(), inhoud["subject"]!.GetValue<string>()), Is.EqualTo(("application/cloudevents+json", "nl.declaraties.declaratie-beantwoord", sleutel)));
        Assert.That(Werkplaats.BevatBsn(bericht.Inhoud), Is.False);
    }

    [Test]
    public async Task Het_bericht_over_een_JW323_noemt_de_Jeugdwet_en_dat_over_een_WMO323_de_Wmo()
    {
        Geheim();
        await _ontvanger.KomAsync();
        await VerwerkAsync("1-januari");
        _proef.Verwerk(await _proef.OntvangAsync(Encoding.UTF8.GetBytes(Jeugdwet.Van(await File.ReadAllTextAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"))))));
        await MetPostbode(() => Task.FromResult(_ontvanger.Aangenomen.Count() == 2));
        Assert.That(_ontvanger.Aangenomen.Select(bericht => JsonNode.Parse(bericht.Inhoud)!["data"]!["wet"]!.GetValue<string>()), Is.EqualTo(["wmo", "jw"]));
    }

    /// <summary>Een uur plat: er wordt door geprobeerd, en daarna komt alles aan, een keer en in volgorde.</summary>
    [Test]
    public async Task Een_ontvanger_die_een_uur_weg_was_krijgt_alles_een_keer_en_in_volgorde()
    {
        Geheim();
        string[] sleutels = [await VerwerkAsync("1-januari"), await VerwerkAsync("2-februari")];
        await MetPostbode(async () =>
        {
            for (var minuten = 0; minuten < 60; minuten += 5)
            {
                var pogingen = Pogingen();
                _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddMinutes(5);
                await Geduld.TotAsync(() => Pogingen() > pogingen, () => "Er wordt niet door geprobeerd.");
            }

            Assert.That(_ontvanger.Gekomen, Is.Empty);
            var stand = Loket.Stand(_agb);
            Assert.That((stand.Onderweg, stand.Opgegeven, stand.Fout), Is.EqualTo((2, 0, "127.0.0.1 is niet te bereiken")));
            Assert.That(stand.MisluktSinds, Is.LessThanOrEqualTo(_werkplaats.Klok.Nu.AddMinutes(-50)));
            Assert.That(Loket.Stand(new("99990002")), Is.EqualTo(new Webhookstand(0, 0, null, null)), "van een ander telt niets mee");
            await _ontvanger.KomAsync();
            _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddMinutes(5);
            await Geduld.TotAsync(() => _ontvanger.Aangenomen.Count() == 2, () => "Het komt niet aan.");
            return true;
        });
        Assert.That(_ontvanger.Gekomen.Select(bericht => JsonNode.Parse(bericht.Inhoud)!["subject"]!.GetValue<string>()), Is.EqualTo(sleutels));
        Assert.That(_proef.Uitgaand(Webhookopslag.Kanaal), Is.Empty);
        Assert.That(Loket.Stand(_agb), Is.EqualTo(new Webhookstand(0, 0, null, null)));
    }

    [Test]
    public async Task Na_drie_dagen_wordt_het_opgegeven_en_wie_het_opnieuw_probeert_krijgt_het_alsnog_bezorgd()
    {
        Geheim();
        await VerwerkAsync("1-januari");
        _ontvanger.Status = StatusCodes.Status500InternalServerError;
        await _ontvanger.KomAsync();
        var onbestelbaar = new Onbestelbaarloket(_proef.Databases, _proef.Instellingen, _proef.Postbel, _werkplaats.Klok);
        await MetPostbode(async () =>
        {
            await Geduld.TotAsync(() => Pogingen() == 1, () => "Er wordt niets geprobeerd.");
            _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddHours(71);
            await Geduld.TotAsync(() => Pogingen() == 2, () => "Er wordt niet door geprobeerd.");
            Assert.That(onbestelbaar.Lijst(1).Rijen.Single().OpgegevenOp, Is.Null, "binnen drie dagen niet");
            _werkplaats.Klok.Nu = _werkplaats.Klok.Nu.AddHours(1);
            await Geduld.TotAsync(() => onbestelbaar.Lijst(1).Rijen.Single().OpgegevenOp is not null, () => "Het wordt niet opgegeven.");
            return true;
        });
        var post = onbestelbaar.Lijst(1).Rijen.Single();
        Assert.That((Onbestelbaarloket.Waarheen(post), post.Reden, Onbestelbaarloket.IsOmTeLeiden(post)), Is.EqualTo(("webhook van aanbieder 99990001", "127.0.0.1 antwoordt met 500, verwacht 2xx", false)));
        Assert.That((Loket.Stand(_agb).Onderweg, Loket.Stand(_agb).Opgegeven, Loket.Stand(_agb).Fout), Is.EqualTo((0, 1, "127.0.0.1 antwoordt met 500, verwacht 2xx")));
        _ontvanger.Status = StatusCodes.Status200OK;
        Assert.That(onbestelbaar.ProbeerOpnieuw(post.Nummer, _wie).IsGelukt);
        await MetPostbode(() => Task.FromResult(_ontvanger.Aangenomen.Any()));
        Assert.That(_ontvanger.Gekomen.Select(bericht => bericht.Nummer).Distinct().Count(), Is.EqualTo(1), "elke poging met hetzelfde nummer");
    }

    [Test]
    public async Task Wie_zijn_webhook_weghaalt_krijgt_niets_meer_en_wie_hem_verplaatst_krijgt_het_op_het_nieuwe_adres()
    {
        Geheim();
        await VerwerkAsync("1-januari");
        Assert.That(Loket.Verwijder(_agb, _wie));
        Assert.That(Loket.Verwijder(_agb, _wie), Is.False, "er is er geen meer");
        Assert.That(_proef.Uitgaand(Webhookopslag.Kanaal), Is.Empty);
        Loket.Zet(_agb, new Uri("http://127.0.0.1:9/oud"), false, _wie);
        await VerwerkAsync("2-februari");
        var geheim = Geheim();
        await _ontvanger.KomAsync();
        await MetPostbode(() => Task.FromResult(_ontvanger.Aangenomen.Any()));
        Assert.That(_ontvanger.Aangenomen.Single().IsEcht(geheim));
    }

    [TestCase(302, "antwoordt met 302")]
    [TestCase(307, "antwoordt met 307")]
    [TestCase(404, "antwoordt met 404")]
    public async Task Wat_geen_2xx_is_is_niet_aangenomen_en_een_omleiding_wordt_niet_gevolgd(int status, string reden)
    {
        await using var elders = new Webhookontvanger();
        await elders.KomAsync();
        (_ontvanger.Status, _ontvanger.Elders) = (status, elders.Adres);
        await _ontvanger.KomAsync();
        Geheim();
        Assert.That(await Loket.BeproefAsync(Loket.Zoek(_agb)!, CancellationToken.None), Does.Contain(reden));
        Assert.That(elders.Gekomen, Is.Empty);
    }

    /// <summary>Een naam mag overal naar wijzen: op het adres zelf wordt gekeken, als er wordt verbonden.</summary>
    [Test]
    public async Task Een_naam_die_naar_binnen_wijst_wordt_bij_het_verbinden_geweigerd()
    {
        await _ontvanger.KomAsync();
        using var streng = new Webhookverzender(_proef.Instellingen with { WebhookNetwerken = [] }, _werkplaats.Klok);
        // A name that is no word for this machine, and leads to it all the same.
        var naam = Dns.GetHostName();
        var adressen = await Dns.GetHostAddressesAsync(naam);
        Assume.That(adressen, Is.Not.Empty.And.None.Matches<IPAddress>(streng.Net.Mag), "deze machine heeft een naam die naar binnen wijst");
        var webhook = new Webhook(new UriBuilder("https", naam, _ontvanger.Adres.Port).Uri, new byte[32], _werkplaats.Klok.Nu);
        Assert.That(streng.Net.Bezwaar(webhook.Adres), Is.Null, "aan de naam is het niet te zien");
        Assert.That(await streng.VerzendAsync(webhook, "n", "application/json", "{}"u8.ToArray(), CancellationToken.None), Does.EndWith("wijst naar een adres dat niet van buiten te bereiken is"));
        Assert.That(_ontvanger.Gekomen, Is.Empty);
    }

    [Test]
    public async Task Waarom_het_niet_lukt_staat_er_zonder_wat_de_ontvanger_zei()
    {
        Geheim();
        Assert.That(await Loket.BeproefAsync(Loket.Zoek(_agb)!, CancellationToken.None), Is.EqualTo("127.0.0.1 is niet te bereiken"));
        var onbekend = new Webhook(new Uri("https://bestaat-niet.invalid/"), new byte[32], _werkplaats.Klok.Nu);
        Assert.That(await Loket.BeproefAsync(onbekend, CancellationToken.None), Is.EqualTo("bestaat-niet.invalid is geen naam die bestaat"));
        await _ontvanger.KomAsync();
        var zonderTls = new Webhook(new UriBuilder(_ontvanger.Adres) { Scheme = "https" }.Uri, new byte[32], _werkplaats.Klok.Nu);
        Assert.That(await Loket.BeproefAsync(zonderTls, CancellationToken.None), Is.EqualTo("127.0.0.1 heeft geen certificaat dat wij vertrouwen, of geen TLS"));
    }

    private static byte[] Onleesbaar => System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal));

    /// <summary>Zet de webhook, en geeft zijn geheim.</summary>
    private string Geheim() => Handtekening.Geheim(Loket.Zet(_agb, _ontvanger.Adres, true, _wie).Webhook.Geheim.Span);

    private async Task<string> VerwerkAsync(string naam)
    {
        var sleutel = await _proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, naam));
        _proef.Verwerk(sleutel);
        return sleutel;
    }

    private long Pogingen() => Databasedump.Waarde<long>(_werkplaats.Database, "select coalesce(sum(pogingen), 0) from uitgaand where kanaal = 'webhook'");

    private async Task MetPostbode(Func<Task<bool>> klaar)
    {
        var uitgang = new Webhookuitgang(_proef.Databases, _verzender, _proef.Instellingen, _werkplaats.Klok);
        using var postbode = new Postbode(_proef.Databases, [uitgang], _proef.Postbel, _proef.Instellingen, _werkplaats.Klok, _proef.Telemetrie, NullLogger<Postbode>.Instance);
        await postbode.StartAsync(CancellationToken.None);
        await Geduld.TotAsync(klaar, () => "De post blijft liggen.");
        await postbode.StopAsync(CancellationToken.None);
    }
}
