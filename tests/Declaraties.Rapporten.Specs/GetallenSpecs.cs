using Declaraties.Domein;

namespace Declaraties.Rapporten.Specs;

/// <summary>Een getal staat er op elke pagina en in elk rapport hetzelfde.</summary>
public sealed class GetallenSpecs
{
    [TestCase(0, "€\u00a00,00")]
    [TestCase(123450, "€\u00a01.234,50")]
    [TestCase(-1, "€\u00a0\u22120,01")]
    [TestCase(-60088, "€\u00a0\u2212600,88")]
    public void Een_bedrag_heeft_het_minteken_tussen_het_euroteken_en_het_getal_en_breekt_nergens_af(long cent, string tekst)
    {
        Assert.That(Getallen.Euro(new Bedrag(cent)), Is.EqualTo(tekst));
        Assert.That(Nederlands.Euro(new Bedrag(cent)), Is.EqualTo(tekst));
    }

    [TestCase(0, "€\u00a0+0,00")]
    [TestCase(100, "€\u00a0+1,00")]
    [TestCase(-100, "€\u00a0\u22121,00")]
    public void Een_verschil_heeft_altijd_een_teken(long cent, string tekst) => Assert.That(Getallen.Euro(new Bedrag(cent), metPlus: true), Is.EqualTo(tekst));

    [TestCase(-1234567, 0, "\u22121.234.567")]
    [TestCase(-5, 1, "\u22120,5")]
    [TestCase(999, 0, "999")]
    [TestCase(1000, 0, "1.000")]
    public void Duizendtallen_hebben_punten(long getal, int decimalen, string tekst) => Assert.That(Getallen.MetPunten(getal, decimalen), Is.EqualTo(tekst));
}
