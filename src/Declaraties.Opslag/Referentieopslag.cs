using System.Text.Json;
using Dapper;
using Declaraties.Controleren;
using Declaraties.Domein;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>Een gelezen regel uit een bestand, met haar regelnummer daarin.</summary>
public sealed record Bestandsregel<T>(int Regelnummer, T Waarde);

/// <summary>Wat een invoer van producten of contracten deed.</summary>
/// <param name="Nieuw">Aantal regels dat er nog niet zo stond.</param>
/// <param name="Ongewijzigd">Aantal regels dat er al precies zo stond, ook als dat eerder in het bestand was.</param>
/// <param name="Geweigerd">Regels die niet kunnen, met de reden.</param>
public sealed record Invoeruitslag(int Nieuw, int Ongewijzigd, IReadOnlyList<(int Regelnummer, string Reden)> Geweigerd);

/// <summary>
/// De productcodelijst en de contracten. Een regel met dezelfde sleutel (tot en met Ingangsdatum) vervangt de vorige; die blijft
/// als oudere versie bestaan, zodat een oordeel van toen te herhalen is.
/// </summary>
public sealed class Referentieopslag(Database database, TimeProvider klok)
{
    public Invoeruitslag VoegProductenToe(IReadOnlyList<Bestandsregel<Productregel>> regels) => database.InTransactie(transactie =>
    {
        var bestaand = Producten(transactie, long.MaxValue).ToDictionary(p => (p.Product, p.Ingangsdatum));
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

        if (nieuw.Count > 0)
        {
            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Producten, klok.GetUtcNow());
            transactie.Connection!.Execute(
                """
                insert into productregel (versie, volgnummer, categorie, code, omschrijving, ingangsdatum, einddatum)
                values (@versie, @volgnummer, @Categorie, @Code, @Omschrijving, @Ingangsdatum, @Einddatum)
                """,
                nieuw.Select((p, volgnummer) => new { versie, volgnummer, p.Product.Categorie, p.Product.Code, p.Omschrijving, p.Ingangsdatum, p.Einddatum }),
                transactie);
        }

        return new Invoeruitslag(nieuw.Count, ongewijzigd, geweigerd);
    });

    public Invoeruitslag VoegContractenToe(IReadOnlyList<Bestandsregel<Contractregel>> regels) => database.InTransactie(transactie =>
    {
        var bestaand = new List<Contractregel>();
        foreach (var aanbieder in regels.Select(r => r.Waarde.Aanbieder).Distinct(StringComparer.Ordinal))
        {
            bestaand.AddRange(Contracten(transactie, aanbieder, long.MaxValue));
        }

        var aanvaard = Contractinvoer.Voeg(bestaand, [.. regels.Select(r => (r.Regelnummer, r.Waarde))]);
        if (aanvaard.Nieuw.Count > 0)
        {
            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Contracten, klok.GetUtcNow());
            transactie.Connection!.Execute(
                """
                insert into contractregel (versie, volgnummer, aanbieder, categorie, code, eenheid, tarief, ingangsdatum, einddatum)
                values (@versie, @volgnummer, @Aanbieder, @Categorie, @Code, @Eenheid, @TariefInCenten, @Ingangsdatum, @Einddatum)
                """,
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
                }),
                transactie);
        }

        return new Invoeruitslag(aanvaard.Nieuw.Count, aanvaard.Ongewijzigd, aanvaard.Geweigerd);
    });

    /// <summary>De productcodelijst zoals zij gold tot en met een versie.</summary>
    /// <param name="transactie">De transactie waarin gelezen wordt.</param>
    /// <param name="totEnMet">De laatste versie die meetelt.</param>
    /// <param name="alleen">De producten waar het om gaat; null voor allemaal.</param>
    internal static IEnumerable<Productregel> Producten(SqliteTransaction transactie, long totEnMet, IReadOnlyCollection<Product>? alleen = null) =>
        transactie.Connection!.Query<(string Categorie, string Code, string Omschrijving, DateOnly Ingangsdatum, DateOnly? Einddatum)>(
            $"""
            select p.categorie, p.code, p.omschrijving, p.ingangsdatum, p.einddatum
            from {(alleen is null ? "productregel p" : $"{Gevraagd} cross join productregel p on p.categorie = g.categorie and p.code = g.code")}
            where p.versie = (select max(q.versie) from productregel q
                              where q.categorie = p.categorie and q.code = p.code and q.ingangsdatum = p.ingangsdatum and q.versie <= @totEnMet)
            """,
            new { totEnMet, producten = Json(alleen) },
            transactie)
        .Select(rij => new Productregel
        {
            Product = new Product(rij.Categorie, rij.Code),
            Omschrijving = rij.Omschrijving,
            Ingangsdatum = rij.Ingangsdatum,
            Einddatum = rij.Einddatum,
        });

    /// <summary>De contractregels van een aanbieder zoals zij golden tot en met een versie.</summary>
    /// <param name="transactie">De transactie waarin gelezen wordt.</param>
    /// <param name="aanbieder">De aanbieder.</param>
    /// <param name="totEnMet">De laatste versie die meetelt.</param>
    /// <param name="alleen">De producten waar het om gaat; null voor allemaal.</param>
    internal static IEnumerable<Contractregel> Contracten(
        SqliteTransaction transactie, string aanbieder, long totEnMet, IReadOnlyCollection<Product>? alleen = null) =>
        transactie.Connection!.Query<(string Categorie, string Code, long Eenheid, long Tarief, DateOnly Ingangsdatum, DateOnly? Einddatum)>(
            $"""
            select c.categorie, c.code, c.eenheid, c.tarief, c.ingangsdatum, c.einddatum
            from {(alleen is null ? "contractregel c" : $"{Gevraagd} cross join contractregel c on c.categorie = g.categorie and c.code = g.code")}
            where c.aanbieder = @aanbieder
              and c.versie = (select max(d.versie) from contractregel d
                              where d.aanbieder = c.aanbieder and d.categorie = c.categorie and d.code = c.code
                                and d.eenheid = c.eenheid and d.ingangsdatum = c.ingangsdatum and d.versie <= @totEnMet)
            """,
            new { aanbieder, totEnMet, producten = Json(alleen) },
            transactie)
        .Select(rij => new Contractregel
        {
            Aanbieder = aanbieder,
            Product = new Product(rij.Categorie, rij.Code),
            Eenheid = (Eenheid)rij.Eenheid,
            TariefInCenten = (int)rij.Tarief,
            Ingangsdatum = rij.Ingangsdatum,
            Einddatum = rij.Einddatum,
        });

    private const string Gevraagd = "(select value ->> 0 as categorie, value ->> 1 as code from json_each(@producten)) g";

    private static string? Json(IReadOnlyCollection<Product>? producten) =>
        producten is null ? null : JsonSerializer.Serialize(producten.Select(product => new[] { product.Categorie, product.Code }));
}
