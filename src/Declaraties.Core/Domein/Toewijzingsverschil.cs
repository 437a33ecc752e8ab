namespace Declaraties.Domein;

/// <summary>Wat een versie van een toewijzing anders zegt dan een andere.</summary>
/// <param name="Wat">Welk gegeven.</param>
/// <param name="Was">Wat het was, in woorden.</param>
/// <param name="Wordt">Wat het wordt, in woorden.</param>
public sealed record Toewijzingsverschil(string Wat, string Was, string Wordt)
{
    /// <summary>Elk gegeven dat anders is. Wanneer zij is toegewezen hoort er niet bij: daaraan is de versie te herkennen.</summary>
    public static IReadOnlyList<Toewijzingsverschil> Tussen(Toewijzing was, Toewijzing wordt)
    {
        var verschillen = new List<Toewijzingsverschil>();
        Vergelijk("client", t => t.Bsn, bsn => bsn.ToString());
        Vergelijk("product", t => t.Product, product => product?.ToString() ?? "niet genoemd");
        Vergelijk("omvang", t => t.Omvang, omvang => omvang?.ToString() ?? "geen");
        Vergelijk("budget", t => t.Budget, budget => budget is { } bedrag ? Nederlands.Euro(bedrag) : "geen");
        Vergelijk("ingangsdatum", t => t.Ingangsdatum, Nederlands.Datum);
        Vergelijk("einddatum", t => t.Einddatum, einddatum => einddatum is { } dag ? Nederlands.Datum(dag) : "geen");
        Vergelijk("reden van wijziging", t => t.RedenWijziging, reden => reden ?? "geen");
        return verschillen;

        // The values decide, and not their words: two clients can look the same when they are masked.
        void Vergelijk<T>(string wat, Func<Toewijzing, T> gegeven, Func<T, string> inWoorden)
        {
            if (!EqualityComparer<T>.Default.Equals(gegeven(was), gegeven(wordt)))
            {
                verschillen.Add(new(wat, inWoorden(gegeven(was)), inWoorden(gegeven(wordt))));
            }
        }
    }
}
