using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag.Tarieven;

/// <summary>Leest tariefsets terug.</summary>
internal static class Tariefsetlezer
{
    /// <summary>De bewaarde versies, op naam en versie.</summary>
    /// <param name="transactie">De transactie.</param>
    /// <param name="naam">Van welke tariefset; null voor allemaal.</param>
    public static List<BewaardeTariefset> Lees(Transactie transactie, string? naam)
    {
        var tarieven = Tarieven(transactie, naam);
        var vaststellingen = Vaststellingen(transactie, naam);
        var sql = transactie.Sql.Tarieven;
        using var rijen = naam is null ? transactie.Lees(sql.AlleSets) : transactie.Lees(sql.Sets, ("@naam", naam));
        var sets = new List<BewaardeTariefset>();
        while (rijen.Lees())
        {
            var herkomst = new Tariefherkomst(rijen.Tekst(0), (int)rijen.Getal(1));
            sets.Add(new BewaardeTariefset
            {
                Herkomst = herkomst,
                Vingerafdruk = new Vingerafdruk(rijen.Bytes(2)),
                Rekenregels = rijen.Tekst(3),
                Tarieven = [.. tarieven[herkomst]],
                BewaardDoor = Wie(rijen, 4),
                BewaardOp = Tijdstippen.VanTekst(rijen.Tekst(9)),
                Vaststellingen = [.. vaststellingen[herkomst]],
            });
        }

        return sets;
    }

    private static ILookup<Tariefherkomst, Producttarief> Tarieven(Transactie transactie, string? naam)
    {
        var sql = transactie.Sql.Tarieven;
        using var rijen = naam is null ? transactie.Lees(sql.AlleProducten) : transactie.Lees(sql.Producten, ("@naam", naam));
        var tarieven = new List<KeyValuePair<Tariefherkomst, Producttarief>>();
        while (rijen.Lees())
        {
            tarieven.Add(new(new(rijen.Tekst(0), (int)rijen.Getal(1)), new(rijen.Tekst(2), rijen.Bedrag(3))));
        }

        return tarieven.ToLookup(paar => paar.Key, paar => paar.Value);
    }

    private static ILookup<Tariefherkomst, Tariefvaststelling> Vaststellingen(Transactie transactie, string? naam)
    {
        var sql = transactie.Sql.Tarieven;
        using var rijen = naam is null ? transactie.Lees(sql.AlleVaststellingen) : transactie.Lees(sql.Vaststellingen, ("@naam", naam));
        var vaststellingen = new List<KeyValuePair<Tariefherkomst, Tariefvaststelling>>();
        while (rijen.Lees())
        {
            vaststellingen.Add(new(new(rijen.Tekst(0), (int)rijen.Getal(2)), new(rijen.Datum(1), Wie(rijen, 3), Tijdstippen.VanTekst(rijen.Tekst(8)))));
        }

        return vaststellingen.ToLookup(paar => paar.Key, paar => paar.Value);
    }

    private static Gebruiker Wie(Rijen rij, int vanaf) => new(rij.Tekst(vanaf), rij.Tekst(vanaf + 1), rij.Tekst(vanaf + 2))
    {
        Onderwerp = rij.TekstOfLeeg(vanaf + 3),
        Uitgever = rij.TekstOfLeeg(vanaf + 4),
    };
}
