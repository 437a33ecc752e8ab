using System.Text;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Enveloppen;

/// <summary>Een bericht in een envelop aan een deur: het wordt er bij ontvangst uit gehaald, en wat terug gaat gaat in een envelop.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EnvelopontvangstSpecs : IDisposable
{
    private const string Ander = "11111111-5c69-41e5-a837-0800200c9a66";

    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    private static string Declaratie => File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    [Test]
    public async Task Hetzelfde_bericht_met_en_zonder_envelop_is_een_declaratie_met_een_antwoord_in_en_een_zonder_envelop()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = new Dienstproef(_werkplaats);
        var kaal = await proef.OntvangAsync(Bytes(Declaratie), "kaal.xml");
        var envelop = await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie)), "envelop.xml");
        var tweede = await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie, cross: Ander, referentienummer: Ander)), "tweede.xml");
        Assert.That(proef.Zoek(envelop).Vingerafdruk, Is.EqualTo(proef.Zoek(kaal).Vingerafdruk), "bewaard wordt het bericht");
        Assert.That(proef.Zoek(envelop).Envelop!.Envelop.Zender.Applicatie, Is.EqualTo("Zorgpakket"));
        Assert.That((proef.Verwerk(kaal), proef.Verwerk(envelop), proef.Verwerk(tweede)), Is.EqualTo((Ontvangststatus.Beoordeeld, Ontvangststatus.Beoordeeld, Ontvangststatus.Beoordeeld)));
        var antwoord = Post(proef, "kaal.xml");
        var (eerste, ander) = (Tekst(Post(proef, "envelop.xml")), Tekst(Post(proef, "tweede.xml")));
        Assert.That(Proefenvelop.Inhoud(eerste), Is.EqualTo(antwoord.Inhoud));
        Assert.That(Proefenvelop.Inhoud(ander), Is.EqualTo(antwoord.Inhoud));
        Assert.That(Proefenvelop.Waarde(eerste, "referentienummer"), Is.Not.EqualTo(Proefenvelop.Waarde(ander, "referentienummer")));
        // Half past nine in London.
        Assert.That(Proefenvelop.Waarde(eerste, "tijdstipBericht"), Is.EqualTo("20260320103000"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.EqualTo(1));
        // What was there already is answered by the command as well, under the same number.
        _werkplaats.Declareer(_werkplaats.Schrijf("d.xml", Proefenvelop.Om(Declaratie)));
        Assert.That(Proefenvelop.Waarde(File.ReadAllText(_werkplaats.Pad("antwoorden", "d.xml")), "referentienummer"), Is.EqualTo(Proefenvelop.Waarde(eerste, "referentienummer")));
    }

    [Test]
    public async Task Een_bericht_dat_niet_is_te_gebruiken_krijgt_zijn_verslag_en_een_foutbericht()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = new Dienstproef(_werkplaats);
        (string Naam, string Envelop, string Fout)[] gevallen =
        [
            ("niveau1", Proefenvelop.Om(Declaratie.Replace("<wmo323:DeclaratieNummer>", "<wmo323:DeclaratieNummer>-", StringComparison.Ordinal), referentienummer: Nummer(1)), "DeclaratieNummer is '-"),
            ("base64", Proefenvelop.Om(Declaratie, base64: "SGFsbG8", referentienummer: Nummer(2)), "geen base64"),
            ("geen-xml", Proefenvelop.Om(Declaratie, base64: "SGFsbG8=", referentienummer: Nummer(3)), "Dit is geen XML-bestand"),
            ("functie", Proefenvelop.Om(Declaratie, "WMO301", referentienummer: Nummer(4)), "De functie is 'WMO301'"),
            ("zender", Proefenvelop.Om(Declaratie, referentienummer: Nummer(5)).Replace($">{Proefenvelop.Waarde(Declaratie, "Afzender")}<", ">99999999<", StringComparison.Ordinal), "De zender is '99999999'"),
        ];
        foreach (var (naam, envelop, fout) in gevallen)
        {
            var sleutel = await proef.OntvangAsync(Bytes(envelop), naam + ".xml");
            Assert.That(proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Onleesbaar), naam);
            var foutbericht = Post(proef, naam + ".xml");
            Assert.That(Tekst(foutbericht), Does.Contain("<StUF:Fo01Bericht ").And.Contain(fout));
            Assert.That(Post(proef, naam + ".fout.json").Nummer, Is.LessThan(foutbericht.Nummer), "het verslag eerst");
            Assert.That(proef.Ontvangsten(o => o.Foutbericht(proef.Zoek(sleutel))), Is.EqualTo(foutbericht.Inhoud), "ook voor wie het later haalt");
            Assert.That(Proefenvelop.Waarde(Tekst(foutbericht), "crossRefnummer"), Is.EqualTo(Proefenvelop.Waarde(envelop, "referentienummer")));
        }

        var kapot = await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie).Replace("<StUF:functie>", "<StUF:onzin/><StUF:functie>", StringComparison.Ordinal)), "kapot.xml");
        Assert.That(proef.Verwerk(kapot), Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(Tekst(Post(proef, "kapot.fout.json")), Does.Contain("Element 'onzin' hoort niet in stuurgegevens"));
        Assert.That(proef.Uitgaand().Select(post => post.Bestemming), Does.Not.Contain("kapot.xml"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.Zero);
    }

    [Test]
    public async Task Een_referentienummer_dat_eerder_kwam_wordt_niet_nog_eens_aangenomen()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = new Dienstproef(_werkplaats);
        var eerste = await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie)), "een.xml");
        Assert.That(await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie)), "een.xml"), Is.EqualTo(eerste), "dezelfde aflevering");
        var ander = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "2-februari"));
        var dubbel = await proef.OntvangAsync(Bytes(Proefenvelop.Om(ander)), "twee.xml");
        var nieuw = await proef.OntvangAsync(Bytes(Proefenvelop.Om(ander, referentienummer: Ander)), "drie.xml");
        Assert.That((proef.Verwerk(eerste), proef.Verwerk(dubbel), proef.Verwerk(nieuw)), Is.EqualTo((Ontvangststatus.Beoordeeld, Ontvangststatus.Geweigerd, Ontvangststatus.Beoordeeld)));
        Assert.That(Tekst(Post(proef, "twee.fout.json")), Does.Contain($"Het referentienummer {Proefenvelop.Referentienummer} kwam eerder").And.Contain("Stuur het bericht in een envelop met een nieuw nummer"));
        Assert.That(proef.Uitgaand().Select(post => post.Bestemming), Does.Not.Contain("twee.xml"), "een gemeente heeft daar geen foutcode voor");
    }

    [Test]
    public async Task Een_aanbieder_biedt_alleen_aan_waarvan_hij_de_zender_en_de_afzender_is()
    {
        using var proef = new Dienstproef(_werkplaats);
        var eigen = new Aanbieder(Proefenvelop.Waarde(Declaratie, "Afzender"));
        Assert.That(await BezwaarAsync(proef, Proefenvelop.Om(Declaratie), eigen), Is.Null);
        Assert.That((await BezwaarAsync(proef, Proefenvelop.Om(Declaratie), new("99999999")))!.Uitleg, Does.Contain("alleen een"));
        var vreemd = Proefenvelop.Om(Declaratie).Replace($">{eigen.Code}<", ">99999999<", StringComparison.Ordinal);
        foreach (var wie in (Aanbieder[])[eigen, new("99999999")])
        {
            Assert.That((await BezwaarAsync(proef, vreemd, wie))!.Fouten.Single().Melding, Does.Contain("De zender is '99999999'"));
        }
    }

    [Test]
    public async Task Een_vastgehouden_antwoord_gaat_bij_vrijgave_in_de_envelop_waarin_het_kwam()
    {
        _werkplaats.LeesIn("client-onbekend");
        using var proef = new Dienstproef(_werkplaats, standaard => standaard with { Vasthouden = Vasthoudbeleid.Nooit with { Standaard = Beoordelen.Vasthouding.Altijd } });
        var declaratie = File.ReadAllText(Directory.EnumerateFiles(Voorraad.Bestand("client-onbekend", "declaraties")).Order(StringComparer.Ordinal).First());
        var sleutel = await proef.OntvangAsync(Bytes(Proefenvelop.Om(declaratie)), "d.xml");
        Assert.That(proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Vastgehouden));
        Assert.That(proef.Uitgaand(), Is.Empty);
        using var loket = proef.Beoordelingen;
        loket.GeefVrij([new(sleutel, proef.Zoek(sleutel).Versie!.Value)], Gebruiker.Dienst, "gezien", null);
        Assert.That(Tekst(Post(proef, "d.xml")), Does.Contain("<GGK:envelopHeenbericht-ggk_Di01 "));
    }

    [Test]
    public async Task Een_toewijzing_in_een_envelop_wordt_opgenomen_en_een_die_niet_voldoet_krijgt_een_foutbericht()
    {
        using var proef = new Dienstproef(_werkplaats);
        var toewijzing = File.ReadAllText(Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")).Order(StringComparer.Ordinal).First());
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Om(toewijzing, "WMO301")), "goed.xml")), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(proef.Uitgaand(), Is.Empty);
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(toewijzing), "kaal.xml")), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "toewijzingsbericht"), Is.EqualTo(1), "hetzelfde bericht");
        var fout = toewijzing.Replace("ToewijzingNummer>", "Toewijzingsnummer>", StringComparison.Ordinal);
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Om(fout, "WMO301", referentienummer: Ander)), "fout.xml")), Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(Tekst(Post(proef, "fout.xml")), Does.Contain("WMO301-00040003"));
        var vreemd = Proefenvelop.Om(toewijzing, "WMO301", referentienummer: Nummer(7)).Replace($">{Proefenvelop.Waarde(toewijzing, "Afzender")}<", ">9999<", StringComparison.Ordinal);
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(vreemd), "vreemd.xml")), Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(Tekst(Post(proef, "vreemd.xml")), Does.Contain("De zender is '9999', maar de Afzender van het bericht is"));
    }

    private static string Nummer(int nummer) => $"{nummer}0000000-5c69-41e5-a837-0800200c9a66";

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static string Tekst(UitgaandBericht post) => Encoding.UTF8.GetString(post.Inhoud);

    private static UitgaandBericht Post(Dienstproef proef, string bestemming) => proef.Uitgaand().Single(post => post.Bestemming == bestemming);

    private static async Task<Bezwaar?> BezwaarAsync(Dienstproef proef, string envelop, Aanbieder wie) => (await proef.Intake.OntvangAsync(
        new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(Bytes(envelop)) }, Inzender.Aanbieder(wie), CancellationToken.None)).Bezwaar;
}
