using Declaraties.Domein.Codelijsten;

namespace Declaraties.Core.Specs.Domein.Codelijsten;

public sealed class GemeentenSpecs
{
    [TestCase("0505", "Dordrecht")]
    [TestCase("0482", "Alblasserdam")]
    [TestCase("0523", "Hardinxveld-Giessendam")]
    [TestCase("0531", "Hendrik-Ido-Ambacht")]
    [TestCase("0590", "Papendrecht")]
    [TestCase("0610", "Sliedrecht")]
    [TestCase("0642", "Zwijndrecht")]
    public void De_zeven_gemeenten_van_de_Drechtsteden_bestaan(string code, string naam)
    {
        Assert.That(Gemeenten.Bestaat(new(code)), Is.True);
        Assert.That(Gemeenten.Naam(new(code)), Is.EqualTo(naam));
    }

    [TestCase("9999")]
    [TestCase("505")]
    [TestCase("")]
    public void Een_andere_code_bestaat_niet_en_is_haar_eigen_naam(string code)
    {
        Assert.That(Gemeenten.Bestaat(new(code)), Is.False);
        Assert.That(Gemeenten.Naam(new(code)), Is.EqualTo(code));
    }

    [Test]
    public void De_lijst_is_de_gemeentelijke_indeling_van_het_CBS() =>
        Assert.That(FeitenSpecs.Vingerafdruk(Gemeenten.Codes.Select(code => (code, Gemeenten.Naam(new(code))))), Is.EqualTo(Feiten.Gemeenten));
}
