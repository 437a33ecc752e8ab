using Declaraties.Berekenen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Haalt een toewijzing op om te bekijken.</summary>
public sealed class Toewijzinginzage(Database database)
{
    // As many months as TR335 looks back, and more than any allocation runs.
    private const int MeesteMaanden = 120;

    /// <summary>De toewijzing; null als niemand haar kent.</summary>
    /// <param name="sleutel">Welke.</param>
    /// <param name="vandaag">Tot en met de maand van deze dag wordt getoond, ook als er niets is geleverd.</param>
    public Toewijzingsblad? Zoek(ToewijzingSleutel sleutel, DateOnly vandaag) => database.Leest(transactie =>
    {
        var versies = Versies(transactie, sleutel);
        if (versies.Count == 0)
        {
            return null;
        }

        var elke = versies.ConvertAll(versie => versie.Toewijzing);
        var geldend = elke.Aggregate(Jongste);
        var partijen = Vastlegging.Partijen(transactie, sleutel.Gemeente, sleutel.Aanbieder, sleutel.Wet)!.Value;
        var prestaties = Prestaties(transactie, partijen, sleutel.ToewijzingNummer, elke, vandaag);
        return new Toewijzingsblad
        {
            Geldend = geldend,
            Versies = versies,
            Maanden = [.. Maanden(geldend, prestaties, vandaag)],
            Tarieven = Tarieven(transactie, elke, prestaties),
            Prestaties = MetDeclaratie(transactie, [.. prestaties.TakeLast(Bladzijde.Meeste)]),
            AantalPrestaties = prestaties.Count,
            Ondersteuning = Ondersteuningslezer.Van(transactie, elke, geldend),
        };
    });

    /// <summary>Wat er over start en stop van de ondersteuning is gemeld; null als niemand de toewijzing kent.</summary>
    public IReadOnlyList<Ondersteuningsregel>? Ondersteuning(ToewijzingSleutel sleutel) => database.Leest(transactie =>
        Versies(transactie, sleutel).ConvertAll(versie => versie.Toewijzing) is { Count: > 0 } versies ? Ondersteuningslezer.Van(transactie, versies, versies.Aggregate(Jongste)) : null);

    /// <summary>Elke prestatie op de toewijzing, op Begindatum.</summary>
    internal static IReadOnlyList<Inzageprestatie> Prestaties(Transactie transactie, PartijenId partijen, int nummer, IReadOnlyList<Toewijzing> versies, DateOnly vandaag)
    {
        var dagen = Dagen(versies, vandaag);
        var sql = transactie.Sql.Inzage;
        return
        [
            .. Inzageprestatie.LeesAlle(transactie, sql.GoedgekeurdOpDagen, ("@dagen", Getallen.AlsJson(dagen)), ("@relatie", partijen.Waarde), ("@nummer", (long)nummer))
                .Concat(Inzageprestatie.LeesAlle(transactie, sql.NietGoedgekeurd, ("@relatie", partijen.Waarde), ("@nummer", (long)nummer)))
                .OrderBy(prestatie => prestatie.ProductPeriode.Begin).ThenBy(prestatie => prestatie.Versie).ThenBy(prestatie => prestatie.Volgnummer),
        ];
    }

    /// <summary>De dagen waarop een prestatie op de toewijzing kan beginnen, tot en met een dag.</summary>
    internal static IEnumerable<long> Dagen(IReadOnlyList<Toewijzing> versies, DateOnly totEnMet)
    {
        var begin = Maand.Van(versies.Min(versie => versie.Ingangsdatum)).EersteDag;
        var eind = versies.Max(versie => versie.Einddatum ?? totEnMet) is var laatste && laatste > totEnMet ? totEnMet : laatste;
        return begin > eind ? [] : Enumerable.Range(0, Math.Min(eind.DayNumber - begin.DayNumber + 1, MeesteMaanden * 31)).Select(dag => (long)begin.AddDays(dag).AlsGetal());
    }

    /// <summary>Elke versie, met wat zij anders maakte dan wat tot dan toe gold.</summary>
    private static List<Bladversie> Versies(Transactie transactie, ToewijzingSleutel sleutel)
    {
        using var rijen = transactie.Lees(
            transactie.Sql.Inzage.Versies, ("@gemeente", sleutel.Gemeente), ("@aanbieder", sleutel.Aanbieder), ("@wet", sleutel.Wet), ("@nummer", (long)sleutel.ToewijzingNummer));
        var versies = new List<Bladversie>();
        Toewijzing? gold = null;
        foreach (var versie in Toewijzinglezer.Elke(rijen))
        {
            var nu = gold is null ? versie : Jongste(gold, versie);
            versies.Add(new Bladversie
            {
                Toewijzing = versie,
                Vastlegging = rijen.Getal(2),
                VastgelegdOp = Tijdstippen.VanTekst(rijen.Tekst(18)),
                Identificatie = rijen.Tekst(19),
                IsGaanGelden = ReferenceEquals(nu, versie),
                Verschillen = gold is null ? [] : Toewijzingsverschil.Tussen(gold, versie),
            });
            gold = nu;
        }

        return versies;
    }

