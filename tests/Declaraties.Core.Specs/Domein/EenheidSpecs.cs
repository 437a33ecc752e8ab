namespace Declaraties.Core.Specs.Domein;

public sealed class EenheidSpecs
{
    [TestCase("01", Eenheid.Minuut, "minuten")]
    [TestCase("04", Eenheid.Uur, "uren")]
    [TestCase("14", Eenheid.Etmaal, "etmalen")]
    [TestCase("16", Eenheid.Dagdeel, "dagdelen")]
    [TestCase("82", Eenheid.StuksOutput, "stuks (output)")]
    [TestCase("83", Eenheid.Euro, "eurocenten")]
    [TestCase("84", Eenheid.StuksInspanning, "stuks (inspanning)")]
    public void Elke_code_van_WJ756_heeft_een_eenheid_en_terug(string code, Eenheid eenheid, string woorden)
    {
        Assert.That(Eenheden.VanCode(code), Is.EqualTo(eenheid));
        Assert.That(eenheid.Code(), Is.EqualTo(code));
        Assert.That(eenheid.InWoorden(), Is.EqualTo(woorden));
    }

    [TestCase("")]
    [TestCase("1")]
    [TestCase("00")]
    [TestCase("02")]
    [TestCase("85")]
    [TestCase("001")]
    public void Een_andere_code_is_onbekend(string code)
    {
        Assert.That(Eenheden.VanCode(code), Is.EqualTo(Eenheid.Onbekend));
        Assert.That(Eenheid.Onbekend.InWoorden(), Is.EqualTo("onbekende eenheid"));
    }

    [Test]
    public void De_codelijst_is_die_van_de_standaard() =>
        Assert.That(
            Enum.GetValues<Eenheid>().Where(eenheid => eenheid != Eenheid.Onbekend).Select(eenheid => eenheid.Code()),
            Is.EquivalentTo(Feiten.Eenheden));

    [Test]
    public void Alleen_minuten_en_uren_zijn_tijd() =>
        Assert.That(Enum.GetValues<Eenheid>().Where(eenheid => eenheid.IsTijd()), Is.EquivalentTo([Eenheid.Minuut, Eenheid.Uur]));

    [Test]
    public void Alleen_stuks_output_en_euro_zijn_outputgericht() =>
        Assert.That(Enum.GetValues<Eenheid>().Where(eenheid => eenheid.IsOutput()), Is.EquivalentTo([Eenheid.StuksOutput, Eenheid.Euro]));
}
