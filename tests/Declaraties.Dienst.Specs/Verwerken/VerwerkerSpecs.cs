using System.Text;
using System.Text.Json;
using Declaraties.Berichten;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Verwerken;

/// <summary>Van ontvangst tot wat de deur uit moet, op een echte database.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VerwerkerSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Dienstproef? _proef;

    public void Dispose()
    {
        _proef?.Dispose();
        _werkplaats.Dispose();
    }

    private Dienstproef Proef => _proef ??= new Dienstproef(_werkplaats);

    [Test]
    public async Task Wie_een_latere_wekt_doet_eerst_wat_van_dezelfde_aanbieder_eerder_kwam()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var januari = await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var februari = await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari"));
        Assert.That(Proef.Gewekt, Is.EqualTo([januari, februari]));
        Assert.That(Proef.Verwerk(februari), Is.EqualTo(Ontvangststatus.Beoordeeld));
        Assert.That(Proef.Zoek(januari).Versie, Is.LessThan(Proef.Zoek(februari).Versie!), "TR318 zou januari na februari afkeuren");
        Assert.That(Proef.Verwerk(januari), Is.EqualTo(Ontvangststatus.Beoordeeld));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.EqualTo(2));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Te_weinig_geheugen_is_geen_fout_van_het_bericht(bool vanVoorDeStart)
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var krap = new Krap();
        using var eerder = new Dienstproef(_werkplaats, null, krap);
        var sleutel = await eerder.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        _werkplaats.Klok.Nu += TimeSpan.FromMinutes(1);
        using var proef = vanVoorDeStart ? new Dienstproef(_werkplaats, null, krap) : eerder;
        for (var poging = 0; poging < 12; poging++)
        {
            Assert.That(() => proef.Verwerk(sleutel), Throws.InstanceOf<OutOfMemoryException>().Or.InnerException.InstanceOf<OutOfMemoryException>());
            Assert.That(proef.Zoek(sleutel).Status, Is.EqualTo(Ontvangststatus.Ontvangen), "zij blijft openstaan, hoe vaak het ook is geprobeerd");
        }

        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select pogingen from ontvangst"), Is.Zero, "en de pogingen tellen niet");
        krap.IsKrap = false;
        Assert.That(proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Beoordeeld));
    }

    [Test]
    public async Task Een_groot_bericht_dat_moet_wachten_wordt_gedaan_door_wie_ermee_bezig_is()
    {
        var groot = new byte[2 * 1024 * 1024];
        var poort = new Poort();
        using var proef = new Dienstproef(_werkplaats, i => i with { Grenzen = Leesgrenzen.Van(2, 100) }, poort);
        var een = await proef.OntvangAsync(groot);
        groot[0] = 1;
        var twee = await proef.OntvangAsync(groot);
        var bezig = Task.Run(() => proef.Verwerk(een));
        await poort.Bereikt.Task.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.That(proef.Verwerk(twee), Is.EqualTo(Ontvangststatus.Ontvangen), "nog niet: er is een ander groot bericht bezig");
        poort.Open.Set();
        Assert.That(await bezig, Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(proef.Zoek(twee).Status, Is.EqualTo(Ontvangststatus.Onleesbaar));
    }

    /// <summary>Post waarvoor er te weinig geheugen is.</summary>
    private sealed class Krap : IPost
    {
        public bool IsKrap { get; set; } = true;

        public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage) =>
            IsKrap ? throw new InvalidOperationException("bij het schrijven", new InsufficientMemoryException()) : [];

        public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht) => [];
    }

    /// <summary>Post die wacht tot zij mag.</summary>
    private sealed class Poort : IPost
    {
        public TaskCompletionSource Bereikt { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ManualResetEventSlim Open { get; } = new();

        public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage) => [];

        public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht)
        {
            Bereikt.TrySetResult();
            Assert.That(Open.Wait(TimeSpan.FromMinutes(2)));
            return [];
        }
    }

    [Test]
    public async Task Het_antwoord_en_het_verslag_staan_klaar_zoals_de_opdracht_declareer_ze_schrijft()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        File.Copy(_werkplaats.Database, _werkplaats.Pad("ander.db"));
        var bestand = Voorraad.Declaratie(Voorraad.Goed, "1-januari");
        await Verwerk(bestand);
        _ = _werkplaats.Voer("declareer", bestand, "--antwoorden", _werkplaats.Pad("uit"), "--peildatum", "2026-03-20", "--database", _werkplaats.Pad("ander.db"));
        Assert.That(Proef.Uitgaand().Select(bericht => bericht.Bestemming), Is.EqualTo(["1-januari.json", "1-januari.xml"]), "het verslag eerst");
        foreach (var bericht in Proef.Uitgaand())
        {
            Assert.That(bericht.Inhoud, Is.EqualTo(File.ReadAllBytes(_werkplaats.Pad("uit", bericht.Bestemming))), bericht.Bestemming);
        }
    }

    [TestCase("geen xml")]
    [TestCase("")]
    [TestCase("<a/>")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo323/schema'/>")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo301/schema'/>")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo305/schema'/>")]
    public async Task Wat_niet_aan_het_schema_voldoet_krijgt_de_lijst_van_fouten(string bericht)
    {
        var sleutel = await Proef.OntvangAsync(Encoding.UTF8.GetBytes(bericht), "bericht.xml");
        Assert.That(Proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Onleesbaar));
        var uitgaand = Proef.Uitgaand().Single();
        Assert.That((uitgaand.Soort, uitgaand.Bestemming), Is.EqualTo(("fouten", "bericht.fout.json")));
        var blad = Proef.Databases.Met(database => new Verslagopslag(database).Lees(Proef.Zoek(sleutel), Verslagkeuze.Eerste))!;
        using var heel = JsonDocument.Parse(uitgaand.Inhoud);
        Assert.That(heel.RootElement.GetProperty("fouten").GetArrayLength(), Is.EqualTo(blad.Aantal));
        Assert.That(Encoding.UTF8.GetString(uitgaand.Inhoud), Does.Contain("\"fouten\": [").And.Contain("zouVoldoen"));
    }

    [TestCase("WMO323", "99990002", "0505")]
    [TestCase("WMO323", "99990001", "0642")]
    [TestCase("WMO323", null, null)]
    [TestCase(null, null, null)]
    public void Een_bericht_dat_niet_is_van_wie_het_aan_de_deur_was_wordt_niet_beoordeeld(string? soort, string? aanbieder, string? gemeente)
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"))) };
        var sleutel = LegVast(nieuw, new(soort, gemeente is null ? null : new(gemeente), aanbieder is null ? null : new(aanbieder)));
        Assert.That(Proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Fout));
        Assert.That(Proef.Zoek(sleutel).Reden, Does.Contain("aanbieder 99990001 en gemeente 0505").And.Contain("Er is niet geoordeeld"));
        Assert.That((Databasedump.Aantal(_werkplaats.Database, "declaratie"), Proef.Uitgaand().Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Een_toewijzing_die_niet_is_van_wie_zij_aan_de_deur_was_wordt_niet_opgenomen()
    {
        LeesAlleenReferenties();
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(File.ReadAllBytes(Toewijzingen()[0])) };
        var sleutel = LegVast(nieuw, new("WMO301", new("0505"), new("99990002")));
        Assert.That(Proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Fout));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "toewijzingversie"), Is.Zero);
    }

    [Test]
    public async Task Van_wie_een_bericht_is_staat_bij_ontvangst_vast_hoe_ver_de_Header_ook_is()
    {
        var xml = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Replace("<wmo323:Header>", new string(' ', 1_100_000) + "<wmo323:Header>", StringComparison.Ordinal);
        var sleutel = await Proef.OntvangAsync(Encoding.UTF8.GetBytes(xml));
        var ontvangst = Proef.Zoek(sleutel);
        Assert.That((ontvangst.Soort, ontvangst.Aanbieder?.Code, ontvangst.Gemeente?.Code, ontvangst.Volgordesleutel), Is.EqualTo(("WMO323", "99990001", "0505", "99990001")));
    }

    [Test]
    public async Task Een_fout_van_ons_zet_alleen_deze_ene_opzij_met_haar_reden_en_na_herstel_gaat_zij_alsnog()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var post = new KapottePost();
        _proef = new Dienstproef(_werkplaats, null, post);
        var januari = await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        post.Stuk = new InvalidOperationException("stuk bij 999900006");
        Assert.That(Proef.Verwerk(januari), Is.EqualTo(Ontvangststatus.Fout));
        Assert.That(Proef.Zoek(januari).Reden, Is.EqualTo("InvalidOperationException: stuk bij *********"));
        Assert.That(Proef.Logboek.Tekst, Does.Contain("stuk bij *********").And.Contain(januari));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.Zero, "er is niets half bewaard");
        post.Stuk = null;
        var kapot = await Proef.OntvangAsync("<a/>"u8.ToArray());
        Assert.That(Proef.Verwerk(kapot), Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(Proef.Ontvangsten(o => o.Herstel(null)), Is.EqualTo([januari]));
        Assert.That(Proef.Verwerk(januari), Is.EqualTo(Ontvangststatus.Beoordeeld));
    }

    [TestCase(9, Ontvangststatus.Beoordeeld)]
    [TestCase(10, Ontvangststatus.Fout)]
    public async Task Waar_het_proces_tien_keer_aan_stierf_gaat_opzij_en_na_herstel_weer_mee(int gestorven, Ontvangststatus status)
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var januari = await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        for (var i = 0; i < gestorven; i++)
        {
            Proef.Ontvangsten(o => o.TelPoging(o.Zoek(januari)!));
        }

        _werkplaats.Klok.Nu += TimeSpan.FromSeconds(1);
        using var na = new Dienstproef(_werkplaats);
        Assert.That(na.Verwerk(januari), Is.EqualTo(status));
        Assert.That(na.Zoek(januari).Reden, Is.EqualTo(status == Ontvangststatus.Fout ? "Er is 10 keer aan begonnen zonder dat het proces het overleefde." : null));
        Assert.That(na.Ontvangsten(o => o.Herstel(null)), Has.Count.EqualTo(status == Ontvangststatus.Fout ? 1 : 0));
        Assert.That(na.Verwerk(januari), Is.EqualTo(Ontvangststatus.Beoordeeld));
    }

    [Test]
    public async Task Een_poging_telt_niet_als_zij_in_dit_proces_is_ontvangen_of_als_het_aan_de_database_lag()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var post = new KapottePost { Stuk = new OpslagException("de schijf is vol") };
        _proef = new Dienstproef(_werkplaats, null, post);
        var januari = await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        Assert.That(() => Proef.Verwerk(januari), Throws.InstanceOf<OpslagException>());
        _werkplaats.Klok.Nu += TimeSpan.FromSeconds(1);
        using var na = new Dienstproef(_werkplaats, null, post);
        Assert.That(() => na.Verwerk(januari), Throws.InstanceOf<OpslagException>());
        Assert.That(na.Ontvangsten(o => o.TelPoging(o.Zoek(januari)!)), Is.EqualTo(1));
    }

    [Test]
    public async Task Wat_tegelijk_wordt_gewekt_wordt_een_keer_gedaan()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        string[] sleutels =
        [
            await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")),
            await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")),
        ];
        // Two of them, as in two processes: each has its own connections and its own idea of whose turn it is.
        using var ander = new Dienstproef(_werkplaats);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? Proef : ander).Verwerk(sleutels[i / 2 % 2]))));
        Assert.That(sleutels.Select(sleutel => Proef.Zoek(sleutel).Status), Is.All.EqualTo(Ontvangststatus.Beoordeeld));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.EqualTo(2));
        Assert.That(Proef.Zoek(sleutels[0]).Versie, Is.LessThan(Proef.Zoek(sleutels[1]).Versie!));
    }

    [Test]
    public async Task Zonder_instelling_wordt_er_op_toewijzingen_niet_gewacht()
    {
        LeesAlleenReferenties();
        Assert.That(await Verwerk(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), Is.EqualTo(Ontvangststatus.Beoordeeld));
    }

    [Test]
    public async Task Een_declaratie_die_te_vroeg_is_wacht_en_wordt_beoordeeld_zodra_de_toewijzingen_er_zijn()
    {
        LeesAlleenReferenties();
        WachtHoogstens(3);
        var sleutel = await Proef.OntvangAsync(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "1-januari.xml");
        Assert.That(Proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Wacht));
        Assert.That(Proef.Zoek(sleutel).WachtTot, Is.EqualTo(new DateOnly(2026, 3, 25)), "vrijdag 20 maart en drie werkdagen");
        Assert.That(Proef.Uitgaand(), Is.Empty);
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.Zero);

        var toewijzingen = Toewijzingen();
        Assert.That(Proef.Verwerk(await Proef.OntvangAsync(toewijzingen[0])), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(Proef.Zoek(sleutel).Status, Is.EqualTo(Ontvangststatus.Wacht), "de toewijzing van de tweede client is er nog niet");
        _proef!.Klok.Nu = _proef.Klok.Nu.AddDays(3);
        Assert.That(Proef.Verwerk(await Proef.OntvangAsync(toewijzingen[1])), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(Proef.Zoek(sleutel), Has.Property(nameof(Ontvangst.Status)).EqualTo(Ontvangststatus.Beoordeeld), "gewekt door de toewijzing zelf");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select uitslag || '' = '5' from declaratie"), Is.EqualTo(1), "volledig toegewezen");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select peildatum from declaratie"), Is.EqualTo(20260323));
    }

    // Tien dagen wachten zou het antwoord na de tiende werkdag brengen: dan is de negende de laatste.
    [TestCase(3, "2026-03-25T22:59:59Z", false)]
    [TestCase(3, "2026-03-25T23:00:00Z", true)]
    [TestCase(9, "2026-04-02T21:59:59Z", false)]
    [TestCase(10, "2026-04-02T21:59:59Z", false)]
    [TestCase(10, "2026-04-02T22:00:00Z", true)]
    public async Task Na_afloop_van_de_laatste_dag_wordt_geoordeeld_zoals_het_is(int werkdagen, string nu, bool beoordeeld)
    {
        LeesAlleenReferenties();
        WachtHoogstens(werkdagen);
        var sleutel = await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        Assert.That(Proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Wacht));
        _werkplaats.Klok.Nu = DateTimeOffset.Parse(nu, System.Globalization.CultureInfo.InvariantCulture);
        var voorbij = Proef.Ontvangsten(o => o.BeeindigWachten(Proef.Instellingen.Vandaag(_werkplaats.Klok)));
        Assert.That(voorbij, beoordeeld ? Is.EqualTo([sleutel]) : Is.Empty, "het is middernacht in Nederland");
        Assert.That(Proef.Verwerk(sleutel), Is.EqualTo(beoordeeld ? Ontvangststatus.Beoordeeld : Ontvangststatus.Wacht));
    }

    [Test]
    public async Task Een_declaratie_met_alleen_andere_gebreken_wacht_niet()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        WachtHoogstens(10);
        var xml = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Replace(">D01<", ">D99<", StringComparison.Ordinal);
        Assert.That(await Verwerk(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), Is.EqualTo(Ontvangststatus.Beoordeeld));
        Assert.That(Proef.Verwerk(await Proef.OntvangAsync(Encoding.UTF8.GetBytes(xml))), Is.EqualTo(Ontvangststatus.Beoordeeld), "9056: dezelfde Identificatie");
    }

    [Test]
    public void Een_sleutel_die_niet_bestaat_geeft_niets() => Assert.That(Proef.Verwerker.Verwerk("bestaat-niet", CancellationToken.None), Is.Null);

    [Test]
    public async Task Wie_stopt_laat_open_wat_nog_niet_is_begonnen()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var sleutel = await Proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        Assert.Throws<OperationCanceledException>(() => Proef.Verwerker.Verwerk(sleutel, new CancellationToken(canceled: true)));
        Assert.That(Proef.Zoek(sleutel).Status, Is.EqualTo(Ontvangststatus.Ontvangen));
        Assert.That(Proef.Ontvangsten(o => o.Open(TimeSpan.Zero, 10)), Is.EqualTo([sleutel]));
    }

    /// <summary>Legt vast zonder te kijken: wat er staat kan van een ander zijn dan het bericht zegt.</summary>
    private string LegVast(NieuweOntvangst nieuw, Afkomst afkomst) =>
        Proef.Databases.Met(database => new Beurten(database, _werkplaats.Klok).AanDeDeur(nieuw, deur => deur.LegVast(afkomst))).Sleutel;

    private async Task<Ontvangststatus> Verwerk(string bestand) => Proef.Verwerk(await Proef.OntvangAsync(File.ReadAllBytes(bestand), Path.GetFileName(bestand)));

    private void WachtHoogstens(int werkdagen) => _proef = new Dienstproef(_werkplaats, instellingen => instellingen with { WerkdagenWachten = werkdagen });

    private void LeesAlleenReferenties()
    {
        foreach (var soort in (ReadOnlySpan<string>)["producten", "contracten"])
        {
            Assert.That(_werkplaats.MetDatabase("importeer", soort, Voorraad.Bestand(Voorraad.Goed, soort + ".csv")).Code, Is.Zero);
        }
    }

    private static string[] Toewijzingen() => [.. Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")).Order(StringComparer.Ordinal)];

    /// <summary>Post die stukgaat, met een fout waarin een Bsn staat.</summary>
    private sealed class KapottePost : IPost
    {
        public Exception? Stuk { get; set; }

        public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage) =>
            Stuk is null ? [] : throw Stuk;

        public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht) => [];
    }
}
