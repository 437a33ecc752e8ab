using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR061ClientHeeftAdresSpecs() : ToewijzingregelSpecs(TR061ClientHeeftAdres.Regel)
{
    [TestCase("01")]
    [TestCase("02")]
    [TestCase("03")]
    public void Een_adres_van_soort_01_02_of_03_voldoet(string soort) =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact(soort)));

    [Test]
    public void Een_van_de_contacten_is_genoeg() =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact("04"), new EenContact("01").ZonderAdres().MetTelefoon(), new EenContact("02")));

    [Test]
    public void Alleen_een_tijdelijk_adres_voldoet_niet() =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetContacten(new EenContact("04")));

    [TestCase("01")]
    [TestCase("02")]
    [TestCase("03")]
    public void Een_contact_van_de_goede_soort_zonder_adres_voldoet_niet(string soort) =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetContacten(new EenContact(soort).ZonderAdres().MetTelefoon()));

    [Test]
    public void Het_adres_van_een_relatie_telt_niet_voor_de_client() =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetContacten(new EenContact("04")).MetRelaties(new EenRelatie().MetContact(new EenContact("01"))));
}
