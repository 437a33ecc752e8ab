using System.Globalization;

namespace Declaraties.Core.Specs.Eigenschappen;

/// <summary>
/// Wat het oordeel hoort te zijn, zo onhandig en rechtstreeks mogelijk uitgerekend: dag voor dag, en elke som telkens opnieuw over alle
/// goedgekeurde prestaties. Deelt geen regel of berekening met de kern.
/// </summary>
internal static class Orakel
{
    /// <summary>Per prestatie de retourcodes, oplopend; leeg is goedgekeurd, 0233 niet beoordeeld.</summary>
    public static IReadOnlyList<string>[] Retourcodes(Verzinsel verzinsel)
    {
        var prestaties = verzinsel.Declaratie.Prestaties;
        var codes = new IReadOnlyList<string>[prestaties.Count];
        var goedgekeurd = verzinsel.Geschiedenis.Where(eerder => eerder.Gemeente == Voorbeeld.Gemeente).Select(eerder => eerder.Prestatie).ToList();
        var volgorde = Enumerable.Range(0, prestaties.Count).OrderBy(i => prestaties[i].DebetCredit == DebetCredit.Credit ? 0 : 1).ToList();
        foreach (var i in volgorde)
        {
            if (verzinsel.Toewijzingen.All(toewijzing => toewijzing.Bsn != prestaties[i].Bsn))
            {
                codes[i] = ["0233"];
                continue;
            }

            var gevonden = prestaties[i].DebetCredit == DebetCredit.Credit ? Credit(verzinsel, i) : Debet(verzinsel, i, goedgekeurd);
            codes[i] = [.. gevonden.Distinct().Order(StringComparer.Ordinal)];
            if (codes[i].Count == 0)
            {
                goedgekeurd.Add(prestaties[i]);
            }
        }

        return codes;
    }

    /// <summary>De regels van niveau 2 waaraan ergens niet is voldaan, met per regel hoe vaak.</summary>
    public static IReadOnlyDictionary<string, int> BinnenBericht(EenDeclaratie declaratie)
    {
        var gevonden = new List<string>();
        void Als(bool fout, string regel)
        {
            if (fout)
            {
                gevonden.Add(regel);
            }
        }

        var prestaties = declaratie.Prestaties;
        var bericht = declaratie.Bouw();
        var (maandBegin, maandEind) = (declaratie.DeclaratiePeriode.Begin, declaratie.DeclaratiePeriode.Eind);
        Als(declaratie.DeclaratieDagtekening > declaratie.Dagtekening, "TR134");
        Als(maandEind < maandBegin || maandEind > declaratie.Dagtekening, "TR137");
        Als(maandBegin.Year < 2021 || maandEind.Year < 2021, "CS100");
        Als(maandBegin.Day != 1 || maandEind.AddDays(1) != maandBegin.AddMonths(1), "CS340");
        var som = prestaties.Sum(p => p.DebetCredit == DebetCredit.Debet ? p.Bedrag.Cent : -p.Bedrag.Cent);
        Als(som != (bericht.TotaalDebetCredit == DebetCredit.Debet ? bericht.TotaalBedrag.Cent : -bericht.TotaalBedrag.Cent), "TR358");
        Als(bericht.TotaalBedrag.Cent == 0 && bericht.TotaalDebetCredit == DebetCredit.Credit, "CS325");

        // Een Client is een reeks opeenvolgende prestaties met hetzelfde Bsn.
        var clienten = new List<Bsn>();
        for (var i = 0; i < prestaties.Count; i++)
        {
            if (i == 0 || prestaties[i].Bsn != prestaties[i - 1].Bsn)
            {
                clienten.Add(prestaties[i].Bsn);
            }
        }

        foreach (var bsn in clienten)
        {
            var cijfers = bsn.Voluit().Select(c => c - '0').ToArray();
            Als(((9 * cijfers[0]) + (8 * cijfers[1]) + (7 * cijfers[2]) + (6 * cijfers[3]) + (5 * cijfers[4]) + (4 * cijfers[5]) + (3 * cijfers[6]) + (2 * cijfers[7]) - cijfers[8]) % 11 != 0, "CS002");
        }

        gevonden.AddRange(Enumerable.Repeat("TR101", clienten.Count - clienten.Distinct().Count()));
        for (var i = 0; i < prestaties.Count; i++)
        {
            var p = prestaties[i];
            var eerder = prestaties.Take(i).ToList();
            var credit = p.DebetCredit == DebetCredit.Credit;
            var (begin, eind) = (p.ProductPeriode.Begin, p.ProductPeriode.Eind);
            Als(eerder.Any(e => (e.Bsn, e.ReferentieNummer, e.VorigReferentieNummer) == (p.Bsn, p.ReferentieNummer, p.VorigReferentieNummer)), "TR101");
            Als(eind < begin || eind > declaratie.Dagtekening, "TR137");
            Als(begin.Year < 2021 || eind.Year < 2021, "CS100");
            Als((begin.Year, begin.Month) != (eind.Year, eind.Month), "CS337");
            Als(p.VorigReferentieNummer is not null && eerder.Any(e => e.VorigReferentieNummer == p.VorigReferentieNummer), "TR315");
            Als(p.VorigReferentieNummer is not null && prestaties.Any(e => e.ReferentieNummer == p.VorigReferentieNummer), "TR316");
            Als(VijfJaarLater(eind) < declaratie.DeclaratieDagtekening, "TR335");
            Als(!credit && eerder.Any(e => e.DebetCredit == DebetCredit.Debet && (e.ToewijzingNummer, e.Product, e.ProductPeriode) == (p.ToewijzingNummer, p.Product, p.ProductPeriode)), "TR416");
            Als(credit != p.VorigReferentieNummer is not null, "CD060");
            Als((p.Eenheid == Eenheid.Euro) != p.Tarief is null, "CD087");
            Als(p.Eenheid == Eenheid.Euro && p.Bedrag.Cent != p.Volume, "CS339");
            Als(p.Bedrag.Cent == 0 && credit, "CS325");
        }

        return gevonden.GroupBy(regel => regel).ToDictionary(groep => groep.Key, groep => groep.Count());
    }

