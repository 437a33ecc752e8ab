using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Wie iets anders dan een bericht aanbiedt, hoort wat het is en wat hij kan doen.</summary>
public class BestandssoortSpecs
{
    private const string Pdf = "%PDF-1.7\n1 0 obj\n";

    private static readonly TestCaseData[] _bestanden =
    [
        Geval("zip", Ingepakt("bericht.xml"), "een ZIP-bestand"),
        Geval("lege zip", [.. "PK\u0005\u0006"u8, .. new byte[18]], "een ZIP-bestand"),
        Geval("xlsx", Ingepakt("[Content_Types].xml"), "een Office-bestand (zoals Excel of Word)"),
        Geval("ods", Ingepakt("mimetype"), "een Office-bestand (zoals Excel of Word)"),
        Geval("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0], "een Office- of Outlook-bestand van de oude soort (xls, doc, msg)"),
        Geval("gzip", Gzip(Bytes(Declaratie)), "een met gzip ingepakt bestand"),
        Geval("7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "een ingepakt bestand"),
        Geval("tar", [.. Bytes("bericht.xml".PadRight(257, '\0')), .. "ustar\0"u8], "een ingepakt bestand"),
        Geval("pdf", Bytes(Pdf), "een PDF"),
        Geval("png", [0x89, .. "PNG\r\n\u001a\n"u8], "een afbeelding"),
        Geval("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "een afbeelding"),
        Geval("rtf", Bytes("{\\rtf1\\ansi Declaratie}"), "een tekstdocument (RTF)"),
        Geval("json", Bytes(" {\"bsn\": 999900006}"), "JSON"),
        Geval("json, een lijst", Bytes("[{\"bsn\": 999900006}]"), "JSON"),
        Geval("csv", Bytes("\uFEFFClient;Minuten;Maand\n999900006;60;2026-01\n"), "een CSV-bestand"),
        Geval("csv met komma's", Bytes("Client,Minuten,Maand\n999900006,60,2026-01\n"), "een CSV-bestand"),
        Geval("csv van Excel", Bytes("sep=;\r\nClient;Minuten\r\n"), "een CSV-bestand"),
        Geval("csv in UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Client;Minuten;Maand\r\n")).ToArray(), "een CSV-bestand"),
        Geval("e-mail", Bytes("From: a@example.org\r\nTo: b@example.org\r\n\r\n"), "een e-mail"),
        Geval("base64", Bytes(Convert.ToBase64String(Bytes(Declaratie))), "base64"),
        Geval("pem", Bytes("-----BEGIN PKCS7-----\nMIAG\n"), "een versleuteld of ondertekend bestand (PEM of PGP)"),
        Geval("html", Bytes("<!doctype HTML>\n<title>Inloggen</title>"), "een webpagina (HTML)"),
        Geval("html na een declaratie", Bytes("<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE html PUBLIC '-' ''>"), "een webpagina (HTML)"),
        Geval("utf-16 zonder bom", Encoding.Unicode.GetBytes("<Bericht/>"), "tekst in UTF-16 zonder byte order mark"),
        Geval("utf-16be zonder bom", Encoding.BigEndianUnicode.GetBytes("\r\n<Bericht/>"), "tekst in UTF-16 zonder byte order mark"),
        Geval("nullen", new byte[5_000], "een bestand dat met nullen begint"),
        Geval("binair", [1, 2, 3, 4, 5, 6, 7, 8, 9], "een binair bestand"),
    ];

    [TestCaseSource(nameof(_bestanden))]
    public void Wat_geen_xml_is_heet_naar_wat_het_is(byte[] bestand, string naam)
    {
        foreach (var gelezen in (Leesresultaat<Domein.DeclaratieBericht>[])[Berichtlezer.LeesDeclaratie(bestand), Berichtlezer.LeesDeclaratie(new MemoryStream(bestand))])
        {
            Assert.That(gelezen.Fouten.Select(fout => (fout.Regel, fout.Kolom, fout.Melding)), Is.EqualTo([(1, 1, $"Dit is {naam} en geen XML-bestand")]));
            Assert.That(gelezen.Fouten[0].Verwacht, Does.StartWith("een WMO323 of JW323 als XML; ").And.Length.GreaterThan(35), "wat te doen");
            Assert.That(gelezen.Fouten[0].ToString(), Does.Not.Contain("999900006"));
            Assert.That(gelezen.Einde, Is.EqualTo(Leeseinde.FataleFout));
        }
    }

    private static readonly TestCaseData[] _wortels =
    [
        new TestCaseData(Soap("<s:Fault><faultcode>s:Server</faultcode></s:Fault>"), "Dit is een SOAP-foutbericht"),
        new TestCaseData(Soap("<x/>"), "Dit is een SOAP-envelop"),
        new TestCaseData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Header><a/></e:Header><e:Body><e:Fault/></e:Body></e:Envelope>", "Dit is een SOAP-foutbericht"),
        new TestCaseData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><kapot", "Dit is een SOAP-envelop"),
        new TestCaseData("<StUF:Fo01Bericht xmlns:StUF='http://www.egem.nl/StUF/StUF0301'/>", "Dit is een StUF-foutbericht"),
        new TestCaseData("<StUF:Bv03Bericht xmlns:StUF='http://www.egem.nl/StUF/StUF0301'/>", "Dit is een StUF-bericht"),
        new TestCaseData("<g:envelopHeenbericht-ggk_Di01 xmlns:g='http://www.stufstandaarden.nl/koppelvlak/ggk0210'/>", "Dit is een StUF-envelop van het GGk"),
        new TestCaseData("<html><body>999900006</body></html>", "Dit is een webpagina (HTML)"),
        new TestCaseData("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>", "Dit is een berichtschema (XSD) en geen bericht"),
        new TestCaseData("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "Dit is een Excel-werkmap als XML"),
        new TestCaseData("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>", "Dit is een e-factuur (UBL)"),
        new TestCaseData("<Envelope/>", "Het bestand begint met element 'Envelope' in geen naamruimte"),
        new TestCaseData("<html xmlns='urn:x'/>", "Het bestand begint met element 'html' in naamruimte 'urn:x'"),
    ];

    [TestCaseSource(nameof(_wortels))]
    public void Ander_xml_heet_naar_wat_het_is(string tekst, string melding)
    {
        var fout = Fouten(tekst).Single();
        Assert.That((fout.Regel, fout.Kolom, fout.Melding), Is.EqualTo((1, 1, melding)));
        Assert.That(fout.Verwacht, Does.StartWith(
            "een WMO323 van iWmo 3.2 of een JW323 van iJw 3.2: element Bericht in naamruimte http://www.istandaarden.nl/iwmo/3_2/wmo323/schema of http://www.istandaarden.nl/ijw/3_2/jw323/schema"));
        Assert.That(fout.ToString(), Does.Not.Contain("999900006"));
    }

    [TestCase("")]
    [TestCase("Geachte heer, mevrouw, hierbij de declaratie, met dank")]
    [TestCase("Declaratie van client 1; zie bijlage")]
    [TestCase("{ gewone tekst")]
    [TestCase("<Bericht/>")]
    [TestCase("<htmlachtig/>")]
    [TestCase("<!-- <html> --><Bericht/>")]
    [TestCase("PK")]
    public void Wat_niet_te_zeggen_is_wordt_niet_geraden(string tekst) => Assert.That(Bestandssoort.Herken(Bytes(tekst)), Is.Null);

    [Test]
    public void Op_elke_lengte_en_met_elke_bytes_komt_er_geen_uitzondering()
    {
        var toeval = new Random(7);
        foreach (var bestand in _bestanden.Select(geval => (byte[])geval.Arguments[0]!))
        {
            for (var lengte = 0; lengte <= Math.Min(bestand.Length, 400); lengte++)
            {
                var begin = bestand[..lengte];
                Assert.That(() => Bestandssoort.Herken(begin), Throws.Nothing);
                toeval.NextBytes(begin.AsSpan(lengte / 2));
                Assert.That(() => Bestandssoort.Herken(begin), Throws.Nothing);
            }
        }
    }

    private static string Soap(string inhoud) => $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{inhoud}</s:Body></s:Envelope>";

    private static TestCaseData Geval(string naam, byte[] bestand, string soort) => new TestCaseData(bestand, soort).SetArgDisplayNames(naam);

    private static byte[] Ingepakt(string naam)
    {
        using var geheugen = new MemoryStream();
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Create))
        {
            using var deel = zip.CreateEntry(naam).Open();
            deel.Write("inhoud"u8);
        }

        return geheugen.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var geheugen = new MemoryStream();
        using (var gzip = new GZipStream(geheugen, CompressionMode.Compress))
        {
            gzip.Write(bytes);
        }

        return geheugen.ToArray();
    }
}
