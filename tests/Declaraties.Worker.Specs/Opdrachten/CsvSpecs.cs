using System.IO.Compression;
using System.Text;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Een CSV-bestand zoals mensen en Excel het bewaren wordt gelezen zoals het is bedoeld, of geweigerd met wat het wel is.</summary>
public sealed class CsvSpecs
{
    private const string Kop = "ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum";
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Steeds hetzelfde: 02A05 "Café – dag" vanaf 1 februari 2020, en 02A06 tot en met 31 december 2025.</summary>
    private static readonly TestCaseData[] _bestanden =
    [
        Geval("gewoon", Encoding.UTF8, $"{Kop}\n02;02A05;Café – dag;2020-02-01;\n02;02A06;Nacht;2020-02-01;2025-12-31\n"),
        Geval("UTF-8 met byte order mark, van Windows", Encoding.UTF8, $"\uFEFF{Kop}\r\n02;02A05;Café – dag;1-2-2020;\r\n02;02A06;Nacht;01-02-2020;31-12-2025\r\n"),
        Geval("UTF-16, van Excel (Unicode-tekst)", Encoding.Unicode, $"\uFEFF{Kop.Replace(';', '\t')}\r\n02\t02A05\tCafé – dag\t1-2-2020\t\r\n02\t02A06\tNacht\t1-2-2020\t31-12-2025\r\n"),
        Geval("UTF-16 andersom", Encoding.BigEndianUnicode, $"\uFEFF{Kop}\r\n02;02A05;Café – dag;1-2-2020;\r\n02;02A06;Nacht;1-2-2020;31-12-2025"),
        Geval("windows-1252, van Excel (CSV)", _windows, $"{Kop}\r\n02;02A05;Café – dag;1-2-2020;\r\n02;02A06;Nacht;1-2-2020;31-12-2025\r\n"),
        Geval("van een oude Mac", Encoding.UTF8, $"{Kop}\r02;02A05;Café – dag;1-2-2020;\r02;02A06;Nacht;1-2-2020;31-12-2025\r"),
        Geval("sep=;", Encoding.UTF8, $"\uFEFFsep=;\r\n{Kop}\r\n02;02A05;Café – dag;1-2-2020;\r\n02;02A06;Nacht;1-2-2020;31-12-2025\r\n"),
        Geval("SEP=,", Encoding.UTF8, "\"SEP=,\"\n" + $"{Kop}\n02;02A05;Café – dag;2020-02-01;\n02;02A06;Nacht;2020-02-01;2025-12-31\n".Replace(';', ',')),
        Geval("sep=tab", Encoding.UTF8, "sep=\t\n" + $"{Kop}\n02;02A05;Café – dag;2020-02-01;\n02;02A06;Nacht;2020-02-01;2025-12-31\n".Replace(';', '\t')),
        Geval("komma's", Encoding.UTF8, "ProductCategorie,ProductCode,Omschrijving,Ingangsdatum,Einddatum\n02,02A05,Café – dag,2020-02-01,\n02,02A06,\"Nacht\",2020-02-01,2025-12-31\n"),
        Geval("andere volgorde", Encoding.UTF8, "Einddatum;Omschrijving;ProductCode;Ingangsdatum;ProductCategorie\n;Café – dag;02A05;2020-02-01;02\n2025-12-31;Nacht;02A06;2020-02-01;02\n"),
        Geval("hoofdletters", Encoding.UTF8, "PRODUCTCATEGORIE;productcode; Omschrijving ;ingangsdatum;EindDatum\n02;02A05;Café – dag;2020-02-01;\n02;02A06;Nacht;2020-02-01;2025-12-31\n"),
        Geval("lege rijen en kolommen", Encoding.UTF8, $"\n;;;;;;\n{Kop};;;\n\n02;02A05;Café – dag;2020-02-01;;;;;;\n;;;;\n   \n\"\";\"\"\n02;02A06;Nacht;2020-02-01;2025-12-31\n;;;;;;;\n"),
        Geval("een rij zonder haar lege einde", Encoding.UTF8, $"{Kop}\n02;02A05;Café – dag;2020-02-01\n02;02A06;Nacht;2020-02-01;2025-12-31"),
        Geval("alles tussen aanhalingstekens", Encoding.UTF8, "\"ProductCategorie\";\"ProductCode\";\"Omschrijving\";\"Ingangsdatum\";\"Einddatum\"\r\n\"02\";\"02A05\";\"Café – dag\";\"2020-02-01\";\"\"\r\n\"02\";\"02A06\";\"Nacht\";\"2020-02-01\";\"2025-12-31\"\r\n"),
    ];