    private static DateOnly VijfJaarLater(DateOnly dag) =>
        dag is { Month: 2, Day: 29 } ? new DateOnly(dag.Year + 5, 2, 28) : new DateOnly(dag.Year + 5, dag.Month, dag.Day);

    private static IEnumerable<string> Credit(Verzinsel verzinsel, int i)
    {
        var p = verzinsel.Declaratie.Prestaties[i];
        if (NummerGebruikt(verzinsel, i))
        {
            yield return "8021";
        }

        if (p.ProductPeriode.Eind > verzinsel.Declaratie.DeclaratiePeriode.Eind)
        {
            yield return "9319";
        }

        var gelijk = verzinsel.Geschiedenis.Any(eerder =>
            eerder.Gemeente == Voorbeeld.Gemeente
            && eerder.Prestatie.DebetCredit == DebetCredit.Debet
            && eerder.Prestatie.ReferentieNummer == p.VorigReferentieNummer
            && (eerder.Prestatie.Bsn, eerder.Prestatie.ToewijzingNummer, eerder.Prestatie.Product, eerder.Prestatie.ProductPeriode) == (p.Bsn, p.ToewijzingNummer, p.Product, p.ProductPeriode)
            && (eerder.Prestatie.Eenheid, eerder.Prestatie.Volume, eerder.Prestatie.Tarief, eerder.Prestatie.Bedrag) == (p.Eenheid, p.Volume, p.Tarief, p.Bedrag));
        if (!gelijk)
        {
            yield return "8017";
        }

        if (verzinsel.Geschiedenis.Any(eerder => eerder.Prestatie.DebetCredit == DebetCredit.Credit && eerder.Prestatie.VorigReferentieNummer == p.VorigReferentieNummer))
        {
            yield return "9390";
        }
    }

