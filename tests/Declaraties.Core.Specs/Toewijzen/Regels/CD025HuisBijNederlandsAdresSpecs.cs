using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD025HuisBijNederlandsAdresSpecs() : ToewijzingregelSpecs(CD025HuisBijNederlandsAdres.Regel)
{
    [TestCase(true, "NL")]
    [TestCase(true, "BE")]
    [TestCase(false, "BE")]
    [TestCase(false, null)]
    public void Een_huis_in_Nederland_of_een_adres_elders_voldoet(bool huis, string? landCode) =>
        Voldoet(new EenToewijzingBericht().MetContacten(new EenContact().MetAdres(huis, "3311AB", landCode)));

    [Test]
    public void Een_Nederlands_adres_zonder_huis_voldoet_niet() =>
        VoldoetNietBijContact(new EenToewijzingBericht().MetContacten(new EenContact().MetAdres(huis: false, "3311AB", "NL")));

    [Test]
    public void Ook_telefoon_maakt_een_Nederlands_adres_zonder_huis_niet_goed() =>
        VoldoetNietBijContact(new EenToewijzingBericht().MetContacten(new EenContact().MetAdres(huis: false, "3311AB", "NL").MetTelefoon()));
}
