using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Domein;
using Declaraties.Testbasis;
using NUnit.Framework;

namespace Declaraties.Berichten.Specs.Enveloppen;

/// <summary>
/// Een envelop waar iets aan is veranderd klopt voor ons precies als zij klopt voor de validators van .NET en libxml2, op de officiele XSD en op de onze. Kapotte base64 is voor de XSD een fout
/// in de envelop en voor ons een bericht dat niet te openen is; zo telt het hier ook.
/// </summary>
public sealed class EnvelopMutantenSpecs
{
    private static readonly XNamespace _ggk = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    private static readonly XNamespace _stuf = "http://www.egem.nl/StUF/StUF0301";
    private static readonly XNamespace _xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly string[] _waarden =
    [
        "", " ", "a", "ab", "abc", "Di01", "Du01", "di01", "Di01 ", "0003", "003", "00003", "000a", "\u0660\u0660\u0660\u0660", "20260101", "2026010", "20260101120000000", "202601011200000001",
        "9c0f7b90-5c69-41e5-a837-0800200c9a66", "9C0F7B90-5C69-41E5-A837-0800200C9A66", "9c0f7b90-5c69-11e5-a837-0800200c9a66", "9c0f7b90-5c69-41e5-c837-0800200c9a66",
        " 9c0f7b90-5c69-41e5-a837-0800200c9a66", "9c0f7b905c6941e5a8370800200c9a66", "QQ==", "QR==", "QQ", "Q Q = =", "QUFB\n", "é", new('x', 30), new('x', 31), new('x', 50), new('x', 51),
        new('x', 100), new('x', 101), new('x', 200), new('x', 201), string.Concat(Enumerable.Repeat("\U0001F600", 30)), string.Concat(Enumerable.Repeat("\U0001F600", 51)),
    ];

    [Test]
    public void Elke_mutant_van_een_envelop_krijgt_het_oordeel_van_de_validators([Values] bool officieel)
    {
        var pad = officieel
            ? Standaard.Pad("..", "ggk", "xsd", "ggk0210", "ggkberichten", "ggk0210_msg_ggkberichten.xsd")
            : Path.Combine(Standaard.Project, "schemas", "ggk-2.1", "ggk.xsd");
        using var xmllint = new Xmllint();
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, pad);
        schemas.Compile();
        var mutanten = Mutanten().DistinctBy(mutant => mutant.Tekst).ToList();
        var bestanden = mutanten.ConvertAll(mutant => Encoding.UTF8.GetBytes(mutant.Tekst));
        var libxml = xmllint.Aanvaardt(pad, bestanden);
        var klachten = new List<string>();
        var geldig = 0;
        for (var i = 0; i < mutanten.Count; i++)
        {
            var wij = Klopt(bestanden[i]);
            geldig += wij ? 1 : 0;
            var net = Aanvaardt(schemas, bestanden[i]);
            if ((wij != libxml[i] && !mutanten[i].WijktLibxmlAf) || (wij != net && !mutanten[i].WijktNetAf) || (wij != libxml[i] && wij != net))
            {
                klachten.Add($"{mutanten[i].Wat}: wij {wij}, .NET {net}, libxml2 {libxml[i]}");
            }
        }