    private static List<string> Debet(Verzinsel verzinsel, int i, List<EenPrestatie> goedgekeurd)
    {
        var p = verzinsel.Declaratie.Prestaties[i];
        var codes = new List<string>();
        void Als(bool fout, string code)
        {
            if (fout)
            {
                codes.Add(code);
            }
        }

        Als(NummerGebruikt(verzinsel, i), "8021");
        Als(p.ProductPeriode.Eind > verzinsel.Declaratie.DeclaratiePeriode.Eind, "9319");
        Als(verzinsel.Productlijst.All(product => product != p.Product) || p.ProductPeriode.Begin < new DateOnly(2025, 9, 1), "S329");

        var regels = verzinsel.Contract
            .Where(c => c.Product == p.Product && c.Ingangsdatum <= p.ProductPeriode.Begin && (c.Einddatum is null || c.Einddatum >= p.ProductPeriode.Begin))
            .ToList();
        var zelfdeEenheid = regels.Find(c => c.Eenheid == p.Eenheid);
        var perUur = p.Eenheid == Eenheid.Minuut ? regels.Find(c => c.Eenheid == Eenheid.Uur) : null;
        if (p.Eenheid != Eenheid.Euro)
        {
            var tarief = zelfdeEenheid is not null ? zelfdeEenheid.Tarief.Cent
                : perUur is not null ? (long)Math.Round(perUur.Tarief.Cent / 60m, MidpointRounding.AwayFromZero)
                : (long?)null;
            Als(tarief is null || p.Tarief?.Cent != tarief, "0611");
            var bedrag = zelfdeEenheid is null && perUur is not null
                ? (long)Math.Round((decimal)perUur.Tarief.Cent * p.Volume / 60m, MidpointRounding.AwayFromZero)
                : p.Volume * p.Tarief!.Value.Cent;
            Als(bedrag != p.Bedrag.Cent, "9346");
        }

        Als(
            goedgekeurd.Any(eerder =>
                eerder.DebetCredit == DebetCredit.Debet
                && (eerder.ToewijzingNummer, eerder.Product, eerder.ProductPeriode) == (p.ToewijzingNummer, p.Product, p.ProductPeriode)
                && goedgekeurd.All(credit => credit.VorigReferentieNummer != eerder.ReferentieNummer)),
            "9389");

        var toewijzing = verzinsel.Toewijzingen.SingleOrDefault(t => t.Nummer == p.ToewijzingNummer);
        if (toewijzing is null || toewijzing.Bsn != p.Bsn || toewijzing.RedenWijziging == "13")
        {
            codes.Add(toewijzing is null ? "9338" : toewijzing.Bsn != p.Bsn ? "8187" : "9384");
            return codes;
        }

        var (begin, eind) = (p.ProductPeriode.Begin, p.ProductPeriode.Eind);
        var eerste = new DateOnly(begin.Year, begin.Month, 1);
        var laatste = new DateOnly(eind.Year, eind.Month, 1).AddMonths(1).AddDays(-1);
        if (begin < toewijzing.Ingangsdatum)
        {
            codes.Add("9307");
        }
        else
        {
            Als(begin != (toewijzing.Ingangsdatum > eerste ? toewijzing.Ingangsdatum : eerste), "9387");
        }

        if (toewijzing.Einddatum is { } einde && eind > einde)
        {
            codes.Add("9308");
        }
        else
        {
            Als(eind != (toewijzing.Einddatum is { } e && e < laatste ? e : laatste), "9388");
        }

        Als(toewijzing.Product is { } product && product.Categorie != p.Product.Categorie, "9339");
        Als(toewijzing.Product?.Code is { } code && code != p.Product.Code, "9340");

        var past = toewijzing.Omvang is { } o
            ? p.Eenheid == o.Eenheid || (o.Eenheid == Eenheid.Uur && p.Eenheid == Eenheid.Minuut)
            : p.Eenheid == Eenheid.Euro || regels.Count == 0 || zelfdeEenheid is not null || perUur is not null;
        if (!past)
        {
            codes.Add("9341");
            return codes;
        }

        var op = goedgekeurd.Where(eerder => eerder.ToewijzingNummer == p.ToewijzingNummer).ToList();
        if (toewijzing.Omvang is { } omvang)
        {
            var eenheid = omvang.Eenheid == Eenheid.Uur ? 60L : 1;
            var volume = Hoeveelheid(p);
            Als(volume > Keren(omvang, toewijzing, p) * omvang.Volume * eenheid, "9321");

            var tot = toewijzing.Einddatum ?? op.Select(eerder => eerder.ProductPeriode.Eind).Append(eind).Max();
            var som = op.Where(eerder => IsTijd(omvang.Eenheid) ? IsTijd(eerder.Eenheid) : eerder.Eenheid == omvang.Eenheid).Sum(eerder => Teken(eerder) * Hoeveelheid(eerder));
            Als(som + volume > KerenInLooptijd(omvang, toewijzing.Ingangsdatum, tot) * omvang.Volume * eenheid, "9322");
        }

        Als(toewijzing.Budget is { } budget && op.Sum(eerder => Teken(eerder) * eerder.Bedrag.Cent) + p.Bedrag.Cent > budget.Cent, "9369");
        return codes;
    }

