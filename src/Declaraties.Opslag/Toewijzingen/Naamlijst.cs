using Declaraties.Domein;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Hoe aanbieders en producten heten. Een naam is om te tonen: geen oordeel leest haar.</summary>
public sealed record Naamlijst
{
    public static Naamlijst Leeg { get; } = new() { Aanbieders = new Dictionary<Aanbieder, string>(), Producten = new Dictionary<Product, string>() };

    /// <summary>Wie op de dag geen naam heeft staat er niet bij.</summary>
    public required IReadOnlyDictionary<Aanbieder, string> Aanbieders { get; init; }

    /// <summary>Wat niet in de productcodelijst staat, staat er niet bij.</summary>
    public required IReadOnlyDictionary<Product, string> Producten { get; init; }

    /// <summary>Null als de naam er niet is.</summary>
    public string? Van(Aanbieder aanbieder) => Aanbieders.GetValueOrDefault(aanbieder);

    /// <inheritdoc cref="Van(Aanbieder)"/>
    public string? Van(Product? product) => product is { } gevraagd ? Producten.GetValueOrDefault(gevraagd) : null;

    /// <summary>De naam die elk product met deze ProductCode heeft; null als er geen is, of meer dan een.</summary>
    public string? VanProductcode(string code) => Producten.Where(paar => paar.Key.Code == code).Select(paar => paar.Value).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var naam] ? naam : null;

    /// <summary>Naam en code; alleen de code van wie geen naam heeft.</summary>
    public string InWoorden(Aanbieder aanbieder) => Van(aanbieder) is { } naam ? $"{naam} ({aanbieder})" : aanbieder.Code;

    /// <summary>Code en omschrijving; alleen de code van wat niet in de productcodelijst staat.</summary>
    public string InWoorden(Product product) => Van(product) is { } naam ? $"{product} {naam}" : product.ToString();

    /// <summary>Zoals zij op een dag heten. Van twee namen die gelden wint de laatst begonnen; een product heet zoals zijn laatste regel zegt.</summary>
    internal static Naamlijst Lees(Transactie transactie, DateOnly dag) => new()
    {
        Aanbieders = Naamopslag.Lees(transactie).Where(een => een.Geldigheid.Bevat(dag)).GroupBy(een => een.Aanbieder).ToDictionary(groep => groep.Key, groep => groep.MaxBy(een => een.Ingangsdatum)!.Naam),
        Producten = transactie.Producten(long.MaxValue).GroupBy(regel => regel.Product).ToDictionary(groep => groep.Key, groep => groep.MaxBy(regel => regel.Ingangsdatum)!.Omschrijving),
    };
}
