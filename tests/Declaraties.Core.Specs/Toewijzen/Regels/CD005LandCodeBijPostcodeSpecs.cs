using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD005LandCodeBijPostcodeSpecs() : ToewijzingregelSpecs(CD005LandCodeBijPostcode.Regel)
{
    [TestCase("3311AB", "NL")]
    [TestCase("2000", "BE")]
    [TestCase(null, null)]
    public void Postcode_en_LandCode_samen_of_allebei_niet_voldoen(string? postcode, string? landCode) =>
        Voldoet(Met(new EenContact().MetAdres(huis: true, postcode, landCode)));

    [Test]
    public void Een_contact_zonder_adres_voldoet() => Voldoet(Met(new EenContact().ZonderAdres().MetTelefoon()));

    [Test]
    public void Een_postcode_zonder_LandCode_voldoet_niet() =>
        VoldoetNietBijContact(Met(new EenContact().MetAdres(huis: true, "3311AB", landCode: null)));

    [Test]
    public void Een_LandCode_zonder_postcode_voldoet_niet() =>
        VoldoetNietBijContact(Met(new EenContact().MetAdres(huis: true, postcode: null, "NL")));

    [Test]
    public void Ook_bij_een_relatie_voldoet_een_postcode_zonder_LandCode_niet() =>
        VoldoetNietBijContactVanRelatie(new EenToewijzingBericht().MetRelaties(
            new EenRelatie("7").MetContact(new EenContact().MetAdres(huis: true, "3311AB", landCode: null))));

    private static EenToewijzingBericht Met(EenContact contact) => new EenToewijzingBericht().MetContacten(contact);
}
