using System.Text.RegularExpressions;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Declaraties.Rapporten.Specs;

public sealed partial class RekenbladSpecs
{
    [TestCase("benutting")]
    [TestCase("afkeur")]
    [TestCase("maand")]
    public void De_validator_vindt_niets_in_een_rekenblad(string soort)
    {
        using var werkplaats = Rapportwereld.Maak();
        var bestand = Schrijf(werkplaats, soort, "--jaar", "2026");
        using var document = SpreadsheetDocument.Open(bestand, isEditable: false);
        var fouten = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fout => $"{fout.Part?.Uri} {fout.Path?.XPath}: {fout.Description}");
        Assert.That(fouten, Is.Empty);
        foreach (var blad in Bladen(document).Where(blad => blad.Naam is not ("Samenvatting" or "Grafieken")))
        {
            Assert.That(blad.Werkblad.Descendants<Pane>().Single().State?.Value, Is.EqualTo(PaneStateValues.Frozen), blad.Naam);
            Assert.That(blad.Werkblad.Descendants<AutoFilter>().Single().Reference?.Value, Does.StartWith("A1:"), blad.Naam);
            Assert.That(Namen(document), Does.Contain($"'{blad.Naam}'!$1:$1"), "de koppen staan op elk afgedrukt blad");
        }

