using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD034PostcodeBijBrpOfVerblijfadresSpecs() : ToewijzingregelSpecs(CD034PostcodeBijBrpOfVerblijfadres.Regel)
{
    [TestCase("01", "3311AB")]
    [TestCase("03", "3311AB")]
    [TestCase("02", null)]
    [TestCase("04", null)]
    public void Een_postcode_bij_een_BRP_adres_of_verblijfadres_en_elders_naar_keuze_voldoet(string soort, string? postcode) =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact(soort).MetAdres(huis: true, postcode, landCode: null)));

    [TestCase("01")]
    [TestCase("03")]
    public void Een_BRP_adres_of_verblijfadres_zonder_postcode_voldoet_niet(string soort) =>
        VoldoetNietBijContact(new EenToewijzingBericht().MetContacten(new EenContact(soort).MetAdres(huis: true, postcode: null, landCode: null).MetTelefoon()));

    [TestCase("01")]
    [TestCase("03")]
    public void Zonder_adres_is_er_geen_postcode_om_te_eisen(string soort) =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact(soort).ZonderAdres().MetTelefoon()));
}
