using System.Globalization;
using System.IO.Packaging;
using Declaraties.Domein;
using Declaraties.Rapporten.Concluderen;
using Declaraties.Rapporten.Indelen;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>
/// Een rekenblad (XLSX): een werkblad per tabel, met getallen als getallen, een kop die blijft staan en filters, en een blad met wat de grafieken tonen.
/// Alles gaat rij voor rij naar het bestand.
/// </summary>
public sealed class Rekenblad
{
    // The most rows that a sheet can have is 1,048,576, with its header.
    private const int MeesteRijen = 1_048_575;
    private const int LangsteNaam = 31;
    private const uint A4 = 9;

    private const string Soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relatie = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<Werkblad> _bladen = [];
    private readonly Package _pakket;
    private readonly int _rijenPerBlad;

    private Rekenblad(Package pakket, int rijenPerBlad)
    {
        _pakket = pakket;
        _rijenPerBlad = rijenPerBlad;
    }

    /// <summary>Hoe een cel eruitziet; de plaats in de lijst van opmaken.</summary>
    private enum Opmaak
    {
        Gewoon,
        Kop,
        Geheel,
        Minuten,
        Percentage,
        Euro,
        Datum,
        Titel,
        Lopend,
    }

    /// <param name="uit">Waar het heen gaat; er wordt alleen achteraan geschreven.</param>
    /// <param name="rapport">Het rapport.</param>
    /// <param name="rijenPerBlad">Na zoveel rijen begint een nieuw werkblad.</param>
    public static void Schrijf(Stream uit, Rapportage rapport, int rijenPerBlad = MeesteRijen)
    {
        // Write only: then a package is a stream of compressed parts, and not a copy of itself in memory. SpreadsheetDocument cannot do that.
        using var pakket = Package.Open(uit, FileMode.Create, FileAccess.Write);
        var boek = new Rekenblad(pakket, rijenPerBlad);
        var grafieken = new List<Cel[]>();
        foreach (var blad in rapport.Bladen)
        {
            boek.Tabel(blad, grafieken);
        }

        boek.Tabel(
            new Blad
            {
                Naam = "grafiekgegevens",
                Titel = "Grafiekgegevens",
                Kolommen = [new("grafiek", "Grafiek", Kolomsoort.Tekst), new("label", "Label", Kolomsoort.Tekst), new("reeks", "Reeks", Kolomsoort.Tekst), new("waarde", "Waarde", Kolomsoort.Minuten)],
                Rijen = grafieken,
            },
            []);
        boek.Samenvatting(rapport);
        boek.Inhoud(boek.Opmaken());
    }

    private void Tabel(Blad blad, List<Cel[]> grafieken)
    {
        using var rijen = blad.Rijen.GetEnumerator();
        var heeft = rijen.MoveNext();
        for (var deel = 1; deel == 1 || heeft; deel++)
        {
            heeft = Vul(deel == 1 ? Naam(blad.Titel) : Naam($"{blad.Titel} ({deel})"), blad, rijen, heeft, grafieken);
        }
    }

    /// <returns>Of er nog rijen zijn voor een volgend blad.</returns>
    private bool Vul(string naam, Blad blad, IEnumerator<Cel[]> rijen, bool heeft, List<Cel[]> grafieken)
    {
        var geschreven = 0;
        var deel = Deel($"worksheets/blad{_bladen.Count + 1}", "worksheet");
        using (var stroom = deel.GetStream(FileMode.Create, FileAccess.Write))
        using (var schrijver = OpenXmlWriter.Create(stroom))
        {
            schrijver.WriteStartElement(new Worksheet());
            PastOpBladbreedte(schrijver);
            Venster(schrijver);
            Breedtes(schrijver, blad.Kolommen.Select(Breedte));
            schrijver.WriteStartElement(new SheetData());
            schrijver.WriteStartElement(new Row());
            foreach (var kolom in blad.Kolommen)
            {
                Tekst(schrijver, kolom.Kop, Opmaak.Kop);
            }

            schrijver.WriteEndElement();
            while (heeft && geschreven < _rijenPerBlad)
            {
                Rij(schrijver, blad.Kolommen, rijen.Current);
                Onthoud(blad, rijen.Current, grafieken);
                geschreven++;
                heeft = rijen.MoveNext();
            }

            schrijver.WriteEndElement();
            schrijver.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letter(blad.Kolommen.Count)}{geschreven + 1}") });
            Bladspiegel(schrijver);
            schrijver.WriteEndElement();
        }

