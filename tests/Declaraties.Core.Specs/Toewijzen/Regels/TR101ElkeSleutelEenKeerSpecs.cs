using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR101ElkeSleutelEenKeerSpecs() : ToewijzingregelSpecs(TR101ElkeSleutelEenKeer.Regel)
{
    [Test]
    public void Relaties_met_verschillende_nummers_voldoen() =>
        Voldoet(new EenToewijzingBericht().MetRelaties(new EenRelatie("1"), new EenRelatie("2")));

    [Test]
    public void Een_nummer_wordt_teken_voor_teken_vergeleken() =>
        Voldoet(new EenToewijzingBericht().MetRelaties(new EenRelatie("1"), new EenRelatie("01"), new EenRelatie("a"), new EenRelatie("A")));

    [Test]
    public void De_tweede_relatie_met_hetzelfde_nummer_voldoet_niet()
    {
        var bevinding = VoldoetNietBijRelatie(
            new EenToewijzingBericht().MetRelaties(new EenRelatie("1"), new EenRelatie("2"), new EenRelatie("1")), volgnummer: 2);
        Assert.That(bevinding.Toelichting, Does.Contain($"{EenToewijzingBericht.PlaatsVanRelatie(0)}"));
    }

    [Test]
    public void Contacten_van_verschillende_soort_voldoen() =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact("01"), new EenContact("02"), new EenContact("03"), new EenContact("04")));

    [Test]
    public void Het_tweede_contact_van_dezelfde_soort_voldoet_niet()
    {
        var bevinding = VoldoetNietBijContact(
            new EenToewijzingBericht().MetContacten(new EenContact("01"), new EenContact("02"), new EenContact("02")), volgnummer: 2);
        Assert.That(bevinding.Toelichting, Does.Contain("Soort 02").And.Contain($"{EenToewijzingBericht.PlaatsVanContact(1)}"));
    }

    [Test]
    public void De_soort_telt_per_client_en_per_relatie() =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact("01")).MetRelaties(
            new EenRelatie("1").MetContact(new EenContact("01")), new EenRelatie("2").MetContact(new EenContact("01"))));

    [Test]
    public void Toewijzingen_met_verschillende_nummers_voldoen() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing(101), new EenToewijzing(102)));

    [Test]
    public void De_tweede_toewijzing_met_hetzelfde_nummer_voldoet_niet_ook_als_zij_verder_verschilt()
    {
        var bericht = new EenToewijzingBericht(
            new EenToewijzing(101).TotEnMet("2025-06-30"), new EenToewijzing(102), new EenToewijzing(101).Van("2025-07-01").VoorProduct("03", "03A01"));
        var bevinding = VoldoetNietBijToegewezenProduct(bericht, volgnummer: 2);
        Assert.That(bevinding.Toelichting, Does.Contain("101").And.Contain($"{EenToewijzingBericht.PlaatsVanToegewezenProduct(0)}"));
    }

    [Test]
    public void Een_relatie_een_contact_en_een_toewijzing_mogen_hetzelfde_nummer_dragen() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing(1)).MetRelaties(new EenRelatie("1")).MetContacten(new EenContact("01")));
}
