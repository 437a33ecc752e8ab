namespace Declaraties.Core.Specs.Beantwoorden.Regels;

public sealed class TR342SomVanAfgewezenPrestatiesSpecs
{
    private static readonly EenPrestatie _goed = new("RN001");
    private static readonly EenPrestatie _fout = new EenPrestatie("RN002").OpToewijzing(20073);
    private static readonly EenPrestatie _foutCredit = new EenPrestatie("RN003").MetVolume(10).GecrediteerdAls("RN004");

    [Test]
    public void Ingediend_min_toegekend_is_de_som_van_de_afgewezen_prestaties()
    {
        var uitspraak = new EenDossier().Over(_goed, _fout, _foutCredit);
        var deel = uitspraak.Antwoord.DeclaratieAntwoord!;
        Assert.Multiple(() =>
        {
            Assert.That(deel.TotaalIngediendBedrag, Is.EqualTo(new Bedrag(90_000 + 90_000 - 1_250)));
            Assert.That(deel.TotaalToegekendBedrag, Is.EqualTo(new Bedrag(90_000)), "een afgewezen credit telt negatief");
            Assert.That(uitspraak.Fouten(uitspraak.Antwoord), Is.Empty);
        });
    }

    [TestCase(-1)]
    [TestCase(1)]
    public void Een_cent_te_veel_of_te_weinig_toegekend_valt_op(long cent)
    {
        var uitspraak = new EenDossier().Over(_goed, _fout);
        var antwoord = uitspraak.Antwoord.Met(d => d.Met(toegekend: d.TotaalToegekendBedrag + new Bedrag(cent)));
        var (regel, toelichting) = Verwerking.ToetsAntwoord(uitspraak.Bericht, antwoord).Single();
        Assert.That(regel.Code, Is.EqualTo("TR342"));
        Assert.That(toelichting, Does.Contain("Ingediend 1800,00 euro").And.Contain($"toegekend {new Bedrag(90_000 + cent)}").And.Contain("samen 900,00 euro"));
    }

    [Test]
    public void Een_afgewezen_prestatie_die_ontbreekt_valt_op()
    {
        var uitspraak = new EenDossier().Over(_goed, _fout, _foutCredit);
        Assert.That(uitspraak.Fouten(uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, _fout))), Is.EqualTo(["TR342"]));
    }

    [Test]
    public void Een_goedgekeurde_prestatie_die_erin_staat_valt_op()
    {
        var uitspraak = new EenDossier().Over(_goed, _fout);
        Assert.That(uitspraak.Fouten(uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, _goed, _fout))), Is.EqualTo(["TR342"]));
    }

    [Test]
    public void Het_TotaalIngediendBedrag_is_dat_van_de_declaratie()
    {
        var uitspraak = new EenDossier().Over(_goed, _fout);
        var antwoord = uitspraak.Antwoord.Met(d => d.Met(ingediend: d.TotaalIngediendBedrag + new Bedrag(1), toegekend: d.TotaalToegekendBedrag + new Bedrag(1)));
        Assert.That(Verwerking.ToetsAntwoord(uitspraak.Bericht, antwoord).Single().Toelichting, Does.Contain("1800,01 euro").And.Contain("1800,00 euro"));
    }

    [Test]
    public void Bij_afkeur_van_de_Declaratie_is_toegekend_nul_en_staat_er_geen_client_in()
    {
        var uitspraak = new EenDossier().MetBekendDeclaratieNummer().Over(_goed);
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Fouten(uitspraak.Antwoord), Is.Empty);
            Assert.That(uitspraak.Fouten(uitspraak.Antwoord.Met(d => d.Met(toegekend: new Bedrag(1)))), Is.EqualTo(["TR342"]));
            Assert.That(uitspraak.Fouten(uitspraak.Antwoord.Met(d => d.Met(toegekend: d.TotaalIngediendBedrag))), Is.EqualTo(["TR342"]));
            Assert.That(uitspraak.Fouten(uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, _goed))), Is.EqualTo(["TR342"]));
        });
    }

    [Test]
    public void Een_enkele_code_van_afkeur_is_al_afkeur_van_de_Declaratie()
    {
        var uitspraak = new EenDossier().MetBekendDeclaratieNummer().Over(_goed);
        var gemengd = uitspraak.Antwoord.Met(d => d.Met(retourCodes: ["0200", "9333"]));
        Assert.That(uitspraak.Fouten(gemengd), Is.Empty);
        Assert.That(uitspraak.Fouten(gemengd.Met(d => d.Met(toegekend: d.TotaalIngediendBedrag))), Is.EqualTo(["TR342"]));
    }

    [Test]
    public void Bij_8001_is_alles_toegekend_en_staat_er_geen_client_in()
    {
        var uitspraak = new EenDossier().Over(_goed);
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Fouten(uitspraak.Antwoord), Is.Empty);
            Assert.That(uitspraak.Fouten(uitspraak.Antwoord.Met(d => d.Met(toegekend: Bedrag.Nul))), Is.EqualTo(["TR342"]));
            Assert.That(
                uitspraak.Fouten(uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, _goed).Met(toegekend: Bedrag.Nul))),
                Is.EqualTo(["TR342"]));
        });
    }

    [Test]
    public void Met_0200_is_er_ten_minste_een_client()
    {
        var uitspraak = new EenDossier().Over(_goed);
        var (_, toelichting) = Verwerking.ToetsAntwoord(uitspraak.Bericht, uitspraak.Antwoord.Met(d => d.Met(retourCodes: ["0200"]))).Single();
        Assert.That(toelichting, Does.Contain("0200 en 0 clienten"));
    }

    [Test]
    public void Zonder_DeclaratieAntwoord_is_er_niets_op_te_tellen()
    {
        var uitspraak = new EenDossier().MetBekendeIdentificatie().Over(_goed);
        Assert.That((uitspraak.Antwoord.DeclaratieAntwoord, uitspraak.Fouten(uitspraak.Antwoord).Count), Is.EqualTo(((object?)null, 0)));
    }
}
