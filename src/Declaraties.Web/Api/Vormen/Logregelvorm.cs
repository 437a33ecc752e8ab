using System.ComponentModel;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Web.Api.Vormen;

[Description("Een regel van het logboek.")]
internal sealed record Logregelvorm
{
    public required long Nummer { get; init; }

    public required DateTimeOffset Moment { get; init; }

    public required string Wie { get; init; }

    public required string Rol { get; init; }

    [Description("Vanaf welk adres.")]
    public required string Herkomst { get; init; }

    [Description("Hoe de aanmeldvoorziening hem blijvend noemt (sub).")]
    public string? Onderwerp { get; init; }

    [Description("Welke aanmeldvoorziening dat is (issuer).")]
    public string? Uitgever { get; init; }

    public required string Handeling { get; init; }

    [Description("Waarmee; nooit een Bsn.")]
    public required string Object { get; init; }

    public required string Uitkomst { get; init; }

    public string? Reden { get; init; }

    [Description("SHA-256 over deze regel en die van de vorige, hexadecimaal.")]
    public required string Keten { get; init; }

    public static Logregelvorm Van(Logregel regel) => new()
    {
        Nummer = regel.Nummer,
        Moment = Tijdstippen.VanTekst(regel.Moment),
        Wie = regel.Wie,
        Rol = regel.Rol,
        Herkomst = regel.Herkomst,
        Onderwerp = regel.Onderwerp,
        Uitgever = regel.Uitgever,
        Handeling = regel.Handeling,
        Object = Afscherming.ZonderBsn(regel.Object),
        Uitkomst = Afscherming.ZonderBsn(regel.Uitkomst),
        Reden = regel.Reden is { } reden ? Afscherming.ZonderBsn(reden) : null,
        Keten = Convert.ToHexStringLower(regel.Keten),
    };
}
