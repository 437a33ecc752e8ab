using System.Globalization;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Declaraties die iemand heeft gekozen, elk met het oordeel dat hij zag.</summary>
public static class Declaratiekeuze
{
    /// <summary>Hoe een keuze in een formulier heet.</summary>
    public const string Veld = "keuze";

    private const char Scheiding = ':';

    public static string Van(string sleutel, long versie) => string.Create(CultureInfo.InvariantCulture, $"{sleutel}{Scheiding}{versie}");

    /// <summary>Wat er is aangevinkt. Wat geen oordeel noemt krijgt oordeel 0, dat er nooit is.</summary>
    public static IReadOnlyList<Oordeelverwijzing> Lees(IFormCollection formulier) =>
        [.. formulier[Veld].OfType<string>().Select(een => een.Split(Scheiding)).Select(delen => new Oordeelverwijzing(delen[0], delen is [_, var versie] ? Beoordelingsinvoer.Getal(versie) ?? 0 : 0))];

    /// <summary>Wat er niet klopt, met wat wel goed was geweest.</summary>
    public static IReadOnlyList<string> Bezwaren(IReadOnlyList<Oordeelverwijzing> keuzes) =>
        Hoeveel(keuzes.Count) is { Count: > 0 } hoeveel ? hoeveel
        : keuzes.Any(keuze => keuze.Versie < 1) ? ["Van een declaratie ontbreekt het oordeel dat u zag (versie)."]
        : [];

    /// <summary>Of dit er niet te veel of te weinig zijn.</summary>
    public static IReadOnlyList<string> Hoeveel(int aantal) => aantal is 0 or > Geraakt.Meeste ? [$"Kies 1 t/m {Geraakt.Meeste} declaraties; dit zijn er {aantal}."] : [];
}
