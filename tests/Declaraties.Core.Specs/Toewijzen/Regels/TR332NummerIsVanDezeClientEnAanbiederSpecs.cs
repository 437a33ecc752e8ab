using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR332NummerIsVanDezeClientEnAanbiederSpecs() : ToewijzingregelSpecs(TR332NummerIsVanDezeClientEnAanbieder.Regel)
{
    private const string AndereAanbieder = "99990002";
    private static readonly EenToewijzing _een = new EenToewijzing(101).TotEnMet("2025-12-31");

    [Test]
    public void Een_nummer_dat_niemand_gebruikt_voldoet() => Voldoet(new EenToewijzingBericht(_een), new EenToewijzingsdossier().Met(new EenToewijzing(102).VanClient(Voorbeeld.TweedeClient)));

    [Test]
    public void Een_nieuwe_versie_van_de_eigen_toewijzing_voldoet() => Voldoet(new EenToewijzingBericht(_een.ToegewezenOp("2025-06-01")), new EenToewijzingsdossier().Met(_een));

    [Test]
    public void Bij_een_andere_gemeente_is_hetzelfde_nummer_een_ander_nummer() =>
        Voldoet(new EenToewijzingBericht(_een), new EenToewijzingsdossier().Met(_een.VanGemeente(Voorbeeld.AndereGemeente).VanClient(Voorbeeld.TweedeClient)));

    [Test]
    public void Een_nummer_dat_is_verwijderd_is_vrij() =>
        Voldoet(new EenToewijzingBericht(_een), new EenToewijzingsdossier().Met(_een.VanClient(Voorbeeld.TweedeClient).Verwijderd()));

    [Test]
    public void Van_een_andere_client_voldoet_niet() =>
        Assert.That(
            VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_een), dossier: new EenToewijzingsdossier().Met(_een.VanClient(Voorbeeld.TweedeClient))).Toelichting,
            Is.EqualTo("ToewijzingNummer 101 is bij gemeente 0505 al in gebruik voor een andere client bij aanbieder 99990001 (van 2025-01-01 t/m 2025-12-31)."));

    [Test]
    public void Bij_een_andere_aanbieder_voldoet_niet_ook_voor_dezelfde_client() =>
        Assert.That(
            VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_een), dossier: new EenToewijzingsdossier().Met(_een.AanAanbieder(AndereAanbieder))).Toelichting,
            Does.StartWith("ToewijzingNummer 101 is bij gemeente 0505 al in gebruik voor dezelfde client bij aanbieder 99990002"));

    [Test]
    public void Wie_dubbel_staat_mag_worden_verwijderd_en_niet_gewijzigd()
    {
        var dossier = new EenToewijzingsdossier().Met(_een, _een.AanAanbieder(AndereAanbieder));
        Voldoet(new EenToewijzingBericht(_een.Verwijderd().TotEnMet("2025-01-01")), dossier);
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_een.TotEnMet("2025-06-30")), dossier: dossier);
    }

    [Test]
    public void Verwijderen_wat_alleen_een_ander_heeft_voldoet_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_een.Verwijderd()), dossier: new EenToewijzingsdossier().Met(_een.VanClient(Voorbeeld.TweedeClient)));
}
