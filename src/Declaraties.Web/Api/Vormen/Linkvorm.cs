using System.ComponentModel;
using System.Globalization;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een adres.")]
public sealed record Linkvorm
{
    public required string Href { get; init; }

    public static Linkvorm Van(Verslagkeuze keuze, string adres) => new()
    {
        Href = string.Create(CultureInfo.InvariantCulture, $"{adres}?pagina={keuze.Pagina}{(keuze.Grootte == Verslagkeuze.Gewoon ? "" : $"&paginaGrootte={keuze.Grootte}")}"),
    };
}
