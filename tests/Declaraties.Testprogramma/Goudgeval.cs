using System.Text.Json;
using Declaraties.Testbasis;

namespace Declaraties.Testprogramma;

/// <summary>
/// Een map met berichten erin en wat eruit moet komen. <c>geval.json</c> is met de hand geschreven en zegt per declaratie in het kort wat de
/// standaard eist; de bestanden onder <c>antwoorden</c>, de rapporten en <c>verloop.txt</c> leggen elke byte vast.
/// </summary>
public sealed record Goudgeval
{
    private static readonly JsonSerializerOptions _vorm = new() { PropertyNameCaseInsensitive = true, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public required string Omschrijving { get; init; }

    /// <summary>De dag van beoordelen.</summary>
    public required DateOnly Peildatum { get; init; }

    /// <summary>Van <c>declareer</c>.</summary>
    public required int Afsluitcode { get; init; }

    /// <summary>De maanden waarvan de benutting wordt vastgelegd.</summary>
    public required IReadOnlyList<string> Benutting { get; init; }

    /// <summary>Per bestand wat het antwoord in het kort zegt; zie <see cref="Antwoordkort"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Verwacht { get; init; }

    /// <summary>De map met alle gevallen.</summary>
    public static string Map { get; } = Path.Combine(Standaard.Project, "tests", "Goud");

    /// <summary>Of de verwachtingen opnieuw worden geschreven. Wie dat doet, kijkt elke wijziging na.</summary>
    public static bool Schrijft => Environment.GetEnvironmentVariable("DECLARATIES_SCHRIJF_GOUD") == "1";

    public static IEnumerable<string> Namen =>
        Directory.EnumerateFiles(Map, "geval.json", SearchOption.AllDirectories)
            .Select(bestand => Path.GetFileName(Path.GetDirectoryName(bestand)!))
            .Order(StringComparer.Ordinal);

    public static Goudgeval Lees(string map) =>
        JsonSerializer.Deserialize<Goudgeval>(File.ReadAllText(Path.Combine(map, "geval.json")), _vorm)!;

    /// <summary>Vergelijkt wat er is met wat er in de map hoort te staan, byte voor byte; of schrijft het op.</summary>
    /// <param name="map">De map van het geval.</param>
    /// <param name="uitkomst">Paden ten opzichte van de map, met hun inhoud.</param>
    /// <param name="submap">De map die niets anders mag bevatten dan de uitkomst.</param>
    public static void Vergelijk(string map, IReadOnlyDictionary<string, byte[]> uitkomst, string submap)
    {
        var volledig = Path.Combine(map, submap);
        if (Schrijft)
        {
            if (Directory.Exists(volledig))
            {
                Directory.Delete(volledig, recursive: true);
            }

            foreach (var (naam, inhoud) in uitkomst)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(map, naam))!);
                File.WriteAllBytes(Path.Combine(map, naam), inhoud);
            }

            Assert.Warn("De verwachting is opnieuw geschreven; kijk elke wijziging na.");
        }

        Assert.Multiple(() =>
        {
            Assert.That(
                uitkomst.Keys.Where(naam => Path.GetDirectoryName(naam) == submap).Order(StringComparer.Ordinal),
                Is.EqualTo(Directory.EnumerateFiles(volledig).Select(pad => Path.GetRelativePath(map, pad)).Order(StringComparer.Ordinal)));
            foreach (var (naam, inhoud) in uitkomst)
            {
                var pad = Path.Combine(map, naam);
                Assert.That(pad, Does.Exist);
                var verwacht = File.Exists(pad) ? File.ReadAllBytes(pad) : [];
                if (!inhoud.AsSpan().SequenceEqual(verwacht))
                {
                    // As text if that shows where.
                    var (nu, toen) = (System.Text.Encoding.Latin1.GetString(inhoud), System.Text.Encoding.Latin1.GetString(verwacht));
                    Assert.That(nu, Is.EqualTo(toen), naam);
                }
            }
        });
    }
}