        foreach (var blad in Bladen(document))
        {
            var spiegel = blad.Werkblad.Descendants<PageSetup>().Single();
            Assert.That(blad.Werkblad.Descendants<PageSetupProperties>().Single().FitToPage?.Value, Is.True, blad.Naam);
            Assert.That((spiegel.FitToWidth?.Value, spiegel.FitToHeight?.Value, spiegel.Orientation?.Value), Is.EqualTo((1u, 0u, OrientationValues.Landscape)), blad.Naam);
        }
    }

    private static List<string> Namen(SpreadsheetDocument document) => [.. document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Select(naam => naam.Text)];

    [Test]
    public void Getallen_zijn_getallen_met_hun_opmaak()
    {
        using var werkplaats = Rapportwereld.Maak();
        using var document = SpreadsheetDocument.Open(Schrijf(werkplaats, "benutting", "--maand", "2026-01"), isEditable: false);
        var rij = Rijen(document, "Per toewijzing")[1];
        Assert.That(rij.Select(cel => cel.InnerText), Is.EqualTo(new[] { "2026-01", "Dordrecht", "99990001", "101", "02A06", "Begeleiding per uur", "720", "205.52", "1200", "3.503" }));
        Assert.That(rij.Select(cel => Opmaak(document, cel)), Is.EqualTo(new[] { "0", "0", "0", "0", "0", "0", "3", "4", "3", "0.0%" }));
        Assert.That(Rijen(document, "Per gemeente")[1].Select(cel => Opmaak(document, cel)).Where(opmaak => opmaak.Contains('€', StringComparison.Ordinal)).Count(), Is.EqualTo(2));
    }

    [Test]
    public void De_bladen_staan_in_leesvolgorde_met_de_toewijzingen_achteraan_en_wat_de_grafieken_tonen_ervoor()
    {
        using var werkplaats = Rapportwereld.Maak();
        using var document = SpreadsheetDocument.Open(Schrijf(werkplaats, "benutting", "--maand", "2026-01"), isEditable: false);
        Assert.That(Bladen(document).Select(blad => blad.Naam), Is.EqualTo(new[]
        {
            "Samenvatting", "Grafieken", "Per aanbieder", "Per product", "Per gemeente", "Per regio", "Wie levert te weinig", "Vier weken zonder levering", "Toestemming voor meer minuten", "Herzien sinds vorig rapport",
            "Grafiekgegevens", "Per toewijzing",
        }));
        Assert.That(
            Rijen(document, "Grafiekgegevens").Skip(1).Select(rij => string.Join('|', rij.Select(cel => cel.InnerText))),
            Does.Contain("Benutting per gemeente|Dordrecht|Benutting|350.30|80.00|100.00"));
    }

    [Test]
    public void Elke_grafiek_wordt_door_het_rekenblad_zelf_getekend_uit_de_cellen_met_de_twee_grenzen()
    {
        using var werkplaats = Rapportwereld.Maak();
        using var document = SpreadsheetDocument.Open(Schrijf(werkplaats, "maand", "--jaar", "2026"), isEditable: false);
        var gegevens = Rijen(document, "Grafiekgegevens");
        var blad = document.WorkbookPart!.WorksheetParts.Single(deel => deel.DrawingsPart is not null);
        var grafieken = blad.DrawingsPart!.ChartParts.ToList();
        Assert.That(grafieken, Has.Count.EqualTo(gegevens.Skip(1).Select(rij => rij[0].InnerText).Distinct().Count()), "van elke grafiek een");
        foreach (var grafiek in grafieken)
        {
            var titel = grafiek.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Text>().First().Text;
            var bereiken = grafiek.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>().Select(formule => formule.Text).Where(formule => formule.Contains(':', StringComparison.Ordinal)).Distinct().ToList();
            Assert.That(bereiken, Has.Count.EqualTo(titel.StartsWith("Benutting", StringComparison.Ordinal) ? 4 : 2), titel);
            foreach (var bereik in bereiken)
            {
                var rijen = RijenVan().Match(bereik);
                var (van, tot) = (int.Parse(rijen.Groups[1].Value, null), int.Parse(rijen.Groups[2].Value, null));
                Assert.That(gegevens[(van - 1)..tot].Select(rij => rij[0].InnerText), Is.All.EqualTo(titel), bereik);
                Assert.That(van == 2 || gegevens[van - 2][0].InnerText != titel, $"{bereik} begint bij de eerste");
            }
        }
    }

    [GeneratedRegex("^'Grafiekgegevens'![$][A-F][$]([0-9]+):[$][A-F][$]([0-9]+)$")]
    private static partial Regex RijenVan();

    [Test]
    public void Een_nummer_is_tekst_zonder_punten_en_telt_niet_op()
    {
        using var geheugen = new MemoryStream();
        Rekenblad.Schrijf(geheugen, Rapport("T", Blad.Van<string>("a", "A", [new("toewijzing", "Toewijzing", Kolomsoort.Nummer, _ => 10004), new("n", "N", Kolomsoort.Geheel, tekst => tekst.Length) { TeltOp = true }], () => ["een", "twee"])));
        using var document = SpreadsheetDocument.Open(geheugen, isEditable: false);
        var rijen = Rijen(document, "A");
        Assert.That((rijen[1][0].DataType?.Value == CellValues.InlineString, rijen[1][0].InnerText), Is.EqualTo((true, "10004")));
        Assert.That(rijen[^1].Select(cel => cel.InnerText), Is.EqualTo(new[] { "Totaal", "7" }));
        Assert.That(Bladen(document)[1].Werkblad.Descendants<AutoFilter>().Single().Reference?.Value, Is.EqualTo("A1:B3"), "sorteren laat het totaal staan");
    }

    /// <summary>Ook in een blad dat er nog bij komt: wat een toewijzing aanwijst is nergens een hoeveelheid.</summary>
    [Test]
    public void Een_kolom_die_een_toewijzing_noemt_is_nooit_een_hoeveelheid()
    {
        var map = Path.Combine(Standaard.Project, "src", "Declaraties.Rapporten");
        var kolommen = Directory.EnumerateFiles(map, "*.cs", SearchOption.AllDirectories).Where(bestand => !bestand.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(bestand => Toewijzingkolom().Matches(File.ReadAllText(bestand)).Select(kolom => $"{Path.GetFileName(bestand)}: {kolom.Groups[1].Value}"))
            .ToList();
        Assert.That(kolommen, Has.Count.GreaterThan(5).And.All.Matches<string>(kolom => kolom.EndsWith("Nummer", StringComparison.Ordinal) || kolom.EndsWith("Tekst", StringComparison.Ordinal)));
    }

    [GeneratedRegex("""new\("\w*[tT]oewijzing(?:Nummers?)?", "[^"]*", Kolomsoort\.(\w+)""")]
    private static partial Regex Toewijzingkolom();

    [Test]
    public void Na_zoveel_rijen_als_in_een_blad_passen_begint_een_nieuw_blad()
    {
        using var geheugen = new MemoryStream();
        Rekenblad.Schrijf(
            geheugen,
            Rapport("Vol", Vol(5)),
            rijenPerBlad: 2);
        using var document = SpreadsheetDocument.Open(geheugen, isEditable: false);
        Assert.That(Bladen(document).Select(blad => blad.Naam), Is.EqualTo(new[] { "Samenvatting", "Vol", "Vol (2)", "Vol (3)", "Grafiekgegevens" }));
        Assert.That(new[] { "Vol", "Vol (2)", "Vol (3)" }.Select(naam => Rijen(document, naam).Count), Is.EqualTo(new[] { 3, 3, 2 }), "met de kop");
    }

    [Test]
    public void Een_kolom_met_staven_krijgt_ze_van_het_rekenblad_zelf_over_haar_rijen_zonder_het_totaal()
    {
        using var geheugen = new MemoryStream();
        Rekenblad.Schrijf(geheugen, Rapport("T", Blad.Van<string>("a", "A", [new("t", "T", Kolomsoort.Tekst, tekst => tekst), new("n", "N", Kolomsoort.Geheel, tekst => tekst.Length) { TeltOp = true, MetStaaf = true }], () => ["een", "twee"])));
        using var document = SpreadsheetDocument.Open(geheugen, isEditable: false);
        var staven = Bladen(document)[1].Werkblad.Descendants<ConditionalFormatting>().Single();
        Assert.That(staven.SequenceOfReferences?.InnerText, Is.EqualTo("B2:B3"));
        Assert.That(staven.Descendants<DataBar>().Single().Elements<ConditionalFormatValueObject>().Select(grens => (grens.Type?.Value, grens.Val?.Value)), Is.EqualTo(new[] { (ConditionalFormatValueObjectValues.Number, "0"), (ConditionalFormatValueObjectValues.Max, (string?)null) }));
        Assert.That(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document), Is.Empty);
    }

    [Test]
    public void Een_groep_wijst_naar_haar_eerste_rij_in_het_blad_waaruit_zij_is_geteld_en_een_toewijzing_naar_haar_pagina()
    {
        using var werkplaats = Rapportwereld.Maak();
        using (var document = SpreadsheetDocument.Open(Schrijf(werkplaats, "benutting", "--jaar", "2026"), isEditable: false))
        {
            var links = Bladen(document).Single(blad => blad.Naam == "Per aanbieder").Werkblad.Descendants<Hyperlink>().Select(link => (link.Reference?.Value, link.Location?.Value)).ToList();
            Assert.That(links, Is.EqualTo(new[] { ("A2", "'Per toewijzing'!C2") }));
            Assert.That(Bladen(document).Single(blad => blad.Naam == "Per maand").Werkblad.Descendants<Hyperlink>().Select(link => link.Location?.Value), Is.EqualTo(new[] { "'Per toewijzing'!A2", "'Per toewijzing'!A3" }));
            Assert.That(Bladen(document).Single(blad => blad.Naam == "Per toewijzing").Werkblad.Descendants<Hyperlink>(), Is.Empty, "zonder site is er niets om heen te wijzen");
            Assert.That(Rijen(document, "Per toewijzing")[1][2].InnerText, Is.EqualTo("99990001"), "daar staat hij");
        }

        using var geheugen = new MemoryStream();
        Kolom<string> kolom = new("toewijzing", "Toewijzing", Kolomsoort.Nummer, tekst => tekst.Length) { Naar = (tekst, _) => $"https://gemeente.example/toewijzingen/{tekst}?a=1&b=2" };
        Rekenblad.Schrijf(geheugen, Rapport("T", Blad.Van<string>("a", "A", [kolom], () => ["een", "twee", "een"]), new Nergens()));
        using var pagina = SpreadsheetDocument.Open(geheugen, isEditable: false);
        var deel = pagina.WorkbookPart!.WorksheetParts.Single(deel => deel.Worksheet!.Descendants<Hyperlink>().Any());
        Assert.That(deel.Worksheet!.Descendants<Hyperlink>().Select(link => deel.HyperlinkRelationships.Single(relatie => relatie.Id == link.Id?.Value).Uri.AbsoluteUri), Is.EqualTo(new[]
        {
            "https://gemeente.example/toewijzingen/een?a=1&b=2", "https://gemeente.example/toewijzingen/twee?a=1&b=2", "https://gemeente.example/toewijzingen/een?a=1&b=2",
        }));
        Assert.That(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(pagina), Is.Empty);
    }

    /// <summary>Een site; waar iets staat zeggen de kolommen van de spec zelf.</summary>
    private sealed class Nergens : IPaginawijzer
    {
        public string Toewijzing(ToewijzingSleutel sleutel) => "";

        public string Toewijzingen(Maand maand, Aanbieder? aanbieder, Gemeente? gemeente) => "";

        public string Declaratie(long oordeel) => "";

        public string Afgewezen(string? regel, Aanbieder? aanbieder, Gemeente? gemeente) => "";
    }

    [Test]
    public void Een_formule_in_een_tekst_blijft_tekst()
    {
        using var geheugen = new MemoryStream();
        Rekenblad.Schrijf(geheugen, Rapport("T", Blad.Van<string>("a", "A", [new("t", "T", Kolomsoort.Tekst, tekst => tekst)], () => ["=1+1", " <&> "])));
        using var document = SpreadsheetDocument.Open(geheugen, isEditable: false);
        Assert.That(Rijen(document, "A").Skip(1).Select(rij => (rij[0].DataType?.Value == CellValues.InlineString, rij[0].InnerText)), Is.EqualTo(new[] { (true, "=1+1"), (true, " <&> ") }));
        Assert.That(document.WorkbookPart!.WorksheetParts.SelectMany(deel => deel.Worksheet!.Descendants<CellFormula>()), Is.Empty);
    }

    [Test]
    public void Zonder_bestand_is_er_geen_rekenblad()
    {
        using var werkplaats = Rapportwereld.Maak();
        var uitvoering = werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "xlsx");
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((64, "")));
        Assert.That(uitvoering.Fout, Does.Contain("--uit"));
    }

    private static Rapportage Rapport(string titel, Blad blad, IPaginawijzer? paginas = null) => new()
    {
        Titel = titel,
        IsEenMaand = true,
        Banden = Banden.Standaard,
        Kenmerken = [],
        Kerncijfers = () => [],
        Conclusies = () => [],
        Bladen = [blad],
        Gevraagd = blad,
        Paginas = paginas,
    };

    private static Blad Vol(int rijen) => Blad.Van<string>("vol", "Vol", [new("n", "N", Kolomsoort.Geheel, tekst => tekst.Length)], () => Enumerable.Range(1, rijen).Select(n => new string('x', n)));

    private static string Schrijf(Werkplaats werkplaats, string soort, params string[] periode)
    {
        var bestand = werkplaats.Pad($"{soort}.xlsx");
        var uitvoering = werkplaats.MetDatabase(["rapport", soort, .. periode, "--formaat", "xlsx", "--uit", bestand]);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return bestand;
    }

    private static List<(string Naam, Worksheet Werkblad)> Bladen(SpreadsheetDocument document) =>
        [.. document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(blad => (blad.Name!.Value!, ((WorksheetPart)document.WorkbookPart.GetPartById(blad.Id!.Value!)).Worksheet!))];

    private static List<List<Cell>> Rijen(SpreadsheetDocument document, string naam) =>
        [.. Bladen(document).Single(blad => blad.Naam == naam).Werkblad.Descendants<Row>().Select(rij => rij.Elements<Cell>().ToList())];

    private static string Opmaak(SpreadsheetDocument document, Cell cel)
    {
        var stijlen = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var nummer = stijlen.CellFormats!.Elements<CellFormat>().ElementAt((int)(cel.StyleIndex?.Value ?? 0)).NumberFormatId!.Value;
        return stijlen.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(vorm => vorm.NumberFormatId!.Value == nummer)?.FormatCode?.Value ?? nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
