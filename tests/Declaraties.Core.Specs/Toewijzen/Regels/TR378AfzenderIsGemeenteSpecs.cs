using Declaraties.Domein.Codelijsten;
using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR378AfzenderIsGemeenteSpecs() : ToewijzingregelSpecs(TR378AfzenderIsGemeente.Regel)
{
    [TestCase("0505", "2019-05-01")]
    [TestCase("0505", "2026-01-01")]
    [TestCase("0370", "2021-12-31")] // Beemster, tot 2022
    [TestCase("0370", "2015-01-01")]
    [TestCase("1980", "2022-01-01")] // Dijk en Waard
    [TestCase("0457", "2022-03-23")] // Weesp
    public void Een_gemeente_die_er_op_de_Ingangsdatum_was_voldoet(string gemeente, string dag) =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().VanGemeente(gemeente).Van(dag)));

    [TestCase("9999", "2026-01-01")]
    [TestCase("0370", "2022-01-01")]
    [TestCase("1980", "2021-12-31")]
    [TestCase("0457", "2022-03-24")]
    public void Een_gemeente_die_er_dan_niet_was_voldoet_niet(string gemeente, string dag) =>
        Assert.That(
            VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing(101).VanGemeente(gemeente).Van(dag))).Toelichting,
            Is.EqualTo($"Gemeente {gemeente} staat niet in de gemeentelijke indeling die op {dag} gold, de Ingangsdatum van toewijzing 101."));

    /// <summary>CBS: 352 gemeenten in 2021, 345 op 1 januari 2022, 344 vanaf 24 maart 2022, 342 sinds 2023.</summary>
    [TestCase("2021-01-01", 352)]
    [TestCase("2022-01-01", 345)]
    [TestCase("2022-03-24", 344)]
    [TestCase("2023-01-01", 342)]
    [TestCase("2026-11-30", 342)]
    public void De_indelingen_tellen_zoveel_gemeenten_als_het_CBS_telde(string dag, int aantal) =>
        Assert.That(Gemeenten.CodesOp(Voorbeeld.Dag(dag)).Count(), Is.EqualTo(aantal));
}
