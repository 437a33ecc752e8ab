using System.Text;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Knooppunt;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Mappen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Knooppunt;

/// <summary>Foutberichten over wat wij stuurden: gevonden, bewaard, en opnieuw verstuurd onder een ander nummer.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RetourSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    private static string Declaratie => File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    [Test]
    public async Task Wat_terugkomt_wordt_gevonden_op_zijn_nummer_en_gaat_opnieuw_met_hetzelfde_antwoord_en_een_ander_nummer()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = Proef();
        var declaratie = await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie)), "d.xml");
        Assert.That(proef.Verwerk(declaratie), Is.EqualTo(Ontvangststatus.Beoordeeld));
        var eerste = Post(proef).Single();
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Fout(eerste.Bestemming)), "terug.xml")), Is.EqualTo(Ontvangststatus.Opgenomen));
        var loket = Loket(proef);
        var retour = loket.Open().Single();
        Assert.That((retour.Sleutel, retour.Soort, retour.Code, retour.KanOpnieuw), Is.EqualTo((declaratie, "antwoord", "IB016", true)));
        Assert.That(Retourloket.InWoorden(retour), Is.EqualTo("Niet bezorgd: IB016, Referentienummer is niet uniek"));
        Assert.That(loket.VanOordeel(retour.Versie!.Value), Has.Count.EqualTo(1));
        Assert.That(loket.VanOordeel(retour.Versie!.Value + 1), Is.Empty);

        Assert.That(loket.StuurOpnieuw(retour.Nummer, Gebruiker.Dienst).IsGelukt);
        var tweede = Post(proef)[1];
        Assert.That(Proefenvelop.Inhoud(Tekst(tweede)), Is.EqualTo(Proefenvelop.Inhoud(Tekst(eerste))));
        Assert.That(tweede.Bestemming, Is.Not.EqualTo(eerste.Bestemming).And.EqualTo(Proefenvelop.Waarde(Tekst(tweede), "referentienummer")));
        Assert.That(loket.Open(), Is.Empty);
        var nogEens = loket.StuurOpnieuw(retour.Nummer, Gebruiker.Dienst);
        Assert.That((nogEens.Lot, nogEens.Uitleg), Is.EqualTo((Postlot.KanNiet, $"Dit is al opnieuw verstuurd, als {tweede.Bestemming}.")));

        // The second may come back as well, and then there is a third.
        proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Fout(tweede.Bestemming, "41111111-5c69-41e5-a837-0800200c9a66")), "terug2.xml"));
        Assert.That(loket.StuurOpnieuw(loket.Open().Single().Nummer, Gebruiker.Dienst).IsGelukt);
        Assert.That(Post(proef).Select(post => post.Bestemming).Distinct().Count(), Is.EqualTo(3));
    }

    [TestCase("IB019")]
    [TestCase("IB020")]
    public async Task Was_het_antwoord_er_al_dan_wordt_dat_gezegd_en_gaat_er_niets_opnieuw(string code)
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = Proef();
        proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie)), "d.xml"));
        proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Fout(Post(proef).Single().Bestemming, code: code, omschrijving: "al ingediend")), "terug.xml"));
        var loket = Loket(proef);
        var retour = loket.Open().Single();
        Assert.That(Retourloket.InWoorden(retour), Is.EqualTo($"Het antwoord was er al ({code}, al ingediend); er hoeft niets."));
        Assert.That(loket.StuurOpnieuw(retour.Nummer, Gebruiker.Dienst).Lot, Is.EqualTo(Postlot.KanNiet));
        Assert.That(Post(proef), Has.Count.EqualTo(1));
        Assert.That(loket.Gezien(retour.Nummer, Gebruiker.Dienst).IsGelukt);
        Assert.That(loket.Open(), Is.Empty);
        Assert.That(loket.Gezien(retour.Nummer, Gebruiker.Dienst).Lot, Is.EqualTo(Postlot.Onbekend));
        Assert.That(loket.Lijst(1).Rijen.Single().Stand, Is.EqualTo(Retourstand.Gezien));
    }

    [Test]
    public async Task Wat_nergens_bij_hoort_wordt_bewaard_en_getoond_zonder_Bsn_en_hetzelfde_foutbericht_telt_een_keer()
    {
        using var proef = Proef();
        var fout = Proefenvelop.Fout("31111111-5c69-41e5-a837-0800200c9a66", omschrijving: "client 999900006 onbekend");
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(fout), "a.xml")), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(fout), "b.xml")), Is.EqualTo(Ontvangststatus.Opgenomen));
        var loket = Loket(proef);
        var retour = loket.Open().Single();
        Assert.That((retour.Sleutel, retour.KanOpnieuw), Is.EqualTo(((string?)null, false)));
        Assert.That(Retourloket.InWoorden(retour), Does.StartWith("Hoort bij niets dat hier is verstuurd: IB016, client ").And.Not.Contain("999900006"));
        Assert.That(loket.StuurOpnieuw(retour.Nummer, Gebruiker.Dienst).Lot, Is.EqualTo(Postlot.KanNiet));
        Assert.That(loket.StuurOpnieuw(99, Gebruiker.Dienst).Lot, Is.EqualTo(Postlot.Onbekend));
        // What says nothing is no fault message; without a number it still is one.
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(fout.Replace("<StUF:code>IB016</StUF:code>", "", StringComparison.Ordinal)), "c.xml")), Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(Tekst(proef.Uitgaand().Single(post => post.Bestemming == "c.fout.json")), Does.Contain("ontbreekt body/code"));
        Assert.That(proef.Verwerk(await proef.OntvangAsync(Bytes(fout.Replace("crossRefnummer", "x", StringComparison.Ordinal).Replace("78002f23", "88002f23", StringComparison.Ordinal)), "d.xml")), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(loket.AantalOpen(), Is.EqualTo(2));
    }

    [Test]
    public async Task Zonder_uitgang_gaat_het_opnieuw_langs_de_deur_waardoor_het_kwam()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = new Dienstproef(_werkplaats);
        proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie)), "d.xml"));
        var eerste = proef.Uitgaand().Single(post => post.Bestemming == "d.xml");
        proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Fout(Proefenvelop.Waarde(Tekst(eerste), "referentienummer"))), "terug.xml"));
        var loket = new Retourloket(proef.Databases, [new Mappost(new Envelopmaker(proef.Instellingen.Ggk), proef.Klok)], new Envelopmaker(proef.Instellingen.Ggk), proef.Postbel, proef.Klok);
        Assert.That(loket.StuurOpnieuw(loket.Open().Single().Nummer, Gebruiker.Dienst).IsGelukt);
        var tweede = proef.Uitgaand().Single(post => post.Bestemming == "d.opnieuw-1.xml");
        Assert.That(Proefenvelop.Inhoud(Tekst(tweede)), Is.EqualTo(Proefenvelop.Inhoud(Tekst(eerste))));
        Assert.That(Proefenvelop.Waarde(Tekst(tweede), "referentienummer"), Is.Not.EqualTo(Proefenvelop.Waarde(Tekst(eerste), "referentienummer")));
    }

    /// <summary>Op het blad van de declaratie staat waarin zij kwam, waarin is geantwoord en wanneer dat is bezorgd, ook als de post allang is opgeruimd.</summary>
    [Test]
    public async Task Bij_de_declaratie_staan_haar_enveloppen_en_hoe_het_antwoord_ging()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var proef = Proef();
        var declaratie = await proef.OntvangAsync(Bytes(Proefenvelop.Om(Declaratie)), "d.xml");
        Assert.That(proef.Verwerk(declaratie), Is.EqualTo(Ontvangststatus.Beoordeeld));
        var eerste = Post(proef).Single();
        var paar = Blad().Enveloppen.Single();
        Assert.That((paar.Ontvangst.Sleutel, paar.Heen.Soort, paar.Heen.Referentienummer, paar.Heen.Zender.Applicatie), Is.EqualTo((declaratie, Envelopsoort.Di01, Proefenvelop.Referentienummer, "Zorgpakket")));
        Assert.That(Terug(), Is.EqualTo([(eerste.Bestemming, "antwoord", 0, "ggk", (DateTimeOffset?)null)]));
        Assert.That(Blad().Weg.Select(stap => stap.Soort), Has.None.EqualTo("bezorgd"));

        proef.Klok.Nu = proef.Klok.Nu.AddMinutes(3);
        var bezorgd = proef.Klok.Nu;
        proef.Databases.Met(database => new Uitgaandopslag(database, proef.Klok).Meld([eerste], [], TimeSpan.FromDays(1)));
        proef.Verwerk(await proef.OntvangAsync(Bytes(Proefenvelop.Fout(eerste.Bestemming)), "terug.xml"));
        Assert.That(Loket(proef).StuurOpnieuw(Loket(proef).Open().Single().Nummer, Gebruiker.Dienst).IsGelukt);
        var tweede = Post(proef).Single();
        var mislukt = new Mislukking(tweede, "weigert", TimeSpan.Zero, LigtAanBericht: true);
        foreach (var later in (int[])[0, 2])
        {
            proef.Klok.Nu = bezorgd.AddDays(later);
            proef.Databases.Met(database => new Uitgaandopslag(database, proef.Klok).Meld([], [mislukt], TimeSpan.FromDays(1)));
        }

        proef.Klok.Nu = bezorgd.AddDays(40);
        Assert.That(proef.Databases.Met(database => new Uitgaandopslag(database, proef.Klok).RuimOp(bezorgd.AddDays(1), 100)), Is.GreaterThan(0));
        Assert.That(Terug(), Is.EqualTo([(eerste.Bestemming, "antwoord", 0, "ggk", (DateTimeOffset?)bezorgd), (tweede.Bestemming, "antwoord", 1, "ggk", null)]));
        Assert.That(Blad().Enveloppen.Single().Terug.Select(een => een.OpgegevenOp), Is.EqualTo([(DateTimeOffset?)null, bezorgd.AddDays(2)]));
        Assert.That(
            Blad().Weg.Where(stap => stap.Soort.Contains("bezorgd", StringComparison.Ordinal)).Select(stap => (stap.Moment, stap.Soort, stap.Toelichting)),
            Is.EqualTo([(bezorgd, "bezorgd", $"envelop {eerste.Bestemming}"), (bezorgd.AddDays(2), "niet bezorgd", $"envelop {tweede.Bestemming}: het bezorgen is opgegeven")]));

        // One that came without an envelope has none.
        proef.Verwerk(await proef.OntvangAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")));
        Assert.That(proef.Databases.Met(database => new Declaratieinzage(database).Zoek("v" + (Blad().Oordeel.Versie + 1)))!.Enveloppen, Is.Empty);

        Declaratieblad Blad() => proef.Databases.Met(database => new Declaratieinzage(database).Zoek(declaratie))!;

        IEnumerable<(string, string, int, string?, DateTimeOffset?)> Terug() => Blad().Enveloppen.Single().Terug.Select(een => (een.Referentienummer, een.Soort, een.Keer, een.Kanaal, een.BezorgdOp));
    }

    private Dienstproef Proef()
    {
        var ggk = new Ggkinstellingen { Uitgangsmap = _werkplaats.Map };
        return new Dienstproef(_werkplaats, standaard => standaard with { Ggk = ggk }, new Mappost(new Envelopmaker(ggk), _werkplaats.Klok), new Ggkpost(new Envelopmaker(ggk), _werkplaats.Klok));
    }

    private static Retourloket Loket(Dienstproef proef) => new(proef.Databases, [new Ggkpost(new Envelopmaker(proef.Instellingen.Ggk), proef.Klok)], new Envelopmaker(proef.Instellingen.Ggk), proef.Postbel, proef.Klok);

    private static List<UitgaandBericht> Post(Dienstproef proef) => [.. proef.Uitgaand(Ggkpost.Kanaal)];

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static string Tekst(UitgaandBericht post) => Encoding.UTF8.GetString(post.Inhoud);
}
