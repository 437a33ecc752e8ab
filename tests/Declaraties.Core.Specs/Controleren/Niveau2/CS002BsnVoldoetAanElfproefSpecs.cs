namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CS002BsnVoldoetAanElfproefSpecs
{
    [Test]
    public void Een_bsn_dat_klopt_wordt_niet_gemeld() => Assert.That(new EenDeclaratie().RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_bsn_zonder_elfproef_wordt_afgekeurd_en_staat_niet_in_de_uitleg()
    {
        var bevinding = new EenDeclaratie(new EenPrestatie().VanClient(Bsn.Lees("999900007"))).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Plaats), Is.EqualTo(("CS002", Berichtklasse.Client, new Plaats(100, 7))));
            Assert.That(bevinding.Client!.Bsn, Is.EqualTo(Bsn.Lees("999900007")));
            Assert.That(bevinding.Prestatie, Is.Null);
            Assert.That(bevinding.Toelichting + bevinding.ZouVoldoen + bevinding.Referentie, Does.Not.Contain("0007"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("deelbaar is door 11"));
        });
    }

    [Test]
    public void Elke_client_wordt_getoetst()
    {
        var bevindingen = Verwerking.ControleerBinnenBericht(new EenDeclaratie(
            new EenPrestatie("RN001").VanClient(Bsn.Lees("999900007")),
            new EenPrestatie("RN002").OpToewijzing(20073),
            new EenPrestatie("RN003").OpToewijzing(20074).VanClient(Bsn.Lees("999900008"))).Bouw());
        Assert.That(bevindingen.Select(b => (b.Regel.Code, b.Client!.Eerste)), Is.EqualTo([("CS002", 0), ("CS002", 2)]));
    }
}
