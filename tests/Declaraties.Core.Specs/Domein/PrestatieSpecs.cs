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
