using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>
/// Eén momentopname van alles waarover wordt gerapporteerd, tot en met een versie. Een aanbieder bij een gemeente tegelijk staat in het geheugen, en
/// nooit alles.
/// </summary>
public sealed class Rapportbron
{
    private readonly Transactie _transactie;

    internal Rapportbron(Transactie transactie, Rapportstand stand)
    {
        _transactie = transactie;
        Stand = stand;
    }

    public Rapportstand Stand { get; }

    /// <summary>
    /// De regels van elke maand, op gemeente, aanbieder, ToewijzingNummer en maand. Zij worden rij voor rij gelezen; van deze bron mag intussen niets
    /// anders worden gevraagd.
    /// </summary>
    /// <param name="van">De eerste maand.</param>
    /// <param name="totEnMet">De laatste maand.</param>
    /// <param name="zonderLevering">Krijgt elke client die aan het einde van de laatste maand te lang niets geleverd kreeg; null als niemand dat vraagt.</param>
    /// <param name="voortgang">Hoeveel toewijzingen er zijn gelezen, en hoeveel er zijn.</param>
    public IEnumerable<Rapportregel> Regels(Maand van, Maand totEnMet, Action<ClientZonderLevering>? zonderLevering = null, Action<long, long>? voortgang = null)
    {
        var totaal = _transactie.Getal(_transactie.Sql.Rapport.AantalToewijzingversies, ("@stand", Stand.Versie)) ?? 0;
        var gelezen = 0L;
        Gemeente gemeente = default;
        var clienten = new Dictionary<Bsn, Leverbeeld>();
        foreach (var relatie in Relaties())
        {
            if (relatie.Gemeente != gemeente)
            {
                Meld(gemeente, clienten, totEnMet, zonderLevering);
                gemeente = relatie.Gemeente;
            }

            var sommen = Sommen(relatie.Id, van, totEnMet);
            var volgende = 0;
            using var rijen = _transactie.Lees(_transactie.Sql.Rapport.Toewijzingen, ("@relatie", relatie.Id), ("@stand", Stand.Versie));
            foreach (var toewijzing in Toewijzinglezer.Geldend(rijen, relatie.Gemeente, relatie.Aanbieder))
            {
                voortgang?.Invoke(++gelezen, totaal);
                for (; volgende < sommen.Count && sommen[volgende].Nummer < toewijzing.ToewijzingNummer; volgende++)
                {
                    if (sommen[volgende].Maand >= van)
                    {
                        yield return Los(relatie, sommen[volgende], null);
                    }
                }

                var eerste = volgende;
                while (volgende < sommen.Count && sommen[volgende].Nummer == toewijzing.ToewijzingNummer)
                {
                    volgende++;
                }

                if (zonderLevering is not null)
                {
                    Onthoud(clienten, toewijzing, sommen, eerste, volgende, totEnMet);
                }

                var plaats = eerste;
                for (var maand = van; maand <= totEnMet; maand = maand.Volgende)
                {
                    while (plaats < volgende && sommen[plaats].Maand < maand)
                    {
                        plaats++;
                    }

                    var som = plaats < volgende && sommen[plaats].Maand == maand ? sommen[plaats] : null;
                    if (!toewijzing.IsVerwijderd && toewijzing.Looptijd.Overlapt(maand.Periode))
                    {
                        yield return new Rapportregel(
                            maand, relatie.Gemeente, relatie.Aanbieder, toewijzing, toewijzing.Product, Benutting.Bepaal(toewijzing, maand, som?.Minuten ?? 0), som ?? Prestatiesom.Geen);
                    }
                    else if (som is not null)
                    {
                        yield return Los(relatie, som, toewijzing.Product);
                    }
                }
            }

            for (; volgende < sommen.Count; volgende++)
            {
                if (sommen[volgende].Maand >= van)
                {
                    yield return Los(relatie, sommen[volgende], null);
                }
            }
        }

        Meld(gemeente, clienten, totEnMet, zonderLevering);
    }

    /// <summary>Elke reden van afkeuring in declaraties over deze maanden, opgeteld per gemeente, aanbieder, product en maand.</summary>
    public Afkeurbeeld Afkeur(Maand van, Maand totEnMet, Action<long, long>? voortgang = null)
    {
        var beeld = new Afkeurbeeld();
        var declaraties = Declaraties(van, totEnMet);
        for (var i = 0; i < declaraties.Count; i++)
        {
            voortgang?.Invoke(i, declaraties.Count);
            var declaratie = declaraties[i];
            beeld.Tel(declaratie);
            if (!declaratie.IsVerwerkt || declaratie.Afgewezen > 0)
            {
                beeld.TelRedenen(declaratie, Redenen(declaratie.Versie), declaratie.IsVerwerkt ? NietGoedgekeurd(declaratie.Versie) : []);
            }
        }

        return beeld;
    }

