using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Knooppunt;

/// <summary>Wat in een envelop gaat, gaat naar de uitgang en nergens anders heen: een map of een webservice, aan de dienst als los proces.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UitgangSpecs : IDisposable
{
    private const int Enveloppen = 12;
    private readonly Werkplaats _werkplaats = new();
    private readonly Bulk _bulk = new(Enveloppen);

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Naar_een_map_gaat_bij_elke_ontvangst_een_envelop_ook_als_het_proces_tussen_vastleggen_en_bezorgen_steeds_wordt_afgeschoten()
    {
        _bulk.LeesIn(_werkplaats);
        Leg();
        // Nothing can be delivered: the first process stores answers and is shot with all of them waiting.
        using (var dienst = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", Uitgang)))
        {
            Directory.Delete(Uitgang);
            await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where kanaal = 'ggk' and verzonden_op is null") == Enveloppen + 1, "alles beantwoord en niets bezorgd");
            dienst.Dood();
        }

        Databasedump.Wijzig(_werkplaats.Database, "update uitgaand set volgende_poging = null");
        for (var keer = 1; keer <= 3; keer++)
        {
            using var dienst = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", Uitgang));
            await dienst.WachtTotAsync(() => Directory.EnumerateFiles(Uitgang).Count() >= Math.Min(Enveloppen + 1, 4 * keer), "een deel bezorgd");
            dienst.Dood();
        }

        using var laatste = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", Uitgang));
        await laatste.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where verzonden_op is null") == 0, "alles bezorgd");
        var bestanden = Directory.GetFiles(Uitgang);
        Assert.That(bestanden, Has.Length.EqualTo(Enveloppen + 1), "een per ontvangst, met het foutbericht");
        foreach (var bestand in bestanden)
        {
            var envelop = File.ReadAllText(bestand);
            Assert.That(Proefenvelop.Waarde(envelop, "referentienummer") + ".xml", Is.EqualTo(Path.GetFileName(bestand)));
            Assert.That(Proefenvelop.Waarde(envelop, "berichtcode"), Is.AnyOf("Di01", "Fo01"));
        }

        Assert.That(bestanden.Count(bestand => Proefenvelop.Waarde(File.ReadAllText(bestand), "berichtcode") == "Fo01"), Is.EqualTo(1));
        Assert.That(Directory.GetFiles(_werkplaats.Pad("post", "antwoorden")).Select(Path.GetExtension), Is.All.EqualTo(".json"), "verslagen blijven bij de deur");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from verzending"), Is.EqualTo(Enveloppen + 1));
    }

    [Test]
    public async Task Naar_een_webservice_gaat_elke_envelop_met_haar_SOAPAction_en_een_storing_of_een_weigering_houdt_een_ander_niet_op()
    {
        _bulk.LeesIn(_werkplaats);
        await using var adapter = await Soapontvanger.StartAsync();
        adapter.Antwoord = (500, Soapontvanger.Fout("Server", "even niet"));
        Leg();
        using (var dienst = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", adapter.Adres.ToString())))
        {
            await dienst.WachtTotAsync(() => adapter.Gekomen > 3, "er is geprobeerd");
            Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where mislukt_sinds is not null"), Is.Zero, "het ligt aan het kanaal");
            dienst.Dood();
        }

        adapter.Antwoord = (202, "");
        Databasedump.Wijzig(_werkplaats.Database, "update uitgaand set volgende_poging = null");
        using var laatste = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", adapter.Adres.ToString()));
        await laatste.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where verzonden_op is null") == 0, "alles bezorgd");
        var aangenomen = adapter.Aangenomen.ToList();
        Assert.That(aangenomen.Select(een => Proefenvelop.Waarde(een.Envelop, "referentienummer")).Distinct().Count(), Is.EqualTo(Enveloppen + 1));
        foreach (var (envelop, actie, _) in aangenomen)
        {
            Assert.That(actie, Is.EqualTo($"\"{(Proefenvelop.Waarde(envelop, "berichtcode") == "Fo01" ? Proefsoap.Fo01 : Proefsoap.Di01)}\""));
        }

        // It says that it is the envelope: the next one goes on, and this one is on the list of undeliverable post.
        adapter.Antwoord = (500, Soapontvanger.Fout("Client", "StUF055 voor 999900006"));
        await laatste.Http.SoapAsync(Proefsoap.Om(Proefenvelop.Om("<x><Afzender>99990001</Afzender><Ontvanger>0505</Ontvanger></x>", referentienummer: "51111111-5c69-41e5-a837-0800200c9a66")));
        await laatste.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where mislukt_sinds is not null") == 1, "het ligt aan de envelop");
        var reden = Databasedump.Waarde<string>(_werkplaats.Database, "select fout from uitgaand where mislukt_sinds is not null");
        Assert.That(reden, Is.EqualTo("localhost antwoordt met 500 (Client, StUF055), verwacht 2xx"));
    }

    [Test]
    public async Task Sterft_het_proces_tussen_de_202_van_de_ander_en_het_opschrijven_dan_gaat_dezelfde_envelop_nog_eens()
    {
        _bulk.LeesIn(_werkplaats);
        await using var adapter = await Soapontvanger.StartAsync();
        Leg();
        // All wait for the adapter; then what is delivered is one round, written down when all of it is answered. He is silent about the last one until the process is gone.
        adapter.Antwoord = (503, "");
        using (var dienst = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", adapter.Adres.ToString())))
        {
            await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where kanaal = 'ggk'") == Enveloppen + 1, "alles beantwoord");
            dienst.Dood();
        }

        Databasedump.Wijzig(_werkplaats.Database, "update uitgaand set volgende_poging = null");
        (adapter.Antwoord, adapter.ZwijgtVanaf) = ((202, ""), adapter.Gekomen + Enveloppen + 1);
        using (var dienst = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", adapter.Adres.ToString())))
        {
            await dienst.WachtTotAsync(() => adapter.Aangenomen.Count == Enveloppen, "op een na alles aangenomen");
            dienst.Dood();
        }

        var eerste = adapter.Aangenomen.Select(een => een.Envelop).ToList();
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where kanaal = 'ggk' and verzonden_op is not null"), Is.Zero, "van geen enkele weet de dienst dat zij aankwam");
        adapter.ZwijgtVanaf = int.MaxValue;
        using var laatste = Dienstproces.Start(_werkplaats, ("Ggk:Uitgang", adapter.Adres.ToString()));
        await laatste.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where verzonden_op is null") == 0, "alles bezorgd");
        var tweede = adapter.Aangenomen.Skip(Enveloppen).Select(een => een.Envelop).ToList();
        Assert.That(tweede, Has.Count.EqualTo(Enveloppen + 1).And.Unique, "alles nog eens, en wat niet was aangenomen voor het eerst");
        Assert.That(eerste, Is.SubsetOf(tweede), "byte voor byte hetzelfde, met hetzelfde referentienummer");

        // The chain knows the number by then, and says so; here that is found at the answer it is about.
        var dubbel = Proefenvelop.Waarde(eerste[0], "referentienummer");
        using var aangenomen = await laatste.Http.SoapAsync(Proefsoap.Om(Proefenvelop.Fout(dubbel)), Proefsoap.Fo01);
        Assert.That(aangenomen.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.Accepted));
        await laatste.WachtTotAsync(() => Databasedump.Aantal(_werkplaats.Database, "retour") == 1, "het foutbericht is er");
        Assert.That(
            Databasedump.Waarde<string>(_werkplaats.Database, "select r.code || ' ' || v.referentienummer from retour r join verzending v on v.ontvangst = r.waarop"),
            Is.EqualTo($"IB016 {dubbel}"));
    }

    [Test]
    public async Task Een_webservice_met_TLS_ziet_het_certificaat_uit_het_bestand_en_wie_niet_wordt_vertrouwd_krijgt_niets()
    {
        _bulk.LeesIn(_werkplaats);
        using var server = Certificaat("localhost");
        using var klant = Certificaat("gemeente");
        var pfx = _werkplaats.Schrijf("gemeente.pfx", klant.Export(X509ContentType.Pkcs12, "geheim"));
        var wachtwoord = _werkplaats.Schrijf("wachtwoord.txt", "geheim\n");
        await using var adapter = await Soapontvanger.StartAsync(server);
        (string, string)[] instellingen = [("Ggk:Uitgang", adapter.Adres.ToString()), ("Ggk:Certificaat", pfx), ("Ggk:CertificaatWachtwoord", wachtwoord)];
        using var proces = Programma.Start(_werkplaats.Map, ["serve"], [("Database", _werkplaats.Database), ("Http:Poort", "0"), .. instellingen.SkipLast(1), ("Ggk:CertificaatWachtwoord", _werkplaats.Schrijf("anders.txt", "anders"))]);
        var verkeerd = Programma.Wacht(proces, null);
        Assert.That(verkeerd.Code, Is.EqualTo(64), verkeerd.ToString());
        Assert.That(verkeerd.Alles, Does.Contain("Ggk:Certificaat").And.Contain("staat niet wat er hoort").And.Not.Contain("   at "));
        Leg();
        using (var dienst = Dienstproces.Start(_werkplaats, [.. instellingen, ("Ggk:Vertrouwd", _werkplaats.Schrijf("ander.pem", Certificaat("ander").ExportCertificatePem()))]))
        {
            await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where kanaal = 'ggk' and pogingen > 0") > 0, "er is geprobeerd");
            Assert.That(adapter.Gekomen, Is.Zero);
        }

        Databasedump.Wijzig(_werkplaats.Database, "update uitgaand set volgende_poging = null");
        using var goed = Dienstproces.Start(_werkplaats, [.. instellingen, ("Ggk:Vertrouwd", _werkplaats.Schrijf("server.pem", server.ExportCertificatePem()))]);
        await goed.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where verzonden_op is null") == 0, "alles bezorgd");
        Assert.That(adapter.Aangenomen.Select(een => een.Certificaat), Is.All.EqualTo("CN=gemeente"));
    }

    private string Uitgang => _werkplaats.Pad("uitgang");

    /// <summary>Elke declaratie in een envelop, en een waar iets anders in zit dan erop staat.</summary>
    private void Leg()
    {
        Directory.CreateDirectory(_werkplaats.Pad("post", "inkomend"));
        Directory.CreateDirectory(Uitgang);
        var nummer = 0;
        foreach (var (kenmerk, bericht) in _bulk.Declaraties)
        {
            _werkplaats.Schrijf($"post/inkomend/{kenmerk}.xml", Proefenvelop.Om(Encoding.UTF8.GetString(bericht), referentienummer: $"{++nummer:00000000}-5c69-41e5-a837-0800200c9a66"));
        }

        _werkplaats.Schrijf("post/inkomend/anders.xml", Proefenvelop.Om(Encoding.UTF8.GetString(_bulk.Declaraties[0].Bericht), "WMO301", referentienummer: "99999999-5c69-41e5-a837-0800200c9a66"));
    }

    private static X509Certificate2 Certificaat(string naam)
    {
        using var sleutel = RSA.Create(2048);
        var aanvraag = new CertificateRequest($"CN={naam}", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddDnsName(naam);
        aanvraag.CertificateExtensions.Add(namen.Build());
        using var los = aanvraag.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(los.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
