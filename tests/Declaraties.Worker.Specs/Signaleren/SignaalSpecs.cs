using System.Text.Json.Nodes;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Signaleren;

/// <summary>Wat geen grond is om te weigeren maar geld kost, van waar het ontstaat tot de credit kwam.</summary>
public sealed class SignaalSpecs : IDisposable
{
    private static readonly Regel _april = new("R1", "2026-04-01", "2026-04-30", 600);
    private Signaalproef _proef = new();

    [SetUp]
    public void Begin()
    {
        _proef.Dispose();
        _proef = new Signaalproef();
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")).Code, Is.Zero);
        Assert.That(_proef.Dien("d1", Berichtmaker.Declaratie("D1", "2026-04", _april))["signalen"]!.AsArray(), Is.Empty);
    }

    [OneTimeTearDown]
    public void Dispose() => _proef.Dispose();

    [Test]
    public void Inkorten_na_declaratie_tot_en_met_de_credit()
    {
        var ingekort = _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-04-15", reden: "14"));
        Assert.That(ingekort.Code, Is.Zero, "een signaal is geen weigering");
        Assert.That(ingekort.Fout, Does.Contain("signaal buiten-toewijzing: Prestatie R1 over 2026-04-01 t/m 2026-04-30").And.Contain("een deel valt erbuiten"));
        Assert.That(Open(), Is.EqualTo(["buiten-toewijzing R1 90000"]));

        // Het nieuwe deel zonder credit: goedgekeurd, want TR389 vergelijkt de ProductPeriode letterlijk; wel een signaal, en niets daarvan in het antwoord.
        var verslag = _proef.Dien("d2", Berichtmaker.Declaratie("D2", "2026-06", new Regel("R2", "2026-04-01", "2026-04-15", 300)));
        Assert.That((string)verslag["uitslag"]!, Is.EqualTo("volledig toegewezen"));
        var signaal = verslag["signalen"]!.AsArray().Single()!;
        Assert.That(
            ((string)signaal["soort"]!, (string)signaal["referentie"]!, (string)signaal["teCrediteren"]!, (int)signaal["toewijzing"]!, (long)signaal["bedrag"]!),
            Is.EqualTo(("dubbel", "R2", "R1", 101, 45_000L)));
        Assert.That((string)signaal["toelichting"]!, Does.Contain("overlapt prestatie R1 over 2026-04-01 t/m 2026-04-30"));
        var antwoord = File.ReadAllText(_proef.Werkplaats.Pad("uit", "d2.xml"));
        Assert.That(antwoord, Does.Contain("8001").And.Not.Contain("R1").And.Not.Contain("dubbel"));
        Assert.That(Open(), Is.EqualTo(["buiten-toewijzing R1 90000", "dubbel R2/R1 45000"]));

        // Te crediteren is een prestatie, een keer, met beide redenen en haar hele bedrag.
        var rij = Rapport().Single();
        Assert.That(((string)rij["referentie"]!, (decimal)rij["bedrag"]!, (string)rij["gemeente"]!, (int)rij["toewijzing"]!), Is.EqualTo(("R1", 900.00m, "0505", 101)));
        Assert.That((string)rij["waarom"]!, Is.EqualTo("past niet meer bij de toewijzing, overlapt een andere prestatie"));

        // De credit komt: alles over R1 is daarmee opgelost, en het blijft te zien.
        _proef.Dien("d3", Berichtmaker.Declaratie("D3", "2026-06", _april with { Referentie = "C1", Vorig = "R1" }));
        Assert.That(Open(), Is.Empty);
        Assert.That(Rapport(), Is.Empty);
        Assert.That(Waarden("select soort || ' ' || afgesloten from signaal order by nummer"), Is.EqualTo(["buiten-toewijzing gecrediteerd", "dubbel gecrediteerd"]));
        Assert.That(Waarden("select soort from signaalstap order by nummer"), Is.EqualTo(["gecrediteerd", "gecrediteerd"]));
        HerspeeldGelijk(3);
    }

    [Test]
    public void Verlengen_naar_hetzelfde_neemt_het_signaal_weer_weg()
    {
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-04-15"));
        _proef.Wijs(Berichtmaker.Toewijzing("T3", "2026-05-21", "2026-04-10"));
        Assert.That(Open(), Is.EqualTo(["buiten-toewijzing R1 90000"]), "het blijft hetzelfde signaal, in nieuwe woorden");
        Assert.That((string)Rapport().Single()["toelichting"]!, Does.Contain("t/m 2026-04-10"));
        _proef.Wijs(Berichtmaker.Toewijzing("T4", "2026-05-22", "2026-12-31"));
        Assert.That(Open(), Is.Empty);
        Assert.That(Waarden("select soort from signaalstap order by nummer"), Is.EqualTo(["herzien", "vervallen"]));
    }

    [Test]
    public void Een_te_laat_gekomen_oudere_versie_verandert_niets()
    {
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T0", "2025-12-31", "2026-02-28")).Fout, Does.Not.Contain("signaal"));
        Assert.That(Open(), Is.Empty);
    }

