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

        var geldend = Geldend(versies);
        var partijen = Vastlegging.Partijen(transactie, sleutel.Gemeente, sleutel.Aanbieder, sleutel.Wet)!.Value;
        var prestaties = Prestaties(transactie, partijen, sleutel.ToewijzingNummer, versies, vandaag);
        return new Toewijzingsblad
        {
            Geldend = geldend,
            Versies = versies,
            Maanden = [.. Maanden(geldend, prestaties, vandaag)],
            Prestaties = prestaties,
        };
    });

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

    private static List<Toewijzing> Versies(Transactie transactie, ToewijzingSleutel sleutel)
    {
        using var rijen = transactie.Lees(
            transactie.Sql.Inzage.Versies, ("@gemeente", sleutel.Gemeente), ("@aanbieder", sleutel.Aanbieder), ("@wet", sleutel.Wet), ("@nummer", (long)sleutel.ToewijzingNummer));
        return [.. Toewijzinglezer.Elke(rijen)];
    }

    /// <summary>De hoogste Toewijzingsdatum en -tijd, en bij gelijke stand de laatst gelezen (besluit 20).</summary>
    private static Toewijzing Geldend(List<Toewijzing> versies) =>
        versies.Aggregate((beste, versie) => (versie.Toewijzingsdatum, versie.Toewijzingstijd).CompareTo((beste.Toewijzingsdatum, beste.Toewijzingstijd)) >= 0 ? versie : beste);

    private static IEnumerable<Benuttingsregel> Maanden(Toewijzing geldend, IReadOnlyList<Inzageprestatie> prestaties, DateOnly vandaag)
    {
        var minuten = prestaties
            .Where(prestatie => prestatie.Uitslag == PrestatieUitslag.Goedgekeurd && prestatie.Volume.Eenheid.IsTijd())
            .GroupBy(prestatie => Maand.Van(prestatie.ProductPeriode.Begin))
            .ToDictionary(maand => maand.Key, maand => maand.Sum(p => p.IsCredit ? -p.Volume.InKleinsteEenheid.Aantal : p.Volume.InKleinsteEenheid.Aantal));
        var laatste = geldend.Einddatum is { } einddatum && einddatum < vandaag ? einddatum : vandaag;
        var eind = minuten.Keys.Append(Maand.Van(laatste)).Max();
        var teller = 0;
        for (var maand = minuten.Keys.Append(Maand.Van(geldend.Ingangsdatum)).Min(); maand <= eind && teller < MeesteMaanden; maand = Maand.Van(maand.LaatsteDag.AddDays(1)), teller++)
        {
            yield return new Benuttingsregel(maand, geldend, Benutting.Bepaal(geldend, maand, minuten.GetValueOrDefault(maand)));
        }
    }
}
