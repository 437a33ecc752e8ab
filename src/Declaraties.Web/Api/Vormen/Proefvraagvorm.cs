using System.ComponentModel;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Api.Vormen;

[Description("Welke vastgehouden declaraties.")]
internal sealed record Proefvraagvorm
{
    [Description("1 t/m 500.")]
    public required IReadOnlyList<Verwijzingvorm> Declaraties { get; init; }

    public IReadOnlyList<Oordeelverwijzing> Keuzes() => [.. Declaraties.Select(een => new Oordeelverwijzing(een.Id, een.Versie))];

    public IReadOnlyList<string> Bezwaren() => Declaratiekeuze.Bezwaren(Keuzes());
}
