using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van <c>declarabel.csv</c>.</summary>
internal static class Declarabelrij
{
    private const int MeesteContacten = 1000;
    private static readonly Getalvorm _deel = new("een percentage", 0, 100);

    private static readonly KeyValuePair<string, Contactsoort>[] _soorten = [.. Contactsoorten.Alle.Select(soort => KeyValuePair.Create(soort.Naam(), soort))];

    private static readonly KeyValuePair<string, Declarabelheid>[] _declarabel =
        [.. ((Declarabelheid[])[Declarabelheid.Ja, Declarabelheid.Nee, Declarabelheid.Begrensd]).Select(waarde => KeyValuePair.Create(waarde.Woord(), waarde))];

    public static CsvKop Kop { get; } =
        new(["Soort", "Product", "Declarabel", "MaximumPercentage", "MaximumPerMaand", "Ingangsdatum", "Einddatum", "Status", "Bron"], MagLeeg: 3) { MagOntbreken = 2 };

    public static Declarabelregel Lees(CsvRij rij)
    {
        var soort = rij.Keuze(0, "Soort", _soorten);
        var declarabel = rij.Keuze(2, "Declarabel", _declarabel);
        decimal? percentage = rij.Tekst(3).Length == 0 ? null : rij.Getal(3, "MaximumPercentage", _deel);
        int? aantal = rij.Tekst(4).Length == 0 ? null : rij.Geheel(4, "MaximumPerMaand", 0, MeesteContacten);
        if (rij.Fouten.Count == 0 && Bezwaar(soort, declarabel, percentage, aantal) is { } bezwaar)
        {
            rij.Fouten.Add(bezwaar);
        }

        var ingangsdatum = rij.Datum(5, "Ingangsdatum");
        return new Declarabelregel
        {
            Soort = soort,
            Product = rij.Tekst(1).Length == 0 ? null : rij.ProductCode(1),
            Declarabel = declarabel,
            MaximumPercentage = percentage,
            MaximumPerMaand = aantal,
            Ingangsdatum = ingangsdatum,
            Einddatum = rij.Einddatum(6, ingangsdatum),
            IsVoorlopig = rij.Bron("declarabel.csv", status: 7).IsVoorlopig,
        };
    }

    private static string? Bezwaar(Contactsoort soort, Declarabelheid declarabel, decimal? percentage, int? aantal) =>
        declarabel == Declarabelheid.Begrensd
            ? percentage is null && aantal is null ? "begrensd, en er is geen grens; verwacht MaximumPercentage, MaximumPerMaand of allebei"
            : soort == Contactsoort.Direct && percentage is not null ? "MaximumPercentage is een deel van de directe tijd en die van de soort samen; voor direct zelf kan dat niet, verwacht MaximumPerMaand"
            : null
            : percentage is not null || aantal is not null ? $"een grens bij '{declarabel.Woord()}'; verwacht begrensd, of MaximumPercentage en MaximumPerMaand leeg"
            : null;
}
