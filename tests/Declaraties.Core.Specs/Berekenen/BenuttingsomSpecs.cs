using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

public sealed class BenuttingsomSpecs
{
    [Test]
    public void Zevenden_tellen_exact_op_tot_hele_minuten()
    {
        var som = Som((0, new Breuk(3, 7)), (0, new Breuk(4, 7)));
        Assert.That(som.GeindiceerdeMinutenMaal100, Is.EqualTo(100));
    }

    [Test]
    public void Er_wordt_een_keer_afgerond_en_wel_aan_het_einde()
    {
        // Drie keer 1/7 is 0,428571...: drie keer afgerond op honderdsten was 0,42 geweest.
        Assert.That(Som((0, new Breuk(1, 7)), (0, new Breuk(1, 7)), (0, new Breuk(1, 7))).GeindiceerdeMinutenMaal100, Is.EqualTo(43));
    }

    [Test]
    public void Half_gaat_omhoog_ook_als_de_helft_uit_verschillende_noemers_komt()
    {
        // 1/28 + 13/28 + 3/7 is precies 13/14; met 1/14 erbij 1. De helft van een honderdste: 1/200.
        Assert.That(Som((0, new Breuk(1, 28)), (0, new Breuk(27, 28)), (0, new Breuk(1, 200))).GeindiceerdeMinutenMaal100, Is.EqualTo(101));
        Assert.That(Som((2001, new Breuk(4000, 7)), (0, new Breuk(24_000, 7))).PercentageMaal10, Is.EqualTo(500)); // 50,025
        Assert.That(Som((2002, new Breuk(4000, 7)), (0, new Breuk(24_000, 7))).PercentageMaal10, Is.EqualTo(501)); // 50,05
    }

    [Test]
    public void Wat_niet_te_bepalen_is_telt_wel_als_geleverd_en_niet_in_het_percentage()
    {
        var som = Som((90, new Breuk(100, 1)), (500, null));
        Assert.That((som.GeleverdeMinuten, som.BepaalbaarGeleverd, som.PercentageMaal10), Is.EqualTo((590L, 90L, (long?)900)));
    }

    [Test]
    public void Zonder_iets_te_bepalen_is_er_geen_percentage()
    {
        var som = Som((500, null), (1, new Breuk(0, 7)));
        Assert.That((som.GeindiceerdeMinutenMaal100, som.PercentageMaal10), Is.EqualTo(((long?)null, (long?)null)));
    }

    [Test]
    public void Een_negatieve_som_rondt_van_nul_af() =>
        Assert.That(Som((-1, new Breuk(2000, 1))).PercentageMaal10, Is.EqualTo(-1)); // -0,05 %

    private static Benuttingsom Som(params (long Geleverd, Breuk? Geindiceerd)[] benuttingen)
    {
        var som = new Benuttingsom();
        foreach (var (geleverd, geindiceerd) in benuttingen)
        {
            som.Tel(new Benutting(geleverd, geindiceerd, null));
        }

        return som;
    }
}