    /// <summary>De goedgekeurde prestaties over deze maanden die een aanbieder zou moeten crediteren, zoals dat op de stand was.</summary>
    public IReadOnlyList<TeCrediterenPrestatie> TeCrediteren(Maand van, Maand totEnMet) =>
    [
        .. Signaalopslag.TeCrediteren(_transactie, null, null, Stand.Versie).Where(prestatie => Maand.Van(prestatie.ProductPeriode.Begin) is var maand && maand >= van && maand <= totEnMet),
    ];

    /// <summary>De toestemmingen voor meer minuten die in deze maanden een dag hebben, op gemeente, aanbieder, ToewijzingNummer en begin.</summary>
    public IReadOnlyList<Meerminuten> Toestemmingen(Maand van, Maand totEnMet)
    {
        var periode = new Periode(van.EersteDag, totEnMet.LaatsteDag);
        return
        [
            .. Relaties()
                .SelectMany(relatie => Toestemmingopslag.Geldend(_transactie, relatie.Id, relatie.Gemeente, relatie.Aanbieder, Stand.Versie)
                    .OrderBy(nummer => nummer.Key).SelectMany(nummer => nummer.Value.Where(toestemming => toestemming.Periode.Overlapt(periode)).OrderBy(toestemming => toestemming.Periode.Begin))),
        ];
    }

    /// <summary>Hoeveel declaraties er op dit moment waren ontvangen en nog niet beantwoord.</summary>
    public long OpenDeclaraties() => _transactie.Getal(_transactie.Sql.Rapport.OpenDeclaraties, ("@moment", Stand.Moment.AlsTekst())) ?? 0;

    /// <summary>Van elke maand de laatste keer dat zij definitief is gemeld, voor zover dat op deze stand al was gebeurd.</summary>
    public IReadOnlyList<Gemeldestand> Gemeld(Maand van, Maand totEnMet)
    {
        var standen = new List<(long Nummer, Maand Maand, Rapportstand Stand, string? Door)>();
        using (var rijen = _transactie.Lees(_transactie.Sql.Rapport.Standen, ("@begin", van.AlsGetal()), ("@eind", totEnMet.AlsGetal()), ("@stand", Stand.Versie), ("@moment", Stand.Moment.AlsTekst())))
        {
            while (rijen.Lees())
            {
                standen.Add((rijen.Getal(0), Maanden.VanGetal(rijen.Getal(1)), new Rapportstand(rijen.Getal(2), Tijdstippen.VanTekst(rijen.Tekst(3))), rijen.IsLeeg(4) ? null : rijen.Tekst(4)));
            }
        }

        return [.. standen.Select(stand => new Gemeldestand(stand.Nummer, stand.Maand, stand.Stand, stand.Door, Cijfers(stand.Nummer)))];
    }

    private List<Maandcijfer> Cijfers(long nummer)
    {
        var cijfers = new List<Maandcijfer>();
        using var rijen = _transactie.Lees(_transactie.Sql.Rapport.Cijfers, ("@nummer", nummer));
        while (rijen.Lees())
        {
            var groep = new Cijfergroep(new(rijen.Tekst(0)), new(rijen.Tekst(1)), Product(rijen.Tekst(2), rijen.Tekst(3)));
            cijfers.Add(new Maandcijfer(groep, rijen.Getal(4), rijen.Getal(5), rijen.Getal(6), rijen.Getal(7), rijen.Getal(8)));
        }

        return cijfers;
    }

    private List<(long Id, Gemeente Gemeente, Aanbieder Aanbieder)> Relaties()
    {
        var relaties = new List<(long, Gemeente, Aanbieder)>();
        using var rijen = _transactie.Lees(_transactie.Sql.Rapport.Relaties);
        while (rijen.Lees())
        {
            relaties.Add((rijen.Getal(0), new(rijen.Tekst(1)), new(rijen.Tekst(2))));
        }

        return relaties;
    }

