using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Declaraties.Web.Api.Vormen;

[Description("Waarheen u bericht wilt.")]
internal sealed record NieuweWebhookvorm
{
    [Description("Een adres dat met https:// begint en van buiten te bereiken is.")]
    public required string Adres { get; init; }

    [Description("ja voor een nieuw geheim bij hetzelfde adres.")]
    [AllowedValues("ja", "nee")]
    public string? NieuwGeheim { get; init; }
}
