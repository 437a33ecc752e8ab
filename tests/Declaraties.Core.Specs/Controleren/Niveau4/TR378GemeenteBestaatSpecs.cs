using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Controleren.Niveau4;

public sealed class TR378GemeenteBestaatSpecs
{
    [TestCase("0505")]
    [TestCase("1680")]
    public void Een_gemeente_uit_de_indeling_van_het_CBS_mag(string gemeente) =>
        Assert.That(new EenDossier().Met(new EenToewijzing().VanGemeente(gemeente)).Over(new EenDeclaratie().Aan(gemeente)).Regels, Is.Empty);

    [TestCase("9999")]
    [TestCase("0000")]
    [TestCase("0482x")]
    public void Een_andere_code_niet(string gemeente)
    {
        var uitspraak = new EenDossier().Over(new EenDeclaratie().Aan(gemeente));
        var bevinding = uitspraak.Bevinding("TR378");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.HeaderAfgekeurd));
            Assert.That(uitspraak.Antwoord.RetourCodes, Is.EqualTo(["S300"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Header, "DECL-2025-10")));
            Assert.That(bevinding.Toelichting, Does.Contain(gemeente).And.Contain("2026"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("CBS-code"));
        });
    }
}
