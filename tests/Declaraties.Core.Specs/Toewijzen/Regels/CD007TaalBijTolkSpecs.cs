using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD007TaalBijTolkSpecs() : ToewijzingregelSpecs(CD007TaalBijTolk.Regel)
{
    [Test]
    public void Zonder_communicatie_voldoet() => Voldoet(new EenToewijzingBericht());

    [TestCase("1", "Deens")]
    [TestCase("2", null)]
    [TestCase("3", null)]
    public void Een_taal_bij_een_tolk_voor_een_taal_en_anders_niet_voldoet(string vorm, string? taal) =>
        Voldoet(new EenToewijzingBericht().MetCommunicatie(vorm, taal));

    [TestCase("1", null)]
    [TestCase("2", "Deens")]
    [TestCase("3", "Deens")]
    public void Een_tolk_zonder_taal_of_een_taal_zonder_tolk_voldoet_niet(string vorm, string? taal) =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetCommunicatie(vorm, taal));
}
