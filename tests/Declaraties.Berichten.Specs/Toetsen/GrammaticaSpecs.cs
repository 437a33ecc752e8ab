using System.Xml.Schema;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Testbasis;
using Declaraties.Testbasis.Mutaties;
using NUnit.Framework;

namespace Declaraties.Berichten.Specs.Toetsen;

/// <summary>De tabellen waarmee wordt gelezen zijn dezelfde grammatica als de XSD's, de onze en de officiele.</summary>
public class GrammaticaSpecs
{
    private static readonly Grammatica[] _grammaticas = 
    [
        .. Editieregister.Standaard.Alle.SelectMany(editie => Enum.GetValues<Berichtrol>().Select(editie.Grammatica)),
    ];

    private static IEnumerable<Berichtsoort> Soorten => _grammaticas.Select(grammatica => grammatica.Soort);

    [TestCaseSource(nameof(Soorten))]
    public void De_tabel_is_gelijk_aan_onze_eigen_xsd(Berichtsoort soort) =>
        Assert.That(Verschillen(soort, Schemas.Eigen(soort)), Is.Empty);

    [TestCaseSource(nameof(Soorten))]
    public void De_tabel_is_gelijk_aan_de_officiele_xsd(Berichtsoort soort) =>
        Assert.That(Verschillen(soort, Schemas.Officieel(soort)), Is.Empty);

    [TestCaseSource(nameof(Soorten))]
    public void Elk_type_in_onze_xsd_wordt_gebruikt(Berichtsoort soort)
    {
        var gebruikt = _grammaticas.SelectMany(Elementen).SelectMany(Typenamen).ToHashSet(StringComparer.Ordinal);
        var genoemd = Schemas.Laad(Schemas.Eigen(soort), soort).GlobalTypes.Values.Cast<XmlSchemaType>()
            .Where(type => type.QualifiedName.Namespace != XmlSchema.Namespace)
            .Select(type => type.QualifiedName.ToString())
            .ToList();
        Assert.That(genoemd, Is.Not.Empty.And.SubsetOf(gebruikt));
    }

    [TestCaseSource(nameof(Soorten))]
    public void Een_ander_schema_wordt_niet_voor_gelijk_gehouden(Berichtsoort soort)
    {
        var schemas = Schemas.Laad(Schemas.Eigen(soort), soort);
        var header = (XmlSchemaComplexType)schemas.GlobalTypes[new("Header", Schemas.Naamruimte(soort))]!;
        ((XmlSchemaElement)((XmlSchemaSequence)header.ContentTypeParticle).Items[3]).MinOccurs = 0;
        Assert.That(Verschillen(soort, schemas), Has.One.Contains("/Bericht/Header/Afzender"));
    }

