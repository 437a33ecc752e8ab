using System.Globalization;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Het pakket van een rekenblad: de werkbladen, en aan het einde de inhoud en de opmaak.</summary>
internal sealed class Werkboek(Package pakket)
{
    private const string Soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    public const string Relatie = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private int _bladen;

    /// <summary>In de volgorde van de tabs, met het detail nog niet achteraan.</summary>
    public List<Werkblad> Bladen { get; } = [];

    public PackagePart NieuwBlad() => Deel($"worksheets/blad{++_bladen}", $"{Soort}worksheet+xml");

    /// <summary>Het boek zelf komt het laatst: dan zijn de bladen bekend.</summary>
    public void Sluit()
    {
        var opmaak = Schrijf(Deel("styles", $"{Soort}styles+xml"), Opmaakdeel.Maak());
        var bladen = Bladen.OrderBy(blad => blad.IsDetail).ToList();
        var boek = Schrijf(Deel("workbook", $"{Soort}sheet.main+xml"), new Workbook(
            new Sheets(bladen.Select((blad, i) => new Sheet { Name = blad.Naam, SheetId = (uint)(i + 1), Id = Id(i) })),
            new DefinedNames(bladen.Index().Where(genummerd => genummerd.Item.Kolommen > 0).SelectMany(genummerd => Namen(genummerd.Item, genummerd.Index)))));
        foreach (var (plaats, blad) in bladen.Index())
        {
            boek.CreateRelationship(blad.Deel, TargetMode.Internal, Relatie + "worksheet", Id(plaats));
        }

        boek.CreateRelationship(opmaak.Uri, TargetMode.Internal, Relatie + "styles", "opmaak");
        pakket.CreateRelationship(boek.Uri, TargetMode.Internal, Relatie + "officeDocument", "boek");
    }

    /// <param name="naam">Waar het in het pakket komt, zonder uitgang.</param>
    /// <param name="inhoudstype">Wat het is.</param>
    public PackagePart Deel(string naam, string inhoudstype) => pakket.CreatePart(new Uri($"/xl/{naam}.xml", UriKind.Relative), inhoudstype, CompressionOption.Fast);

    public static PackagePart Schrijf(PackagePart deel, OpenXmlElement inhoud)
    {
        using var stroom = deel.GetStream(FileMode.Create, FileAccess.Write);
        using var schrijver = OpenXmlWriter.Create(stroom);
        schrijver.WriteElement(inhoud);
        return deel;
    }

    private static string Id(int plaats) => string.Create(CultureInfo.InvariantCulture, $"blad{plaats + 1}");

    /// <summary>Waar het filter over gaat, en de rij met koppen die op elk afgedrukt blad terugkomt.</summary>
    private static IEnumerable<DefinedName> Namen(Werkblad blad, int plaats)
    {
        var naam = blad.Naam.Replace("'", "''", StringComparison.Ordinal);
        var filter = string.Create(CultureInfo.InvariantCulture, $"'{naam}'!$A$1:${Werkblad.Letter(blad.Kolommen)}${blad.Rijen + 1}");
        yield return new DefinedName(filter) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)plaats, Hidden = true };
        yield return new DefinedName($"'{naam}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)plaats };
    }
}
