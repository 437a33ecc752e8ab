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
        Assert.That(gevonden.Select(code => Declaratieregels.Alle.Select(r => r.Code).ToList().IndexOf(code)), Is.Ordered);
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
    public void Niet_beoordeeld_is_nooit_een_goedkeuring()
    {
        var bericht = new EenDeclaratie().Bouw();
        var toetsing = new Toetsing(bericht, new Kruisverwijzingen(bericht), new EenDossier().Bouw());
        toetsing.OpPrestatie(bericht.Prestaties[0], new LopendeStand(new EenDossier().Bouw().Toewijzingen[Voorbeeld.ToewijzingNummer]));
        DeclaratieRegel goed = Regel(_ => Uitkomst.Voldoet), onbeoordeeld = Regel(_ => default), fout = Regel(_ => Uitkomst.VoldoetNiet("Fout.", "Goed."));
        Assert.Multiple(() =>
        {
            Assert.That(Prestatie(goed, goed), Is.EqualTo(PrestatieUitslag.Goedgekeurd));
            Assert.That(Prestatie(goed, onbeoordeeld), Is.EqualTo(PrestatieUitslag.NietBeoordeeld));
            Assert.That(Prestatie(onbeoordeeld, goed), Is.EqualTo(PrestatieUitslag.NietBeoordeeld));
            Assert.That(Prestatie(onbeoordeeld, fout), Is.EqualTo(PrestatieUitslag.Afgewezen));
            Assert.That(Prestatie(fout, onbeoordeeld), Is.EqualTo(PrestatieUitslag.Afgewezen));
            Assert.That(Client(goed, goed), Is.True);
            Assert.That(Client(goed, onbeoordeeld), Is.False);
            Assert.That(Client(onbeoordeeld, goed), Is.False);
            Assert.That(Client(fout, goed), Is.False);
        });

        PrestatieUitslag Prestatie(params DeclaratieRegel[] regels) => new Controle(bericht).Prestatie(regels, toetsing);
        bool Client(params DeclaratieRegel[] regels) => new Controle(bericht).Client(regels, toetsing);
        static DeclaratieRegel Regel(Func<Toetsing, Uitkomst> toets) => new()
        {
            Code = "VB001",
            Niveau = Niveau.TussenBerichten,
            RetourCode = "9999",
            Eis = "Een voorbeeld.",
            Kop = "Voorbeeld",
            Waarom = "Om te zien.",
            Herstel = "Niets.",
            Bron = "VB001",
            Prestatie = toets,
            Client = toets,
        };
    }

    [Test]
    public void Een_regel_die_een_toewijzing_vraagt_is_zonder_niet_beoordeeld_ook_als_hij_zou_voldoen()
    {
        var bericht = new EenDeclaratie().Bouw();
        var toetsing = new Toetsing(bericht, new Kruisverwijzingen(bericht), new EenDossier().Bouw());
        toetsing.OpPrestatie(bericht.Prestaties[0], stand: null);
        var regel = new DeclaratieRegel
        {
            Code = "VB001",
            Niveau = Niveau.TussenBerichten,
            RetourCode = "9999",
            Eis = "Een voorbeeld.",
            Kop = "Voorbeeld",
            Waarom = "Om te zien.",
            Herstel = "Niets.",
            Bron = "VB001",
            Prestatie = _ => Uitkomst.Voldoet,
            MetToewijzing = true,
        };
        Assert.That(new Controle(bericht).Prestatie([regel], toetsing), Is.EqualTo(PrestatieUitslag.NietBeoordeeld));
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
