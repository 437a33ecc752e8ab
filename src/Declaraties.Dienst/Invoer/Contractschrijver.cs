using System.Globalization;
using System.Text;
using Declaraties.Domein;

namespace Declaraties.Dienst.Invoer;

/// <summary>Schrijft contractregels zoals <c>importeer contracten</c> ze leest.</summary>
public static class Contractschrijver
{
    private static readonly UTF8Encoding _zonderBom = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>De kolom Tariefset is er alleen als een regel weet welke tariefset haar tarief gaf.</summary>
    public static void Schrijf(Stream bestand, IReadOnlyList<Contractregel> regels)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var kolommen = regels.Any(regel => regel.Tariefset is not null) ? Referentiebestand.Contractkop.Namen : Referentiebestand.Contractkop.Verplicht;
        using var tekst = new StreamWriter(bestand, _zonderBom, leaveOpen: true) { NewLine = "\n" };
        tekst.WriteLine(string.Join(';', kolommen));
        foreach (var regel in regels)
        {
            tekst.WriteLine(string.Join(';', Velden(regel).Take(kolommen.Count)));
        }
    }

    private static IEnumerable<string> Velden(Contractregel regel) =>
    [
        regel.Aanbieder.Code,
        Veld(regel.Product.Categorie),
        Veld(regel.Product.Code),
        regel.Eenheid.Code(),
        regel.Tarief.Cent.ToString(CultureInfo.InvariantCulture),
        Datum(regel.Ingangsdatum),
        regel.Einddatum is { } einde ? Datum(einde) : "",
        regel.Tariefset?.ToString() ?? "",
    ];

    private static string Datum(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Een ProductCode is vrije tekst van een ander. Not marked against spreadsheets: it has to be read back as it is.</summary>
    private static string Veld(string? tekst) => tekst is null ? "" : tekst.AsSpan().IndexOfAny(";,\t\"") >= 0 ? $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : tekst;
}
