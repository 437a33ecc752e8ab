using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD009PeriodeBijTijdelijkAdresSpecs() : ToewijzingregelSpecs(CD009PeriodeBijTijdelijkAdres.Regel)
{
    [TestCase(null, null)]
    [TestCase("2025-01-01", null)]
    [TestCase("2025-01-01", "2025-01-31")]
    public void Een_periode_bij_een_tijdelijk_adres_voldoet(string? begin, string? einde) =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact("04").MetPeriode(begin, einde)));

    [TestCase("01")]
    [TestCase("02")]
    [TestCase("03")]
    [TestCase("04")]
    public void Zonder_periode_voldoet_elke_soort(string soort) =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact(soort)));

    [TestCase("01")]
    [TestCase("02")]
    [TestCase("03")]
    public void Een_periode_bij_een_andere_soort_voldoet_niet(string soort) =>
        VoldoetNietBijContact(new EenToewijzingBericht().MetContacten(new EenContact(soort).MetPeriode("2025-01-01", "2025-01-31")));

    [Test]
    public void Ook_een_lege_periode_is_een_periode() =>
        VoldoetNietBijContact(new EenToewijzingBericht().MetContacten(new EenContact("01").MetPeriode()));

    [Test]
    public void Ook_bij_een_relatie() =>
        VoldoetNietBijContactVanRelatie(new EenToewijzingBericht().MetRelaties(new EenRelatie("7").MetContact(new EenContact("02").MetPeriode("2025-01-01"))));
}
