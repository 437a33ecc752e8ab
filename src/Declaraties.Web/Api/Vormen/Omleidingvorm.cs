using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een andere bestemming.")]
internal sealed record Omleidingvorm
{
    [Description("Een bestandsnaam met dezelfde uitgang, of de naam van een wachtrij.")]
    public required string Bestemming { get; init; }

    [Description("Waarom, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}
