using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Leest elke prestatie met wat erover is beslist, in porties: er staan er nooit meer in het geheugen dan een portie of een grote declaratie heeft.</summary>
internal static class Declaratieregellezer
{
    private const int Versiekolom = 14;

    /// <summary>De regels van declaraties over deze maanden, in de volgorde waarin is geoordeeld.</summary>
    public static IEnumerable<Declaratieregel> Lees(Transactie transactie, Rapportstand stand, Wet? wet, Maand van, Maand totEnMet, Action<long, long>? voortgang)
    {
        var koppen = Koppen(transactie, stand, van, totEnMet).FindAll(een => wet is null || een.Kop.Wet == wet);
        var gelezen = 0;
        foreach (var portie in Porties.Van(koppen, een => een.Prestaties))
        {
            voortgang?.Invoke(gelezen, koppen.Count);
            var vrijgaven = Vrijgaven(transactie, stand, portie.Select(een => een.Eerste));
            var declaraties = portie.ToDictionary(een => een.Kop.Oordeel, een => vrijgaven.TryGetValue(een.Eerste, out var vrijgave) ? een.Kop with { VrijgegevenDoor = vrijgave.Door, VrijgegevenOp = vrijgave.Op } : een.Kop);
            var prestaties = Afkeurlezer.PerVersie(
                transactie, transactie.Sql.Rapport.Prestaties, portie.Where(een => een.Kop.IsVerwerkt).Select(een => een.Kop.Oordeel), Versiekolom, rij => Prestatie(declaraties[rij.Getal(Versiekolom)], rij));
            var redenen = Afkeurlezer.Redenen(
                transactie, declaraties.Values.Where(kop => !kop.IsVerwerkt || prestaties.GetValueOrDefault(kop.Oordeel, []).Exists(regel => regel.Uitslag == PrestatieUitslag.Afgewezen)).Select(kop => kop.Oordeel));
            foreach (var (oordeel, declaratie) in declaraties)
            {
                var eigen = redenen.GetValueOrDefault(oordeel, []);
                foreach (var regel in declaratie.IsVerwerkt ? MetRedenen(prestaties.GetValueOrDefault(oordeel, []), eigen) : [Geheel(declaratie, eigen)])
                {
                    yield return regel;
                }
            }

            gelezen += portie.Count;
        }
    }

    private static List<Gelezenkop> Koppen(Transactie transactie, Rapportstand stand, Maand van, Maand totEnMet)
    {
        var koppen = new List<Gelezenkop>();
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
            koppen.Add(new(kop, rijen.Getal(10), rijen.Getal(13)));
        }

        return koppen;
    }

    private static Dictionary<long, Vrijgave> Vrijgaven(Transactie transactie, Rapportstand stand, IEnumerable<long> eersten)
    {
        var vrijgaven = new Dictionary<long, Vrijgave>();
        using var rijen = transactie.Lees(transactie.Sql.Rapport.Vrijgaven, ("@versies", Getallen.AlsJson(eersten)), ("@moment", stand.Moment.AlsTekst()));
        while (rijen.Lees())
        {
            vrijgaven[rijen.Getal(0)] = new(rijen.Tekst(1) == Beoordelingsstap.Termijn ? "vanzelf" : rijen.Tekst(2), Tijdstippen.VanTekst(rijen.Tekst(3)));
        }

        return vrijgaven;
    }

    private static Declaratieregel Geheel(Declaratiekop declaratie, List<Afkeurreden> redenen) => new()
    {
        Declaratie = declaratie,
        Bedrag = declaratie.Ingediend,
        Uitslag = PrestatieUitslag.NietBeoordeeld,
        Regels = Een(redenen, reden => reden.Regel),
        RetourCodes = Een(redenen, reden => reden.RetourCode),
    };

    private static Declaratieregel Prestatie(Declaratiekop declaratie, Rijen rij)
    {
        var isCredit = rij.Getal(12) != 0;
        return new()
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
        };
    }

    private static List<Declaratieregel> MetRedenen(List<Declaratieregel> regels, List<Afkeurreden> redenen)
    {
        if (redenen.Count == 0)
        {
            return regels;
        }

        var plaatsen = new Redenplaatsen(redenen, regels.Where(regel => regel.Uitslag == PrestatieUitslag.Afgewezen)
            .Select(regel => new NietGoedgekeurd(regel.Volgnummer!.Value, regel.ReferentieNummer!, regel.Bedrag, IsBeoordeeld: true, regel.Product!.Value)));
        var bij = redenen.SelectMany(reden => plaatsen.Bij(reden).Select(prestatie => (prestatie.Volgnummer, Reden: reden))).ToLookup(paar => paar.Volgnummer, paar => paar.Reden);
        return regels.ConvertAll(regel => bij[regel.Volgnummer!.Value].ToList() is { Count: > 0 } eigen
            ? regel with { Regels = Een(eigen, reden => reden.Regel), RetourCodes = Een(eigen, reden => reden.RetourCode) }
            : regel);
    }

    private static List<string> Een(IEnumerable<Afkeurreden> redenen, Func<Afkeurreden, string> wat) => [.. redenen.Select(wat).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <param name="Kop">De declaratie.</param>
    /// <param name="Eerste">De versie van haar eerste oordeel: daarbij staat wat er met haar is gedaan.</param>
    /// <param name="Prestaties">Hoeveel zij er heeft.</param>
    private sealed record Gelezenkop(Declaratiekop Kop, long Eerste, long Prestaties);

    private sealed record Vrijgave(string Door, DateTimeOffset Op);
}
