using Declaraties.Web.Vragen;

namespace Declaraties.Web.Specs.Vragen;

public sealed class TerugwegSpecs
{
    [TestCase("/")]
    [TestCase("/?stand=vastgehouden&regel=TR418&bladzijde=2")]
    [TestCase("/declaraties/v12?terug=%2F%3Fgroep%3Dvandaag")]
    public void Een_adres_van_ons_mag(string adres) => Assert.That(Terugweg.Lees(adres), Is.EqualTo(adres));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("https://elders.example/")]
    [TestCase("//elders.example/")]
    [TestCase("/\\elders.example/")]
    [TestCase("/\t/elders.example/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/met spatie")]
    public void Een_ander_adres_niet(string? adres) => Assert.That(Terugweg.Lees(adres), Is.Null);

    [Test]
    public void Een_te_lang_adres_ook_niet() => Assert.That((Terugweg.Lees("/" + new string('a', 499)), Terugweg.Lees("/" + new string('a', 500))), Is.EqualTo(("/" + new string('a', 499), (string?)null)));

    [Test]
    public void Zij_reist_mee_in_een_adres() =>
        Assert.That((Terugweg.Met("/declaraties/v1", null), Terugweg.Met("/declaraties/v1", "/?regel=TR418")), Is.EqualTo(("/declaraties/v1", "/declaraties/v1?terug=%2F%3Fregel%3DTR418")));
}
