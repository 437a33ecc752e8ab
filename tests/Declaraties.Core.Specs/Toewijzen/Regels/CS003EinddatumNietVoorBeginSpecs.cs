using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS003EinddatumNietVoorBeginSpecs() : ToewijzingregelSpecs(CS003EinddatumNietVoorBegin.Regel)
{
    [TestCase("2025-03-01")]
    [TestCase("2025-03-02")]
    public void Een_toewijzing_die_op_of_na_haar_ingangsdatum_eindigt_voldoet(string einde) =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().Van("2025-03-01").TotEnMet(einde)));

    [Test]
    public void Een_toewijzing_die_voor_haar_ingangsdatum_eindigt_voldoet_niet()
    {
        var bevinding = VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().Van("2025-03-01").TotEnMet("2025-02-28")));
        Assert.That(bevinding.Toelichting, Does.Contain("2025-02-28").And.Contain("Ingangsdatum 2025-03-01"));
    }

    [Test]
    public void Een_toewijzing_zonder_einddatum_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing().Van("2025-03-01")));

    [TestCase("2025-03-01", "2025-03-01")]
    [TestCase("2025-03-01", "2025-03-02")]
    [TestCase("2025-03-01", null)]
    [TestCase(null, "2025-03-01")]
    [TestCase(null, null)]
    public void Een_tijdelijk_adres_dat_op_of_na_zijn_begin_eindigt_of_een_open_periode_heeft_voldoet(string? begin, string? einde) =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact("04").MetPeriode(begin, einde)));

    [Test]
    public void Een_tijdelijk_adres_dat_voor_zijn_begin_eindigt_voldoet_niet()
    {
        var bevinding = VoldoetNietBijContact(new EenToewijzingBericht().MetContacten(new EenContact("04").MetPeriode("2025-03-01", "2025-02-28")));
        Assert.That(bevinding.Toelichting, Does.Contain("Begindatum 2025-03-01"));
    }

    [Test]
    public void Ook_bij_een_relatie() =>
        VoldoetNietBijContactVanRelatie(new EenToewijzingBericht().MetRelaties(
            new EenRelatie("7").MetContact(new EenContact("04").MetPeriode("2025-03-01", "2025-02-28"))));
}
