using System.Xml.Schema;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>De facetten van een enkelvoudig type, uit het schema gelezen.</summary>
public sealed record Waardesoort
{
    /// <summary>De naam van het type, of van het type waarop het rust.</summary>
    public required string Naam { get; init; }

    /// <summary>Het ingebouwde type: string, integer, date of time.</summary>
    public required string Grondtype { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Alle patronen samen; leeg als er geen is.</summary>
    public required string Patroon { get; init; }

    /// <summary>-1: geen grens.</summary>
    public required int MinLengte { get; init; }

    /// <summary>-1: geen grens.</summary>
    public required int MaxLengte { get; init; }

    public required string Min { get; init; }

    public required string Max { get; init; }

    /// <summary>Facetten van een soort die hier niet staat; een schema van iWmo 3.2 heeft die niet.</summary>
    public required int AndereFacetten { get; init; }

    /// <summary>Leest de facetten van het type en van alles waarop het rust.</summary>
    public static Waardesoort Van(XmlSchemaSimpleType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var naam = type.Name;
        var facetten = new List<XmlSchemaFacet>();
        XmlSchemaType stap = type;
        while (stap is XmlSchemaSimpleType { QualifiedName.Namespace: not XmlSchema.Namespace } eenvoudig)
        {
            naam ??= stap.Name;
            var inperking = (XmlSchemaSimpleTypeRestriction)eenvoudig.Content!;
            facetten.AddRange(inperking.Facets.Cast<XmlSchemaFacet>());
            stap = eenvoudig.BaseXmlSchemaType!;
        }

        return new Waardesoort
        {
            Naam = naam!,
            Grondtype = stap.QualifiedName.Name,
            Codes = [.. facetten.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!)],
            Patroon = string.Join(" & ", facetten.OfType<XmlSchemaPatternFacet>().Select(facet => facet.Value!)),
            MinLengte = Lengte<XmlSchemaMinLengthFacet>(facetten),
            MaxLengte = Lengte<XmlSchemaMaxLengthFacet>(facetten),
            Min = facetten.OfType<XmlSchemaMinInclusiveFacet>().FirstOrDefault()?.Value ?? "",
            AndereFacetten = facetten.Count(facet => facet is not (XmlSchemaEnumerationFacet or XmlSchemaPatternFacet
                or XmlSchemaMinLengthFacet or XmlSchemaMaxLengthFacet or XmlSchemaMinInclusiveFacet or XmlSchemaMaxInclusiveFacet)),
            Max = facetten.OfType<XmlSchemaMaxInclusiveFacet>().FirstOrDefault()?.Value ?? "",
        };
    }

    private static int Lengte<T>(IEnumerable<XmlSchemaFacet> facetten)
        where T : XmlSchemaFacet =>
        facetten.OfType<T>().FirstOrDefault() is { } facet
            ? int.Parse(facet.Value!, System.Globalization.CultureInfo.InvariantCulture)
            : -1;
}
