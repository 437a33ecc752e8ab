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
    internal static List<Productregel> Producten(SqliteTransaction transactie, long totEnMet, IReadOnlyCollection<Product>? alleen = null)
    {
        using var rijen = new Voorbereid(
            transactie,
            $"""
            select p.categorie, p.code, p.omschrijving, p.ingangsdatum, p.einddatum
            from productregel p
            where {(alleen is null ? "" : "p.categorie = ?2 and p.code = ?3 and")}
                  p.versie = (select max(q.versie) from productregel q
                              where q.categorie = p.categorie and q.code = p.code and q.ingangsdatum = p.ingangsdatum and q.versie <= ?1)
            """);
        rijen.Zet(1, totEnMet);
        return Lees(rijen, alleen, eerste: 2, static rij => new Productregel
        {
            Product = new Product(rij.Tekst(0), rij.Tekst(1)),
            Omschrijving = rij.Tekst(2),
            Ingangsdatum = rij.Datum(3),
            Einddatum = rij.IsLeeg(4) ? null : rij.Datum(4),
        });
    }

    /// <summary>De contractregels van een aanbieder zoals zij golden tot en met een versie.</summary>
    /// <param name="transactie">De transactie waarin gelezen wordt.</param>
    /// <param name="aanbieder">De aanbieder.</param>
    /// <param name="totEnMet">De laatste versie die meetelt.</param>
    /// <param name="alleen">De producten waar het om gaat; null voor allemaal.</param>
    internal static List<Contractregel> Contracten(
        SqliteTransaction transactie, string aanbieder, long totEnMet, IReadOnlyCollection<Product>? alleen = null)
    {
        using var rijen = new Voorbereid(
            transactie,
            $"""
            select c.categorie, c.code, c.eenheid, c.tarief, c.ingangsdatum, c.einddatum
            from contractregel c
            where c.aanbieder = ?2 {(alleen is null ? "" : "and c.categorie = ?3 and c.code = ?4")}
              and c.versie = (select max(d.versie) from contractregel d
                              where d.aanbieder = c.aanbieder and d.categorie = c.categorie and d.code = c.code
                                and d.eenheid = c.eenheid and d.ingangsdatum = c.ingangsdatum and d.versie <= ?1)
            """);
        rijen.Zet(1, totEnMet);
        rijen.Zet(2, aanbieder);
        return Lees(rijen, alleen, eerste: 3, rij => new Contractregel
        {
            Aanbieder = aanbieder,
            Product = new Product(rij.Tekst(0), rij.Tekst(1)),
            Eenheid = (Eenheid)rij.Getal(2),
            TariefInCenten = (int)rij.Getal(3),
            Ingangsdatum = rij.Datum(4),
            Einddatum = rij.IsLeeg(5) ? null : rij.Datum(5),
        });
    }

    private static List<T> Lees<T>(Voorbereid rijen, IReadOnlyCollection<Product>? alleen, int eerste, Func<Voorbereid, T> lees)
    {
        var gelezen = new List<T>();
        foreach (var product in alleen ?? [default])
        {
            if (alleen is not null)
            {
                rijen.Zet(eerste, product.Categorie);
                rijen.Zet(eerste + 1, product.Code);
            }

            while (rijen.Lees())
            {
                gelezen.Add(lees(rijen));
            }
        }

        return gelezen;
    }
}
