using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR321VolumePastInOmvang
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR321",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9321",
        Eis = "GeleverdVolume past binnen de Omvang van de toewijzing over de ProductPeriode.",
        Kop = "Meer geleverd dan in deze periode is toegewezen",
        Waarom = "Meer dan de Omvang over deze periode is niet toegewezen.",
        Herstel = "Declareer hoogstens wat past. Was meer nodig, vraag de gemeente dan om toestemming of een hogere toewijzing.",
        Bron = "iWmo en iJw 3.2, TR321; IV077; besluiten 8, 18 en 64",
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

        var (plafond, keren, extra, _) = Bepaal(t, omvang, t.Prestatie.ProductPeriode);
        var geleverd = t.Prestatie.Volume.InKleinsteEenheid;
        return geleverd.Aantal <= plafond
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"{geleverd} gedeclareerd, hoogstens {plafond} ({keren} x {omvang.Volume} {omvang.Eenheid.InWoorden()}, {omvang.Frequentie.InWoorden()}{extra.InWoorden}) volgens toewijzing {t.Toewijzing.ToewijzingNummer} over {t.Prestatie.ProductPeriode}.",
                Ruimte.ZouVoldoen(t));
    }

    /// <summary>Het hoogste volume van één prestatie over <paramref name="productPeriode"/>.</summary>
    internal static Volumegrens Bepaal(Toetsing t, Omvang omvang, Periode productPeriode)
    {
        // De uitzondering voor een categorie (bij de Wmo 01, bij de Jeugdwet geen) hangt aan de toewijzing; alleen als die geen categorie noemt telt die van de prestatie.
        var categorie = t.Toewijzing.Product?.Categorie ?? t.Prestatie.Product.Categorie;
        var keren = Plafond.KerenPerPrestatie(omvang, categorie, t.Toewijzing.Looptijd, t.Toewijzing.Einddatum, productPeriode, t.Dossier.Regelversie);
        var extra = ExtraTijd.Binnen(t.Stand.Toestemmingen, omvang.Eenheid, productPeriode);
        return new Volumegrens(new Volume((long)omvang.Volume * keren, omvang.Eenheid).InKleinsteEenheid.Aantal + extra.Minuten, keren, extra, productPeriode);
    }
}
