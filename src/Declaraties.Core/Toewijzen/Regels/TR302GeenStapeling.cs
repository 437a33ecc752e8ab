using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

/// <summary>Verwijderde toewijzingen tellen niet mee.</summary>
public static class TR302GeenStapeling
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR302",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Toewijzingen van hetzelfde product in één bericht overlappen elkaar niet (zonder code: dezelfde categorie; zonder product: elk ander product), behalve in categorie 11 t/m 14 van de Wmo.",
        Kop = "Overlappende toewijzingen van hetzelfde product",
        Waarom = "Van twee toewijzingen die overlappen is niet te zeggen op welke een prestatie rust.",
        Herstel = "Beëindig de ene voor de andere begint, of voeg ze samen.",
        Bron = "iWmo en iJw 3.2, TR302",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t)
    {
        if (t.Overlappend is not { Toewijzing: var ander })
        {
            return Uitkomst.Voldoet;
        }

        var deze = t.Toewijzing;
        var (naam, naamAnder) = ($"toewijzing {deze.ToewijzingNummer}", $"toewijzing {ander.ToewijzingNummer}");
        return Uitkomst.VoldoetNiet(
            $"Toewijzing {deze.ToewijzingNummer} ({Omschrijf(deze)}) overlapt {deze.Looptijd.Doorsnede(ander.Looptijd).InWoorden()} met {naamAnder} ({Omschrijf(ander)}, {t.Overlappend.Plaats}).",
            $"Geen overlap: {Aansluiting.Advies(naamAnder, ander.Looptijd, naam, deze.Looptijd)}.");
    }

    /// <summary>
    /// Per ToegewezenProduct een ander waarmee het niet mag overlappen en dat niet later begint, of null. Van elk paar dat overlapt krijgt
    /// dus minstens het later beginnende een verwijzing (bij gelijk begin: het latere in het bericht).
    /// </summary>
    internal static ToegewezenProduct?[] Zoek(IReadOnlyList<ToegewezenProduct> producten, Regelversie regels)
    {
        var overlappend = new ToegewezenProduct?[producten.Count];
        var gesorteerd = Enumerable.Range(0, producten.Count)
            .Where(i => TeltMee(producten[i].Toewijzing, regels))
            .OrderBy(i => producten[i].Toewijzing.Ingangsdatum)
            .ThenBy(i => i);

        // Everything met so far began no later, so it overlaps exactly if it ends on or after this begin. Of each kind of product only
        // the one that reaches furthest needs remembering, which keeps this at one sort and one pass however long the message is.
        var verstePerProduct = new Dictionary<Product, ToegewezenProduct>();
        var verstePerCategorie = new Dictionary<string, ToegewezenProduct>(StringComparer.Ordinal);
        ToegewezenProduct? versteZonderProduct = null;
        ToegewezenProduct? verste = null;
        foreach (var i in gesorteerd)
        {
            var dit = producten[i];
            if (dit.Toewijzing.Product is { } product)
            {
                var zelfde = product.Code is null
                    ? verstePerCategorie.GetValueOrDefault(product.Categorie)
                    : Verste(verstePerProduct.GetValueOrDefault(product), verstePerProduct.GetValueOrDefault(product with { Code = null }));
                overlappend[i] = AlsOverlapt(Verste(zelfde, versteZonderProduct), dit);
                verstePerProduct[product] = Verste(verstePerProduct.GetValueOrDefault(product), dit)!;
                verstePerCategorie[product.Categorie] = Verste(verstePerCategorie.GetValueOrDefault(product.Categorie), dit)!;
            }
            else
            {
                overlappend[i] = AlsOverlapt(verste, dit);
                versteZonderProduct = Verste(versteZonderProduct, dit);
            }

            verste = Verste(verste, dit);
        }

        return overlappend;
    }

    private static ToegewezenProduct? AlsOverlapt(ToegewezenProduct? eerder, ToegewezenProduct dit) =>
        eerder is not null && eerder.Toewijzing.Looptijd.Eind >= dit.Toewijzing.Ingangsdatum ? eerder : null;

    private static ToegewezenProduct? Verste(ToegewezenProduct? a, ToegewezenProduct? b) =>
        a is null || (b is not null && b.Toewijzing.Looptijd.Eind > a.Toewijzing.Looptijd.Eind) ? b : a;

    private static bool TeltMee(Toewijzing toewijzing, Regelversie regels) =>
        !toewijzing.Looptijd.IsLeeg && !IsVervallen(toewijzing) && !(toewijzing.Product is { } product && regels.MagStapelen.Contains(product.Categorie));

    private static bool IsVervallen(Toewijzing toewijzing) =>
        toewijzing.IsVerwijderd || (toewijzing.RedenWijziging == "01" && toewijzing.Einddatum == toewijzing.Ingangsdatum);

    private static string Omschrijf(Toewijzing toewijzing) =>
        toewijzing.Product is { } product ? $"product {product}" : "zonder product";
}
