using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Beoordelen;

public sealed class LateToewijzingSpecs
{
    private const int Onbekend = 20079;

    [Test]
    public void Een_onbekende_toewijzing_kan_nog_komen() => Assert.That(KanHelpen(new EenPrestatie().OpToewijzing(Onbekend)));

    [Test]
    public void Een_client_zonder_toewijzing_kan_er_nog_een_krijgen() =>
        Assert.That(LateToewijzing.KanHelpen(new EenDossier().ZonderToewijzingen().Over(new EenPrestatie()).Oordeel));

    [Test]
    public void Is_alles_goed_dan_valt_er_niets_te_wachten() => Assert.That(KanHelpen(new EenPrestatie()), Is.False);

    [Test]
    public void Een_ander_gebrek_gaat_met_een_toewijzing_niet_weg() => Assert.That(KanHelpen(new EenPrestatie().MetVolume(100_000)), Is.False);

    [Test]
    public void Een_toewijzing_van_een_ander_wordt_niet_alsnog_van_deze_client() =>
        Assert.That(
            LateToewijzing.KanHelpen(new EenDossier()
                .Met(new EenToewijzing(Onbekend).VanClient(Voorbeeld.TweedeClient))
                .Over(new EenPrestatie().OpToewijzing(Onbekend)).Oordeel),
            Is.False);

    [Test]
    public void Een_onbekende_toewijzing_met_nog_een_gebrek_helpt_deze_prestatie_niet() =>
        Assert.That(LateToewijzing.KanHelpen(new EenDossier().MetAfgewezen("RN001").Over(new EenPrestatie("RN001").OpToewijzing(Onbekend)).Oordeel), Is.False);

    [Test]
    public void Heeft_een_andere_prestatie_een_ander_gebrek_dan_kan_wachten_deze_toch_helpen() =>
        Assert.That(KanHelpen(new EenPrestatie("RN001").MetVolume(100_000), new EenPrestatie("RN002").OpToewijzing(Onbekend)));

    [Test]
    public void Een_declaratie_die_als_geheel_is_afgekeurd_wacht_niet() =>
        Assert.That(LateToewijzing.KanHelpen(new EenDossier().MetBekendDeclaratieNummer().Over(new EenPrestatie().OpToewijzing(Onbekend)).Oordeel), Is.False);

    private static bool KanHelpen(params EenPrestatie[] prestaties) => LateToewijzing.KanHelpen(new EenDossier().Over(prestaties).Oordeel);
}
