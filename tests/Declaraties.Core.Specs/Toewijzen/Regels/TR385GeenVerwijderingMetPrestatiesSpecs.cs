using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR385GeenVerwijderingMetPrestatiesSpecs() : ToewijzingregelSpecs(TR385GeenVerwijderingMetPrestaties.Regel)
{
    private static readonly EenToewijzing _verwijderd = new EenToewijzing(101).TotEnMet("2025-01-01").Verwijderd();

    [Test]
    public void Verwijderen_zonder_prestaties_voldoet() => Voldoet(new EenToewijzingBericht(_verwijderd));

    [Test]
    public void Een_andere_wijziging_voldoet_ook_met_prestaties() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing(101).MetRedenWijziging("14")), new EenToewijzingsdossier().MetOpenDebets(101, new EenPrestatie("R1")));

    [Test]
    public void Prestaties_op_een_ander_nummer_tellen_niet() =>
        Voldoet(new EenToewijzingBericht(_verwijderd), new EenToewijzingsdossier().MetOpenDebets(102, new EenPrestatie("R1")));

    [Test]
    public void Met_een_prestatie_die_niet_is_gecrediteerd_voldoet_niet() =>
        Assert.That(
            VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_verwijderd), dossier: new EenToewijzingsdossier().MetOpenDebets(101, new EenPrestatie("R1"))).Toelichting,
            Is.EqualTo("Op toewijzing 101 is prestatie R1 over 2025-10-01 t/m 2025-10-31 goedgekeurd en niet gecrediteerd; verwijderen kan dan niet."));

    [Test]
    public void Van_meer_prestaties_wordt_de_eerste_genoemd_en_geen_Bsn() =>
        Assert.That(
            VoldoetNietBijToegewezenProduct(
                new EenToewijzingBericht(_verwijderd),
                dossier: new EenToewijzingsdossier().MetOpenDebets(101, new EenPrestatie("999900018"), new EenPrestatie("R2").InMaand("2025-11"), new EenPrestatie("R3").InMaand("2025-12"))).Toelichting,
            Does.StartWith("Op toewijzing 101 is prestatie ********* over 2025-10-01 t/m 2025-10-31 en nog 2 prestaties goedgekeurd"));
}
