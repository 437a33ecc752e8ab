using System.ComponentModel;
using Declaraties.Controleren;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een prestatie in een andere declaratie.")]
internal sealed record Prestatieverwijzingvorm
{
    [Description("Het id van het bericht of de declaratie waar zij in staat.")]
    public required string Id { get; init; }

    public required string ReferentieNummer { get; init; }

    public required string Uitslag { get; init; }

    public static Prestatieverwijzingvorm Van(Prestatieverwijzing een) => new() { Id = een.Adres, ReferentieNummer = een.ReferentieNummer, Uitslag = een.Uitslag.InWoorden() };
}
