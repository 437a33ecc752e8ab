using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Beoordelen;

public sealed class OordeelSpecs
{
    [TestCase(Uitslag.BerichtAfgekeurd, false, "bericht afgekeurd")]
    [TestCase(Uitslag.HeaderAfgekeurd, false, "header afgekeurd")]
    [TestCase(Uitslag.DeclaratieAfgekeurd, false, "declaratie afgekeurd")]
    [TestCase(Uitslag.DeelsAfgewezen, true, "deels afgewezen")]
    [TestCase(Uitslag.VolledigToegewezen, true, "volledig toegewezen")]
    [TestCase((Uitslag)0, false, "niet beoordeeld")]
    public void Alleen_een_declaratie_waarvan_de_prestaties_zijn_beoordeeld_is_verwerkt(Uitslag uitslag, bool verwerkt, string woorden)
    {
        Assert.That(uitslag.IsVerwerkt(), Is.EqualTo(verwerkt));
        Assert.That(uitslag.InWoorden(), Is.EqualTo(woorden));
    }

    [Test]
    public void Toegekend_is_de_som_van_wat_is_goedgekeurd_met_credit_eraf()
    {
        var eerder = new EenPrestatie("RN-09").InMaand("2025-09").MetVolume(100);
        var oordeel = new EenDossier().MetGoedgekeurd(eerder).Over(
            new EenPrestatie("RN1").MetVolume(200), eerder.GecrediteerdAls("RN2"), new EenPrestatie("RN3").OpToewijzing(20079)).Oordeel;
        Assert.Multiple(() =>
        {
            Assert.That(oordeel.Uitslag, Is.EqualTo(Uitslag.DeelsAfgewezen));
            Assert.That(oordeel.Ingediend, Is.EqualTo(new Bedrag(25_000 - 12_500 + 90_000)));
            Assert.That(oordeel.Toegekend, Is.EqualTo(new Bedrag(25_000 - 12_500)));
            Assert.That(oordeel.Prestaties, Is.EqualTo([PrestatieUitslag.Goedgekeurd, PrestatieUitslag.Goedgekeurd, PrestatieUitslag.Afgewezen]));
        });
    }

    [Test]
    public void Een_gewone_declaratie_wordt_volledig_toegewezen()
    {
        var uitspraak = new EenDossier().Over(new EenDeclaratie());
        Assert.That((uitspraak.Uitslag, uitspraak.Regels.Count, uitspraak.Oordeel.Toegekend), Is.EqualTo((Uitslag.VolledigToegewezen, 0, new Bedrag(90_000))));
    }
}
