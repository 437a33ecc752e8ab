using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS338FrequentiePastBijEenheidSpecs() : ToewijzingregelSpecs(CS338FrequentiePastBijEenheid.Regel)
{
    [Test]
    public void Per_dag_mag_bij_minuten_uren_en_stuks_output(
        [Values(Eenheid.Minuut, Eenheid.Uur, Eenheid.StuksOutput)] Eenheid eenheid) =>
        Voldoet(Met(eenheid, Frequentie.PerDag));

    [Test]
    public void Per_dag_mag_niet_bij_etmalen_dagdelen_euro_en_stuks_inspanning(
        [Values(Eenheid.Etmaal, Eenheid.Dagdeel, Eenheid.Euro, Eenheid.StuksInspanning)] Eenheid eenheid)
    {
        var bevinding = VoldoetNietBijToegewezenProduct(Met(eenheid, Frequentie.PerDag));
        Assert.That(bevinding.Toelichting, Does.Contain($"eenheid {eenheid.Code()}, Frequentie 1"));
    }

    [Test]
    public void Elke_andere_frequentie_mag_bij_elke_eenheid(
        [Values(Eenheid.Minuut, Eenheid.Uur, Eenheid.Etmaal, Eenheid.Dagdeel, Eenheid.StuksOutput, Eenheid.Euro, Eenheid.StuksInspanning)] Eenheid eenheid,
        [Values(Frequentie.PerWeek, Frequentie.PerMaand, Frequentie.TotaalInToewijzing)] Frequentie frequentie) =>
        Voldoet(Met(eenheid, frequentie));

    [Test]
    public void Zonder_einddatum_mag_per_dag_niet_bij_etmalen() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().MetOmvang(1, Eenheid.Etmaal, Frequentie.PerDag)));

    [Test]
    public void Tot_en_met_31_december_2020_mag_per_dag_bij_etmalen() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().Van("2020-01-01").TotEnMet("2020-12-31").MetOmvang(1, Eenheid.Etmaal, Frequentie.PerDag)));

    [Test]
    public void Vanaf_1_januari_2021_mag_per_dag_niet_bij_etmalen() =>
        VoldoetNietBijToegewezenProduct(
            new EenToewijzingBericht(new EenToewijzing().Van("2020-01-01").TotEnMet("2021-01-01").MetOmvang(1, Eenheid.Etmaal, Frequentie.PerDag)));

    [Test]
    public void Zonder_omvang_is_er_geen_frequentie() => Voldoet(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", null).ZonderOmvang()));

    private static EenToewijzingBericht Met(Eenheid eenheid, Frequentie frequentie) =>
        new(new EenToewijzing().TotEnMet("2025-12-31").MetOmvang(10, eenheid, frequentie));
}
