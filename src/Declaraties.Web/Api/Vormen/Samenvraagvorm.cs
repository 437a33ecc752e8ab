using System.ComponentModel;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Api.Vormen;

[Description("Welke vastgehouden declaraties, en waarom.")]
internal sealed record Samenvraagvorm
{
    [Description("1 t/m 500.")]
    public required IReadOnlyList<Verwijzingvorm> Declaraties { get; init; }

    [Description("Een Bsn hoort er niet in.")]
    public required string Reden { get; init; }

    public string? Toelichting { get; init; }

    public IReadOnlyList<Oordeelverwijzing> Keuzes() => [.. Declaraties.Select(een => new Oordeelverwijzing(een.Id, een.Versie))];

    public IReadOnlyList<string> Bezwaren() => [.. Declaratiekeuze.Bezwaren(Keuzes()), .. new Beoordelingsinvoer(1, Reden, Toelichting).Bezwaren()];
}
