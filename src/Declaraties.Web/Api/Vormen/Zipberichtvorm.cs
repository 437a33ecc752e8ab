using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bericht uit een ZIP-bestand.")]
internal sealed record Zipberichtvorm
{
    [Description("De naam in het ZIP-bestand.")]
    public required string Bestand { get; init; }

    [Description("Het adres waar het oordeel komt.")]
    public required string Adres { get; init; }

    public required Berichtvorm Bericht { get; init; }
}
