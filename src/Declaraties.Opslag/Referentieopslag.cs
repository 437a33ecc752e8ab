using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Een gelezen regel uit een bestand, met haar regelnummer daarin.</summary>
public sealed record Bestandsregel<T>(int Regelnummer, T Waarde);

/// <summary>Wat een invoer van producten of contracten deed.</summary>
/// <param name="Nieuw">Aantal regels dat er nog niet zo stond.</param>
/// <param name="Ongewijzigd">Aantal regels dat er al precies zo stond, ook als dat eerder in het bestand was.</param>
/// <param name="Geweigerd">Regels die niet kunnen, met de reden.</param>
public sealed record Invoeruitslag(int Nieuw, int Ongewijzigd, IReadOnlyList<(int Regelnummer, string Reden)> Geweigerd)
{
    /// <summary>Wat er nieuw of anders is, een zin per regel.</summary>
    public IReadOnlyList<string> Wijzigingen { get; init; } = [];
}

/// <summary>
/// De productcodelijst en de contracten. Een regel met dezelfde sleutel (tot en met Ingangsdatum) vervangt de vorige; die blijft
/// als oudere versie bestaan, zodat een oordeel van toen te herhalen is.
/// </summary>
public sealed class Referentieopslag(Database database, TimeProvider klok)
{
    /// <param name="regels">De regels van een bestand.</param>
    /// <param name="isProef">Alleen zeggen wat er zou veranderen.</param>
    public Invoeruitslag VoegProductenToe(IReadOnlyList<Bestandsregel<Productregel>> regels, bool isProef = false) => database.InTransactie(Grendel.Producten, transactie =>
    {
        var bestaand = transactie.Producten(long.MaxValue).ToDictionary(p => (p.Product, p.Ingangsdatum));
        var (nieuw, ongewijzigd, geweigerd) = (new List<Productregel>(), 0, new List<(int, string)>());
        var inBestand = new Dictionary<(Product, DateOnly), (int Regelnummer, Productregel Waarde)>();
        foreach (var (regelnummer, regel) in regels)
        {
            var sleutel = (regel.Product, regel.Ingangsdatum);
            if (inBestand.TryGetValue(sleutel, out var eerder) && eerder.Waarde != regel)
            {
                geweigerd.Add((regelnummer, $"product {regel.Product} vanaf {regel.Ingangsdatum:yyyy-MM-dd} staat anders op regel {eerder.Regelnummer}; één regel per product en Ingangsdatum"));
                continue;
            }

            inBestand[sleutel] = (regelnummer, regel);
            if (bestaand.TryGetValue(sleutel, out var oud) && oud == regel)
            {
                ongewijzigd++;
                continue;
            }

            bestaand[sleutel] = regel;
            nieuw.Add(regel);
        }

        if (nieuw.Count > 0 && !isProef)
        {
            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Producten, klok.GetUtcNow());
            transactie.Execute(
                transactie.Sql.NieuweProductregel,
                nieuw.Select((p, volgnummer) => new { versie, volgnummer, p.Product.Categorie, p.Product.Code, p.Omschrijving, p.Ingangsdatum, p.Einddatum }));
        }

        return new Invoeruitslag(nieuw.Count, ongewijzigd, geweigerd)
        {
            Wijzigingen = [.. nieuw.Select(p => $"product {p.Product} vanaf {p.Ingangsdatum:yyyy-MM-dd}{TotEnMet(p.Einddatum)}: {p.Omschrijving}")],
        };
    });

    /// <inheritdoc cref="VoegProductenToe"/>
    public Invoeruitslag VoegContractenToe(IReadOnlyList<Bestandsregel<Contractregel>> regels, bool isProef = false) => database.InTransactie(Grendel.Contracten(regels.Select(r => r.Waarde.Aanbieder)), transactie =>
    {
        var bestaand = new List<Contractregel>();
        foreach (var aanbieder in regels.Select(r => r.Waarde.Aanbieder).Distinct(StringComparer.Ordinal))
        {
            bestaand.AddRange(transactie.Contracten(aanbieder, long.MaxValue));
        }

        var aanvaard = Contractinvoer.Voeg(bestaand, [.. regels.Select(r => (r.Regelnummer, r.Waarde))]);
        if (aanvaard.Nieuw.Count > 0 && !isProef)
        {
            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Contracten, klok.GetUtcNow());
            transactie.Execute(
                transactie.Sql.NieuweContractregel,
                aanvaard.Nieuw.Select((c, volgnummer) => new
                {
                    versie,
                    volgnummer,
                    c.Aanbieder,
                    c.Product.Categorie,
                    c.Product.Code,
                    Eenheid = (int)c.Eenheid,
                    c.TariefInCenten,
                    c.Ingangsdatum,
                    c.Einddatum,
                }));
        }

        return new Invoeruitslag(aanvaard.Nieuw.Count, aanvaard.Ongewijzigd, aanvaard.Geweigerd)
        {
            Wijzigingen =
            [
                .. aanvaard.Nieuw.Select(c =>
                    $"aanbieder {c.Aanbieder}, product {c.Product} per {c.Eenheid.Code()} vanaf {c.Ingangsdatum:yyyy-MM-dd}{TotEnMet(c.Einddatum)}: {new Bedrag(c.TariefInCenten)}{Was(bestaand, c)}"),
            ],
        };
    });

    private static string TotEnMet(DateOnly? einddatum) => einddatum is { } eind ? $" t/m {eind:yyyy-MM-dd}" : "";

    private static string Was(List<Contractregel> bestaand, Contractregel nieuw) =>
        bestaand.Find(c => c.Aanbieder == nieuw.Aanbieder && c.Product == nieuw.Product && c.Eenheid == nieuw.Eenheid && c.Ingangsdatum == nieuw.Ingangsdatum) is { } oud
            ? $" (was {new Bedrag(oud.TariefInCenten)}{TotEnMet(oud.Einddatum)})"
            : "";

    internal static Productregel LeesProduct(Rijen rij) => new()
    {
        Product = new Product(rij.Tekst(0), rij.Tekst(1)),
        Omschrijving = rij.Tekst(2),
        Ingangsdatum = rij.Datum(3),
        Einddatum = rij.IsLeeg(4) ? null : rij.Datum(4),
    };

    internal static Contractregel LeesContract(Rijen rij, string aanbieder) => new()
    {
        Aanbieder = aanbieder,
        Product = new Product(rij.Tekst(0), rij.Tekst(1)),
        Eenheid = (Eenheid)rij.Getal(2),
        TariefInCenten = (int)rij.Getal(3),
        Ingangsdatum = rij.Datum(4),
        Einddatum = rij.IsLeeg(5) ? null : rij.Datum(5),
    };
}