    private static bool NummerGebruikt(Verzinsel verzinsel, int i)
    {
        var nummer = verzinsel.Declaratie.Prestaties[i].ReferentieNummer;
        return verzinsel.Afgewezen.Contains(nummer)
            || verzinsel.Geschiedenis.Any(eerder => eerder.Prestatie.ReferentieNummer == nummer)
            || verzinsel.Declaratie.Prestaties.Take(i).Any(eerder => eerder.ReferentieNummer == nummer);
    }

    private static bool IsTijd(Eenheid eenheid) => eenheid is Eenheid.Minuut or Eenheid.Uur;

    private static int Teken(EenPrestatie prestatie) => prestatie.DebetCredit == DebetCredit.Credit ? -1 : 1;

    private static long Hoeveelheid(EenPrestatie prestatie) => prestatie.Volume * (prestatie.Eenheid == Eenheid.Uur ? 60L : 1);

    private static long Keren(Omvang omvang, EenToewijzing toewijzing, EenPrestatie p)
    {
        var dagen = Dagen(p.ProductPeriode.Begin, p.ProductPeriode.Eind);
        if (omvang.Frequentie is Frequentie.PerMaand or Frequentie.TotaalInToewijzing)
        {
            return 1;
        }

        if (omvang.Frequentie == Frequentie.PerDag)
        {
            return dagen.Count;
        }

        if (omvang.Eenheid is not (Eenheid.Euro or Eenheid.StuksOutput))
        {
            return (toewijzing.Product?.Categorie ?? p.Product.Categorie) == "01" ? 6 : Weken(dagen);
        }

        var keren = Zondagen(dagen).Count;
        if (toewijzing.Einddatum is { } einde && einde.DayOfWeek != DayOfWeek.Sunday)
        {
            var zondagen = Zondagen(Dagen(toewijzing.Ingangsdatum, einde));
            keren += zondagen.Count > 0 && dagen.Contains(zondagen[^1]) ? 1 : 0;
        }

        return keren;
    }

    private static long KerenInLooptijd(Omvang omvang, DateOnly van, DateOnly tot)
    {
        var dagen = Dagen(van, tot);
        return omvang.Frequentie switch
        {
            Frequentie.TotaalInToewijzing => 1,
            _ when dagen.Count == 0 => 0,
            Frequentie.PerDag => dagen.Count,
            Frequentie.PerMaand => dagen.Select(dag => (dag.Year, dag.Month)).Distinct().Count(),
            _ when omvang.Eenheid is Eenheid.Euro or Eenheid.StuksOutput => Zondagen(dagen).Count + (tot.DayOfWeek == DayOfWeek.Sunday ? 0 : 1),
            _ => Weken(dagen),
        };
    }

    private static List<DateOnly> Dagen(DateOnly van, DateOnly tot)
    {
        List<DateOnly> dagen = [];
        for (var dag = van; dag <= tot; dag = dag.AddDays(1))
        {
            dagen.Add(dag);
        }

        return dagen;
    }

    private static List<DateOnly> Zondagen(List<DateOnly> dagen) => dagen.FindAll(dag => dag.DayOfWeek == DayOfWeek.Sunday);

    private static int Weken(List<DateOnly> dagen) => dagen
        .Select(dag => dag.ToDateTime(TimeOnly.MinValue))
        .Select(dag => (ISOWeek.GetYear(dag), ISOWeek.GetWeekOfYear(dag)))
        .Distinct()
        .Count();
}
