using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR056GemeenteGebruiktIdentificatieEenKeerSpecs() : ToewijzingregelSpecs(TR056GemeenteGebruiktIdentificatieEenKeer.Regel)
{
    [Test]
    public void Een_nieuwe_Identificatie_voldoet() => Voldoet(new EenToewijzingBericht());

    [Test]
    public void Een_Identificatie_van_een_ander_bericht_voldoet_niet() =>
        Assert.That(
            VoldoetNietBijHeader(new EenToewijzingBericht().MetIdentificatie("T1"), new EenToewijzingsdossier().MetBekendeIdentificatie()).Toelichting,
            Is.EqualTo("Identificatie T1 is door gemeente 0505 al gebruikt voor een ander toewijzingsbericht."));
}
