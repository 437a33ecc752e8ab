namespace Declaraties.Domein.Codelijsten;

/// <summary>Wat een retourcode (WJ001) zegt, in een paar woorden.</summary>
public static class Retourcodes
{
    private static readonly Dictionary<string, string> _omschrijvingen = new(StringComparer.Ordinal)
    {
        ["0001"] = "Bericht technisch afgekeurd",
        ["0200"] = "Geen opmerking",
        ["0233"] = "Niet beoordeeld",
        ["0611"] = "Tarief is niet dat van het contract",
        ["8001"] = "Volledig toegewezen",
        ["8017"] = "Credit zonder bekende debetprestatie",
        ["8021"] = "ReferentieNummer al eerder gebruikt",
        ["8187"] = "Toewijzing hoort niet bij deze cliënt",
        ["8214"] = "Declaratieperiode ligt voor een eerdere",
        ["8848"] = "Dagtekening ligt in de toekomst",
        ["9056"] = "Identificatie is niet uniek",
        ["9307"] = "Begindatum valt buiten de toewijzing",
        ["9308"] = "Einddatum valt buiten de toewijzing",
        ["9319"] = "Productperiode ligt na de declaratieperiode",
        ["9321"] = "Volume is hoger dan is toegewezen",
        ["9322"] = "Som van de volumes is hoger dan is toegewezen",
        ["9332"] = "Toewijzingnummer is van een andere cliënt of aanbieder",
        ["9333"] = "Declaratienummer is niet uniek",
        ["9338"] = "Toewijzing is niet bekend",
        ["9339"] = "Productcategorie is niet die van de toewijzing",
        ["9340"] = "Productcode is niet die van de toewijzing",
        ["9341"] = "Eenheid past niet bij de toewijzing",
        ["9346"] = "Bedrag is niet volume maal tarief",
        ["9366"] = "Prestatie staat niet in de declaratie",
        ["9367"] = "Waarden zijn niet die van de declaratie",
        ["9369"] = "Som is hoger dan het budget",
        ["9384"] = "Toewijzing is verwijderd",
        ["9385"] = "Op de toewijzing staan nog prestaties",
        ["9387"] = "Begindatum is niet het begin van de maand of de toewijzing",
        ["9388"] = "Einddatum is niet het einde van de maand of de toewijzing",
        ["9389"] = "Eerdere debetprestatie is nog niet gecrediteerd",
        ["9390"] = "Debetprestatie is al gecrediteerd",
        ["S300"] = "Gemeentecode is ongeldig",
        ["S329"] = "Productcode is ongeldig",
    };

    /// <summary>Elke code met een omschrijving, op volgorde.</summary>
    public static IReadOnlyList<string> Alle { get; } = [.. _omschrijvingen.Keys.Order(StringComparer.Ordinal)];

    /// <summary>De omschrijving, of de code zelf als wij haar niet kennen.</summary>
    public static string Omschrijving(string code) => _omschrijvingen.GetValueOrDefault(code, code);
}