    [Test]
    public void Een_naam_is_overal_dezelfde_string()
    {
        // Names are compared by reference while reading.
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var naam in _grammaticas.SelectMany(Elementen).SelectMany(element => new[] { element.Naam, element.Naamruimte }))
        {
            Assert.That(ReferenceEquals(namen.TryAdd(naam, naam) ? naam : namen[naam], naam), Is.True, naam);
        }
    }

    [Test]
    public void Binnen_een_klasse_heet_elk_element_anders()
    {
        foreach (var klasse in _grammaticas.SelectMany(Elementen).Select(element => element.Klasse).OfType<Klasse>())
        {
            Assert.That(klasse.Elementen.Select(element => element.Naam), Is.Unique, klasse.Naam);
        }
    }

    [Test]
    public void Wat_zich_mag_herhalen_staat_alleen_in_zijn_klasse()
    {
        // The place of a repeating element in its path is counted per class.
        foreach (var klasse in _grammaticas.SelectMany(Elementen).Select(element => element.Klasse).OfType<Klasse>())
        {
            Assert.That(klasse.Elementen.Count(element => element.Meermaals), Is.LessThanOrEqualTo(1), klasse.Naam);
        }
    }

    private static IEnumerable<Element> Elementen(Grammatica grammatica) => Elementen(grammatica.Wortel);

    private static IEnumerable<Element> Elementen(Element element) =>
        (element.Klasse?.Elementen ?? []).SelectMany(Elementen).Prepend(element);

    private static IEnumerable<string> Typenamen(Element element)
    {
        yield return $"{element.TypeNaamruimte}:{element.TypeNaam}";
        if (element.Waarde?.Grondslag is { } grondslag)
        {
            yield return $"{grondslag.Naamruimte}:{grondslag.Naam}";
        }
    }

    private static List<string> Verschillen(Berichtsoort soort, string map) => Verschillen(soort, Schemas.Laad(map, soort));

    private static List<string> Verschillen(Berichtsoort soort, XmlSchemaSet schemas)
    {
        var grammatica = Array.Find(_grammaticas, ander => ander.Soort == soort)!;
        var verschillen = new List<string>();
        var globaal = schemas.GlobalElements.Values.Cast<XmlSchemaElement>().ToList();
        Vergelijk("globale elementen", globaal.Count, 1, verschillen);
        Vergelijk(globaal[0], grammatica.Wortel, "", verschillen);
        return verschillen;
    }

    private static void Vergelijk(XmlSchemaElement xsd, Element tabel, string ouder, List<string> verschillen)
    {
        var pad = $"{ouder}/{tabel.Naam}";
        Vergelijk(pad, xsd.QualifiedName.ToString(), $"{tabel.Naamruimte}:{tabel.Naam}", verschillen);
        Vergelijk($"{pad} minOccurs", xsd.MinOccurs, tabel.Verplicht ? 1 : 0, verschillen);
        Vergelijk($"{pad} maxOccurs", xsd.MaxOccurs, tabel.Meermaals ? decimal.MaxValue : 1, verschillen);
        Vergelijk($"{pad} nillable, vast, standaard, abstract", (xsd.IsNillable, xsd.FixedValue, xsd.DefaultValue, xsd.IsAbstract), (false, null, null, false), verschillen);
        var type = xsd.ElementSchemaType!;
        var naam = tabel.TypeNaam.Length == 0 ? "" : $"{tabel.TypeNaamruimte}:{tabel.TypeNaam}";
        Vergelijk($"{pad} type", type.QualifiedName.ToString(), naam, verschillen);
        switch (type)
        {
            case XmlSchemaComplexType samengesteld when tabel.Klasse is { } klasse:
                Vergelijk(samengesteld, klasse, pad, verschillen);
                break;
            case XmlSchemaSimpleType eenvoudig when tabel.Waarde is { } waarde:
                Vergelijk(eenvoudig, waarde, pad, verschillen);
                break;
            default:
                verschillen.Add($"{pad}: de een heeft elementen, de ander een waarde");
                break;
        }
    }

    private static void Vergelijk(XmlSchemaComplexType xsd, Klasse klasse, string pad, List<string> verschillen)
    {
        Vergelijk($"{pad} vorm", (xsd.ContentType, xsd.IsMixed, xsd.IsAbstract), (XmlSchemaContentType.ElementOnly, false, false), verschillen);
        Vergelijk($"{pad} attributen", (xsd.AttributeUses.Count, xsd.AttributeWildcard), (0, null), verschillen);
        Vergelijk($"{pad} grondslag", xsd.BaseXmlSchemaType!.QualifiedName.Name, "anyType", verschillen);
        if (xsd.ContentTypeParticle is not XmlSchemaSequence { MinOccurs: 1, MaxOccurs: 1 } reeks)
        {
            verschillen.Add($"{pad}: geen enkele reeks");
            return;
        }

        var elementen = reeks.Items.OfType<XmlSchemaElement>().ToList();
        Vergelijk($"{pad} aantal elementen", (reeks.Items.Count, elementen.Count), (klasse.Elementen.Length, klasse.Elementen.Length), verschillen);
        foreach (var (een, ander) in elementen.Zip(klasse.Elementen))
        {
            Vergelijk(een, ander, pad, verschillen);
        }
    }

    private static void Vergelijk(XmlSchemaSimpleType xsd, Waardetype tabel, string pad, List<string> verschillen)
    {
        var soort = Waardesoort.Van(xsd);
        var grondtype = tabel.Grondtype switch
        {
            Grondtype.Geheel => "integer",
            Grondtype.Datum => "date",
            Grondtype.Tijd => "time",
            _ => "string",
        };
        Vergelijk($"{pad} grondtype", soort.Grondtype, grondtype, verschillen);
        Vergelijk($"{pad} andere facetten", soort.AndereFacetten, 0, verschillen);
        Vergelijk($"{pad} benoemd type", soort.Naam, (tabel.Grondslag ?? tabel).Naam, verschillen);
        Vergelijk($"{pad} patroon", soort.Patroon, Xsdpatroon.Van(tabel), verschillen);
        Vergelijk($"{pad} minLength", Math.Max(0, soort.MinLengte), tabel.MinLengte, verschillen);
        Vergelijk($"{pad} maxLength", soort.MaxLengte, tabel.MaxLengte, verschillen);
        Vergelijk($"{pad} codes", string.Join(' ', soort.Codes), string.Join(' ', tabel.Codes.ToArray()), verschillen);
        var grenzen = tabel.Grondtype == Grondtype.Geheel ? $"0..{tabel.Max}" : "..";
        Vergelijk($"{pad} grenzen", $"{soort.Min}..{soort.Max}", grenzen, verschillen);
    }

    private static void Vergelijk<T>(string wat, T xsd, T tabel, List<string> verschillen)
    {
        if (!EqualityComparer<T>.Default.Equals(xsd, tabel))
        {
            verschillen.Add($"{wat}: {xsd} in de XSD, {tabel} in de tabel");
        }
    }
}
