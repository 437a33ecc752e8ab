using System.Xml;
using System.Xml.Schema;
using Declaraties.Berichten;
using Declaraties.Berichten.Edities;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>XSD's als <see cref="XmlSchemaSet"/>, en het oordeel van de validator van .NET.</summary>
public static class Schemas
{
    private static readonly Lock _slot = new();

    /// <summary>Elk bericht dat het programma leest of schrijft, in elke editie.</summary>
    public static IReadOnlyList<Berichtsoort> Soorten { get; } = [.. Editieregister.Standaard.Alle.SelectMany(editie => Enum.GetValues<Berichtrol>().Select(editie.Soort))];

    /// <summary>De editie zoals het programma haar kent, van de wet van dit bericht.</summary>
    public static Berichteditie Editie(Berichtsoort soort) => Editieregister.Standaard.Alle.Single(editie => editie.Editie.Wet == soort.Wet());

    public static string Naamruimte(Berichtsoort soort) => Editie(soort).Naamruimte(soort);

    public static string Basisnaamruimte(Berichtsoort soort) => Editie(soort).Basisnaamruimte;

    /// <summary>De map met onze eigen XSD van dit bericht.</summary>
    public static string Eigen(Berichtsoort soort) => Path.Combine(Standaard.Project, "schemas", Editie(soort).Editie.Naam);

    /// <summary>De map met de officiele XSD van dit bericht; slaat de proef over als die er niet is.</summary>
    public static string Officieel(Berichtsoort soort) => (soort.Wet(), soort.IsOndersteuning()) switch
    {
        (Wet.Wmo, _) => Standaard.Pad("xsd"),
        (_, false) => Standaard.Pad("ijw", "xsd"),
        _ => Zusters(),
    };

    /// <summary>Het voorbeeld van de standaard; slaat de proef over als het er niet is.</summary>
    public static string Voorbeeld(Berichtsoort soort) =>
        soort.Wet() == Wet.Wmo ? Standaard.Pad("voorbeelden", soort.Naam() + ".xml") : Standaard.Pad("ijw", "voorbeelden", soort.Naam() + ".xml");

    /// <summary>Of de standaard een voorbeeld heeft: niet van JW305 en JW307.</summary>
    public static bool HeeftVoorbeeld(Berichtsoort soort) => soort.Wet() == Wet.Wmo || !soort.IsOndersteuning();

    /// <summary>Waarmee mutanten beginnen: het voorbeeld van de standaard, als het er is.</summary>
    public static IReadOnlyList<string> Voorbeelden(Berichtsoort soort) => Standaard.IsAanwezig && HeeftVoorbeeld(soort) ? [Voorbeeld(soort)] : [];

    /// <summary>
    /// Van JW305 en JW307 is er geen officiele XSD: wat hier voor hen staat is die van WMO305 en WMO307 met de naamruimten en codes van iJw, op het officiele basisschema van iJw.
    /// </summary>
    private static string Zusters()
    {
        var (wmo, jw) = (Standaard.Pad("xsd"), Standaard.Pad("ijw", "xsd"));
        var map = Path.Combine(AppContext.BaseDirectory, "zusterschemas");
        lock (_slot)
        {
            Directory.CreateDirectory(map);
            File.Copy(Path.Combine(jw, "basisschema.xsd"), Path.Combine(map, "basisschema.xsd"), overwrite: true);
            foreach (var (soort, code) in ((Berichtsoort, string)[])[(Berichtsoort.Jw305, "418"), (Berichtsoort.Jw307, "420")])
            {
                var bron = File.ReadAllText(Bestand(wmo, soort == Berichtsoort.Jw305 ? Berichtsoort.Wmo305 : Berichtsoort.Wmo307));
                var patroon = $"<xs:pattern value=\"{code}\"/>";
                File.WriteAllText(Bestand(map, soort), Jeugdwet.Van(bron).Replace(patroon, $"<xs:pattern value=\"{(int)soort}\"/>", StringComparison.Ordinal));
            }
        }

        return map;
    }

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
            geldig &= lezer.LocalName == "Bericht" && lezer.NamespaceURI == Naamruimte(soort);
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
