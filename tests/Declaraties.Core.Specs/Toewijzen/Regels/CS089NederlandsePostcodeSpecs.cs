using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS089NederlandsePostcodeSpecs() : ToewijzingregelSpecs(CS089NederlandsePostcode.Regel)
{
    [TestCase("1000AA")]
    [TestCase("3311AB")]
    [TestCase("9999ZZ")]
    public void Vier_cijfers_en_twee_hoofdletters_voldoen(string postcode) => Voldoet(Met(postcode, "NL"));

    [TestCase("0999AA", Description = "begint met 0")]
    [TestCase("3311ab")]
    [TestCase("3311Ab")]
    [TestCase("3311 AB", Description = "met een spatie")]
    [TestCase(" 3311AB")]
    [TestCase("3311AB ")]
    [TestCase("331AB")]
    [TestCase("33111AB")]
    [TestCase("3311A")]
    [TestCase("3311ABC")]
    [TestCase("3311A1")]
    [TestCase("A311AB")]
    [TestCase("3311")]
    [TestCase("\u0663311AB", Description = "een Arabisch cijfer")]
    [TestCase("3311\u00c4B")]
    [TestCase("9/99AA")]
    [TestCase("9:99AA")]
    [TestCase("3311@A")]
    [TestCase("3311A[")]
    public void Iets_anders_voldoet_niet_in_Nederland(string postcode)
    {
        var bevinding = VoldoetNietBijContact(Met(postcode, "NL"));
        Assert.That(bevinding.Toelichting, Does.Not.Contain(postcode), "een adres staat niet in een bevinding");
    }

    [TestCase("2000", "BE")]
    [TestCase("9999 xx", "AD")]
    [TestCase("0999AA", null)]
    public void In_een_ander_land_of_zonder_land_is_elke_postcode_goed(string postcode, string? landCode) => Voldoet(Met(postcode, landCode));

    [Test]
    public void Zonder_postcode_is_er_niets_te_toetsen() => Voldoet(Met(null, "NL"));

    [Test]
    public void Ook_bij_een_relatie() =>
        VoldoetNietBijContactVanRelatie(new EenToewijzingBericht().MetRelaties(
            new EenRelatie("7").MetContact(new EenContact().MetAdres(huis: true, "3311 AB", "NL"))));

    private static EenToewijzingBericht Met(string? postcode, string? landCode) =>
        new EenToewijzingBericht().MetContacten(new EenContact().MetAdres(huis: true, postcode, landCode));
}
