using System.ComponentModel;
using Declaraties.Domein.Codelijsten;
using Declaraties.Uitleggen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een retourcode (WJ001) en wat zij betekent.")]
internal sealed record Retourcodevorm
{
    public required string Retourcode { get; init; }

    public required string Betekenis { get; init; }

    [Description("De regels die haar geven; leeg als zij niet van een regel komt, zoals 8001 en 0200.")]
    public required IReadOnlyList<string> Regels { get; init; }

    public static Retourcodevorm Van(string code) => new()
    {
        Retourcode = code,
        Betekenis = Retourcodes.Omschrijving(code),
        Regels = [.. Regelboek.Alle.Where(regel => regel.RetourCode == code).Select(regel => regel.Code).Distinct()],
    };
}
