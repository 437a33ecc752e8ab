using System.ComponentModel;
using Declaraties.Dienst.Loketten;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er met een bestand zou gebeuren als het nu werd ingediend. Er is niets van bewaard.")]
internal sealed record Proefvorm
{
    [Description("Van een ZIP-bestand elk bericht op naam, anders het ene. Elk is bekeken tegen wat er nu ligt, en niet na de andere.")]
    public required IReadOnlyList<Proefberichtvorm> Berichten { get; init; }

    public static Proefvorm Van(Proef proef) => new() { Berichten = [.. proef.Berichten.Select(Proefberichtvorm.Van)] };
}
