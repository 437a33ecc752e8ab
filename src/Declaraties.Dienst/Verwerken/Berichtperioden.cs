using Declaraties.Berichten;
using Declaraties.Berichten.Edities;
using Declaraties.Domein;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Waarover een declaratie gaat die nog niet is beoordeeld.</summary>
public static class Berichtperioden
{
    // What was taken in is read, whatever the bound is now; that there is a fault is enough to know.
    private static readonly Leesgrenzen _grenzen = Leesgrenzen.Van(2000, 1);

    /// <summary>Leest van een bericht de DeclaratiePeriode en de verschillende ProductPeriodes; null als het niet te lezen is als declaratie.</summary>
    /// <param name="edities">De edities die worden verwerkt: wat van een ervan is wordt gelezen.</param>
    public static Func<Stream, IReadOnlyList<Periode>?> Lezer(Editieregister edities)
    {
        var grenzen = _grenzen with { Edities = edities };
        return bericht => Lees(bericht, grenzen);
    }

    private static IReadOnlyList<Periode>? Lees(Stream bericht, Leesgrenzen grenzen) =>
        Berichtlezer.LeesDeclaratie(bericht, grenzen).Bericht is { } gelezen ? [gelezen.DeclaratiePeriode, .. gelezen.Prestaties.Select(prestatie => prestatie.ProductPeriode).Distinct()] : null;
}
