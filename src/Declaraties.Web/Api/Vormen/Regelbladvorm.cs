using System.ComponentModel;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een regel, en welke declaraties er nu een bevinding op hebben.")]
public sealed record Regelbladvorm
{
    public required string Regel { get; init; }

    [Description("Wat zij zegt, van elk bericht waarvoor zij er is.")]
    public required IReadOnlyList<Regelvorm> Uitleg { get; init; }

    [Description("De declaraties met een bevinding op deze regel; null voor wie geen declaraties mag lezen, en bij een regel die niet over een declaratie (WMO323, JW323) gaat.")]
    public required Werklijstvorm? Declaraties { get; init; }
}
