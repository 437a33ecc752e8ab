using Declaraties.Berichten;
using Declaraties.Domein;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Waarover een declaratie gaat die nog niet is beoordeeld.</summary>
public static class Berichtperioden
{
    // What was taken in is read, whatever the bound is now; that there is a fault is enough to know.
    private static readonly Leesgrenzen _grenzen = Leesgrenzen.Van(2000, 1);

    /// <summary>De DeclaratiePeriode en de verschillende ProductPeriodes; null als het bericht niet te lezen is als declaratie.</summary>
    public static IReadOnlyList<Periode>? Lees(Stream bericht) =>
        Berichtlezer.LeesDeclaratie(bericht, _grenzen).Bericht is { } gelezen ? [gelezen.DeclaratiePeriode, .. gelezen.Prestaties.Select(prestatie => prestatie.ProductPeriode).Distinct()] : null;
}
