using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Beantwoorden;

/// <summary>De tabel van het antwoord (IV087, IV088, TR342), rij voor rij.</summary>
public sealed class AntwoordopstellerSpecs
{
    private static readonly EenPrestatie _goed = new("RN001");
    private static readonly EenPrestatie _fout = new EenPrestatie("RN002").OpToewijzing(20079);

    [Test]
    public void Op_niveau_2_is_het_0001_en_verder_niets()
    {
        var uitspraak = new EenDossier().MetBekendeIdentificatie().MetBekendDeclaratieNummer().Over(
            new EenDeclaratie(_goed.VanClient(Bsn.Lees("999900007")).ZonderTarief()).MetTotaal(5, DebetCredit.Debet));
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.BerichtAfgekeurd));
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR358", "CS002", "CD087"]), "de bevindingen zeggen wat er is");
            Assert.That(uitspraak.Antwoord.RetourCodes, Is.EqualTo(["0001"]), "het antwoord niet, en wat niveau 3 zou zeggen ook niet");
            Assert.That(uitspraak.Antwoord.DeclaratieAntwoord, Is.Null);
            Assert.That(uitspraak.Oordeel.Prestaties, Is.All.EqualTo(PrestatieUitslag.NietBeoordeeld));
            Assert.That(uitspraak.Oordeel.Toegekend, Is.EqualTo(Bedrag.Nul));
        });
    }

    [Test]
    public void Een_enkele_bevinding_op_niveau_2_is_genoeg()
    {
        var uitspraak = new EenDossier().Over(_goed.ZonderTarief());
        Assert.That((uitspraak.Regels.Single(), uitspraak.Uitslag, uitspraak.Antwoord.RetourCodes.Single()), Is.EqualTo(("CD087", Uitslag.BerichtAfgekeurd, "0001")));
    }

    [Test]
    public void In_de_Header_zijn_het_alle_codes_oplopend_en_verder_niets()
    {
        var uitspraak = new EenDossier().OpDag("2025-11-01").MetBekendeIdentificatie().MetBekendDeclaratieNummer().Over(
            new EenDeclaratie(_goed, _fout).Aan("9999"));
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.HeaderAfgekeurd));
            Assert.That(uitspraak.Antwoord.RetourCodes, Is.EqualTo(["8848", "9056", "S300"]));
            Assert.That(uitspraak.Antwoord.DeclaratieAntwoord, Is.Null);
            Assert.That(uitspraak.Regels, Is.EquivalentTo(["TR056", "TR135", "TR378", "TR333"]), "ook wat over de Declaratie te zeggen is wordt verzameld");
            Assert.That(uitspraak.Oordeel.Prestaties, Is.All.EqualTo(PrestatieUitslag.NietBeoordeeld));
        });
    }

    [TestCase(true, false, "9333")]
    [TestCase(false, true, "8214")]
    [TestCase(true, true, "8214,9333")]
    public void In_de_Declaratie_is_toegekend_nul_en_staat_er_geen_client_in(bool bekendNummer, bool eerdereMaand, string codes)
    {
        var dossier = new EenDossier();
        dossier = bekendNummer ? dossier.MetBekendDeclaratieNummer() : dossier;
        dossier = eerdereMaand ? dossier.MetLaatsteDeclaratieperiode("2025-11") : dossier;
        var uitspraak = dossier.Over(_goed, _fout);
        var deel = uitspraak.Antwoord.DeclaratieAntwoord!;
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.DeclaratieAfgekeurd));
            Assert.That(uitspraak.Antwoord.RetourCodes, Is.EqualTo(["0200"]));
            Assert.That(string.Join(',', deel.RetourCodes), Is.EqualTo(codes));
            Assert.That(deel.TotaalIngediendBedrag, Is.EqualTo(new Bedrag(180_000)));
            Assert.That((deel.TotaalToegekendBedrag.Absoluut, deel.TotaalToegekendBedrag.DebetCredit), Is.EqualTo((Bedrag.Nul, DebetCredit.Debet)));
            Assert.That(deel.Clienten, Is.Empty);
            Assert.That(uitspraak.Oordeel.Prestaties, Is.All.EqualTo(PrestatieUitslag.NietBeoordeeld));
        });
    }

    [Test]
    public void In_de_Client_is_het_8187_met_al_zijn_prestaties_0233()
    {
        var uitspraak = new EenDossier().Over(
            _goed,
            new EenPrestatie("RN002").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20073).MetVolume(10),
            new EenPrestatie("RN003").VanClient(Voorbeeld.TweedeClient).MetVolume(4).GecrediteerdAls("RN004"));
        var deel = uitspraak.Antwoord.DeclaratieAntwoord!;
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.DeelsAfgewezen));
            Assert.That((uitspraak.Antwoord.RetourCodes, deel.RetourCodes), Is.EqualTo((new[] { "0200" }, new[] { "0200" })));
            Assert.That(deel.TotaalIngediendBedrag, Is.EqualTo(new Bedrag(90_000 + 1_250 - 500)));
            Assert.That(deel.TotaalToegekendBedrag, Is.EqualTo(new Bedrag(90_000)));
            Assert.That(deel.Clienten.Select(client => client.Bsn), Is.EqualTo([Voorbeeld.TweedeClient]), "alleen clienten met een afgewezen prestatie");
            Assert.That(deel.Clienten[0].RetourCodes, Is.EqualTo(["8187"]));
            Assert.That(deel.Clienten[0].Prestaties.Select(p => (p.Prestatie.ReferentieNummer, string.Join(',', p.RetourCodes))), Is.EqualTo([("RN002", "0233"), ("RN004", "0233")]));
        });
    }

    [Test]
    public void In_de_Prestatie_heeft_die_prestatie_elke_code_die_van_toepassing_is()
    {
        var uitspraak = new EenDossier().Over(_goed, new EenPrestatie("RN002").Over("2025-10-02", "2025-10-30").MetVolume(901).MetTarief(126));
        var deel = uitspraak.Antwoord.DeclaratieAntwoord!;
        Assert.Multiple(() =>
        {
            Assert.That((uitspraak.Antwoord.RetourCodes, deel.RetourCodes, deel.Clienten.Single().RetourCodes), Is.EqualTo((new[] { "0200" }, new[] { "0200" }, new[] { "0200" })));
            Assert.That(deel.Clienten[0].Prestaties.Select(p => p.Prestatie.ReferentieNummer), Is.EqualTo(["RN002"]), "de goedgekeurde staat er niet in");
            Assert.That(deel.Clienten[0].Prestaties[0].RetourCodes, Is.EqualTo(["0611", "9321", "9387", "9388"]), "oplopend");
            Assert.That(deel.Clienten[0].Prestaties[0].Prestatie, Is.SameAs(uitspraak.Bericht.Prestaties[1]));
            Assert.That(deel.TotaalToegekendBedrag, Is.EqualTo(new Bedrag(90_000)));
        });
    }

    [Test]
    public void Zonder_bevindingen_is_het_8001_met_alles_toegekend_en_zonder_clienten()
    {
        var uitspraak = new EenDossier().Over(_goed);
        var deel = uitspraak.Antwoord.DeclaratieAntwoord!;
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.VolledigToegewezen));
            Assert.That((uitspraak.Antwoord.RetourCodes, deel.RetourCodes), Is.EqualTo((new[] { "0200" }, new[] { "8001" })));
            Assert.That(deel.TotaalToegekendBedrag, Is.EqualTo(deel.TotaalIngediendBedrag).And.EqualTo(new Bedrag(90_000)));
            Assert.That(deel.Clienten, Is.Empty);
        });
    }

    [Test]
    public void Een_declaratie_met_alleen_credits_heeft_negatieve_totalen()
    {
        var deel = new EenDossier().MetGoedgekeurd(_goed).Over(_goed.GecrediteerdAls("RN002")).Antwoord.DeclaratieAntwoord!;
        Assert.That((deel.TotaalIngediendBedrag.Absoluut, deel.TotaalIngediendBedrag.DebetCredit), Is.EqualTo((new Bedrag(90_000), DebetCredit.Credit)));
        Assert.That((deel.TotaalToegekendBedrag.Absoluut, deel.TotaalToegekendBedrag.DebetCredit), Is.EqualTo((new Bedrag(90_000), DebetCredit.Credit)));
    }

    [Test]
    public void Een_afgewezen_credit_laat_meer_toegekend_zijn_dan_ingediend()
    {
        var deel = new EenDossier().Over(_goed, new EenPrestatie("RN000").MetVolume(8).GecrediteerdAls("RN002")).Antwoord.DeclaratieAntwoord!;
        Assert.That((deel.TotaalIngediendBedrag, deel.TotaalToegekendBedrag), Is.EqualTo((new Bedrag(89_000), new Bedrag(90_000))));
    }

    [Test]
    public void Is_alles_afgewezen_dan_is_toegekend_nul_debet()
    {
        var deel = new EenDossier().Over(_fout).Antwoord.DeclaratieAntwoord!;
        Assert.That((deel.RetourCodes.Single(), deel.TotaalToegekendBedrag, deel.TotaalToegekendBedrag.DebetCredit), Is.EqualTo(("0200", Bedrag.Nul, DebetCredit.Debet)));
    }

    [Test]
    public void Clienten_en_prestaties_staan_in_de_volgorde_van_de_declaratie_ook_waar_een_credit_tussen_debets_staat()
    {
        var uitspraak = new EenDossier().MetBekendeClient(Voorbeeld.DerdeClient).Over(
            _fout.MetReferentie("RN5").VanClient(Voorbeeld.DerdeClient),
            new EenPrestatie("RN0").GecrediteerdAls("RN4").VanClient(Voorbeeld.DerdeClient),
            _fout.MetReferentie("RN3").OpToewijzing(20080).VanClient(Voorbeeld.DerdeClient),
            _fout.MetReferentie("RN2").OpToewijzing(20081),
            _fout.MetReferentie("RN1").OpToewijzing(20082).VanClient(Voorbeeld.TweedeClient));
        var clienten = uitspraak.Antwoord.DeclaratieAntwoord!.Clienten;
        Assert.That(clienten.Select(client => client.Bsn), Is.EqualTo([Voorbeeld.DerdeClient, Voorbeeld.Client, Voorbeeld.TweedeClient]));
        Assert.That(clienten.SelectMany(client => client.Prestaties).Select(p => p.Prestatie.ReferentieNummer), Is.EqualTo(["RN5", "RN4", "RN3", "RN2", "RN1"]));
    }

    [Test]
    public void Het_antwoord_gaat_terug_naar_de_afzender_op_de_dag_van_beoordeling()
    {
        var uitspraak = new EenDossier().OpDag("2025-11-12").Over(new EenDeclaratie().MetIdentificatie("B1").Gedagtekend("2025-11-06").MetNummer("DN9").MetXsdVersie("1.0.2", "1.1.0"));
        var antwoord = uitspraak.Antwoord;
        Assert.Multiple(() =>
        {
            Assert.That((antwoord.Afzender, antwoord.Ontvanger), Is.EqualTo((Voorbeeld.Gemeente, Voorbeeld.Aanbieder)));
            Assert.That(antwoord.BerichtIdentificatie.Dagtekening, Is.EqualTo(Voorbeeld.Dag("2025-11-12")));
            Assert.That(antwoord.BerichtIdentificatie.DagtekeningTekst, Is.EqualTo("2025-11-12"));
            Assert.That(antwoord.BerichtIdentificatie.Identificatie, Has.Length.EqualTo(12));
            Assert.That(antwoord.DeclaratieIdentificatie, Is.EqualTo(new BerichtIdentificatie("B1", Voorbeeld.Dag("2025-11-06"))));
            Assert.That(antwoord.XsdVersie, Is.EqualTo(new XsdVersie("1.0.0", "1.0.0")));
            Assert.That(antwoord.XsdVersieDeclaratie, Is.EqualTo(new XsdVersie("1.0.2", "1.1.0")));
            Assert.That(antwoord.DeclaratieAntwoord!.DeclaratieNummer, Is.EqualTo("DN9"));
        });
    }
}
