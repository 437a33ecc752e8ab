using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Declaraties.Berichten;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>Maakt geldige berichten als boom: verzonnen langs het schema, of ingelezen uit een voorbeeld.</summary>
public sealed class Berichtboom
{
    private readonly XmlSchemaSet _schemas;
    private readonly Dictionary<XmlSchemaSimpleType, Waardesoort> _soorten = [];

    public Berichtboom(XmlSchemaSet schemas, Berichtsoort soort)
    {
        _schemas = schemas;
        Soort = soort;
        Verken(Wortel);
    }

    public Berichtsoort Soort { get; }

    private XmlSchemaElement Wortel =>
        (XmlSchemaElement)_schemas.GlobalElements[new XmlQualifiedName("Bericht", Schemas.Naamruimte(Soort))]!;

    /// <summary>Een geldig bericht; elk element dat mag ontbreken ontbreekt soms, en wat zich mag herhalen doet dat soms.</summary>
    public Knoop Bouw(Random toeval)
    {
        ArgumentNullException.ThrowIfNull(toeval);
        return Element(Wortel, toeval);
    }

    /// <summary>Een bestaand bericht; wat er niet in het schema past krijgt geen soort.</summary>
    public Knoop Lees(string bestand)
    {
        var xml = XDocument.Load(bestand);
        return Lees(xml.Root!, Wortel);
    }

    // Before the first message, so that building them needs no lock: threads share one tree.
    private void Verken(XmlSchemaElement element)
    {
        if (element.ElementSchemaType is XmlSchemaSimpleType eenvoudig)
        {
            _soorten.TryAdd(eenvoudig, Waardesoort.Van(eenvoudig));
        }

        foreach (var kind in Elementen(element.ElementSchemaType))
        {
            Verken(kind);
        }
    }

    private Knoop Lees(XElement xml, XmlSchemaElement? element)
    {
        var knoop = new Knoop(xml.Name.NamespaceName, xml.Name.LocalName);
        Beschrijf(knoop, element);
        var kinderen = Elementen(element?.ElementSchemaType);
        foreach (var kind in xml.Elements())
        {
            knoop.VoegToe(Lees(kind, kinderen.Find(ander => ander.QualifiedName.Name == kind.Name.LocalName)));
        }

        if (!xml.HasElements && xml.Value.Length > 0)
        {
            knoop.Inhoud.Add(Waardeschrift.Gewoon(xml.Value));
        }

        return knoop;
    }

    private Knoop Element(XmlSchemaElement element, Random toeval)
    {
        var knoop = new Knoop(element.QualifiedName.Namespace, element.QualifiedName.Name);
        Beschrijf(knoop, element);
        if (knoop.Soort is { } soort)
        {
            knoop.Inhoud.Add(Waardeschrift.Gewoon(Waarden.Geldig(soort, toeval)));
            return knoop;
        }

        foreach (var kind in Elementen(element.ElementSchemaType))
        {
            var aantal = kind.MinOccurs == 0 && toeval.Next(100) < 45 ? 0
                : kind.MaxOccurs > 1 ? 1 + (toeval.Next(100) < 30 ? 1 : 0)
                : 1;
            for (var i = 0; i < aantal; i++)
            {
                knoop.VoegToe(Element(kind, toeval));
            }
        }

        return knoop;
    }

    private void Beschrijf(Knoop knoop, XmlSchemaElement? element)
    {
        if (element?.ElementSchemaType is not { } type)
        {
            return;
        }

        knoop.TypeNaam = type.QualifiedName.Name;
        knoop.TypeNaamruimte = type.QualifiedName.Namespace;
        if (type is XmlSchemaSimpleType eenvoudig)
        {
            knoop.Soort = _soorten[eenvoudig];
        }
    }

    private static List<XmlSchemaElement> Elementen(XmlSchemaType? type) =>
        type is XmlSchemaComplexType { ContentTypeParticle: XmlSchemaSequence reeks } ? [.. reeks.Items.Cast<XmlSchemaElement>()] : [];
}
