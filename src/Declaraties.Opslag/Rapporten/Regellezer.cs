using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Leest de regels van een rapport. Een aanbieder bij een gemeente tegelijk staat in het geheugen, en nooit alles.</summary>
/// <param name="transactie">Waaruit.</param>
/// <param name="stand">Wat er meetelt.</param>
/// <param name="wet">Alleen onder deze; null voor elke.</param>
/// <param name="van">De eerste maand.</param>
/// <param name="totEnMet">De laatste maand.</param>
internal sealed class Regellezer(Transactie transactie, Rapportstand stand, Wet? wet, Maand van, Maand totEnMet)
{
    /// <summary>De regels van elke maand, op gemeente, aanbieder, wet, ToewijzingNummer en maand.</summary>
    /// <param name="boek">Krijgt elke toewijzing; null als niemand dat vraagt.</param>
    /// <param name="voortgang">Hoeveel toewijzingen er zijn gelezen, en hoeveel er zijn.</param>
    public IEnumerable<Rapportregel> Lees(Leveringsboek? boek, Action<long, long>? voortgang)
    {
        var totaal = transactie.Getal(transactie.Sql.Rapport.AantalToewijzingversies, ("@stand", stand.Versie)) ?? 0;
        var gelezen = 0L;
        Gemeente gemeente = default;
        foreach (var partijen in Partijen.LeesAlle(transactie, wet))
        {
            if (partijen.Gemeente != gemeente)
            {
                boek?.Sluit(gemeente);
                gemeente = partijen.Gemeente;
            }

            var sommen = Sommen(partijen);
            var volgende = 0;
            using var rijen = transactie.Lees(transactie.Sql.Rapport.Toewijzingen, ("@relatie", partijen.Id.Waarde), ("@stand", stand.Versie));
            foreach (var toewijzing in Toewijzinglezer.Geldend(rijen, partijen))
            {
                voortgang?.Invoke(++gelezen, totaal);
                var eerste = Vanaf(sommen, volgende, toewijzing.ToewijzingNummer);
                foreach (var los in Los(partijen, new(sommen, volgende, eerste - volgende)))
                {
                    yield return los;
                }

                volgende = Vanaf(sommen, eerste, toewijzing.ToewijzingNummer + 1L);
                var eigen = new ArraySegment<Prestatiesom>(sommen, eerste, volgende - eerste);
                boek?.Neem(toewijzing, eigen);
                foreach (var regel in VanToewijzing(partijen, toewijzing, eigen))
                {
                    yield return regel;
                }
            }

            foreach (var los in Los(partijen, new(sommen, volgende, sommen.Length - volgende)))
            {
                yield return los;
            }
        }

        boek?.Sluit(gemeente);
    }

    private IEnumerable<Rapportregel> VanToewijzing(Partijen partijen, Toewijzing toewijzing, ArraySegment<Prestatiesom> sommen)
    {
        var plaats = 0;
        for (var maand = van; maand <= totEnMet; maand = maand.Volgende)
        {
            while (plaats < sommen.Count && sommen[plaats].Maand < maand)
            {
                plaats++;
            }

            var som = plaats < sommen.Count && sommen[plaats].Maand == maand ? sommen[plaats] : null;
            if (!toewijzing.IsVerwijderd && toewijzing.Looptijd.Overlapt(maand.Periode))
            {
                yield return new Rapportregel(
                    maand, partijen.Gemeente, partijen.Aanbieder, partijen.Wet, toewijzing, toewijzing.Product, Benutting.Bepaal(toewijzing, maand, som?.Minuten ?? 0), som ?? Prestatiesom.Geen);
            }
            else if (som is not null)
            {
                yield return Los(partijen, som, toewijzing.Product);
            }
        }
    }

    /// <summary>Wat is ingediend op nummers die geen toewijzing heeft.</summary>
    private IEnumerable<Rapportregel> Los(Partijen partijen, ArraySegment<Prestatiesom> sommen) =>
        sommen.Count == 0 ? [] : sommen.Where(som => som.Maand >= van).Select(som => Los(partijen, som, null));

    /// <summary>Prestaties zonder toewijzing met een dag in de maand: zij zijn ingediend, en van een benutting is daar geen sprake.</summary>
    private static Rapportregel Los(Partijen partijen, Prestatiesom som, Product? product) =>
        new(som.Maand, partijen.Gemeente, partijen.Aanbieder, partijen.Wet, null, product ?? som.Product, null, som);

    /// <summary>De plaats van de eerste som met dit nummer of een hoger.</summary>
    private static int Vanaf(Prestatiesom[] sommen, int plaats, long nummer)
    {
        while (plaats < sommen.Length && sommen[plaats].Nummer < nummer)
        {
            plaats++;
        }

        return plaats;
    }

    /// <summary>Op nummer en maand; ook van de maanden waarin wordt teruggekeken naar de laatste levering.</summary>
    private Prestatiesom[] Sommen(Partijen partijen)
    {
        var terugblik = Maand.Van(ZonderLevering.Vanaf(totEnMet.LaatsteDag));
        var vanaf = terugblik < van ? terugblik : van;
        var sommen = new List<Prestatiesom>();
        using var rijen = transactie.Lees(
            transactie.Sql.Rapport.Sommen,
            ("@relatie", partijen.Id.Waarde),
            ("@begin", (long)vanaf.EersteDag.AlsGetal()),
            ("@eind", (long)totEnMet.LaatsteDag.AlsGetal()),
            ("@vanaf", vanaf.AlsGetal()),
            ("@stand", stand.Versie));
        while (rijen.Lees())
        {
            sommen.Add(new Prestatiesom
            {
                Nummer = rijen.Getal(0),
                Maand = Maanden.VanGetal(rijen.Getal(1)),
                Minuten = rijen.Getal(2),
                Volume = rijen.Getal(3),
                Ingediend = rijen.Bedrag(4),
                Goedgekeurd = rijen.Bedrag(5),
                Prestaties = rijen.Getal(6),
                Afgewezen = rijen.Getal(7),
                LaatsteDag = rijen.Getal(8),
                Product = new Product(rijen.Code(9), rijen.Code(10)),
            });
        }

        return [.. sommen];
    }
}