        _bladen.Add(new Werkblad(naam, deel.Uri, geschreven, blad.Kolommen.Count, blad.IsDetail));
        return heeft;
    }

    /// <summary>Het eerste blad: wat dit rapport is en wat het zegt.</summary>
    private void Samenvatting(Rapportage rapport)
    {
        var deel = Deel($"worksheets/blad{_bladen.Count + 1}", "worksheet");
        _bladen.Insert(0, new Werkblad("Samenvatting", deel.Uri, 0, 0, IsDetail: false));
        using var stroom = deel.GetStream(FileMode.Create, FileAccess.Write);
        using var schrijver = OpenXmlWriter.Create(stroom);
        schrijver.WriteStartElement(new Worksheet());
        PastOpBladbreedte(schrijver);
        Breedtes(schrijver, [32, 110]);
        schrijver.WriteStartElement(new SheetData());
        // Not every program makes a row as high as its letters.
        schrijver.WriteStartElement(new Row { Height = 24, CustomHeight = true });
        Tekst(schrijver, rapport.Titel, Opmaak.Titel);
        schrijver.WriteEndElement();
        foreach (var (_, kop, waarde) in rapport.Kenmerken)
        {
            Regel(schrijver, (kop, Opmaak.Kop), (waarde, Opmaak.Lopend));
        }

        Regel(schrijver);
        Regel(schrijver, ("Conclusies", Opmaak.Kop));
        foreach (var conclusie in rapport.Conclusies())
        {
            Regel(schrijver, ("", Opmaak.Gewoon), (conclusie, Opmaak.Lopend));
        }

        Regel(schrijver);
        foreach (var blad in rapport.Bladen.Where(blad => blad.Uitleg is not null))
        {
            Regel(schrijver, (blad.Titel, Opmaak.Kop), (blad.Uitleg!, Opmaak.Lopend));
        }

        schrijver.WriteEndElement();
        Bladspiegel(schrijver);
        schrijver.WriteEndElement();
    }

    private PackagePart Deel(string naam, string soort) => _pakket.CreatePart(new Uri($"/xl/{naam}.xml", UriKind.Relative), $"{Soort}{soort}+xml", CompressionOption.Fast);

    private static void PastOpBladbreedte(OpenXmlWriter schrijver) => schrijver.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));

    /// <summary>Wie afdrukt krijgt liggend A4, alle kolommen naast elkaar, en zoveel bladen als er rijen zijn.</summary>
    private static void Bladspiegel(OpenXmlWriter schrijver) =>
        schrijver.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });

    private static void Venster(OpenXmlWriter schrijver) => schrijver.WriteElement(new SheetViews(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    {
        WorkbookViewId = 0,
    }));

    private static void Breedtes(OpenXmlWriter schrijver, IEnumerable<int> breedtes)
    {
        schrijver.WriteStartElement(new Columns());
        var nummer = 0U;
        foreach (var breedte in breedtes)
        {
            nummer++;
            schrijver.WriteElement(new Column { Min = nummer, Max = nummer, Width = breedte, CustomWidth = true });
        }

        schrijver.WriteEndElement();
    }

    private static int Breedte(Kolom kolom) => Math.Max(kolom.Kop.Length + 4, kolom.Soort switch
    {
        Kolomsoort.Gemeente => 24,
        Kolomsoort.Euro => 16,
        Kolomsoort.Tekst => kolom.Naam is "omschrijving" ? 60 : 18,
        _ => 12,
    });

    private static void Rij(OpenXmlWriter schrijver, IReadOnlyList<Kolom> kolommen, Cel[] rij)
    {
        schrijver.WriteStartElement(_rij);
        for (var i = 0; i < rij.Length; i++)
        {
            var kolom = kolommen[i];
            if (rij[i].IsLeeg)
            {
                schrijver.WriteStartElement(_cel);
                schrijver.WriteEndElement();
            }
            else if (rij[i].Getal is { } getal)
            {
                // A percentage is a fraction in a spreadsheet: 90.3 % is 0.903.
                Getal(schrijver, kolom.Soort == Kolomsoort.Percentage ? Getallen.Decimalen(getal, 3, ".") : kolom.Kaal(rij[i], ".")!, Van(kolom.Soort));
            }
            else if (kolom.Soort == Kolomsoort.Datum)
            {
                Getal(schrijver, Dagnummer(rij[i].Tekst!), Opmaak.Datum);
            }
            else
            {
                Tekst(schrijver, kolom.InWoorden(rij[i]), Opmaak.Gewoon);
            }
        }

        schrijver.WriteEndElement();
    }

    private static Opmaak Van(Kolomsoort soort) => soort switch
    {
        Kolomsoort.Minuten => Opmaak.Minuten,
        Kolomsoort.Percentage => Opmaak.Percentage,
        Kolomsoort.Euro => Opmaak.Euro,
        _ => Opmaak.Geheel,
    };

    /// <summary>Dagen sinds 30 december 1899, zoals een rekenblad telt.</summary>
    private static string Dagnummer(string datum) =>
        (DateOnly.ParseExact(datum, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);

    private static void Regel(OpenXmlWriter schrijver, params ReadOnlySpan<(string Tekst, Opmaak Opmaak)> cellen)
    {
        schrijver.WriteStartElement(_rij);
        foreach (var (tekst, opmaak) in cellen)
        {
            Tekst(schrijver, tekst, opmaak);
        }

        schrijver.WriteEndElement();
    }

    // The same empty elements and attributes over and over: a year has millions of cells.
    private static readonly Row _rij = new();
    private static readonly Cell _cel = new();
    private static readonly CellValue _waarde = new();
    private static readonly InlineString _tekst = new();
    private static readonly Text _letters = new();
    private static readonly OpenXmlAttribute[] _bewaarWit = [new("xml:space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    private static readonly OpenXmlAttribute[][] _getal =
        [.. Enum.GetValues<Opmaak>().Select(opmaak => (OpenXmlAttribute[])[new("s", "", ((int)opmaak).ToString(CultureInfo.InvariantCulture))])];

    private static readonly OpenXmlAttribute[][] _inline =
        [.. Enum.GetValues<Opmaak>().Select(opmaak => (OpenXmlAttribute[])[new("s", "", ((int)opmaak).ToString(CultureInfo.InvariantCulture)), new("t", "", "inlineStr")])];

    private static void Getal(OpenXmlWriter schrijver, string getal, Opmaak opmaak)
    {
        schrijver.WriteStartElement(_cel, _getal[(int)opmaak]);
        schrijver.WriteStartElement(_waarde);
        schrijver.WriteString(getal);
        schrijver.WriteEndElement();
        schrijver.WriteEndElement();
    }

    private static void Tekst(OpenXmlWriter schrijver, string tekst, Opmaak opmaak)
    {
        schrijver.WriteStartElement(_cel, _inline[(int)opmaak]);
        schrijver.WriteStartElement(_tekst);
        schrijver.WriteStartElement(_letters, _bewaarWit);
        schrijver.WriteString(tekst);
        schrijver.WriteEndElement();
        schrijver.WriteEndElement();
        schrijver.WriteEndElement();
    }

    private static void Onthoud(Blad blad, Cel[] rij, List<Cel[]> grafieken)
    {
        if (blad.Grafiek is { } grafiek && rij[grafiek.Waarde].Getal is { } waarde)
        {
            var kolom = blad.Kolommen[grafiek.Waarde];
            var honderdsten = waarde * (kolom.Decimalen switch { 0 => 100, 1 => 10, _ => 1 });
            grafieken.Add([grafiek.Titel, blad.Kolommen[grafiek.Label].InWoorden(rij[grafiek.Label]), kolom.Kop, honderdsten]);
        }
    }

    private Uri Opmaken()
    {
        var deel = Deel("styles", "styles");
        using var stroom = deel.GetStream(FileMode.Create, FileAccess.Write);
        using var schrijver = OpenXmlWriter.Create(stroom);
        schrijver.WriteElement(new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = 164, FormatCode = "0.0%" },
                new NumberingFormat { NumberFormatId = 165, FormatCode = "\"€\" #,##0.00;\"€\" -#,##0.00" },
                new NumberingFormat { NumberFormatId = 166, FormatCode = "yyyy-mm-dd" })
            {
                Count = 3,
            },
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 16 }, new FontName { Val = "Calibri" }))
            {
                Count = 3,
            },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDCE6F1" }) { PatternType = PatternValues.Solid }))
            {
                Count = 3,
            },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                Celopmaak(0),
                Celopmaak(0, font: 1, vulling: 2, uitlijning: new Alignment { Vertical = VerticalAlignmentValues.Top }),
                Celopmaak(3),
                Celopmaak(4),
                Celopmaak(164),
                Celopmaak(165),
                Celopmaak(166),
                Celopmaak(0, font: 2),
                Celopmaak(0, uitlijning: new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }))
            {
                Count = 9,
            }));
        return deel.Uri;
    }

    private static CellFormat Celopmaak(uint getal, uint font = 0, uint vulling = 0, Alignment? uitlijning = null)
    {
        var opmaak = new CellFormat
        {
            NumberFormatId = getal,
            FontId = font,
            FillId = vulling,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = getal != 0,
            ApplyFont = font != 0,
            ApplyFill = vulling != 0,
            ApplyAlignment = uitlijning is not null,
        };
        if (uitlijning is not null)
        {
            opmaak.AppendChild(uitlijning);
        }

        return opmaak;
    }

    /// <summary>Het boek zelf komt het laatst: dan zijn de bladen bekend. Het detail staat achteraan, want daar kijkt niemand het eerst.</summary>
    private void Inhoud(Uri opmaak)
    {
        var bladen = _bladen.OrderBy(blad => blad.IsDetail).ToList();
        var deel = Deel("workbook", "sheet.main");
        using (var stroom = deel.GetStream(FileMode.Create, FileAccess.Write))
        using (var schrijver = OpenXmlWriter.Create(stroom))
        {
            schrijver.WriteElement(new Workbook(
                new Sheets(bladen.Select((blad, i) => new Sheet { Name = blad.Naam, SheetId = (uint)(i + 1), Id = Id(i) })),
                new DefinedNames(bladen.Index().Where(genummerd => genummerd.Item.Kolommen > 0).SelectMany(genummerd => Namen(genummerd.Item, genummerd.Index)))));
        }

        for (var i = 0; i < bladen.Count; i++)
        {
            deel.CreateRelationship(bladen[i].Deel, TargetMode.Internal, Relatie + "worksheet", Id(i));
        }

        deel.CreateRelationship(opmaak, TargetMode.Internal, Relatie + "styles", "opmaak");
        _pakket.CreateRelationship(deel.Uri, TargetMode.Internal, Relatie + "officeDocument", "boek");
    }

    private static string Id(int plaats) => string.Create(CultureInfo.InvariantCulture, $"blad{plaats + 1}");

    /// <summary>Waar het filter over gaat, en de rij met koppen die op elk afgedrukt blad terugkomt.</summary>
    private static IEnumerable<DefinedName> Namen(Werkblad blad, int plaats)
    {
        var naam = blad.Naam.Replace("'", "''", StringComparison.Ordinal);
        var filter = string.Create(CultureInfo.InvariantCulture, $"'{naam}'!$A$1:${Letter(blad.Kolommen)}${blad.Rijen + 1}");
        yield return new DefinedName(filter) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)plaats, Hidden = true };
        yield return new DefinedName($"'{naam}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)plaats };
    }

    private static string Naam(string titel) => titel.Length <= LangsteNaam ? titel : titel[..LangsteNaam].TrimEnd();

    private static string Letter(int kolommen) => kolommen <= 26 ? ((char)('A' + kolommen - 1)).ToString() : throw new ArgumentOutOfRangeException(nameof(kolommen));

    private sealed record Werkblad(string Naam, Uri Deel, int Rijen, int Kolommen, bool IsDetail);
}
