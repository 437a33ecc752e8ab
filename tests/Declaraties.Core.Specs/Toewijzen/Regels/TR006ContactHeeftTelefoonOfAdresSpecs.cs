using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR006ContactHeeftTelefoonOfAdresSpecs() : ToewijzingregelSpecs(TR006ContactHeeftTelefoonOfAdres.Regel)
{
    [Test]
    public void Een_contact_met_alleen_telefoon_voldoet() => Voldoet(Met(new EenContact().ZonderAdres().MetTelefoon()));

    [Test]
    public void Een_contact_met_huis_en_postcode_voldoet() => Voldoet(Met(new EenContact().MetAdres(huis: true, "3311AB", "NL")));

    [TestCase(true, null)]
    [TestCase(false, "3311AB")]
    [TestCase(false, null)]
    public void Een_contact_met_telefoon_en_een_half_adres_voldoet(bool huis, string? postcode) =>
        Voldoet(Met(new EenContact().MetAdres(huis, postcode, landCode: null).MetTelefoon()));

    [TestCase(true, null, "zonder Postcode")]
    [TestCase(false, "3311AB", "zonder Huis")]
    [TestCase(false, null, "zonder Huis en zonder Postcode")]
    public void Een_contact_zonder_telefoon_met_een_half_adres_voldoet_niet(bool huis, string? postcode, string mist)
    {
        var bevinding = VoldoetNietBijContact(Met(new EenContact().MetAdres(huis, postcode, landCode: null)));
        Assert.That(bevinding.Toelichting, Does.EndWith($"{mist}."));
    }

    [Test]
    public void Een_contact_zonder_telefoon_en_zonder_adres_voldoet_niet() => VoldoetNietBijContact(Met(new EenContact().ZonderAdres()));

    [Test]
    public void Ook_het_contact_van_een_relatie_telt()
    {
        var relatie = new EenRelatie("7");
        Voldoet(new EenToewijzingBericht().MetRelaties(relatie));
        VoldoetNietBijContactVanRelatie(new EenToewijzingBericht().MetRelaties(relatie.MetContact(new EenContact().ZonderAdres())));
    }

    private static EenToewijzingBericht Met(EenContact contact) => new EenToewijzingBericht().MetContacten(contact);
}