    [Test]
    public void Een_verschoven_begin_wordt_ook_gezien()
    {
        // De nieuwe begint later in de maand: een andere Begindatum, en toch dubbel.
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-12-31", van: "2026-04-10"));
        var verslag = _proef.Dien("d2", Berichtmaker.Declaratie("D2", "2026-06", new Regel("R2", "2026-04-10", "2026-04-30", 100)));
        Assert.That((string)verslag["uitslag"]!, Is.EqualTo("volledig toegewezen"));
        Assert.That(verslag["signalen"]!.AsArray().Select(signaal => $"{signaal!["soort"]} {signaal["teCrediteren"]} {signaal["bedrag"]}"), Is.EqualTo(["dubbel R1 15000"]));
        HerspeeldGelijk(2);
    }

    [Test]
    public void Een_ander_tarief_met_terugwerkende_kracht_raakt_alleen_wat_daaronder_valt()
    {
        _proef.Dien("d2", Berichtmaker.Declaratie("D2", "2026-05", new Regel("R2", "2026-05-01", "2026-05-31", 60)));
        const string Kop = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n";
        Assert.That(_proef.Contract(Kop + "99990001;02;02B01;04;9000;2026-01-01;2026-04-30\n99990001;02;02B01;04;8400;2026-05-01;\n").Fout, Does.Contain("signaal tarief: Prestatie R2"));
        Assert.That(Open(), Is.EqualTo(["tarief R2 600"]));
        Assert.That(_proef.Contract(Kop + "99990001;02;02B01;04;9000;2026-05-01;\n").Fout, Does.Not.Contain("signaal"));
        Assert.That(Open(), Is.Empty);
    }

