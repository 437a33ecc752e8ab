using System.ComponentModel;
using Declaraties.Berichten;

namespace Declaraties.Web.Verkeer;

[Description("Een fout tegen het berichtschema (niveau 1).")]
public sealed record Schemafoutvorm
{
    public required int Regelnummer { get; init; }

    public required int Kolom { get; init; }

    public required string Pad { get; init; }

    public required string Toelichting { get; init; }

    public string? ZouVoldoen { get; init; }

    public static Schemafoutvorm Van(Schemafout fout) =>
        new() { Regelnummer = fout.Regel, Kolom = fout.Kolom, Pad = fout.Pad, Toelichting = fout.Melding, ZouVoldoen = fout.Verwacht };
}
