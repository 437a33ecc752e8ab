using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>
/// Voorlopig of definitief. Definitief is een rapport als de declaratietermijn van zijn laatste maand voorbij is en elke declaratie die was ontvangen is
/// beantwoord. Ook daarna kan een credit of een late prestatie een maand herzien: daarom worden de cijfers vastgelegd.
/// </summary>
public sealed record Rapportstatus(bool IsDefinitief, string Toelichting)
{
    public string InWoorden => IsDefinitief ? "definitief" : "voorlopig";

    public static Rapportstatus Bepaal(Rapportvraag vraag, Rapportbron bron)
    {
        var redenen = new List<string>();
        if (NederlandseTijd.Dag(bron.Stand.Moment) <= vraag.Declaratietermijn)
        {
            redenen.Add(string.Create(CultureInfo.InvariantCulture, $"over {vraag.TotEnMet} wordt gedeclareerd tot en met {vraag.Declaratietermijn:yyyy-MM-dd}"));
        }

        if (bron.OpenDeclaraties() is > 0 and var open)
        {
            redenen.Add(open == 1 ? "1 ontvangen declaratie is nog niet beantwoord" : string.Create(CultureInfo.InvariantCulture, $"{open} ontvangen declaraties zijn nog niet beantwoord"));
        }

        return redenen.Count == 0
            ? new Rapportstatus(true, "De declaratietermijn is voorbij en elke ontvangen declaratie is beantwoord.")
            : new Rapportstatus(false, $"Nog niet definitief: {string.Join("; ", redenen)}.");
    }
}
