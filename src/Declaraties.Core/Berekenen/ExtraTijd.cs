using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Berekenen;

/// <summary>De minuten die toestemmingen aan een plafond toevoegen, en hoe een toelichting ze noemt.</summary>
/// <param name="Minuten">Samen.</param>
/// <param name="InWoorden">Achter de berekening van het plafond; leeg als er geen zijn.</param>
public readonly record struct ExtraTijd(long Minuten, string InWoorden)
{
    public static ExtraTijd Geen => new(0, "");

    /// <summary>Van de toestemmingen die een dag met deze periode gemeen hebben. Alleen een toewijzing in tijd kan er hebben.</summary>
    public static ExtraTijd Binnen(IReadOnlyList<Meerminuten> toestemmingen, Eenheid eenheid, Periode periode)
    {
        ArgumentNullException.ThrowIfNull(toestemmingen);
        if (toestemmingen.Count == 0 || !eenheid.IsTijd())
        {
            return Geen;
        }

        var geldend = toestemmingen.Where(toestemming => toestemming.Periode.Overlapt(periode)).ToList();
        if (geldend.Count == 0)
        {
            return Geen;
        }

        var minuten = geldend.Sum(toestemming => (long)toestemming.Minuten);
        var genoemd = string.Join(" en ", geldend.Select(toestemming => string.Create(CultureInfo.InvariantCulture, $"{toestemming.Nummer} ({toestemming.Periode})")));
        return new(
            minuten,
            string.Create(CultureInfo.InvariantCulture, $", en {minuten} {(minuten == 1 ? "minuut" : "minuten")} meer volgens {(geldend.Count == 1 ? "toestemming" : "toestemmingen")} {genoemd}"));
    }
}