    private List<Prestatiesom> Sommen(long relatie, Maand van, Maand totEnMet)
    {
        var terugblik = Maand.Van(ZonderLevering.Vanaf(totEnMet.LaatsteDag));
        var vanaf = terugblik < van ? terugblik : van;
        var sommen = new List<Prestatiesom>();
        using var rijen = _transactie.Lees(
            _transactie.Sql.Rapport.Sommen,
            ("@relatie", relatie),
            ("@begin", (long)vanaf.EersteDag.AlsGetal()),
            ("@eind", (long)totEnMet.LaatsteDag.AlsGetal()),
            ("@vanaf", vanaf.AlsGetal()),
            ("@stand", Stand.Versie));
        while (rijen.Lees())
        {
            sommen.Add(new Prestatiesom
            {
                Nummer = rijen.Getal(0),
                Maand = Maanden.VanGetal(rijen.Getal(1)),
                Minuten = rijen.Getal(2),
                Volume = rijen.Getal(3),
                Ingediend = rijen.Getal(4),
                Goedgekeurd = rijen.Getal(5),
                Prestaties = rijen.Getal(6),
                Afgewezen = rijen.Getal(7),
                LaatsteDag = rijen.Getal(8),
                Product = new Product(rijen.Code(9), rijen.Code(10)),
            });
        }

        return sommen;
    }

    private List<Declaratiebeeld> Declaraties(Maand van, Maand totEnMet)
    {
        var declaraties = new List<Declaratiebeeld>();
        using var rijen = _transactie.Lees(
            _transactie.Sql.Rapport.Declaraties, ("@begin", van.AlsGetal()), ("@eind", totEnMet.AlsGetal()), ("@stand", Stand.Versie));
        while (rijen.Lees())
        {
            declaraties.Add(new Declaratiebeeld(
                rijen.Getal(0),
                new(rijen.Code(1)),
                new(rijen.Code(2)),
                Maanden.VanGetal(rijen.Getal(3)),
                rijen.Getal(4) != 0,
                rijen.Getal(5),
                rijen.Getal(6),
                rijen.Getal(7),
                rijen.Getal(8)));
        }

        return declaraties;
    }

    private List<(string Regel, string RetourCode, string Klasse, string? Referentie)> Redenen(long versie)
    {
        var redenen = new List<(string, string, string, string?)>();
        using var rijen = _transactie.Lees(_transactie.Sql.Rapport.Redenen, ("@versie", versie));
        while (rijen.Lees())
        {
            redenen.Add((rijen.Code(0), rijen.Code(1), rijen.Code(2), rijen.TekstOfLeeg(3)));
        }

        return redenen;
    }

    private List<(string Referentie, long Bedrag, bool IsBeoordeeld, Product Product)> NietGoedgekeurd(long versie)
    {
        var prestaties = new List<(string, long, bool, Product)>();
        using var rijen = _transactie.Lees(_transactie.Sql.Rapport.NietGoedgekeurd, ("@versie", versie));
        while (rijen.Lees())
        {
            prestaties.Add((rijen.Tekst(0), rijen.Getal(1), rijen.Getal(2) != 0, new Product(rijen.Code(3), rijen.Code(4))));
        }

        return prestaties;
    }

    /// <summary>Prestaties zonder toewijzing met een dag in de maand: zij zijn ingediend, en van een benutting is daar geen sprake.</summary>
    private static Rapportregel Los((long Id, Gemeente Gemeente, Aanbieder Aanbieder) relatie, Prestatiesom som, Product? product) =>
        new(som.Maand, relatie.Gemeente, relatie.Aanbieder, null, product ?? som.Product, null, som);

    private static void Onthoud(Dictionary<Bsn, Leverbeeld> clienten, Toewijzing toewijzing, List<Prestatiesom> sommen, int eerste, int na, Maand totEnMet)
    {
        var vanaf = ZonderLevering.Vanaf(totEnMet.LaatsteDag);
        if (!toewijzing.Looptijd.Overlapt(new Periode(vanaf, totEnMet.LaatsteDag)))
        {
            return;
        }

        if (!clienten.TryGetValue(toewijzing.Bsn, out var beeld))
        {
            clienten.Add(toewijzing.Bsn, beeld = new Leverbeeld());
        }

        beeld.Neem(toewijzing);
        for (var i = eerste; i < na; i++)
        {
            if (sommen[i] is { Volume: > 0, LaatsteDag: > 0 })
            {
                beeld.Lever(Datums.VanGetal(sommen[i].LaatsteDag));
            }
        }
    }

    private static void Meld(Gemeente gemeente, Dictionary<Bsn, Leverbeeld> clienten, Maand totEnMet, Action<ClientZonderLevering>? zonderLevering)
    {
        foreach (var beeld in clienten.Values)
        {
            if (beeld.DagenZonderLevering(totEnMet.LaatsteDag) is { } dagen)
            {
                zonderLevering!(new ClientZonderLevering(gemeente, dagen, beeld.LaatsteLevering, [.. beeld.Lopend(totEnMet.LaatsteDag).Select(ToewijzingSleutel.Van)]));
            }
        }

        clienten.Clear();
    }

    private static Product? Product(string categorie, string code) => categorie.Length == 0 ? null : new Product(categorie, code.Length == 0 ? null : code);
}