    [TestCaseSource(nameof(_bestanden))]
    public void Hoe_het_ook_is_opgeslagen_er_staat_hetzelfde_in(byte[] inhoud)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("p.csv", inhoud));
        Assert.That((uitvoering.Code, uitvoering.Uit, uitvoering.Fout), Is.EqualTo((0, "p.csv: 2 nieuw of gewijzigd, 0 ongewijzigd, 0 geweigerd.\n", "")));
        Assert.That(Databasedump.Waarde<string>(werkplaats.Database, "select omschrijving from productregel where code = '02A05'"), Is.EqualTo("Café – dag"));
        Assert.That(
            Databasedump.Waarde<long>(werkplaats.Database, "select count(*) from productregel where ingangsdatum = (select min(ingangsdatum) from productregel)"), Is.EqualTo(2));
        // Once more, as written by a program: nothing may differ.
        var gewoon = werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("q.csv", (byte[])_bestanden[0].Arguments[0]!));
        Assert.That(gewoon.Uit, Is.EqualTo("q.csv: 0 nieuw of gewijzigd, 2 ongewijzigd, 0 geweigerd.\n"));
    }

    [Test]
    public void Een_kapotte_byte_tussen_utf8_kost_een_regel_en_maakt_van_de_rest_geen_windows_1252()
    {
        using var werkplaats = new Werkplaats();
        byte[] inhoud = [.. Encoding.UTF8.GetBytes($"{Kop}\n02;02B01;Café;2020-01-01;\n02;02B02;Caf"), 0xE9, .. Encoding.UTF8.GetBytes(";2020-01-01;\n02;02B03;Goed;2020-01-01;\n")];
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("p.csv", inhoud));
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((1, "p.csv, regel 3: kolom 3 (Omschrijving) bevat bytes die geen teken zijn; sla het bestand op als UTF-8.\n")));
        Assert.That(Databasedump.Waarde<string>(werkplaats.Database, "select omschrijving from productregel where code = '02B01'"), Is.EqualTo("Café"));
    }

    [Test]
    public void Een_teken_dat_in_windows_1252_niet_bestaat_wordt_geweigerd()
    {
        using var werkplaats = new Werkplaats();
        byte[] inhoud = [.. _windows.GetBytes($"{Kop}\n02;02B01;Café;2020-01-01;\n02;02B02;x"), 0x81, .. _windows.GetBytes(";2020-01-01;\n")];
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("p.csv", inhoud));
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((1, "p.csv, regel 3: kolom 3 (Omschrijving) bevat een teken dat niet te zien is (U+0081).\n")));
    }

    [TestCase("02;02B01;Nummer 999900007;2020-01-01;", Description = "negen cijfers die geen Bsn kunnen zijn")]
    [TestCase("02;02B01;Nummer 9999000060;2020-01-01;", Description = "een langer nummer")]
    [TestCase("02;02B01;Nummer 9999, 00006;2020-01-01;", Description = "twee getallen")]
    public void Andere_nummers_mogen(string regel)
    {
        using var werkplaats = new Werkplaats();
        Assert.That(werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("p.csv", $"{Kop}\n{regel}\n")).Code, Is.Zero);
    }

    [Test]
    public void Meer_bezwaren_in_een_rij_worden_alle_genoemd()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("p.csv", $"{Kop}\n02;02A\u0000;999900006;2020-01-01;\n"));
        Assert.That(uitvoering.Foutregels, Is.EqualTo(
        [
            "p.csv, regel 2: kolom 2 (ProductCode) bevat een teken dat niet te zien is (U+0000).",
            "p.csv, regel 2: kolom 3 (Omschrijving) bevat een Bsn; een Bsn hoort niet in dit bestand.",
        ]));
    }

    [Test]
    public void Een_werkblad_of_iets_anders_wordt_genoemd()
    {
        using var werkplaats = new Werkplaats();
        using var geheugen = new MemoryStream();
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Create))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
        }

        foreach (var (inhoud, verwacht) in (ReadOnlySpan<(byte[], string)>)
        [
            (geheugen.ToArray(), "dit is een Office-bestand (zoals Excel of Word) en geen CSV-bestand; sla het werkblad op als CSV (Opslaan als, CSV UTF-8)"),
            (Encoding.UTF8.GetBytes("%PDF-1.4\n"), "dit is een PDF en geen CSV-bestand; verwacht een CSV-bestand"),
            (Encoding.Unicode.GetBytes(Kop), "dit is tekst in UTF-16 zonder byte order mark en geen CSV-bestand; verwacht een CSV-bestand"),
            (Encoding.UTF8.GetBytes("<html><body></body></html>"), "dit is een webpagina (HTML) en geen CSV-bestand; verwacht een CSV-bestand"),
        ])
        {
            var uitvoering = werkplaats.MetDatabase("importeer", "contracten", werkplaats.Schrijf("c.csv", inhoud));
            Assert.That((uitvoering.Code, uitvoering.Foutregels[0]), Is.EqualTo((2, $"{werkplaats.Pad("c.csv")}: {verwacht}.")));
        }
    }

    private static TestCaseData Geval(string naam, Encoding codering, string tekst) => new TestCaseData(codering.GetBytes(tekst)).SetArgDisplayNames(naam);
}
