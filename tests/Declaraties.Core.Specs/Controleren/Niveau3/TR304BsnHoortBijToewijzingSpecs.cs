namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR304BsnHoortBijToewijzingSpecs
{
    [Test]
    public void Een_client_met_een_toewijzing_is_bekend() => Assert.That(new EenDossier().Over(new EenPrestatie()).Regels, Is.Empty);

    [Test]
    public void Een_client_zonder_enige_toewijzing_is_niet_bekend_en_zijn_prestaties_worden_niet_beoordeeld()
    {
        var uitspraak = new EenDossier().Over(
            new EenPrestatie("RN001").VanClient(Voorbeeld.TweedeClient).MetVolume(99_999),
            new EenPrestatie("RN000").VanClient(Voorbeeld.TweedeClient).GecrediteerdAls("RN002"));
        var bevinding = uitspraak.Bevinding("TR304");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR304"]), "en geen bevinding bij de prestaties");
            Assert.That((bevinding.Klasse, bevinding.Client!.Bsn, bevinding.Plaats), Is.EqualTo((Berichtklasse.Client, Voorbeeld.TweedeClient, new Plaats(100, 7))));
            Assert.That(bevinding.Toelichting, Does.Contain(Voorbeeld.Gemeente).And.Contain(Voorbeeld.Aanbieder).And.Not.Contain("999900018"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("toewijzing van deze gemeente"));
            Assert.That((uitspraak.Bij("RN001"), uitspraak.Bij("RN002")), Is.EqualTo((PrestatieUitslag.NietBeoordeeld, PrestatieUitslag.NietBeoordeeld)));
            Assert.That((uitspraak.RetourCodesBij("RN001"), uitspraak.RetourCodesBij("RN002")), Is.EqualTo((new[] { "0233" }, new[] { "0233" })), "ook de credit");
            Assert.That(uitspraak.Antwoord.DeclaratieAntwoord!.Clienten.Single().RetourCodes, Is.EqualTo(["8187"]));
        });
    }

    [Test]
    public void Een_client_met_alleen_een_verwijderde_toewijzing_is_bekend()
    {
        var uitspraak = new EenDossier().Met(new EenToewijzing().Verwijderd()).Over(new EenPrestatie());
        Assert.That(uitspraak.Regels, Does.Not.Contain("TR304"));
        Assert.That(uitspraak.Antwoord.DeclaratieAntwoord!.Clienten.Single().RetourCodes, Is.EqualTo(["0200"]));
    }

    [Test]
    public void De_toewijzing_van_een_andere_client_is_een_bevinding_bij_de_prestatie()
    {
        var uitspraak = BijAndereClient(new EenToewijzing(), new EenPrestatie().MetVolume(99_999).Over("2024-10-02", "2024-10-03"));
        var bevinding = uitspraak.Bevinding("TR304");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR304"]), "regels die de toewijzing nodig hebben zijn niet beoordeeld");
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("20072").And.Contain("andere client").And.Not.Contain("9999000"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("toewijzing van deze client"));
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["8187"]));
            Assert.That(uitspraak.Antwoord.DeclaratieAntwoord!.Clienten.Single().RetourCodes, Is.EqualTo(["0200"]), "de client zelf is bekend");
        });
    }

    [Test]
    public void Regels_zonder_toewijzing_worden_dan_nog_wel_beoordeeld() =>
        Assert.That(
            BijAndereClient(new EenToewijzing(), new EenPrestatie().MetTarief(126).VoorProduct("02", "02A06")).Regels,
            Is.EquivalentTo(["TR304", "TR381", "TR418"]));

    [Test]
    public void Een_verwijderde_toewijzing_van_een_andere_client_geeft_alleen_8187() =>
        Assert.That(BijAndereClient(new EenToewijzing().Verwijderd(), new EenPrestatie()).RetourCodesBij("RN001"), Is.EqualTo(["8187"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").VanClient(Voorbeeld.TweedeClient);
        var uitspraak = new EenDossier().MetBekendeClient(Voorbeeld.TweedeClient).MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001"));
        Assert.That(uitspraak.Regels, Is.Empty, "de toewijzing is nu van een ander, maar de debet is goedgekeurd");
    }

    private static Uitspraak BijAndereClient(EenToewijzing toewijzing, EenPrestatie prestatie) =>
        new EenDossier().Met(toewijzing).MetBekendeClient(Voorbeeld.TweedeClient).Over(prestatie.VanClient(Voorbeeld.TweedeClient));
}
