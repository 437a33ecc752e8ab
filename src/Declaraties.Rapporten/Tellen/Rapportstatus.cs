using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>
/// Voorlopig of definitief. Definitief is een rapport als de declaratietermijn van zijn laatste maand voorbij is en elke declaratie die was ontvangen en erover
/// kan gaan is beantwoord. Ook daarna kan een credit of een late prestatie een maand herzien: daarom worden de cijfers vastgelegd.
/// </summary>
public sealed record Rapportstatus(bool IsDefinitief, string Toelichting)
{
    private const int MeesteSleutels = 5;

    public string InWoorden => IsDefinitief ? "definitief" : "voorlopig";

    public static Rapportstatus Bepaal(Rapportvraag vraag, Rapportbron bron, Func<Stream, IReadOnlyList<Periode>?> lees)
    {
        var redenen = new List<string>();
        if (NederlandseTijd.Dag(bron.Stand.Moment) <= vraag.Declaratietermijn)
        {
            redenen.Add(string.Create(CultureInfo.InvariantCulture, $"over {vraag.TotEnMet} wordt gedeclareerd tot en met {vraag.Declaratietermijn:yyyy-MM-dd}"));
        }

        if (bron.OpenDeclaraties(vraag.Van, vraag.TotEnMet, lees) is { Count: > 0 } open)
        {
            var aantal = open.Count == 1 ? "1 ontvangen declaratie is nog niet beantwoord" : string.Create(CultureInfo.InvariantCulture, $"{open.Count} ontvangen declaraties zijn nog niet beantwoord");
            redenen.Add($"{aantal}: {Sleutels(open)}");
        }

        return redenen.Count == 0
            ? new Rapportstatus(true, "De declaratietermijn is voorbij en elke ontvangen declaratie die hierover kan gaan is beantwoord.")
            : new Rapportstatus(false, $"Nog niet definitief: {string.Join("; ", redenen)}.");
    }

    private static string Sleutels(IReadOnlyList<OpenDeclaratie> open)
    {
        var genoemd = string.Join(", ", open.Take(MeesteSleutels).Select(een => een.IsGelezen ? een.Sleutel : $"{een.Sleutel} (niet te lezen, en kan dus over elke maand gaan)"));
        return open.Count > MeesteSleutels ? string.Create(CultureInfo.InvariantCulture, $"{genoemd} en nog {open.Count - MeesteSleutels}") : genoemd;
    }
}
