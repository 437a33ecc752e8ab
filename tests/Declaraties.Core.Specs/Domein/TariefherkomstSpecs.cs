namespace Declaraties.Core.Specs.Domein;

internal sealed class TariefherkomstSpecs
{
    [TestCase("IB@1", "IB", 1)]
    [TestCase("Begeleiding 2027-2028 v1.2_b@12", "Begeleiding 2027-2028 v1.2_b", 12)]
    [TestCase("é@2147483647", "é", int.MaxValue)]
    public void Naam_en_versie_gaan_heen_en_terug(string tekst, string naam, int versie)
    {
        var herkomst = new Tariefherkomst(naam, versie);
        Assert.That(Tariefherkomst.Probeer(tekst), Is.EqualTo(herkomst));
        Assert.That(herkomst.ToString(), Is.EqualTo(tekst));
        Assert.That(herkomst.InWoorden(), Is.EqualTo($"tariefset {naam}, versie {versie}"));
    }

    [TestCase("")]
    [TestCase("IB")]
    [TestCase("@1")]
    [TestCase("IB@")]
    [TestCase("IB@0")]
    [TestCase("IB@-1")]
    [TestCase("IB@1.0")]
    [TestCase("IB@ 1")]
    [TestCase("IB@2147483648")]
    [TestCase("IB@1@1")]
    [TestCase(" IB@1")]
    [TestCase("IB @1")]
    [TestCase("I;B@1")]
    [TestCase("=IB@1")]
    public void Iets_anders_is_geen_herkomst(string tekst) => Assert.That(Tariefherkomst.Probeer(tekst), Is.Null);

    [TestCase(50, true)]
    [TestCase(51, false)]
    public void Een_naam_is_hoogstens_vijftig_tekens(int lengte, bool mag) => Assert.That(Tariefherkomst.IsNaam(new string('a', lengte)), Is.EqualTo(mag));

    [TestCase("set 99990001", true)]
    [TestCase("set 999900018", false)]
    public void In_een_naam_staat_niets_dat_een_Bsn_kan_zijn(string naam, bool mag) => Assert.That(Tariefherkomst.IsNaam(naam), Is.EqualTo(mag));
}
