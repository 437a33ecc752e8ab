using System.Globalization;
using System.Text;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>De CSV-bestanden van een wereld: UTF-8 zonder BOM, puntkomma, geen aanhalingstekens nodig.</summary>
internal static class Tabellen
{
    private static readonly UTF8Encoding _zonderBom = new(encoderShouldEmitUTF8Identifier: false);

    public static StreamWriter Schrijver(Stream stream) => new(stream, _zonderBom, bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\n" };

    public static void Producten(Stream stream, IEnumerable<Productregel> regels)
    {
        using var tekst = Schrijver(stream);
        tekst.WriteLine("ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum");
        foreach (var regel in regels)
        {
            tekst.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{regel.Product.Categorie};{regel.Product.Code};{regel.Omschrijving};{regel.Ingangsdatum:yyyy-MM-dd};{regel.Einddatum:yyyy-MM-dd}"));
        }
    }

    public static void Aanbieders(Stream stream, IEnumerable<Aanbiedernaam> namen)
    {
        using var tekst = Schrijver(stream);
        tekst.WriteLine("Aanbieder;Naam;Ingangsdatum;Einddatum");
        foreach (var naam in namen)
        {
            tekst.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{naam.Aanbieder};{naam.Naam};{naam.Ingangsdatum:yyyy-MM-dd};{naam.Einddatum:yyyy-MM-dd}"));
        }
    }

    public static void Contracten(Stream stream, IEnumerable<Contractregel> regels)
    {
        using var tekst = Schrijver(stream);
        tekst.WriteLine("Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum");
        foreach (var regel in regels)
        {
            tekst.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{regel.Aanbieder};{regel.Product.Categorie};{regel.Product.Code};{regel.Eenheid.Code()};{regel.Tarief.Cent};{regel.Ingangsdatum:yyyy-MM-dd};{regel.Einddatum:yyyy-MM-dd}"));
        }
    }
}
