using Declaraties.Dienst.Loketten;

namespace Declaraties.Web.Api.Vormen;

/// <summary>Hoe het inlezen van een contactenregister afliep.</summary>
public sealed record Contactinvoervorm
{
    /// <summary>Wat er is gebeurd, in een zin.</summary>
    public required string Uitleg { get; init; }

    /// <summary>Het nummer van de invoer, zoals het logboek haar noemt.</summary>
    public required long Invoer { get; init; }

    /// <summary>False als precies dit bestand er al was en nog geldt: dan is er niets veranderd.</summary>
    public required bool IsNieuw { get; init; }

    /// <summary>Hoeveel contacten er in het bestand staan.</summary>
    public required long Contacten { get; init; }

    /// <summary>De AGB-codes die erin staan.</summary>
    public required IReadOnlyList<string> Aanbieders { get; init; }

    /// <summary>De maanden die erin staan (JJJJ-MM): van elke aanbieder in het bestand geldt van die maanden alleen nog wat erin staat.</summary>
    public required IReadOnlyList<string> Maanden { get; init; }

    /// <summary>Hoeveel maanden van aanbieders er in een eerdere invoer ook al stonden.</summary>
    public required long Vervangen { get; init; }

    /// <param name="afloop">Van een bestand dat erbij is gekomen, of er al was.</param>
    internal static Contactinvoervorm Van(Contactenafloop afloop) => new()
    {
        Uitleg = $"{afloop.InWoorden()}",
        Invoer = afloop.Invoer!.Nummer,
        IsNieuw = !afloop.Invoer.IsHerhaling,
        Contacten = afloop.Bestand!.Aantal,
        Aanbieders = [.. afloop.Bestand.Aanbieders.Select(aanbieder => aanbieder.Code).Order(StringComparer.Ordinal)],
        Maanden = [.. afloop.Bestand.Maanden.Order().Select(maand => maand.ToString())],
        Vervangen = afloop.Invoer.Vervangen,
    };
}
