using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Leest elke prestatie met wat erover is beslist. Er staat nooit meer dan een declaratie in het geheugen.</summary>
internal static class Declaratieregellezer
{
    /// <summary>De regels van declaraties over deze maanden, in de volgorde waarin is geoordeeld.</summary>
    public static IEnumerable<Declaratieregel> Lees(Transactie transactie, Rapportstand stand, Wet? wet, Maand van, Maand totEnMet, Action<long, long>? voortgang)
    {
        var koppen = Koppen(transactie, stand, van, totEnMet).FindAll(een => wet is null || een.Kop.Wet == wet);
        foreach (var (plaats, (kop, eerste)) in koppen.Index())
        {
            voortgang?.Invoke(plaats, koppen.Count);
            var declaratie = MetVrijgave(transactie, stand, kop, eerste);
            foreach (var regel in kop.IsVerwerkt ? Prestaties(transactie, declaratie) : [Geheel(transactie, declaratie)])
            {
                yield return regel;
            }
        }
    }

    private static List<(Declaratiekop Kop, long Eerste)> Koppen(Transactie transactie, Rapportstand stand, Maand van, Maand totEnMet)
    {
        var koppen = new List<(Declaratiekop, long)>();
        using var rijen = transactie.Lees(
            transactie.Sql.Rapport.Declaratiekoppen, ("@begin", van.AlsGetal()), ("@eind", totEnMet.AlsGetal()), ("@stand", stand.Versie));
        while (rijen.Lees())
        {
            var kop = new Declaratiekop
            {
                Oordeel = rijen.Getal(0),
                Gemeente = new(rijen.Code(1)),
                Aanbieder = new(rijen.Code(2)),
                Wet = rijen.Wet(12),
                Maand = Maanden.VanGetal(rijen.Getal(3)),
                IsVerwerkt = rijen.Getal(4) != 0,
                Ingediend = rijen.Bedrag(5),
                DeclaratieNummer = rijen.Tekst(6),
                Regelset = rijen.Code(7),
                Peildatum = rijen.Datum(8),
                GelezenVersie = rijen.Getal(9),
                BeoordeeldOp = Tijdstippen.VanTekst(rijen.Tekst(11)),
                VrijgegevenDoor = null,
                VrijgegevenOp = null,
            };
            koppen.Add((kop, rijen.Getal(10)));
        }

        return koppen;
    }

    private static Declaratiekop MetVrijgave(Transactie transactie, Rapportstand stand, Declaratiekop kop, long eerste)
    {
        using var rij = transactie.Lees(transactie.Sql.Rapport.Vrijgave, ("@versie", eerste), ("@moment", stand.Moment.AlsTekst()));
        return rij.Lees()
            ? kop with { VrijgegevenDoor = rij.Tekst(0) == Beoordelingsstap.Termijn ? "vanzelf" : rij.Tekst(1), VrijgegevenOp = Tijdstippen.VanTekst(rij.Tekst(2)) }
            : kop;
    }

    private static Declaratieregel Geheel(Transactie transactie, Declaratiekop declaratie)
    {
        var redenen = Afkeurlezer.Redenen(transactie, declaratie.Oordeel);
        return new()
        {
            Declaratie = declaratie,
            Bedrag = declaratie.Ingediend,
            Uitslag = PrestatieUitslag.NietBeoordeeld,
            Regels = Een(redenen, reden => reden.Regel),
            RetourCodes = Een(redenen, reden => reden.RetourCode),
        };
    }

    private static List<Declaratieregel> Prestaties(Transactie transactie, Declaratiekop declaratie)
    {
        var regels = new List<Declaratieregel>();
        using (var rij = transactie.Lees(transactie.Sql.Rapport.Prestaties, ("@versie", declaratie.Oordeel)))
        {
            while (rij.Lees())
            {
                var isCredit = rij.Getal(12) != 0;
                regels.Add(new Declaratieregel
                {
                    Declaratie = declaratie,
                    Volgnummer = (int)rij.Getal(0),
                    ReferentieNummer = rij.Tekst(1),
                    VorigReferentieNummer = rij.TekstOfLeeg(2),
                    ToewijzingNummer = (int)rij.Getal(3),
                    Product = new Product(rij.Code(4), rij.Code(5)),
                    ProductPeriode = new Periode(rij.Datum(6), rij.Datum(7)),
                    Volume = new Volume(rij.Getal(8), (Eenheid)rij.Getal(9)),
                    Tarief = rij.BedragOfLeeg(10),
                    Bedrag = Bedrag.MetTeken(rij.Bedrag(11), isCredit ? DebetCredit.Credit : DebetCredit.Debet),
                    IsCredit = isCredit,
                    Uitslag = (PrestatieUitslag)rij.Getal(13),
                    Regels = [],
                    RetourCodes = [],
                });
            }
        }

        return regels.Exists(regel => regel.Uitslag == PrestatieUitslag.Afgewezen) ? MetRedenen(regels, Afkeurlezer.Redenen(transactie, declaratie.Oordeel)) : regels;
    }

    private static List<Declaratieregel> MetRedenen(List<Declaratieregel> regels, List<Afkeurreden> redenen)
    {
        var plaatsen = new Redenplaatsen(redenen, regels.Where(regel => regel.Uitslag == PrestatieUitslag.Afgewezen)
            .Select(regel => new NietGoedgekeurd(regel.Volgnummer!.Value, regel.ReferentieNummer!, regel.Bedrag, IsBeoordeeld: true, regel.Product!.Value)));
        var bij = redenen.SelectMany(reden => plaatsen.Bij(reden).Select(prestatie => (prestatie.Volgnummer, Reden: reden))).ToLookup(paar => paar.Volgnummer, paar => paar.Reden);
        return regels.ConvertAll(regel => bij[regel.Volgnummer!.Value].ToList() is { Count: > 0 } eigen
            ? regel with { Regels = Een(eigen, reden => reden.Regel), RetourCodes = Een(eigen, reden => reden.RetourCode) }
            : regel);
    }

    private static List<string> Een(IEnumerable<Afkeurreden> redenen, Func<Afkeurreden, string> wat) => [.. redenen.Select(wat).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];
}
