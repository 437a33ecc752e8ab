namespace Declaraties.Core.Specs.Controleren;

public sealed class ControleSpecs
{
    [Test]
    public void Bevindingen_staan_in_de_volgorde_van_het_bericht_ook_al_worden_credits_eerst_beoordeeld()
    {
        var uitspraak = new EenDossier().Over(
            new EenPrestatie("RN1").MetTarief(1),
            new EenPrestatie("RN0").GecrediteerdAls("RN2"),
            new EenPrestatie("RN3").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20073),
            new EenPrestatie("RN4").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20074));
        Assert.That(uitspraak.Oordeel.Bevindingen.Select(b => (b.Regel.Code, b.Referentie)), Is.EqualTo([("TR418", "RN1"), ("TR323", "RN2"), ("TR304", null)]));
    }

    [Test]
    public void Binnen_een_prestatie_staan_zij_in_de_volgorde_van_de_regelset()
    {
        var gevonden = new EenDossier().Over(new EenPrestatie().Over("2025-10-02", "2025-10-30").MetVolume(901).MetTarief(126).MetBedrag(1).VoorProduct("03", "03A01")).Regels;
        Assert.That(gevonden, Has.Count.GreaterThan(5));
        Assert.That(gevonden.Select(code => Regelset.Declaratie.Select(r => r.Code).ToList().IndexOf(code)), Is.Ordered);
    }

    [Test]
    public void Binnen_een_bericht_komt_de_Declaratie_voor_de_Client_en_de_Client_voor_zijn_Prestaties()
    {
        var declaratie = new EenDeclaratie(
            new EenPrestatie("RN1").ZonderTarief(),
            new EenPrestatie("RN2").VanClient(Bsn.Lees("999900007")).OpToewijzing(20073).ZonderTarief()).Over("2025-10-01", "2025-10-30");
        Assert.That(declaratie.RegelsBinnenBericht(), Is.EqualTo(["CS340", "CD087", "CS002", "CD087"]));
    }

    [Test]
    public void Een_controle_kan_meer_dan_eens_worden_gebruikt_zonder_bevindingen_te_herhalen()
    {
        var controle = new Controle(new EenDeclaratie(new EenPrestatie().ZonderTarief()).Bouw());
        Assert.That(controle.BinnenBericht(), Has.Count.EqualTo(1));
        Assert.That(controle.BinnenBericht(), Has.Count.EqualTo(1));
        Assert.That(controle.Kop(new EenDossier().Bouw()), Is.Empty);
    }

    [Test]
    public void Wat_er_op_een_toewijzing_is_goedgekeurd_telt_over_clienten_en_berichtdelen_heen()
    {
        // Twee toewijzingen door elkaar, met een derde prestatie die alleen door de eerste te veel is.
        var dossier = new EenDossier().OpDag("2026-01-10")
            .Met(new EenToewijzing(1).MetOmvang(1000, Eenheid.Minuut, Frequentie.TotaalInToewijzing))
            .Met(new EenToewijzing(2).MetOmvang(1000, Eenheid.Minuut, Frequentie.TotaalInToewijzing));
        EenPrestatie Prestatie(string nummer, int toewijzing, string maand, int volume) => new EenPrestatie(nummer).OpToewijzing(toewijzing).InMaand(maand).MetVolume(volume);
        var uitspraak = dossier.Over(
            Prestatie("A1", 1, "2025-08", 600), Prestatie("B1", 2, "2025-08", 300),
            Prestatie("A2", 1, "2025-09", 401), Prestatie("B2", 2, "2025-09", 700),
            Prestatie("A3", 1, "2025-10", 400), Prestatie("B3", 2, "2025-10", 1));
        Assert.That(uitspraak.Oordeel.Bevindingen.Select(b => (b.Regel.Code, b.Referentie)), Is.EqualTo([("TR322", "A2"), ("TR322", "B3")]));
    }

    [Test]
    public void Een_regel_van_niveau_2_heeft_geen_dossier()
    {
        var bericht = new EenDeclaratie().Bouw();
        var toetsing = new Toetsing(bericht, new Kruisverwijzingen(bericht), dossier: null);
        Assert.Multiple(() =>
        {
            Assert.Throws<InvalidOperationException>(() => _ = toetsing.Dossier);
            Assert.Throws<InvalidOperationException>(() => _ = toetsing.Prestatie);
            Assert.Throws<InvalidOperationException>(() => _ = toetsing.Stand);
        });
    }
}
