using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Signaleren;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Indiceren;

/// <summary>Een toewijzing buiten de bandbreedte van haar product is een signaal.</summary>
public sealed class BandsignaleringSpecs
{
    private static readonly EenToewijzing _toewijzing = new EenToewijzing(101).VoorProduct("02", "02A05").Van("2026-01-01");
    private static readonly EenToewijzing _teVeel = _toewijzing.MetOmvang(900, Eenheid.Minuut, Frequentie.PerWeek);
    private static readonly Bandverloop _banden = new([new(1, new(2026, 1, 1), [new("02A05", 120, 240)]), new(2, new(2027, 1, 1), [new("02A05", 120, 300)])]);

    [TestCase(119, "minder")]
    [TestCase(120, null)]
    [TestCase(240, null)]
    [TestCase(241, "meer")]
    public void De_randen_horen_erbij_en_daarbuiten_staat_wat_er_hoort(int minuten, string? verwacht)
    {
        var signalen = Van(_toewijzing.MetOmvang(minuten, Eenheid.Minuut, Frequentie.PerWeek));
        Assert.That(signalen, Has.Count.EqualTo(verwacht is null ? 0 : 1));
        if (verwacht is not null)
        {
            Assert.That((signalen[0].Soort, signalen[0].Bedrag, signalen[0].ToewijzingNummer), Is.EqualTo((Signaalsoort.ToewijzingBuitenBandbreedte, Bedrag.Nul, (int?)101)));
            Assert.That(
                signalen[0].Toelichting,
                Is.EqualTo($"Toewijzing 101 geeft {minuten} minuten per week van product 02 02A05; dat is {verwacht} dan de bandbreedte van 120 t/m 240 minuten per week die op 2026-01-01, haar Ingangsdatum, voor dit product geldt."));
        }
    }

    [TestCase("2025-12-31", 0)]
    [TestCase("2026-01-01", 1)]
    [TestCase("2026-12-31", 1)]
    [TestCase("2027-01-01", 0)]
    public void De_bandbreedte_van_de_Ingangsdatum_telt(string ingangsdatum, int aantal) =>
        Assert.That(Van(_toewijzing.Van(ingangsdatum).MetOmvang(270, Eenheid.Minuut, Frequentie.PerWeek)), Has.Count.EqualTo(aantal));

    [TestCase(1043, 0)]
    [TestCase(1044, 1)]
    public void Een_omvang_per_maand_wordt_exact_omgerekend(int minuten, int aantal) =>
        Assert.That(Van(_toewijzing.MetOmvang(minuten, Eenheid.Minuut, Frequentie.PerMaand)), Has.Count.EqualTo(aantal));

    [Test]
    public void Wat_nergens_mee_te_vergelijken_is_geeft_geen_signaal() => Assert.Multiple(() =>
    {
        Assert.That(Van(_teVeel), Is.Not.Empty);
        Assert.That(Van(_teVeel.VoorProduct("02", "02Z99")), Is.Empty, "een product zonder bandbreedte");
        Assert.That(Van(_teVeel.VoorProduct("02", null)), Is.Empty, "alleen een categorie");
        Assert.That(Van(_teVeel.ZonderProduct()), Is.Empty, "geen product");
        Assert.That(Van(_teVeel.MetOmvang(900, Eenheid.Minuut, Frequentie.TotaalInToewijzing)), Is.Empty, "een omvang in totaal");
        Assert.That(Van(_teVeel.MetOmvang(9, Eenheid.StuksOutput, Frequentie.PerWeek)), Is.Empty, "stuks");
        Assert.That(Van(_teVeel.MetBudget(100_000)), Is.Empty, "een budget");
        Assert.That(Van(_teVeel.Verwijderd()), Is.Empty, "verwijderd");
        Assert.That(Bandsignalering.Van(new EenToewijzingBericht(_teVeel).Bouw(), new([])), Is.Empty, "niets vastgelegd");
    });

    [Test]
    public void Elke_toewijzing_van_een_bericht_wordt_vergeleken() =>
        Assert.That(Van(_teVeel, _toewijzing, new EenToewijzing(102).VoorProduct("02", "02A05").Van("2026-03-01").MetOmvang(1, Eenheid.Uur, Frequentie.PerWeek)).Select(signaal => signaal.ToewijzingNummer), Is.EqualTo(new int?[] { 101, 102 }));

    private static IReadOnlyList<Signaal> Van(params EenToewijzing[] toewijzingen) => Bandsignalering.Van(new EenToewijzingBericht(toewijzingen).Bouw(), _banden);
}
