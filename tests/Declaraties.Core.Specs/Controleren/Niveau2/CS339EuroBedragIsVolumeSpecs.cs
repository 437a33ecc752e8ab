namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CS339EuroBedragIsVolumeSpecs
{
    private static readonly EenPrestatie _euro = new EenPrestatie().InEurocenten(30_000);

    [Test]
    public void Bij_euro_is_het_bedrag_het_volume() => Assert.That(new EenDeclaratie(_euro.MetBedrag(30_000)).RegelsBinnenBericht(), Is.Empty);

    [TestCase(200, 20_000, TestName = "Het volume in hele euro's: het bedrag blijft")]
    [TestCase(20_000, 200, TestName = "Het bedrag in hele euro's: het volume blijft")]
    public void Wie_euro_s_en_centen_verwisselt_hoort_het_in_eurocenten(int volume, int bedrag)
    {
        var bevinding = new EenDeclaratie(new EenPrestatie().InEurocenten(volume).MetBedrag(bedrag)).EnigeBevindingBinnenBericht();
        Assert.That(bevinding.ZouVoldoen, Is.EqualTo("GeleverdVolume en IngediendBedrag 20000: allebei in eurocenten."));
    }

    [TestCase(29_999)]
    [TestCase(30_001)]
    public void Een_cent_ernaast_mag_niet(int bedrag)
    {
        var bevinding = new EenDeclaratie(_euro.MetBedrag(bedrag)).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("CS339", Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain($"IngediendBedrag is {bedrag}").And.Contain("GeleverdVolume 30000"));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo($"GeleverdVolume en IngediendBedrag {bedrag}: allebei in eurocenten."));
        });
    }

    [Test]
    public void Bij_een_andere_eenheid_hoeft_dat_niet() =>
        Assert.That(new EenDeclaratie(new EenPrestatie().MetVolume(720).MetBedrag(90_000)).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Ook_bij_een_creditprestatie() =>
        Assert.That(new EenDeclaratie(_euro.MetBedrag(29_999).GecrediteerdAls("RN002")).RegelsBinnenBericht(), Is.EqualTo(["CS339"]));
}
