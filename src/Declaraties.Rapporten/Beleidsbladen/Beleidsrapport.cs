using Declaraties.Beleid;
using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Welk beleid wanneer gold, als tijdlijnen met hun tabellen.</summary>
public static class Beleidsrapport
{
    /// <summary>De namen van de bladen.</summary>
    public static IReadOnlyList<string> Bladen { get; } = ["declarabel", "bandbreedtes", "tariefsets", "contracten", "vastleggingen"];

    /// <param name="beeld">Wat er is vastgelegd.</param>
    /// <param name="per">Welk blad is gevraagd; null voor het eerste.</param>
    public static Rapportage Maak(Beleidsbeeld beeld, string? per = null)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var tarieven = Settarief.Vakken(beeld.Tariefsets);
        var venster = Tijdbanen.Venster(
            beeld.Declarabel.Select(regel => regel.Ingangsdatum)
                .Concat(beeld.Bandbreedtes.Select(vak => vak.Duur.Begin))
                .Concat(tarieven.Select(vak => vak.Duur.Begin))
                .Concat(beeld.Contracten.Select(vak => vak.Duur.Begin)),
            beeld.Vandaag);
        Blad[] bladen =
        [
            Declarabelblad.Maak(beeld.Declarabel, venster),
            Bandbreedteblad.Maak(beeld.Bandbreedtes, venster),
            Tariefverloopblad.Maak(tarieven, venster),
            Contractverloopblad.Maak(beeld.Contracten, venster),
            Vastleggingenblad.Maak(beeld.Vastleggingen),
        ];
        return new()
        {
            Titel = "Beleid door de tijd",
            Kenmerken = [new("stand", "Bekeken op", Nederlands.Datum(beeld.Vandaag))],
            Conclusies = () => [.. Conclusies(beeld, tarieven)],
            Bladen = bladen,
            Gevraagd = per is null ? bladen[0] : bladen.Single(blad => blad.Naam == per),
            Vorm = Beleidvorm.Van(beeld, tarieven),
        };
    }

    private static IEnumerable<string> Conclusies(Beleidsbeeld beeld, IReadOnlyList<Geldend<Settarief>> tarieven)
    {
        var nu = beeld.Declarabel.Where(regel => regel.Geldigheid.Bevat(beeld.Vandaag)).OrderBy(regel => regel.Soort).ThenBy(regel => regel.Product, StringComparer.Ordinal).ToList();
        if (beeld.Declarabel.Count == 0)
        {
            yield return "Er is nog niet vastgelegd welke tijd declarabel is.";
        }
        else
        {
            yield return $"Declarabel is nu: {Opsomming(nu.Where(regel => regel.Declarabel != Declarabelheid.Nee).Select(Declarabelblad.InWoorden))}. Niet declarabel: {Opsomming(nu.Where(regel => regel.Declarabel == Declarabelheid.Nee).Select(Declarabelblad.InWoorden))}.";
            if (Contactsoorten.Alle.Except(nu.Where(regel => regel.Product is null).Select(regel => regel.Soort)).ToList() is { Count: > 0 } zonder)
            {
                yield return $"Over {Opsomming(zonder.Select(soort => soort.Naam()))} is voor nu niets afgesproken dat voor elk product geldt; zonder afspraak telt die tijd niet.";
            }

            if (nu.Count(regel => regel.IsVoorlopig) is > 0 and var voorlopig)
            {
                yield return $"{Nederlands.Aantal(voorlopig, false, "regel die nu geldt is", "regels die nu gelden zijn")} nog een voorbeeld of een concept.";
            }
        }

        var banden = beeld.Bandbreedtes.Where(vak => vak.Duur.Bevat(beeld.Vandaag)).Select(vak => $"{vak.Waarde.ProductCode} {Bandbreedteblad.InWoorden(vak.Waarde)}").ToList();
        yield return banden.Count == 0 ? "Er geldt nu geen bandbreedte." : $"Bandbreedtes nu, in minuten per week: {string.Join(", ", banden)}.";
        var sets = tarieven.Where(vak => vak.Duur.Bevat(beeld.Vandaag)).Select(vak => $"{vak.Waarde.Product} {Nederlands.Euro(vak.Waarde.Tarief)} ({vak.Waarde.Herkomst.Set})").ToList();
        yield return sets.Count == 0 ? "Er geldt nu geen vastgestelde tariefset." : $"Vastgestelde tarieven per uur nu: {string.Join(", ", sets)}.";
    }

    private static string Opsomming(IEnumerable<string> delen) => string.Join(", ", delen.Distinct(StringComparer.Ordinal)) is { Length: > 0 } tekst ? tekst : "niets";
}
