using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Signaleren;

/// <summary>Een WMO301 op niveau 3 en 4, langs de opdracht waarmee het binnenkomt.</summary>
public sealed class ToewijzingNiveau3Specs : IDisposable
{
    private Signaalproef _proef = new();

    [SetUp]
    public void Begin()
    {
        _proef.Dispose();
        _proef = new Signaalproef();
    }

    [OneTimeTearDown]
    public void Dispose() => _proef.Dispose();

    [Test]
    public void Een_toewijzing_met_goedgekeurde_prestaties_wordt_pas_verwijderd_als_die_zijn_gecrediteerd()
    {
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")).Code, Is.Zero);
        var april = new Regel("R1", "2026-04-01", "2026-04-30", 600);
        Assert.That((string)_proef.Dien("d1", Berichtmaker.Declaratie("D1", "2026-04", april))["uitslag"]!, Is.EqualTo("volledig toegewezen"));

        var verwijder = Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-01-01", reden: "13");
        Weigert(_proef.Wijs(verwijder), "Op toewijzing 101 is prestatie R1 over 2026-04-01 t/m 2026-04-30 goedgekeurd en niet gecrediteerd", "(TR385, 9385)");
        Assert.That((string)_proef.Dien("d2", Berichtmaker.Declaratie("D2", "2026-05", new Regel("R2", "2026-05-01", "2026-05-31", 100)))["uitslag"]!, Is.EqualTo("volledig toegewezen"), "de toewijzing geldt nog");

        _proef.Dien("d3", Berichtmaker.Declaratie("D3", "2026-06", april with { Referentie = "C1", Vorig = "R1" }));
        Weigert(_proef.Wijs(verwijder), "prestatie R2 over 2026-05-01", "(TR385, 9385)");
        _proef.Dien("d4", Berichtmaker.Declaratie("D4", "2026-06", new Regel("C2", "2026-05-01", "2026-05-31", 100, "R2")));
        Assert.That(_proef.Wijs(verwijder).Code, Is.Zero);
        var laatste = _proef.Dien("d5", Berichtmaker.Declaratie("D5", "2026-06", new Regel("R5", "2026-06-01", "2026-06-30", 100)));
        Assert.That(laatste["bevindingen"]!.AsArray().Select(bevinding => (string)bevinding!["retourcode"]!), Does.Contain("9384"));
        Assert.That(_proef.Werkplaats.MetDatabase("herspeel", "--alles").Code, Is.Zero);
    }

    [Test]
    public void Een_Identificatie_geldt_voor_een_bericht_en_dezelfde_bytes_veranderen_niets()
    {
        var eerste = Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31");
        Assert.That(_proef.Wijs(eerste).Uit, Does.Contain("1 opgenomen"));
        Weigert(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-02", "2026-12-31", nummer: 102)), "Identificatie T1 is door gemeente 0505 al gebruikt", "(TR056, 9056)");
        Weigert(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-02", "2026-12-31", nummer: 103, aanbieder: "99990002")), "Identificatie T1", "(TR056, 9056)");
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-02", "2026-12-31", nummer: 102, gemeente: "0590")).Code, Is.Zero, "van een andere gemeente is het een andere Identificatie");
        Assert.That(_proef.Wijs(eerste).Uit, Does.Contain("1 al bekend"));
    }

    [Test]
    public void Een_nummer_is_van_een_client_en_een_aanbieder()
    {
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")).Code, Is.Zero);
        Weigert(_proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-02-01", "2026-12-31", bsn: "999900018")), "al in gebruik voor een andere client bij aanbieder 99990001", "(TR332, 9332)");
        Weigert(_proef.Wijs(Berichtmaker.Toewijzing("T3", "2026-02-01", "2026-12-31", aanbieder: "99990002")), "al in gebruik voor dezelfde client bij aanbieder 99990001", "(TR332, 9332)");
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T4", "2026-02-01", "2026-12-31", gemeente: "0590")).Code, Is.Zero);
    }

    [Test]
    public void Van_een_reeks_in_een_keer_telt_wat_eerder_komt()
    {
        var uitvoering = _proef.Wijs(
            ("1", Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")),
            ("2", Berichtmaker.Toewijzing("T2", "2026-01-02", "2026-12-31", bsn: "999900018")),
            ("3", Berichtmaker.Toewijzing("T1", "2026-01-03", "2026-06-30")),
            ("4", Berichtmaker.Toewijzing("T4", "2026-01-04", "2026-06-30")));
        Assert.That(uitvoering.Code, Is.EqualTo(1));
        Assert.That(uitvoering.Uit, Is.EqualTo("Toewijzingsberichten: 2 opgenomen, 0 al bekend, 2 geweigerd.\n"));
        Assert.That(uitvoering.Foutregels.Select(regel => (regel.Split(':')[0], regel.Contains("TR332", StringComparison.Ordinal), regel.Contains("TR056", StringComparison.Ordinal))), Is.EqualTo([("2.xml", true, false), ("3.xml", false, true)]));
    }

    [Test]
    public void Een_bericht_van_morgen_wordt_vandaag_niet_opgenomen()
    {
        Weigert(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-12-01", "2026-12-31")), "Dagtekening 2026-12-01 ligt na 2026-11-30", "(TR135, 8848)");
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", Signaalproef.Dag, "2026-12-31")).Code, Is.Zero);
    }

    private static void Weigert(Uitvoering uitvoering, params string[] woorden)
    {
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering.ToString());
        Assert.That(uitvoering.Uit, Is.EqualTo("Toewijzingsberichten: 0 opgenomen, 0 al bekend, 1 geweigerd.\n"));
        foreach (var woord in woorden)
        {
            Assert.That(uitvoering.Fout, Does.Contain(woord));
        }

        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
    }
}