        TestContext.Out.WriteLine($"{mutanten.Count} mutanten, {geldig} geldig.");
        Assert.That(string.Join('\n', klachten.Take(20)), Is.Empty, $"{klachten.Count} van de {mutanten.Count}");
        Assert.That(geldig, Is.InRange(mutanten.Count / 10, mutanten.Count / 2), "er zijn genoeg geldige en ongeldige");
    }

    private static bool Klopt(byte[] bestand)
    {
        using var stroom = new MemoryStream(bestand);
        if (Enveloplezer.Open(stroom, Leesgrenzen.Standaard) is not { Envelop: { } envelop } geopend)
        {
            return false;
        }

        using var bericht = geopend.Open();
        return bericht is not null || envelop.Bestandsnaam is not null;
    }

    private static bool Aanvaardt(XmlSchemaSet schemas, byte[] bestand)
    {
        var geldig = true;
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        instellingen.ValidationEventHandler += (_, _) => geldig = false;
        using var lezer = XmlReader.Create(new MemoryStream(bestand), instellingen);
        while (lezer.Read())
        {
            // Everything is read for its verdict only.
        }

        return geldig;
    }

    private static IEnumerable<Mutant> Mutanten()
    {
        var tekst = Enveloppen.Met("QUFB").Replace("<g:xmlBestand>QUFB</g:xmlBestand>", "<g:tekstBestand bestandsnaam=\"a.csv\">QUFB</g:tekstBestand>", StringComparison.Ordinal);
        foreach (var (naam, begin) in (IEnumerable<(string, string)>)[("Di01", Enveloppen.Met("QUFB")), ("Du01", Enveloppen.Met("QUFB", Envelopsoort.Du01)), ("tekst", tekst)])
        {
            var aantal = XDocument.Parse(begin).Descendants().Count();
            for (var i = 0; i < aantal; i++)
            {
                foreach (var (wat, verander) in Ingrepen(isTekst: naam == "tekst"))
                {
                    var document = XDocument.Parse(begin, LoadOptions.PreserveWhitespace);
                    var element = document.Descendants().ElementAt(i);
                    var plaats = element.Name.LocalName;
                    if (verander(element) && document.Root is not null)
                    {
                        yield return new($"{naam} {plaats}: {wat}", document.ToString(SaveOptions.DisableFormatting));
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Wat, Func<XElement, bool> Verander)> Ingrepen(bool isTekst)
    {
        yield return ("niets", _ => true);
        yield return ("weg", element => Doe(element.Parent is not null, element.Remove));
        yield return ("twee keer", element => Doe(element.Parent is not null, () => element.AddAfterSelf(new XElement(element))));
        yield return ("na de volgende", element => Doe(element.Parent is not null && element.ElementsAfterSelf().Any(), () =>
        {
            var volgende = element.ElementsAfterSelf().First();
            element.Remove();
            volgende.AddAfterSelf(element);
        }));
        yield return ("andere naam", element => Doe(element.Parent is not null, () => element.Name = element.Name.Namespace + "anders"));
        yield return ("andere naamruimte", element => Doe(element.Parent is not null, () => element.Name = (element.Name.Namespace == _ggk ? _stuf : _ggk) + element.Name.LocalName));
        yield return ("geen naamruimte", element => Doe(element.Parent is not null, () => element.Name = element.Name.LocalName));
        yield return ("een attribuut", element => Doe(true, () => element.SetAttributeValue("soort", "x")));
        yield return ("een bestandsnaam", element => Doe(true, () => element.SetAttributeValue("bestandsnaam", "x.xml")));
        yield return ("schemaLocation", element => Doe(true, () => element.SetAttributeValue(_xsi + "schemaLocation", "urn:a b.xsd")));
        yield return ("xsi:nil", element => Doe(true, () => element.SetAttributeValue(_xsi + "nil", "false")));
        yield return ("xsi:type onbekend", element => Doe(true, () => element.SetAttributeValue(_xsi + "type", "g:Onbekend")));
        yield return ("element erin", element => Doe(true, () => element.Add(new XElement(_stuf + "organisatie", "x"))));
        yield return ("tekst erin", element => Doe(element.HasElements, () => element.AddFirst("losse tekst")));
        yield return ("commentaar erin", element => Doe(true, () => element.AddFirst(new XComment("x"))));
        yield return ("instructie erna", element => Doe(true, () => element.AddAfterSelf(new XProcessingInstruction("a", "b"))));
        yield return ("andere keuze", element => Doe(element.Name.LocalName == "bericht", () => element.Add(new XElement(_ggk + (isTekst ? "xmlBestand" : "tekstBestand"), new XAttribute("bestandsnaam", "a.csv")))));
        foreach (var naam in (string[])["a.c", "a.cs", "a b.csv", "a/b.csv", "é.csv", new('x', 255), new('x', 256), " a.csv"])
        {
            yield return ($"bestandsnaam {naam}", element => Doe(element.Name.LocalName == "tekstBestand", () => element.SetAttributeValue("bestandsnaam", naam)));
        }

        yield return ("zonder bestandsnaam", element => Doe(element.Name.LocalName == "tekstBestand", () => element.SetAttributeValue("bestandsnaam", null)));
        foreach (var waarde in _waarden)
        {
            // What is in a text file is never opened, so whether it is base64 is never asked.
            yield return ($"waarde '{waarde}'", element => Doe(!element.HasElements && element.Name.LocalName != "tekstBestand", () => element.Value = waarde));
        }
    }

    private static bool Doe(bool kan, Action ingreep)
    {
        if (kan)
        {
            ingreep();
        }

        return kan;
    }

    private sealed record Mutant(string Wat, string Tekst)
    {
        private bool IsBase64 => Wat.Contains(" xmlBestand: waarde", StringComparison.Ordinal);

        /// <summary>.NET telt een teken buiten het basisvlak als twee, en ziet geen bits die nergens bij horen.</summary>
        public bool WijktNetAf => IsBase64 ? Wat.Contains("QR==", StringComparison.Ordinal) : Wat.Any(char.IsSurrogate);

        /// <summary>libxml2 slaat in base64 over wat er niet in hoort.</summary>
        public bool WijktLibxmlAf => IsBase64 && Wat.Split('\'')[1].Any(teken => !char.IsAsciiLetterOrDigit(teken) && !" +/=".Contains(teken));
    }
}
