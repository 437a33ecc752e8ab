namespace Declaraties.Core.Specs.Controleren;

public sealed class UitkomstSpecs
{
    [Test]
    public void Zonder_waarde_is_een_uitkomst_niet_beoordeeld_en_dat_is_geen_goedkeuring()
    {
        Assert.Multiple(() =>
        {
            Assert.That(default(Uitkomst), Is.EqualTo(Uitkomst.NietBeoordeeld));
            Assert.That((default(Uitkomst).Staat, default(Uitkomst).IsFout), Is.EqualTo((Staat.NietBeoordeeld, false)));
            Assert.That(default(Uitkomst), Is.Not.EqualTo(Uitkomst.Voldoet));
            Assert.That(default(PrestatieUitslag), Is.EqualTo(PrestatieUitslag.NietBeoordeeld).And.Not.EqualTo(PrestatieUitslag.Goedgekeurd));
        });
    }

    [Test]
    public void Voldoet_heeft_geen_uitleg() =>
        Assert.That((Uitkomst.Voldoet.Staat, Uitkomst.Voldoet.IsFout, Uitkomst.Voldoet.Toelichting, Uitkomst.Voldoet.ZouVoldoen), Is.EqualTo((Staat.Voldoet, false, (string?)null, (string?)null)));

    [Test]
    public void Voldoet_niet_legt_zichzelf_uit()
    {
        var uitkomst = Uitkomst.VoldoetNiet("Er staat 5.", "Er hoort 4.");
        Assert.That((uitkomst.Staat, uitkomst.IsFout, uitkomst.Toelichting, uitkomst.ZouVoldoen), Is.EqualTo((Staat.VoldoetNiet, true, "Er staat 5.", "Er hoort 4.")));
    }
}
