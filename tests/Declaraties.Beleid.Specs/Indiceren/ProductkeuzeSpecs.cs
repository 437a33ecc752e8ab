using Declaraties.Beleid.Indiceren;

namespace Declaraties.Beleid.Specs.Indiceren;

/// <summary>Van kenmerken naar een product.</summary>
public sealed class ProductkeuzeSpecs
{
    private static readonly Productdrempel[] _drempels = [new("IB2", 10), new("IB3", 15), new("IB1", 6)];

    [Test]
    public void Het_product_met_de_hoogste_drempel_die_wordt_gehaald() => Assert.That(Productkeuze.Bepaal(Scores(2, 3, 2, 2, 3, 3), _drempels), Is.EqualTo(new Productkeuze(15, "IB3")));

    [TestCase(2, "IB2")]
    [TestCase(3, "IB3")]
    public void Op_de_drempel_is_zij_gehaald(int laatste, string product) => Assert.That(Productkeuze.Bepaal(Scores(2, 3, 2, 2, 3, laatste), _drempels).Product, Is.EqualTo(product));

    [TestCase(1, "IB1")]
    [TestCase(2, "IB2")]
    [TestCase(3, "IB3")]
    public void Overal_even_zwaar(int score, string product) => Assert.That(Productkeuze.Bepaal(Scores(score, score, score, score, score, score), _drempels), Is.EqualTo(new Productkeuze(6 * score, product)));

    [Test]
    public void Onder_elke_drempel_past_geen_product() => Assert.That(Productkeuze.Bepaal(Scores(1, 1, 1, 1, 1, 1), [new("IB2", 7)]), Is.EqualTo(new Productkeuze(6, null)));

    [TestCase(0)]
    [TestCase(4)]
    public void Een_score_is_een_twee_of_drie(int score) => Assert.That(() => Productkeuze.Bepaal(Scores(2, 3, 2, 2, 3, score), _drempels), Throws.ArgumentException);

    [Test]
    public void Een_kenmerk_dat_ontbreekt_is_geen_nul()
    {
        var scores = Scores(2, 3, 2, 2, 3, 3);
        scores.Remove(Clientkenmerk.Motivatie);
        Assert.That(() => Productkeuze.Bepaal(scores, _drempels), Throws.ArgumentException);
    }

    private static Dictionary<Clientkenmerk, int> Scores(params int[] scores) => Enum.GetValues<Clientkenmerk>().Zip(scores).ToDictionary(paar => paar.First, paar => paar.Second);
}
