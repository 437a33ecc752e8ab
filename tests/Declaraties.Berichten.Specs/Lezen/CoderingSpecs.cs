using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>UTF-8, UTF-16, ISO-8859-1 en US-ASCII worden gelezen; al het andere wordt geweigerd met een duidelijke fout.</summary>
public partial class CoderingSpecs
{
    private const string Nummer = "caf\u00E9 \u20AC\U0001F600";

    private static readonly string _bericht = Declaratie.Met(">R1<", $">{Nummer}<");

    private static IEnumerable<TestCaseData> Gelezen =>
    [
        Geval("UTF-8", Bytes(_bericht), Nummer),
        Geval("UTF-8 zonder declaratie", Bytes(_bericht[(_bericht.IndexOf('\n', StringComparison.Ordinal) + 1)..]), Nummer),
        Geval("UTF-8 met BOM", [0xEF, 0xBB, 0xBF, .. Bytes(_bericht)], Nummer),
        Geval("UTF-8 in kleine letters", Bytes(_bericht.Met("\"UTF-8\"", "'utf-8'")), Nummer),
        Geval("UTF-16 LE met BOM", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(_bericht.Met("UTF-8", "UTF-16"))], Nummer),
        Geval("UTF-16 BE met BOM", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(_bericht.Met("UTF-8", "utf-16"))], Nummer),
        Geval("UTF-16 LE zonder BOM", Encoding.Unicode.GetBytes(_bericht.Met("UTF-8", "UTF-16LE")), Nummer),
        Geval("UTF-16 BE zonder BOM", Encoding.BigEndianUnicode.GetBytes(_bericht.Met("UTF-8", "UTF-16BE")), Nummer),
        Geval("UTF-16 met BOM zonder codering", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(_bericht.Met(" encoding=\"UTF-8\"", ""))], Nummer),
        Geval("ISO-8859-1", Encoding.Latin1.GetBytes(Declaratie.Met(">R1<", ">caf\u00E9<").Met("UTF-8", "ISO-8859-1")), "caf\u00E9"),
        Geval("ISO-8859-1 met C1", Encoding.Latin1.GetBytes(Declaratie.Met(">R1<", ">\u0085\u009F<").Met("UTF-8", "iso-8859-1")), "\u0085\u009F"),
        Geval("US-ASCII met verwijzing", Encoding.ASCII.GetBytes(Declaratie.Met(">R1<", ">caf&#233; &#x20AC;&#x1F600;<").Met("UTF-8", "US-ASCII")), Nummer),
    ];

    private static IEnumerable<TestCaseData> Geweigerd =>
    [
        Fout("windows-1252", Bytes(Declaratie.Met("UTF-8", "windows-1252")), 1, 1, "De XML-declaratie noemt codering 'windows-1252'; verwacht UTF-8, UTF-16, ISO-8859-1 of US-ASCII"),
        Fout("onzin", Bytes(Declaratie.Met("UTF-8", "x")), 1, 1, "De XML-declaratie noemt codering 'x'; verwacht UTF-8, UTF-16, ISO-8859-1 of US-ASCII"),
        Fout("UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Declaratie)], 1, 1, "De codering van het bestand is UTF-32; verwacht UTF-8, UTF-16, ISO-8859-1 of US-ASCII"),
        Fout("UTF-8 dat UTF-16 heet", Bytes(Declaratie.Met("UTF-8", "UTF-16")), 1, 1, "De XML-declaratie noemt codering 'UTF-16', maar het bestand staat in UTF-8; verwacht een declaratie die bij het bestand past"),
        Fout("UTF-16 dat UTF-8 heet", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Declaratie)], 1, 1, "De XML-declaratie noemt codering 'UTF-8', maar het bestand staat in UTF-16; verwacht een declaratie die bij het bestand past"),
        Fout("UTF-8 met BOM dat ISO-8859-1 heet", [0xEF, 0xBB, 0xBF, .. Bytes(Declaratie.Met("UTF-8", "ISO-8859-1"))], 1, 1, "De XML-declaratie noemt codering 'ISO-8859-1', maar het bestand staat in UTF-8; verwacht een declaratie die bij het bestand past"),
        Fout("ISO-8859-1 dat UTF-8 heet", Encoding.Latin1.GetBytes(Declaratie.Met(">R1<", ">\u00E9t\u00E9<")), 32, 54, "Dit is geen (volledig) XML-bestand: byte {0} van het bestand kan niet voorkomen in UTF-8; verwacht UTF-8, of een XML-declaratie met de codering die het bestand wel heeft"),
        Fout("een byte boven 127 in US-ASCII", Bytes(Declaratie.Met(">R1<", ">\u00E9<").Met("UTF-8", "US-ASCII")), 32, 54, "Dit is geen (volledig) XML-bestand: byte {0} van het bestand kan niet voorkomen in US-ASCII; verwacht tekens in US-ASCII"),
        Fout("een half teken aan het eind", [.. Bytes(Declaratie), 0xE2, 0x82], 72, 1, "Dit is geen (volledig) XML-bestand: byte {0} van het bestand kan niet voorkomen in UTF-8; verwacht UTF-8, of een XML-declaratie met de codering die het bestand wel heeft"),
        Fout("een halve UTF-16-eenheid aan het eind", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Declaratie.Met("UTF-8", "UTF-16")), 0x20], 72, 1, "Dit is geen (volledig) XML-bestand: byte {0} van het bestand kan niet voorkomen in UTF-16; verwacht tekens in UTF-16"),
        Fout("een los surrogaat in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Declaratie.Met("UTF-8", "UTF-16").Met(">R1<", ">R\uE000<")).Select(teken => teken == 0xE0 ? (byte)0xD8 : teken)], 32, 55, "Dit is geen (volledig) XML-bestand: een los half teken (surrogaat) mag in XML niet voorkomen"),
    ];

    [TestCaseSource(nameof(Gelezen))]
    public void Een_waarde_komt_uit_elke_aanvaarde_codering_heel_over(byte[] bestand, string nummer)
    {
        var gelezen = Berichtlezer.LeesDeclaratie(bestand);
        Assert.That(gelezen.Fouten, Is.Empty);
        Assert.That(gelezen.Bericht!.Prestaties[0].ReferentieNummer, Is.EqualTo(nummer));
        Assert.That(gelezen.Soort, Is.EqualTo(Berichtsoort.Wmo323));
    }

    [TestCaseSource(nameof(Geweigerd))]
    public void Een_andere_codering_wordt_geweigerd(byte[] bestand, int regel, int kolom, string toelichting)
    {
        foreach (var fouten in Manieren(bestand))
        {
            Assert.That(
                fouten.Select(fout => (fout.Regel, fout.Kolom, ByteNummer().Replace(fout.Toelichting, "byte {0} van"))),
                Is.EqualTo([(regel, kolom, toelichting)]));
        }
    }

    [Test]
    public void Een_foute_byte_wordt_met_zijn_plaats_in_het_bestand_genoemd()
    {
        var bestand = Encoding.Latin1.GetBytes(Declaratie.Met(">R1<", ">R\u00E9<"));
        var plaats = Array.IndexOf(bestand, (byte)0xE9) + 1;
        Assert.That(Berichtlezer.LeesDeclaratie(bestand).Fouten[0].Melding, Does.Contain($" byte {plaats} van het bestand "));
    }

    [Test]
    public void Een_teken_op_de_grens_van_een_blok_blijft_heel()
    {
        // The blocks are 65536 bytes and the buffer of the XML reader 4096 characters; every alignment of every width comes by.
        var lang = new string('x', 70_000);
        foreach (var teken in (string[])["\u00E9", "\u20AC", "\U0001F600"])
        {
            for (var schuif = 0; schuif < 8; schuif++)
            {
                var nummer = string.Concat(Enumerable.Repeat(teken, 18));
                var tekst = Declaratie.Met("<d:Header>", $"<!--{lang[..schuif]}{string.Concat(Enumerable.Repeat(teken, 40_000))}--><d:Header>").Met(">R1<", $">{nummer}<");
                using var stroom = new MemoryStream(Bytes(tekst));
                Assert.That(Berichtlezer.LeesDeclaratie(stroom).Bericht!.Prestaties[0].ReferentieNummer, Is.EqualTo(nummer));
                Assert.That(Berichtlezer.LeesDeclaratie(Bytes(tekst)).Bericht!.Prestaties[0].ReferentieNummer, Is.EqualTo(nummer));
            }
        }
    }

    [Test]
    public void Een_lange_waarde_vol_tekens_buiten_het_basisvlak_wordt_geteld_in_codepunten()
    {
        // Values are collected in pieces; a pair of surrogates may fall on every border between two pieces.
        for (var schuif = 0; schuif < 4; schuif++)
        {
            var waarde = new string('x', schuif) + string.Concat(Enumerable.Repeat("\U0001F600", 20_000));
            foreach (var xml in (string[])[waarde, $"<![CDATA[{waarde}]]>", waarde.Replace("\U0001F600", "&#x1F600;", StringComparison.Ordinal)])
            {
                Assert.That(Berichtlezer.LeesToewijzing(Bytes(ToewijzingXml.Met("Eerste regel\ntweede regel", xml))).Fouten, Is.Empty);
                Assert.That(Fouten(Declaratie.Met(">R1<", $">{xml}<"))[0].Melding, Does.EndWith($"...' ({20_000 + schuif} tekens)"));
            }
        }
    }

    [GeneratedRegex("byte [0-9]+ van")]
    private static partial Regex ByteNummer();

    private static IEnumerable<IReadOnlyList<Schemafout>> Manieren(byte[] bestand)
    {
        yield return Berichtlezer.LeesDeclaratie(bestand).Fouten;
        using var stroom = new MemoryStream(bestand);
        yield return Berichtlezer.LeesDeclaratie(stroom).Fouten;
    }

    private static TestCaseData Geval(string naam, byte[] bestand, string nummer) => new TestCaseData(bestand, nummer).SetArgDisplayNames(naam);

    private static TestCaseData Fout(string naam, byte[] bestand, int regel, int kolom, string toelichting) =>
        new TestCaseData(bestand, regel, kolom, toelichting).SetArgDisplayNames(naam);
}
