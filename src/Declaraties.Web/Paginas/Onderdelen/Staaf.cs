namespace Declaraties.Web.Paginas.Onderdelen;

/// <summary>Een staaf in een grafiek.</summary>
/// <param name="Naam">Wat eronder staat.</param>
/// <param name="Waarde">Hoe hoog; onder nul is nul.</param>
/// <param name="Soort">De kleur in woorden (onder, normaal, boven); null voor de gewone.</param>
public sealed record Staaf(string Naam, long Waarde, string? Soort = null);

/// <summary>De schaal van een grafiek.</summary>
internal static class Grafiekstap
{
    public const int Strepen = 4;

    /// <summary>De kleinste ronde stap (1, 2 of 5 met nullen) waarmee vier strepen tot de hoogste waarde reiken.</summary>
    public static long Van(long hoogste)
    {
        for (long macht = 1; ; macht *= 10)
        {
            foreach (var stap in (ReadOnlySpan<long>)[macht, 2 * macht, 5 * macht])
            {
                if (stap * Strepen >= hoogste)
                {
                    return stap;
                }
            }
        }
    }
}
