namespace Declaraties.Core.Specs.Domein;

public sealed class PrestatieSpecs
{
    [Test]
    public void Een_debetprestatie_heeft_een_positief_bedrag()
    {
        var prestatie = new EenPrestatie().MetBedrag(5000).Bouw();
        Assert.That((prestatie.IsCredit, prestatie.Bedrag), Is.EqualTo((false, new Bedrag(5000))));
    }

    [Test]
    public void Een_creditprestatie_heeft_een_negatief_bedrag_en_een_volume_zonder_teken()
    {
        var prestatie = new EenPrestatie().MetVolume(40).MetBedrag(5000).GecrediteerdAls("RN002").Bouw();
        Assert.That((prestatie.IsCredit, prestatie.Bedrag, prestatie.Volume), Is.EqualTo((true, new Bedrag(-5000), new Volume(40, Eenheid.Minuut))));
    }

    [TestCase(0)]
    [TestCase(99_999_999, Description = "het grootste bedrag van de standaard")]
    [TestCase(int.MaxValue)]
    public void Tarief_en_bedrag_zijn_wat_er_is_geschreven(int eurocenten)
    {
        var prestatie = new EenPrestatie().MetTarief(eurocenten).MetBedrag(eurocenten).Bouw();
        Assert.That((prestatie.ProductTarief, prestatie.IngediendBedrag), Is.EqualTo(((Bedrag?)new Bedrag(eurocenten), new Bedrag(eurocenten))));
        Assert.That(new EenPrestatie().ZonderTarief().Bouw().ProductTarief, Is.Null);
    }

    [Test]
    public void Een_tarief_of_bedrag_dat_er_niet_in_past_is_een_fout_en_geen_ander_bedrag()
    {
        var teVeel = new Bedrag(int.MaxValue + 1L);
        Assert.Throws<OverflowException>(() => new EenPrestatie().MetBedrag(teVeel).Bouw());
        Assert.Throws<OverflowException>(() => new EenPrestatie().MetTarief(teVeel).MetBedrag(0).Bouw());
    }

    [Test]
    public void De_letters_van_COD043_zijn_de_waarden() =>
        Assert.That(((char)DebetCredit.Debet, (char)DebetCredit.Credit), Is.EqualTo(('D', 'C')));

    [Test]
    public void Een_plaats_is_regel_en_kolom() => Assert.That(new Plaats(57, 9).ToString(), Is.EqualTo("regel 57, kolom 9"));

    [Test]
    public void Een_product_is_categorie_en_code_en_wordt_letter_voor_letter_vergeleken()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new Product("02", "02A05").ToString(), Is.EqualTo("02 02A05"));
            Assert.That(new Product("02", null).ToString(), Is.EqualTo("02"));
            Assert.That(new Product("02", "02A05"), Is.Not.EqualTo(new Product("02", "02a05")));
            Assert.That(new Product("02", "02A05"), Is.Not.EqualTo(new Product("03", "02A05")));
        });
    }
}
