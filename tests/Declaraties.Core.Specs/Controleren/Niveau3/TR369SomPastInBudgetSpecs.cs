namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR369SomPastInBudgetSpecs
{
    private static readonly EenPrestatie _september = new EenPrestatie("RN-09").InMaand("2025-09");
    private static readonly EenPrestatie _oktober = new("RN-10");

    [Test]
    public void De_som_mag_precies_het_budget_zijn_en_geen_cent_meer()
    {
        var dossier = Budget(100_000).MetGoedgekeurd(_september.InEurocenten(40_000));
        Assert.That(dossier.Over(_oktober.InEurocenten(60_000)).Regels, Is.Empty);

        var uitspraak = dossier.Over(_oktober.InEurocenten(60_001));
        var bevinding = uitspraak.Bevinding("TR369");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN-10"), Is.EqualTo(["9369"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN-10")));
            Assert.That(
                bevinding.Toelichting,
                Is.EqualTo("600,01 euro gedeclareerd en 400,00 euro eerder goedgekeurd is samen 1000,01 euro; het Budget van toewijzing 20072 is 1000,00 euro."));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Een volume tot en met 60000 eurocenten, met het bedrag dat daarbij hoort."));
        });
    }

    [Test]
    public void Is_het_budget_al_op_dan_past_er_niets_meer() =>
        Assert.That(
            Budget(100_000).MetGoedgekeurd(_september.InEurocenten(100_001)).Over(_oktober.InEurocenten(1)).Bevinding("TR369").ZouVoldoen,
            Is.EqualTo("Niets: er is van de toewijzing niets meer over. Dien de prestatie niet in."));

    [Test]
    public void Ook_andere_eenheden_tellen_met_hun_bedrag()
    {
        // 720 minuten van 1,25 euro is 900 euro.
        var dossier = Budget(190_000).MetGoedgekeurd(_september.InEurocenten(100_000));
        Assert.That(dossier.Over(_oktober).Regels, Is.Empty);
        Assert.That(dossier.Over(_oktober.MetVolume(721)).Regels, Is.EqualTo(["TR369"]));
    }

    [Test]
    public void Credit_gaat_van_de_som_af()
    {
        var september = _september.InEurocenten(40_000);
        var dossier = Budget(100_000).MetGoedgekeurd(september, september.GecrediteerdAls("RN-09C"));
        Assert.That(dossier.Over(_oktober.InEurocenten(100_000)).Regels, Is.Empty);
        Assert.That(dossier.Over(_oktober.InEurocenten(100_001)).Regels, Is.EqualTo(["TR369"]));
    }

    [Test]
    public void Wat_eerder_in_het_bericht_is_goedgekeurd_telt_mee_en_credits_gaan_voor()
    {
        var augustus = new EenPrestatie("RN-08").InMaand("2025-08").InEurocenten(40_000);
        var dossier = Budget(100_000).MetGoedgekeurd(augustus);
        var credit = augustus.GecrediteerdAls("RN-08C");
        Assert.Multiple(() =>
        {
            Assert.That(dossier.Over(_september.InEurocenten(50_000), _oktober.InEurocenten(50_000), credit).Regels, Is.Empty);
            Assert.That(dossier.Over(_september.InEurocenten(50_000), _oktober.InEurocenten(50_001), credit).Bevinding("TR369").Referentie, Is.EqualTo("RN-10"));
            Assert.That(dossier.Over(_september.InEurocenten(60_001), _oktober.InEurocenten(60_000)).Bevinding("TR369").Referentie, Is.EqualTo("RN-09"), "een afgewezen debet telt niet mee");
        });
    }

    [Test]
    public void Zonder_budget_is_er_geen_grens() =>
        Assert.That(new EenDossier().Met(new EenToewijzing().ZonderOmvang()).Over(_oktober.InEurocenten(99_999_999)).Regels, Is.Empty);

    [Test]
    public void Als_de_eenheid_niet_past_wordt_het_budget_niet_beoordeeld() =>
        Assert.That(
            Budget(1).MetContract(Eenheid.Uur, Voorbeeld.MinuutTarief).Over(_oktober.MetVolume(10, Eenheid.Etmaal)).RetourCodesBij("RN-10"),
            Is.EqualTo(["0611", "9341"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = _september.InEurocenten(99_999);
        Assert.That(Budget(1).MetGoedgekeurd(debet, debet.MetReferentie("RN-08").InMaand("2025-08")).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }

    private static EenDossier Budget(int eurocenten) => new EenDossier().Met(new EenToewijzing().MetBudget(eurocenten).TotEnMet("2025-12-31"));
}
