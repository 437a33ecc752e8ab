using System.Globalization;
using Declaraties.Berekenen;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using Chart = DocumentFormat.OpenXml.Drawing.Charts.Chart;
using Index = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>
/// Een grafiek die een rekenblad zelf tekent, uit zijn eigen cellen: wie een getal verandert ziet haar veranderen. Met banden staan de staven rechtop, gekleurd naar de band, met de twee grenzen als
/// lijn; anders liggen zij, de eerste bovenaan.
/// </summary>
internal static class Grafiekdeel
{
    private const uint Categorieas = 1;
    private const uint Waardeas = 2;
    private const string Gewoon = "154273";
    private const string Grens = "4B5563";

    public static ChartSpace Maak(Bladgrafiek grafiek)
    {
        var metBanden = grafiek.Banden is not null;
        var vlak = new PlotArea(new Layout(), Staven(grafiek, metBanden));
        if (metBanden)
        {
            vlak.Append(Grenzen(grafiek));
        }

        vlak.Append(
            new CategoryAxis(
                new AxisId { Val = Categorieas },
                new Scaling(new Orientation { Val = metBanden ? OrientationValues.MinMax : OrientationValues.MaxMin }),
                new Delete { Val = false },
                new AxisPosition { Val = metBanden ? AxisPositionValues.Bottom : AxisPositionValues.Left },
                new TickLabelPosition { Val = TickLabelPositionValues.Low },
                new CrossingAxis { Val = Waardeas }),
            new ValueAxis(
                new AxisId { Val = Waardeas },
                new Scaling(new Orientation { Val = OrientationValues.MinMax }),
                new Delete { Val = false },
                new AxisPosition { Val = metBanden ? AxisPositionValues.Left : AxisPositionValues.Bottom },
                new MajorGridlines(),
                new NumberingFormat { FormatCode = metBanden ? "0\" %\"" : "#,##0", SourceLinked = false },
                new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
                new CrossingAxis { Val = Categorieas },
                new Crosses { Val = metBanden ? CrossesValues.AutoZero : CrossesValues.Maximum }));
        var inhoud = new Chart(Titel(grafiek), new AutoTitleDeleted { Val = false }, vlak);
        if (metBanden)
        {
            inhoud.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        }

        inhoud.Append(new PlotVisibleOnly { Val = true });
        return new ChartSpace(new RoundedCorners { Val = false }, inhoud);
    }

    private static Title Titel(Bladgrafiek grafiek)
    {
        var tekst = grafiek.Grafiek.Titel;
        return new Title(
            new ChartText(new RichText(new BodyProperties(), new Paragraph(new Run(new RunProperties { Language = "nl-NL", FontSize = 1400, Bold = true }, new Text(tekst))))),
            new Overlay { Val = false });
    }

    private static BarChart Staven(Bladgrafiek grafiek, bool metBanden)
    {
        var reeks = new BarChartSeries(
            new Index { Val = 0 }, new Order { Val = 0 }, Naam("C", grafiek.Eerste, grafiek.Punten[0].Reeks), Kleur(Gewoon), new InvertIfNegative { Val = false });
        foreach (var (plaats, punt) in grafiek.Punten.Index())
        {
            if (metBanden)
            {
                reeks.Append(new DataPoint(new Index { Val = (uint)plaats }, new InvertIfNegative { Val = false }, new Bubble3D { Val = false }, Kleur(Van(punt.Band))));
            }
        }

        reeks.Append(new DataLabels(
            new ShowLegendKey { Val = false }, new ShowValue { Val = true }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false }));
        reeks.Append(Labels(grafiek), Waarden("D", grafiek));
        return new BarChart(
            new BarDirection { Val = metBanden ? BarDirectionValues.Column : BarDirectionValues.Bar },
            new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false },
            reeks,
            new GapWidth { Val = 40 },
            new AxisId { Val = Categorieas },
            new AxisId { Val = Waardeas });
    }

    private static LineChart Grenzen(Bladgrafiek grafiek) => new(
        new Grouping { Val = GroupingValues.Standard },
        new VaryColors { Val = false },
        Lijn(1, "E", "Ondergrens", grafiek),
        Lijn(2, "F", "Bovengrens", grafiek),
        new ShowMarker { Val = true },
        new AxisId { Val = Categorieas },
        new AxisId { Val = Waardeas });

    private static LineChartSeries Lijn(uint nummer, string kolom, string naam, Bladgrafiek grafiek) => new(
        new Index { Val = nummer },
        new Order { Val = nummer },
        Naam(kolom, 1, naam),
        new ChartShapeProperties(new Outline(new SolidFill(new RgbColorModelHex { Val = Grens }), new PresetDash { Val = PresetLineDashValues.Dash }) { Width = 19050 }),
        new Marker(new Symbol { Val = MarkerStyleValues.None }),
        Labels(grafiek),
        Waarden(kolom, grafiek),
        new Smooth { Val = false });

    private static SeriesText Naam(string kolom, int rij, string naam) => new(new StringReference(
        new Formula(string.Create(CultureInfo.InvariantCulture, $"'{Grafiekpunt.Gegevens}'!${kolom}${rij}")),
        new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(naam)) { Index = 0 })));

    private static CategoryAxisData Labels(Bladgrafiek grafiek)
    {
        var namen = new StringCache(new PointCount { Val = (uint)grafiek.Punten.Count });
        namen.Append(grafiek.Punten.Index().Select(punt => new StringPoint(new NumericValue(punt.Item.Label)) { Index = (uint)punt.Index }));
        return new CategoryAxisData(new StringReference(new Formula(Bereik("B", grafiek)), namen));
    }

    private static Values Waarden(string kolom, Bladgrafiek grafiek) => new(new NumberReference(new Formula(Bereik(kolom, grafiek))));

    private static string Bereik(string kolom, Bladgrafiek grafiek) =>
        string.Create(CultureInfo.InvariantCulture, $"'{Grafiekpunt.Gegevens}'!${kolom}${grafiek.Eerste}:${kolom}${grafiek.Laatste}");

    private static ChartShapeProperties Kleur(string kleur) => new(new SolidFill(new RgbColorModelHex { Val = kleur }));

    // As on the page: each band its own colour, and the number beside it says the same.
    private static string Van(Band band) => band switch { Band.Onder => "B45309", Band.Boven => "8F1414", _ => "1D6F42" };
}