    /// <summary>De hoogste Toewijzingsdatum en -tijd, en bij gelijke stand de laatst gelezen (besluit 20).</summary>
    private static Toewijzing Jongste(Toewijzing eerder, Toewijzing later) =>
        (later.Toewijzingsdatum, later.Toewijzingstijd).CompareTo((eerder.Toewijzingsdatum, eerder.Toewijzingstijd)) >= 0 ? later : eerder;

    private static IReadOnlyList<Contractregel> Tarieven(Transactie transactie, List<Toewijzing> versies, IReadOnlyList<Inzageprestatie> prestaties)
    {
        var producten = versies.Select(versie => versie.Product).OfType<Product>().Concat(prestaties.Select(prestatie => prestatie.Product)).ToHashSet();
        return
        [
            .. transactie.Contracten(versies[0].Aanbieder, long.MaxValue, producten)
                .Where(regel => versies.Any(versie => regel.Geldigheid.Overlapt(versie.Looptijd)) || prestaties.Any(prestatie => regel.Geldigheid.Bevat(prestatie.ProductPeriode.Begin)))
                .OrderBy(regel => regel.Product.ToString(), StringComparer.Ordinal).ThenBy(regel => regel.Ingangsdatum).ThenBy(regel => regel.Eenheid),
        ];
    }

    private static IReadOnlyList<Bladprestatie> MetDeclaratie(Transactie transactie, IReadOnlyList<Inzageprestatie> prestaties)
    {
        var declaraties = Oordeelregel.LeesAlle(transactie, transactie.Sql.Inzage.Gevonden, ("@versies", Getallen.AlsJson(prestaties.Select(prestatie => prestatie.Versie).Distinct())))
            .ToDictionary(declaratie => declaratie.Versie);
        var plaatsen = declaraties.Keys.ToDictionary(versie => versie, versie => new Bevindingplaatsen(transactie, versie));
        return [.. prestaties.Select(prestatie => new Bladprestatie(plaatsen[prestatie.Versie].Beoordeeld(prestatie), declaraties[prestatie.Versie]))];
    }

    private static IEnumerable<Bladmaand> Maanden(Toewijzing geldend, IReadOnlyList<Inzageprestatie> prestaties, DateOnly vandaag)
    {
        var perMaand = prestaties.ToLookup(prestatie => Maand.Van(prestatie.ProductPeriode.Begin));
        foreach (var maand in Looptijd(geldend, vandaag).Union(perMaand.Select(maand => maand.Key)).Order())
        {
            var goedgekeurd = perMaand[maand].Where(prestatie => prestatie.Uitslag == PrestatieUitslag.Goedgekeurd).ToList();
            var minuten = goedgekeurd.Where(prestatie => prestatie.Volume.Eenheid.IsTijd()).Sum(p => p.IsCredit ? -p.Volume.InKleinsteEenheid.Aantal : p.Volume.InKleinsteEenheid.Aantal);
            yield return new Bladmaand(
                maand,
                Benutting.Bepaal(geldend, maand, minuten),
                goedgekeurd.Som(prestatie => prestatie.Bedrag),
                perMaand[maand].Where(prestatie => prestatie is { IsCredit: false } && prestatie.Uitslag != PrestatieUitslag.Goedgekeurd).Som(prestatie => prestatie.Bedrag));
        }
    }

    /// <summary>De maanden van de looptijd tot en met de laatste of die van nu; van een heel lange de laatste.</summary>
    private static IEnumerable<Maand> Looptijd(Toewijzing geldend, DateOnly vandaag)
    {
        var eind = Maand.Van(geldend.Einddatum is { } einddatum && einddatum < vandaag ? einddatum : vandaag);
        var maanden = ((eind.Jaar - geldend.Ingangsdatum.Year) * 12) + eind.Nummer - geldend.Ingangsdatum.Month + 1;
        return Enumerable.Range(0, Math.Clamp(maanden, 0, MeesteMaanden)).Select(terug => Maand.Van(eind.EersteDag.AddMonths(-terug)));
    }
}
