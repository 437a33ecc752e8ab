using System.Xml;
using System.Xml.Schema;
using Declaraties.Berichten;

namespace Declaraties.Testbasis;

/// <summary>XSD's als <see cref="XmlSchemaSet"/>, en het oordeel van de validator van .NET.</summary>
public static class Schemas
{
    public static string Bestand(string map, Berichtsoort soort) =>
        Path.Combine(map, soort.ToString().ToLowerInvariant() + ".xsd");

    /// <summary>Het schema van een bericht, gecompileerd; een schema dat niet deugt is een fout.</summary>
    public static XmlSchemaSet Laad(string map, Berichtsoort soort)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.ValidationEventHandler += (_, fout) => throw fout.Exception;
        schemas.Add(null, Bestand(map, soort));
        schemas.Compile();
        return schemas;
    }

    /// <summary>Of de validator van .NET dit bestand aanvaardt: goed gevormd, het juiste eerste element, geen fout of waarschuwing.</summary>
    public static bool Aanvaardt(XmlSchemaSet schemas, Berichtsoort soort, byte[] bestand)
    {
        var geldig = true;
        var instellingen = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            Schemas = schemas,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        instellingen.ValidationEventHandler += (_, _) => geldig = false;
        try
        {
            using var lezer = XmlReader.Create(new MemoryStream(bestand), instellingen);
            lezer.MoveToContent();
            geldig &= lezer.LocalName == "Bericht" && lezer.NamespaceURI == soort.Naamruimte();
            while (geldig && lezer.Read())
            {
                // Everything is read for its verdict only.
            }

            return geldig;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
