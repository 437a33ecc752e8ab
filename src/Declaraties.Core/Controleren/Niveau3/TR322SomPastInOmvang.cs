using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR322SomPastInOmvang
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR322",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9322",
        Eis = "De som van wat op de toewijzing is goedgekeurd, met deze prestatie erbij, past binnen de Omvang over de hele looptijd.",
        Kop = "Alles samen meer dan is toegewezen",
        Waarom = "Over de hele looptijd wordt niet meer betaald dan is toegewezen, wat er ook per maand is gedeclareerd.",
        Herstel = "Declareer hoogstens wat nog over is. Crediteer wat te veel is gedeclareerd, of vraag de gemeente om een hogere toewijzing.",
        Bron = "iWmo en iJw 3.2, TR322; besluiten 5, 8, 18, 64 en 120",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        if (!t.EenheidPast)
        {
            return Uitkomst.NietBeoordeeld;
        }

        if (t.Toewijzing.Omvang is not { } omvang)
        {
            return Uitkomst.Voldoet;
        }

        var (plafond, keren, extra, looptijd) = Bepaal(t, omvang, t.Prestatie.ProductPeriode);
        var geleverd = t.Prestatie.Volume.InKleinsteEenheid;
        var eerder = t.Stand.Goedgekeurd(omvang, t.Dossier.Regelversie);
        return eerder + geleverd.Aantal <= plafond
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"{geleverd} gedeclareerd en {eerder} eerder goedgekeurd is samen {eerder + geleverd.Aantal}; hoogstens {plafond} ({keren} x {omvang.Volume} {omvang.Eenheid.InWoorden()}, {omvang.Frequentie.InWoorden()}{extra.InWoorden}) over de looptijd {looptijd} van toewijzing {t.Toewijzing.ToewijzingNummer}.",
                Ruimte.ZouVoldoen(t));
    }

    /// <summary>Het hoogste volume over de hele looptijd, met een prestatie over <paramref name="productPeriode"/> erbij.</summary>
    internal static Volumegrens Bepaal(Toetsing t, Omvang omvang, Periode productPeriode)
    {
        // Zonder Einddatum telt de toewijzing tot het einde van de laatste ProductPeriode, deze prestatie meegerekend.
        var laatsteDag = t.Stand.LaatsteEinddatum is { } laatste && laatste > productPeriode.Eind ? laatste : productPeriode.Eind;
        var looptijd = new Periode(t.Toewijzing.Ingangsdatum, t.Toewijzing.Einddatum ?? laatsteDag);
        var keren = Plafond.KerenInLooptijd(omvang, looptijd);
        var extra = ExtraTijd.Binnen(t.Stand.Toestemmingen, omvang.Eenheid, looptijd);
        return new Volumegrens(new Volume((long)omvang.Volume * keren, omvang.Eenheid).InKleinsteEenheid.Aantal + extra.Minuten, keren, extra, looptijd);
    }
}
