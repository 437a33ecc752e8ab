using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>De prestaties op toewijzingen, zonder de rest van hun gemeente en aanbieder te lezen (zie <see cref="Begindagen"/>).</summary>
internal static class Toewijzingprestaties
{
    /// <summary>De goedgekeurde debetprestaties die niet zijn gecrediteerd, per nummer in de volgorde waarin zij zijn goedgekeurd.</summary>
    /// <param name="transactie">De transactie waarin wordt gelezen.</param>
    /// <param name="partijen">De gemeente en de aanbieder.</param>
    /// <param name="nummers">De toewijzingen.</param>
    public static IReadOnlyList<OpenPrestatie> Open(Transactie transactie, PartijenId partijen, IReadOnlyCollection<int> nummers)
    {
        var gevraagd = Getallen.AlsJson(nummers.Select(nummer => (long)nummer));
        var dagen = Dagen(transactie, partijen, gevraagd);
        if (dagen.Count == 0)
        {
            return [];
        }

        using var rijen = transactie.Lees(
            transactie.Sql.Prestaties.OpenPrestaties, ("@relatie", partijen.Waarde), ("@nummers", gevraagd), ("@dagen", Getallen.AlsJson(dagen.Select(dag => (long)dag.AlsGetal()))));
        var open = new List<OpenPrestatie>();
        while (rijen.Lees())
        {
            open.Add(OpenPrestatieLezer.Lees(rijen));
        }

        return open;
    }

    private static SortedSet<DateOnly> Dagen(Transactie transactie, PartijenId partijen, string nummers)
    {
        var dagen = new SortedSet<DateOnly>();
        using var rijen = transactie.Lees(transactie.Sql.Prestaties.IngangsdatumsMetStand, ("@relatie", partijen.Waarde), ("@nummers", nummers));
        while (rijen.Lees())
        {
            Begindagen.Voeg(dagen, [rijen.Datum(0)], rijen.Datum(1));
        }

        return dagen;
    }
}
