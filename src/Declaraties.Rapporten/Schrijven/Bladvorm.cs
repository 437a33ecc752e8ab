using System.Globalization;
using Declaraties.Rapporten.Indelen;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Wat er om de rijen van een werkblad heen staat.</summary>
internal static class Bladvorm
{
    private const uint A4 = 9;

    public static void PastOpBladbreedte(this OpenXmlWriter schrijver) => schrijver.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));

    /// <summary>Wie afdrukt krijgt liggend A4, alle kolommen naast elkaar, en zoveel bladen als er rijen zijn.</summary>
    public static void Bladspiegel(this OpenXmlWriter schrijver) => schrijver.WriteElement(LiggendA4());

    public static PageSetup LiggendA4() => new() { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 };

    /// <summary>De kop blijft staan.</summary>
    public static void Venster(this OpenXmlWriter schrijver) => schrijver.WriteElement(new SheetViews(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    {
        WorkbookViewId = 0,
    }));

    /// <summary>Een staaf in elke cel van de kolommen die er een hebben, van nul tot de hoogste; het rekenblad tekent haar zelf.</summary>
    /// <param name="schrijver">Van het werkblad, na de rijen.</param>
    /// <param name="kolommen">De kolommen van het werkblad.</param>
    /// <param name="rijen">Hoeveel rijen er onder de kop staan, zonder het totaal.</param>
    public static void Staven(this OpenXmlWriter schrijver, IReadOnlyList<Kolom> kolommen, int rijen)
    {
        foreach (var (plaats, kolom) in kolommen.Index().Where(kolom => kolom.Item.MetStaaf))
        {
            var letter = Werkblad.Letter(plaats + 1);
            schrijver.WriteElement(new ConditionalFormatting(new ConditionalFormattingRule(new DataBar(
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
                new Color { Rgb = "FF8AA4C0" }))
            {
                Type = ConditionalFormatValues.DataBar,
                Priority = plaats + 1,
            })
            {
                SequenceOfReferences = new() { InnerText = string.Create(CultureInfo.InvariantCulture, $"{letter}2:{letter}{rijen + 1}") },
            });
        }
    }

    public static void Breedtes(this OpenXmlWriter schrijver, IEnumerable<int> breedtes)
    {
        schrijver.WriteStartElement(new Columns());
        foreach (var (plaats, breedte) in breedtes.Index())
        {
            var nummer = (uint)plaats + 1;
            schrijver.WriteElement(new Column { Min = nummer, Max = nummer, Width = breedte, CustomWidth = true });
        }

        schrijver.WriteEndElement();
    }
}
