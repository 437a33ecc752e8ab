using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR134DatumNietNaDagtekeningSpecs() : ToewijzingregelSpecs(TR134DatumNietNaDagtekening.Regel)
{
    private const string Dagtekening = "2025-06-15";
    private const string DagErna = "2025-06-16";

    [Test]
    public void Een_client_die_op_de_dagtekening_is_geboren_voldoet() =>
        Voldoet(new EenToewijzingBericht().Gedagtekend(Dagtekening).MetGeboortedatum(Dagtekening));

    [Test]
    public void Een_client_die_na_de_dagtekening_is_geboren_voldoet_niet() =>
        VoldoetNietBijClient(new EenToewijzingBericht().Gedagtekend(Dagtekening).MetGeboortedatum(DagErna));

    [Test]
    public void Een_relatie_die_op_de_dagtekening_is_geboren_voldoet() =>
        Voldoet(new EenToewijzingBericht().Gedagtekend(Dagtekening).MetRelaties(new EenRelatie().MetGeboortedatum(Dagtekening)));

    [Test]
    public void Een_relatie_die_na_de_dagtekening_is_geboren_voldoet_niet() =>
        VoldoetNietBijRelatie(new EenToewijzingBericht().Gedagtekend(Dagtekening).MetRelaties(new EenRelatie().MetGeboortedatum(DagErna)));

    [Test]
    public void Een_relatie_zonder_geboortedatum_voldoet() =>
        Voldoet(new EenToewijzingBericht().Gedagtekend(Dagtekening).MetRelaties(new EenRelatie()));

    [Test]
    public void Een_toewijzing_van_de_dagtekening_zelf_voldoet() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().ToegewezenOp(Dagtekening)).Gedagtekend(Dagtekening));

    [Test]
    public void Een_toewijzing_van_na_de_dagtekening_voldoet_niet()
    {
        var bevinding = VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().ToegewezenOp(DagErna)).Gedagtekend(Dagtekening));
        Assert.That(bevinding.Toelichting, Does.Contain(Dagtekening).And.Contain(DagErna));
    }

    [Test]
    public void Een_toewijzing_mag_in_de_toekomst_ingaan() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().ToegewezenOp(Dagtekening).Van("2031-01-01")).Gedagtekend(Dagtekening));
}
