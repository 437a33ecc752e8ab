using System.ComponentModel;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Web.Api.Vormen;

[Description("Een envelop waarin op een declaratie is geantwoord.")]
internal sealed record Verzendingvorm
{
    public required string Referentienummer { get; init; }

    [Description("Wat erin zit: antwoord of foutbericht.")]
    public required string Soort { get; init; }

    [Description("De hoeveelste keer dat het opnieuw ging; 0 voor de eerste.")]
    public required int Keer { get; init; }

    [Description("Waarlangs: ggk (Ggk:Uitgang), map, amqp of http; leeg als dat toen nog niet werd opgeschreven.")]
    public string? Kanaal { get; init; }

    public required DateTimeOffset GemaaktOp { get; init; }

    [Description("Leeg zolang zij niet is bezorgd.")]
    public DateTimeOffset? BezorgdOp { get; init; }

    [Description("Wanneer het bezorgen is opgegeven: zie /v1/onbestelbaar.")]
    public DateTimeOffset? OpgegevenOp { get; init; }

    public static Verzendingvorm Van(Verzending verzending) => new()
    {
        Referentienummer = verzending.Referentienummer,
        Soort = verzending.Soort,
        Keer = verzending.Keer,
        Kanaal = verzending.Kanaal,
        GemaaktOp = verzending.GemaaktOp,
        BezorgdOp = verzending.BezorgdOp,
        OpgegevenOp = verzending.OpgegevenOp,
    };
}
