using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Zoekt van prestaties op waarop zij zijn beoordeeld, in wat er tot en met de gelezen vastlegging was.</summary>
internal static class Grondslaglezer
{
    /// <returns>Van elke prestatie, in dezelfde volgorde.</returns>
    public static IReadOnlyList<Grondslag> Lees(Transactie transactie, Gemeente gemeente, Aanbieder aanbieder, Wet wet, long gelezen, IReadOnlyList<Inzageprestatie> prestaties)
    {
        if (prestaties.Count == 0 || Vastlegging.Partijen(transactie, gemeente, aanbieder, wet) is not { } partijen)
        {
            return [.. prestaties.Select(_ => Grondslag.Geen)];
        }

        var versies = Versies(transactie, partijen, gelezen, prestaties.Select(prestatie => prestatie.ToewijzingNummer).ToHashSet());
        var contracten = transactie.Contracten(aanbieder, gelezen, prestaties.Select(prestatie => prestatie.Product).ToHashSet()).ToLookup(regel => regel.Product);
        return
        [
            .. prestaties.Select(prestatie => new Grondslag(
                versies.GetValueOrDefault(prestatie.ToewijzingNummer),
                Tarief.Zoek([.. contracten[prestatie.Product]], prestatie.ProductPeriode.Begin, prestatie.Volume.Eenheid))),
        ];
    }

    private static Dictionary<int, Toewijzingsversie> Versies(Transactie transactie, PartijenId partijen, long gelezen, IReadOnlySet<int> nummers)
    {
        var versies = new Dictionary<int, Toewijzingsversie>();
        using var rij = transactie.Lees(
            transactie.Sql.Inzage.Versierangen, ("@nummers", Getallen.AlsJson(nummers.Select(nummer => (long)nummer))), ("@relatie", partijen.Waarde));
        // In the order in which they hold: the last of a number holds now, and the last that was read held then (decision 20).
        while (rij.Lees())
        {
            var (nummer, vastlegging) = ((int)rij.Getal(0), rij.Getal(1));
            if (vastlegging <= gelezen)
            {
                versies[nummer] = new(vastlegging, rij.Datum(2), IsVervangen: false);
            }
            else if (versies.TryGetValue(nummer, out var toen))
            {
                versies[nummer] = toen with { IsVervangen = true };
            }
        }

        return versies;
    }
}
