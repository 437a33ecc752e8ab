using System.ComponentModel;
using Declaraties.Opslag.Logboek;
using Declaraties.Web.Loketten;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Api.Vormen;

[Description("Regels van het logboek, de nieuwste voorop.")]
internal sealed record Logboekvorm
{
    public required IReadOnlyList<Logregelvorm> Regels { get; init; }

    [Description("Waar de regels hiervoor staan; leeg als dit de laatste waren.")]
    public string? Volgende { get; init; }

    public static Logboekvorm Van(Logfilter filter, IReadOnlyList<Logregel> regels) => new()
    {
        Regels = [.. regels.Take(Logboekloket.PerBladzijde).Select(Logregelvorm.Van)],
        Volgende = regels.Count > Logboekloket.PerBladzijde ? Logboekvraag.Verder($"{Berichtenadres.Api}/logboek", filter, regels[Logboekloket.PerBladzijde - 1].Nummer) : null,
    };
}
