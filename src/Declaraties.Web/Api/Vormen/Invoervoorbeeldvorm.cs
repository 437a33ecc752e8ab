using System.ComponentModel;
using Declaraties.Dienst.Loketten;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat inlezen nu zou doen. Er is niets veranderd.")]
internal sealed record Invoervoorbeeldvorm
{
    [Description("Hoort bij het inlezen, zodat niemand iets anders inleest dan hij zag.")]
    public required string Stand { get; init; }

    public required int Ongewijzigd { get; init; }

    public required IReadOnlyList<Wijzigingvorm> Wijzigingen { get; init; }

    [Description("Wat er wel in gaat en toch opvalt, zoals een omvang buiten de bandbreedte van het product.")]
    public required IReadOnlyList<string> Signalen { get; init; }

    [Description("Wat er niet in kan, en waarom. De rest kan wel.")]
    public required IReadOnlyList<string> Geweigerd { get; init; }

    public static Invoervoorbeeldvorm Van(Invoervoorbeeld voorbeeld) => new()
    {
        Stand = voorbeeld.Stand,
        Ongewijzigd = voorbeeld.Ongewijzigd,
        Wijzigingen = [.. voorbeeld.Wijzigingen.Select(een => new Wijzigingvorm { Wat = een.Wat, Was = een.Was, Wordt = een.Wordt })],
        Signalen = voorbeeld.Signalen,
        Geweigerd = voorbeeld.Geweigerd,
    };
}
