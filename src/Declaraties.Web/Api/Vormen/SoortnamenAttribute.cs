using System.ComponentModel.DataAnnotations;
using Declaraties.Domein;

namespace Declaraties.Web.Api.Vormen;

/// <summary>Hoe een bericht kan heten: de berichten van beide standaarden, en onbekend als het er geen van is.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SoortnamenAttribute() : AllowedValuesAttribute([.. Alle])
{
    private const string Onbekend = "onbekend";

    private static readonly int[] _nummers = [323, 301, 305, 307, 302, 306, 308, 315, 316, 317, 318, 319, 320, 325];

    public static IReadOnlyList<string> Alle { get; } = [.. Enum.GetValues<Wet>().SelectMany(wet => _nummers.Select(nummer => wet.Bericht(nummer))), Onbekend];

    /// <summary>De naam van het bericht zoals zij in een antwoord staat.</summary>
    public static string Noem(string? soort) => soort is not null && Alle.Contains(soort) ? soort : Onbekend;
}
