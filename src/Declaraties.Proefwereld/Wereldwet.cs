using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Hoe een wereld onder haar wet wordt opgeschreven. Van binnen is een wereld altijd die van de Wmo; naar buiten heeft die van de Jeugdwet haar eigen berichten en producten.
/// </summary>
internal sealed class Wereldwet
{
    private readonly Wet _wet;

    private Wereldwet(Wet wet) => _wet = wet;

    public static Wereldwet Wmo { get; } = new(Wet.Wmo);

    public static Wereldwet Jw { get; } = new(Wet.Jw);

    /// <summary>De werelden die bij een keuze horen.</summary>
    public static IReadOnlyList<Wereldwet> Bij(Wetkeuze keuze) => keuze switch
    {
        Wetkeuze.Wmo => [Wmo],
        Wetkeuze.Jw => [Jw],
        _ => [Wmo, Jw],
    };

    public bool IsJeugd => _wet == Wet.Jw;

    /// <summary>Zoals zij in een bestand heet.</summary>
    public string Woord => _wet.Woord();

    /// <summary>De standaard, en het voorvoegsel van haar basisschema.</summary>
    public string Standaard => IsJeugd ? "ijw" : "iwmo";

    /// <summary>Dezelfde seed geeft onder een andere wet een andere wereld: wat van de ene per ongeluk bij de andere telt, valt dan op.</summary>
    public long Seed(long seed) => IsJeugd ? seed ^ 0x4A57 : seed;

    /// <summary>Hoe een bericht heet in een bestandsnaam en een naamruimte: <c>wmo323</c>.</summary>
    public string Bericht(int nummer) => string.Create(CultureInfo.InvariantCulture, $"{(IsJeugd ? "jw" : "wmo")}{nummer}");

    /// <summary>De BerichtCode (COD002) van een 301 of een 323.</summary>
    public ReadOnlySpan<byte> Code(int nummer) => (nummer, IsJeugd) switch
    {
        (301, false) => "414"u8,
        (301, true) => "436"u8,
        (_, false) => "484"u8,
        (_, true) => "490"u8,
    };

    /// <summary>Begeleiding (02) is onder de Jeugdwet een product van categorie 45; de andere categorie van een fout is dan 47.</summary>
    public Product Product(Product product) => IsJeugd ? new("4" + (product.Categorie == Productaanbod.Begeleiding ? "5" : "7"), Productcode(product.Code)) : product;

    private static string? Productcode(string? code) =>
        code?.StartsWith(Productaanbod.Begeleiding, StringComparison.Ordinal) == true ? "45" + code[Productaanbod.Begeleiding.Length..] : code;
}
