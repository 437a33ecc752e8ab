using System.Globalization;
using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>De tarieven van een set, met alles waaruit zij volgen.</summary>
public static class Tariefrapport
{
    /// <param name="set">De tariefset.</param>
    /// <param name="uitkomst">Wat eruit komt.</param>
    /// <param name="naam">Hoe de set heet.</param>
    public static Rapportage Maak(Tariefset set, Tariefuitkomst uitkomst, string naam)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(uitkomst);
        var tarieven = Tarievenblad.Maak(uitkomst.Tarieven);
        return new()
        {
            Titel = $"Uurtarieven van {naam}",
            Kenmerken = [new("tariefset", "Tariefset", naam), new("formule", "Versie van de formule", uitkomst.Regels.Nummer)],
            Kerncijfers = () => [.. uitkomst.Tarieven.Select(tarief => new Kerncijfer(tarief.Product, Nederlands.Euro(tarief.Tarief)))],
            Conclusies = () => [.. Conclusies(set, uitkomst)],
            Bladen = [tarieven, Tariefopbouwblad.Maak(uitkomst.Tarieven), Urenblad.Maak(uitkomst.Tarieven), Loonblad.Maak(uitkomst.Tarieven)],
            Gevraagd = tarieven,
            Vorm = uitkomst.Tarieven.Select(Tariefvorm.Van).ToList(),
        };
    }

    private static IEnumerable<string> Conclusies(Tariefset set, Tariefuitkomst uitkomst)
    {
        foreach (var tarief in uitkomst.Tarieven)
        {
            yield return $"{tarief.Product} kost {Nederlands.Euro(tarief.Tarief)} per uur. Van de tijd is volgens de uren {Nederlands.Procent(tarief.ProductiviteitOpbouw)} bij de client"
                + (tarief.ProductiviteitPercentage is { } afgesproken ? $"; gerekend is met de afgesproken {Tariefgetallen.Percentage(afgesproken)}." : ", en daarmee is gerekend.");
        }

        foreach (var groep in uitkomst.Tarieven.Where(tarief => tarief.Indexatie is not null).GroupBy(tarief => tarief.Indexatie!.Value))
        {
            yield return $"De indexatie van {Tariefgetallen.Percentage(groep.Key)} is vastgelegd voor {string.Join(", ", groep.Select(tarief => tarief.Product))}; het tarief gebruikt haar niet.";
        }

        var voorlopig = set.Bronnen.Count(bron => bron.IsVoorlopig);
        if (voorlopig > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{voorlopig} van de {set.Bronnen.Count()} waarden zijn een voorbeeld of een concept: deze tarieven zijn nog niet vast te stellen.");
        }

        var fouten = Tarieftoets.Toets(set, uitkomst, declarabel: null, DateOnly.MinValue).Count(bevinding => bevinding.Ernst == Bevindingsernst.Fout);
        if (fouten > 0)
        {
            yield return $"Aan deze set mankeert nog iets: de toets vindt {Nederlands.Aantal(fouten, false, "fout", "fouten")}.";
        }
    }
}