    [Test]
    public void Een_contractregel_voor_een_onbekend_product_is_een_signaal_tot_het_product_er_is()
    {
        const string Kop = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n";
        var uitvoering = _proef.Contract(Kop + "99990001;02;02Z99;04;9000;2026-01-01;\n");
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "c.csv: signaal contract-onbekend-product: Het contract van aanbieder 99990001 heeft vanaf 2026-01-01 een tarief voor product 02 02Z99, dat niet in de productcodelijst staat.\n")));
        Assert.That(Open(), Is.EqualTo(["contract-onbekend-product  0"]));
        Assert.That(_proef.Werkplaats.MetDatabase("importeer", "producten", _proef.Werkplaats.Schrijf("p2.csv", Berichtmaker.Producten + "02;02Z99;Nieuw;2025-01-01;\n")).Code, Is.Zero);
        Assert.That(Open(), Is.Empty);
    }

    [Test]
    public void Een_toewijzing_van_een_onbekend_product_of_onbekende_gemeente_wordt_opgenomen_met_een_signaal()
    {
        var product = _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-02-01", "2026-12-31", nummer: 102, product: "02Z99", bsn: "999900018"));
        Assert.That((product.Code, product.Uit), Is.EqualTo((0, "Toewijzingsberichten: 1 opgenomen, 0 al bekend, 0 geweigerd.\n")));
        Assert.That(product.Fout, Does.Contain("signaal toewijzing-onbekend-product: Product 02 02Z99 van toewijzing 102 staat niet in de productcodelijst van 2026-01-01, haar Ingangsdatum. (TR381)"));
        var gemeente = _proef.Wijs(Berichtmaker.Toewijzing("T3", "2026-02-01", "2026-12-31", nummer: 103, gemeente: "0370", bsn: "999900031"));
        Assert.That(gemeente.Fout, Does.Contain("signaal toewijzing-onbekende-gemeente: Gemeente 0370 staat niet in de gemeentelijke indeling die op 2026-01-01 gold").And.Contain("(TR378)"));
        Assert.That(Open(), Is.EqualTo(["toewijzing-onbekend-product  0", "toewijzing-onbekende-gemeente  0"]));
        Assert.That(Rapport(), Is.Empty, "er valt geen prestatie te crediteren");
        _proef.Wijs(Berichtmaker.Toewijzing("T4", "2026-02-02", "2026-12-31", nummer: 102, bsn: "999900018"));
        Assert.That(Open(), Is.EqualTo(["toewijzing-onbekende-gemeente  0"]));
    }

    [Test]
    public void Een_toestemming_die_wordt_ingetrokken_laat_zien_wat_daarop_is_goedgekeurd()
    {
        string[] verleen = ["toestemming", "verleen", "--gemeente", "0505", "--aanbieder", "99990001", "--toewijzing", "101", "--minuten", "60", "--van", "2026-05-01", "--tot", "2026-05-31", "--reden", "ziekte"];
        Assert.That(_proef.Werkplaats.MetDatabase(verleen).Code, Is.Zero);
        // Mei 2026 raakt vijf weken: hoogstens 900.
        Assert.That((string)_proef.Dien("d2", Berichtmaker.Declaratie("D2", "2026-05", new Regel("R2", "2026-05-01", "2026-05-31", 960)))["uitslag"]!, Is.EqualTo("volledig toegewezen"));
        Assert.That(Open(), Is.Empty);
        var nummer = Waarden("select versie from toestemming").Single();
        Assert.That(_proef.Werkplaats.MetDatabase("toestemming", "trek-in", nummer, "--reden", "vergissing").Code, Is.Zero);
        Assert.That(Open(), Is.EqualTo(["boven-omvang R2 9000"]), "60 minuten van 1,50");
        HerspeeldGelijk(2);
    }

    [Test]
    public void Wat_in_een_andere_eenheid_is_goedgekeurd_telt_niet_mee_en_is_een_signaal()
    {
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-12-31", eenheid: "16", volume: 3));
        Assert.That(Open(), Is.EqualTo(["eenheid R1 90000"]));
    }

    [Test]
    public void Herspelen_ziet_een_signaal_dat_is_gewijzigd_of_verdwenen()
    {
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-04-15"));
        _proef.Dien("d2", Berichtmaker.Declaratie("D2", "2026-06", new Regel("R2", "2026-04-01", "2026-04-15", 300)));
        HerspeeldGelijk(2);
        Databasedump.Wijzig(_proef.Werkplaats.Database, "update signaal set bedrag = 1 where soort = 'dubbel'");
        var verschil = _proef.Werkplaats.MetDatabase("herspeel", "--alles");
        Assert.That(verschil.Code, Is.EqualTo(1));
        Assert.That(verschil.Uit, Does.Contain("signaal toen, nu niet: dubbel toewijzing 101 R1|R2, 0,01 euro").And.Contain("signaal nu, toen niet: dubbel toewijzing 101 R1|R2, 450,00 euro"));
        Databasedump.Wijzig(_proef.Werkplaats.Database, "delete from signaal where soort = 'dubbel'");
        Assert.That(_proef.Werkplaats.MetDatabase("herspeel", "--alles").Uit, Does.Contain("signaal nu, toen niet: dubbel"));
    }

    [Test]
    public void Een_rapport_op_een_stand_van_toen_kent_wat_er_toen_openstond()
    {
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-04-15"));
        var stand = Waarden("select max(versie) from vastlegging").Single();
        _proef.Dien("d3", Berichtmaker.Declaratie("D3", "2026-06", _april with { Referentie = "C1", Vorig = "R1" }));
        Assert.That(Rapport(), Is.Empty);
        Assert.That(Rapport("--stand", stand).Select(rij => (string)rij["referentie"]!), Is.EqualTo(["R1"]));
    }

    [Test]
    public void Wat_er_al_was_voordat_signalen_werden_bijgehouden_wordt_eenmaal_nagelopen()
    {
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-04-15"));
        _proef.Dien("d2", Berichtmaker.Declaratie("D2", "2026-06", new Regel("R2", "2026-04-01", "2026-04-15", 300)));
        var bijgehouden = Open();
        Databasedump.Wijzig(_proef.Werkplaats.Database, "delete from signaal");
        string[] bepaal = ["rapport", "crediteren", "--jaar", "2026", "--bepalen"];
        Assert.That(_proef.Werkplaats.MetDatabase(bepaal).Fout, Does.Contain("signalen erbij: 2."));
        Assert.That(Open(), Is.EqualTo(bijgehouden));
        Assert.That(_proef.Werkplaats.MetDatabase(bepaal).Fout, Does.Contain("signalen erbij: 0."));
    }

    [Test]
    public void Proefdraaien_noemt_het_signaal_ook()
    {
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-04-15"));
        var bestand = _proef.Werkplaats.Schrijf("proef.xml", Berichtmaker.Declaratie("D2", "2026-06", new Regel("R2", "2026-04-01", "2026-04-15", 300)));
        var tekst = _proef.Werkplaats.MetDatabase("controleer", bestand, "--peildatum", Signaalproef.Dag);
        Assert.That((tekst.Code, tekst.Uit.Contains("Signaal dubbel  Prestatie R2", StringComparison.Ordinal)), Is.EqualTo((0, true)), tekst.ToString());
    }

    private List<JsonNode> Rapport(params string[] opties)
    {
        var uitvoering = _proef.Werkplaats.MetDatabase(["rapport", "crediteren", "--jaar", "2026", "--formaat", "json", .. opties]);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return [.. JsonNode.Parse(uitvoering.Uit)!["te-crediteren"]!.AsArray().Select(rij => rij!)];
    }

    /// <summary>Wat openstaat: soort, prestaties, bedrag.</summary>
    private IReadOnlyList<string> Open() =>
        Waarden("select soort || ' ' || coalesce(referentie || case when andere is null then '' else '/' || andere end, '') || ' ' || bedrag from signaal where afgesloten is null order by soort, nummer");

    private IReadOnlyList<string> Waarden(string sql) => Databasedump.Waarden(_proef.Werkplaats.Database, sql);

    private void HerspeeldGelijk(int oordelen) =>
        Assert.That(_proef.Werkplaats.MetDatabase("herspeel", "--alles").Uit, Is.EqualTo($"{oordelen} herspeeld, {oordelen} gelijk, 0 verschillend.\n"));
}
