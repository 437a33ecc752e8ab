using DocumentFormat.OpenXml.Spreadsheet;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>De opmaak van een rekenblad: van elke <see cref="Celopmaak"/> een, in die volgorde.</summary>
internal static class Opmaakdeel
{
    private const uint Percentage = 164;
    private const uint Euro = 165;
    private const uint Datum = 166;
    private const uint EuroInVieren = 167;
    private const uint Tienden = 168;

    public static Stylesheet Maak() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Percentage, FormatCode = "0.0%" },
            new NumberingFormat { NumberFormatId = Euro, FormatCode = "\"€\" #,##0.00;\"€\" -#,##0.00" },
            new NumberingFormat { NumberFormatId = Datum, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = EuroInVieren, FormatCode = "\"€\" #,##0.0000;\"€\" -#,##0.0000" },
            new NumberingFormat { NumberFormatId = Tienden, FormatCode = "#,##0.0" })
        {
            Count = 5,
        },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 16 }, new FontName { Val = "Calibri" }),
            new Font(new Underline(), new FontSize { Val = 11 }, new Color { Rgb = "FF154273" }, new FontName { Val = "Calibri" }))
        {
            Count = 4,
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
        new CellFormats(Enum.GetValues<Celopmaak>().Select(Maak)) { Count = (uint)Enum.GetValues<Celopmaak>().Length });

    private static CellFormat Maak(Celopmaak opmaak) => opmaak switch
    {
        Celopmaak.Kop => Cel(0, font: 1, vulling: 2, uitlijning: new Alignment { Vertical = VerticalAlignmentValues.Top }),
        // The numbers without one of ours are formats that every spreadsheet knows: #,##0 and #,##0.00.
        Celopmaak.Geheel => Cel(3),
        Celopmaak.Minuten => Cel(4),
        Celopmaak.Percentage => Cel(Percentage),
        Celopmaak.Euro => Cel(Euro),
        Celopmaak.Datum => Cel(Datum),
        Celopmaak.EuroInVieren => Cel(EuroInVieren),
        Celopmaak.Tienden => Cel(Tienden),
        Celopmaak.Titel => Cel(0, font: 2),
        Celopmaak.Verwijzing => Cel(0, font: 3),
        Celopmaak.Lopend => Cel(0, uitlijning: new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }),
        _ => Cel(0),
    };

    private static CellFormat Cel(uint getal, uint font = 0, uint vulling = 0, Alignment? uitlijning = null)
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
}
