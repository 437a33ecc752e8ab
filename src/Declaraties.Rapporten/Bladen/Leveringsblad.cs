using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Clienten die vier weken of langer niets geleverd kregen.</summary>
internal static class Leveringsblad
{
    private const string Naam = "zonder-levering";

    private static readonly Kolom<ClientZonderLevering>[] _kolommen =
    [
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, client => client.Gemeente),
        new("aanbieders", "Aanbieder", Kolomsoort.Tekst, client => string.Join(", ", client.Toewijzingen.Select(toewijzing => toewijzing.Aanbieder.Code).Distinct(StringComparer.Ordinal))),
        new("toewijzingNummers", "Toewijzing", Kolomsoort.Tekst, client => string.Join(", ", client.Toewijzingen.Select(toewijzing => toewijzing.ToewijzingNummer))),
        new("dagen", "Dagen", Kolomsoort.Geheel, client => client.Dagen),
        new("laatsteLevering", "Laatste levering", Kolomsoort.Datum, client => client.LaatsteLevering) { Leeg = "niet gevonden" },
        new("wet", "Wet", Kolomsoort.Tekst, client => client.Wet.Woord()) { IsWet = true },
    ];

    public static Bladsoort Soort { get; } = new(Naam, Maak);

    private static Blad Maak(Gegevens gegevens) => Blad.Van(Naam, "Vier weken zonder levering", [.. _kolommen, Naamkolommen.Aanbieder<ClientZonderLevering>(gegevens, "aanbieders", "aanbiederNamen", client => Namen(gegevens, client))], () => Rijen(gegevens.Gelezen)) with
    {
        Uitleg = string.Create(
            CultureInfo.InvariantCulture,
            $"Een regel per cliënt, te herkennen aan de toewijzingen die lopen. Dagen met een lopende toewijzing sinds de laatste levering, op {gegevens.Vraag.TotEnMet.LaatsteDag:yyyy-MM-dd}, niet verder terug geteld dan de maand ervoor."),
    };

    private static string? Namen(Gegevens gegevens, ClientZonderLevering client) =>
        string.Join(", ", client.Toewijzingen.Select(toewijzing => toewijzing.Aanbieder).Distinct().Select(gegevens.Namen.Van).OfType<string>()) is { Length: > 0 } namen ? namen : null;

    private static IEnumerable<ClientZonderLevering> Rijen(Gegevens gegevens) => gegevens.ZonderLevering
        .OrderBy(client => client.Gemeente.Code, StringComparer.Ordinal).ThenByDescending(client => client.Dagen)
        .ThenBy(client => client.Toewijzingen[0].Aanbieder.Code, StringComparer.Ordinal).ThenBy(client => client.Toewijzingen[0].ToewijzingNummer);
}
