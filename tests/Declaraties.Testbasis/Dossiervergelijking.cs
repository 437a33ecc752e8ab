using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>Legt twee dossiers veld voor veld naast elkaar.</summary>
public static class Dossiervergelijking
{
    /// <summary>
    /// Alles wat een regel van dit dossier kan zien, als regels tekst in een vaste volgorde: twee dossiers zijn gelijk als deze teksten dat zijn.
    /// Van de open debets alleen die beginnen als een prestatie in het bericht, of als zij volgens een advies zou moeten beginnen, en die er een overlappen; meer belooft een dossier niet.
    /// </summary>
    public static IReadOnlyList<string> Uitgeschreven(this Dossier dossier, DeclaratieBericht bericht)
    {
        var regels = new List<string>
        {
            Tekst($"Peildatum {dossier.Peildatum:O}"),
            Tekst($"IdentificatieBekend {dossier.IdentificatieBekend}"),
            Tekst($"DeclaratieNummerBekend {dossier.DeclaratieNummerBekend}"),
            Tekst($"LaatsteDeclaratieperiode {dossier.LaatsteDeclaratieperiode}"),
        };
        foreach (var (nummer, stand) in dossier.Toewijzingen.OrderBy(t => t.Key))
        {
            var t = stand.Toewijzing;
            regels.Add(Tekst($"Toewijzing {nummer}: {t.ToewijzingNummer} {t.Gemeente} {t.Aanbieder} {t.Bsn.Getal} {Product(t.Product)} {t.Toewijzingsdatum:O} {t.Toewijzingstijd:c} {t.Ingangsdatum:O} {t.Einddatum:O} {t.RedenWijziging} {t.Omvang} {t.Budget?.Cent}"));
            regels.Add(Tekst($"Stand {nummer}: {stand.Verbruik.Minuten} {stand.Verbruik.Overig} waarvan anders {stand.InAndereEenheden} {stand.Verbruik.Bedrag.Cent} {stand.LaatsteEinddatum:O}"));
            regels.AddRange(Gesorteerd(stand.Toestemmingen, m => Tekst($"Toestemming {nummer}: {m}")));
            regels.AddRange(stand.OpenDebets
                .Where(d => bericht.Prestaties.Any(p => p.ToewijzingNummer == nummer && (Geheugenopslag.Kan(p, t, d.ProductPeriode.Begin) || p.ProductPeriode.Overlapt(d.ProductPeriode))))
                .Select(d => Tekst($"OpenDebet {nummer}: {d.ReferentieNummer} {Product(d.Product)} {d.ProductPeriode} {d.Bedrag.Cent}"))
                .Order(StringComparer.Ordinal));
        }

        regels.AddRange(Gesorteerd(dossier.BekendeClienten, bsn => Tekst($"BekendeClient {bsn.Getal}")));
        regels.AddRange(Gesorteerd(
            dossier.Contractregels.SelectMany(groep => groep.Select(c => (groep.Key, Regel: c))),
            c => Tekst($"Contractregel {Product(c.Key)}: {c.Regel.Aanbieder} {Product(c.Regel.Product)} {c.Regel.Eenheid} {c.Regel.Tarief.Cent} {c.Regel.Ingangsdatum:O} {c.Regel.Einddatum:O} {c.Regel.Tariefset}")));
        regels.AddRange(Gesorteerd(
            dossier.Producten.SelectMany(groep => groep.Select(p => (groep.Key, Regel: p))),
            p => Tekst($"Productregel {Product(p.Key)}: {Product(p.Regel.Product)} {p.Regel.Omschrijving} {p.Regel.Ingangsdatum:O} {p.Regel.Einddatum:O}")));
        regels.AddRange(Gesorteerd(dossier.BekendeReferentieNummers, nummer => $"BekendReferentieNummer {nummer}"));
        regels.AddRange(Gesorteerd(
            dossier.GoedgekeurdeDebets,
            d => Tekst($"GoedgekeurdeDebet {d.Key}: {d.Value.Gemeente} {d.Value.Bsn.Getal} {d.Value.ToewijzingNummer} {Product(d.Value.Product)} {d.Value.ProductPeriode} {d.Value.Eenheid} {d.Value.GeleverdVolume} {d.Value.ProductTarief?.Cent} {d.Value.IngediendBedrag.Cent}")));
        regels.AddRange(Gesorteerd(dossier.GecrediteerdeReferentieNummers, nummer => $"Gecrediteerd {nummer}"));
        return regels;
    }

    private static IEnumerable<string> Gesorteerd<T>(IEnumerable<T> waarden, Func<T, string> tekst) => waarden.Select(tekst).Order(StringComparer.Ordinal);

    private static string Product(Product? product) => product is { } p ? $"[{p.Categorie}|{p.Code ?? "geen"}]" : "[geen]";

    private static string Tekst(FormattableString tekst) => tekst.ToString(CultureInfo.InvariantCulture);
}
