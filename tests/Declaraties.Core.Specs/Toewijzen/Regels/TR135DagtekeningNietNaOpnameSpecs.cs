using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR135DagtekeningNietNaOpnameSpecs() : ToewijzingregelSpecs(TR135DagtekeningNietNaOpname.Regel)
{
    [TestCase("2025-11-09")]
    [TestCase("2025-11-10")]
    public void Tot_en_met_de_dag_van_opnemen_voldoet(string dag) => Voldoet(new EenToewijzingBericht().Gedagtekend(dag), new EenToewijzingsdossier().OpDag("2025-11-10"));

    [Test]
    public void Een_dag_later_voldoet_niet() =>
        Assert.That(
            VoldoetNietBijHeader(new EenToewijzingBericht().Gedagtekend("2025-11-11"), new EenToewijzingsdossier().OpDag("2025-11-10")).Toelichting,
            Is.EqualTo("Dagtekening 2025-11-11 ligt na 2025-11-10, de dag van opnemen."));
}
