using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Een bevinding over een tariefset in JSON.</summary>
/// <param name="Soort"><c>fout</c> of <c>waarschuwing</c>.</param>
/// <param name="Code">Welke bevinding het is.</param>
/// <param name="Product">ProductCode; null als het over alle gaat.</param>
/// <param name="Bestand">Waar het staat.</param>
/// <param name="Regel">De regel daarin; null als het niet over één regel gaat.</param>
/// <param name="Tekst">Wat er mankeert, en wat wel goed zou zijn.</param>
public sealed record Tariefbevindingvorm(string Soort, string Code, string? Product, string Bestand, int? Regel, string Tekst)
{
    public static Tariefbevindingvorm Van(Tariefbevinding bevinding)
    {
        ArgumentNullException.ThrowIfNull(bevinding);
        return new(bevinding.Ernst.Woord(), bevinding.Code.Naam(), bevinding.Product, bevinding.Bestand, bevinding.Regel, bevinding.Tekst);
    }
}
