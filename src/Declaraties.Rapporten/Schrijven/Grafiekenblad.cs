using System.Globalization;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Spreadsheet;
using FromMarker = DocumentFormat.OpenXml.Drawing.Spreadsheet.FromMarker;
using ToMarker = DocumentFormat.OpenXml.Drawing.Spreadsheet.ToMarker;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Het werkblad met de grafieken onder elkaar.</summary>
internal static class Grafiekenblad
{
    public const string Naam = "Grafieken";
    private const string Grafiekruimte = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const int Kolommen = 12;
    private const int Rijen = 24;

    // What each bar adds to a chart of bars that lie.
    private const int RijenPerStaaf = 1;

    public static void Schrijf(Werkboek boek, IReadOnlyList<Bladgrafiek> grafieken)
    {
        // One part after the other: the package is a stream, and what was begun later closes what came before.
        var ankers = new WorksheetDrawing();
        var delen = new List<PackagePart>();
        var rij = 0;
        foreach (var (plaats, grafiek) in grafieken.Index())
        {
            delen.Add(Werkboek.Schrijf(
                boek.Deel(string.Create(CultureInfo.InvariantCulture, $"charts/grafiek{plaats + 1}"), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"), Grafiekdeel.Maak(grafiek)));
            var hoog = grafiek.Banden is null ? 6 + (grafiek.Punten.Count * RijenPerStaaf) : Rijen;
            ankers.Append(Anker(plaats, grafiek, rij, rij + hoog));
            rij += hoog + 1;
        }

        var tekening = Werkboek.Schrijf(boek.Deel("drawings/tekening", "application/vnd.openxmlformats-officedocument.drawing+xml"), ankers);
        foreach (var (plaats, deel) in delen.Index())
        {
            tekening.CreateRelationship(deel.Uri, TargetMode.Internal, Werkboek.Relatie + "chart", Id(plaats));
        }

        var blad = boek.NieuwBlad();
        Werkboek.Schrijf(blad, new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetData(),
            Bladvorm.LiggendA4(),
            new Drawing { Id = "tekening" }));
        blad.CreateRelationship(tekening.Uri, TargetMode.Internal, Werkboek.Relatie + "drawing", "tekening");
        boek.Bladen.Insert(1, new Werkblad(Naam, blad.Uri, 0, 0, IsDetail: false));
    }

    private static TwoCellAnchor Anker(int plaats, Bladgrafiek grafiek, int van, int tot) => new(
        new FromMarker(new ColumnId("0"), new ColumnOffset("0"), new RowId(Getal(van)), new RowOffset("0")),
        new ToMarker(new ColumnId(Getal(Kolommen)), new ColumnOffset("0"), new RowId(Getal(tot)), new RowOffset("0")),
        new DocumentFormat.OpenXml.Drawing.Spreadsheet.GraphicFrame(
            new DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualGraphicFrameProperties(
                new DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties { Id = (uint)plaats + 2, Name = grafiek.Grafiek.Titel, Description = Beschrijving(grafiek) },
                new DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualGraphicFrameDrawingProperties()),
            new Transform(new Offset { X = 0, Y = 0 }, new Extents { Cx = 0, Cy = 0 }),
            new Graphic(new GraphicData(new ChartReference { Id = Id(plaats) }) { Uri = Grafiekruimte })) { Macro = "" },
        new ClientData());

    /// <summary>Wat iemand hoort die de grafiek niet ziet: de getallen zelf staan in het blad met gegevens.</summary>
    private static string Beschrijving(Bladgrafiek grafiek) => string.Create(
        CultureInfo.InvariantCulture, $"{grafiek.Grafiek.Titel}; de getallen staan op blad {Grafiekpunt.Gegevens}, rij {grafiek.Eerste} t/m {grafiek.Laatste}.");

    private static string Id(int plaats) => string.Create(CultureInfo.InvariantCulture, $"grafiek{plaats + 1}");

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
