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
