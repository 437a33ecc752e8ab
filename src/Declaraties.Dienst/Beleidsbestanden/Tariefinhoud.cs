using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Invoer;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>De vier bestanden van een tariefset, zoals gegeven.</summary>
public sealed record Tariefinhoud
{
    /// <summary>Hoe de bestanden heten, in de volgorde waarin zij worden gelezen.</summary>
    public static IReadOnlyList<string> Namen { get; } = [Tariefbestandsnaam.Parameters, Tariefbestandsnaam.Schalen, Tariefbestandsnaam.Cao, Tariefbestandsnaam.Mix];

    public required ReadOnlyMemory<byte> Parameters { get; init; }

    public required ReadOnlyMemory<byte> Schalen { get; init; }

    public required ReadOnlyMemory<byte> Cao { get; init; }

    public required ReadOnlyMemory<byte> Mix { get; init; }

    /// <summary>Om te bewaren.</summary>
    public Tariefbestanden Bestanden => new(
    [
        new(Tariefbestandsnaam.Parameters, Parameters),
        new(Tariefbestandsnaam.Schalen, Schalen),
        new(Tariefbestandsnaam.Cao, Cao),
        new(Tariefbestandsnaam.Mix, Mix),
    ]);

    /// <summary>De bestanden in een map; wat er verder in staat doet niet mee.</summary>
    /// <exception cref="BeletselException">De map of een van de vier is er niet of is niet te lezen.</exception>
    public static Tariefinhoud UitMap(string map)
    {
        if (!Directory.Exists(map))
        {
            throw new BeletselException(Beletsel.Invoer, $"Map {map} bestaat niet; verwacht een map met {string.Join(", ", Namen)}.");
        }

        return Van(Namen.Where(naam => File.Exists(Path.Combine(map, naam))).ToDictionary(naam => naam, naam => CsvBestand.Inhoud(Path.Combine(map, naam))), map);
    }

    /// <summary>De bestanden van een bewaarde set.</summary>
    /// <param name="bestanden">De bestanden.</param>
    /// <param name="waar">Waar zij vandaan komen, voor in een boodschap.</param>
    /// <exception cref="BeletselException">Een van de vier is er niet.</exception>
    public static Tariefinhoud Van(Tariefbestanden bestanden, string waar)
    {
        ArgumentNullException.ThrowIfNull(bestanden);
        return Van(bestanden.Alle.ToDictionary(bestand => bestand.Naam, bestand => bestand.Inhoud), waar);
    }

    /// <summary>De bestanden bij hun naam.</summary>
    /// <param name="bestanden">De inhoud van elk.</param>
    /// <param name="waar">Waar zij vandaan komen, voor in een boodschap.</param>
    /// <exception cref="BeletselException">Een van de vier is er niet.</exception>
    public static Tariefinhoud Van(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> bestanden, string waar)
    {
        var ontbreekt = Namen.Where(naam => !bestanden.ContainsKey(naam)).ToList();
        return ontbreekt.Count == 0
            ? new()
            {
                Parameters = bestanden[Tariefbestandsnaam.Parameters],
                Schalen = bestanden[Tariefbestandsnaam.Schalen],
                Cao = bestanden[Tariefbestandsnaam.Cao],
                Mix = bestanden[Tariefbestandsnaam.Mix],
            }
            : throw new BeletselException(Beletsel.Invoer, $"In {waar} {(ontbreekt.Count == 1 ? "ontbreekt" : "ontbreken")} {string.Join(", ", ontbreekt)}; een tariefset is {string.Join(", ", Namen)}.");
    }
}
