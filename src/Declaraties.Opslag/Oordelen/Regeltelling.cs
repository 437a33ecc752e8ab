using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Telt de bevindingen van een oordeel per regel, zodat een overzicht ze niet een voor een hoeft te lezen.</summary>
internal static class Regeltelling
{
    public static void Bewaar(Transactie transactie, long versie, IReadOnlyList<Bevinding> bevindingen)
    {
        foreach (var vanRegel in bevindingen.GroupBy(bevinding => bevinding.Regel.Code, StringComparer.Ordinal))
        {
            var bedrag = vanRegel.Where(bevinding => bevinding.Prestatie is not null)
                .DistinctBy(bevinding => bevinding.Prestatie!.Volgnummer)
                .Som(bevinding => bevinding.Prestatie!.Bedrag);
            transactie.Voer(
                transactie.Sql.Oordelen.NieuweRegeltelling,
                ("@versie", versie),
                ("@regel", vanRegel.Key),
                ("@retourcode", vanRegel.First().Regel.RetourCode ?? ""),
                ("@bevindingen", (long)vanRegel.Count()),
                ("@bedrag", bedrag.Cent));
        }
    }
}
