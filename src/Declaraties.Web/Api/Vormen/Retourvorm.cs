using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Web.Api.Vormen;

[Description("Een foutbericht (Fo01) over iets dat in een envelop is gestuurd.")]
internal sealed record Retourvorm
{
    [Description("Het nummer in het adres.")]
    public required long Nummer { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    [Description("De foutcode van de keten, zoals IB016.")]
    public required string Code { get; init; }

    [Description("Wat er aan de hand is, in een zin; een Bsn erin is gemaskeerd.")]
    public required string Uitleg { get; init; }

    [Description("De organisatie die het stuurde.")]
    public required string Zender { get; init; }

    [Description("Het referentienummer van de envelop waar het over gaat.")]
    public string? Verzonden { get; init; }

    [Description("De ontvangst waarop die envelop antwoordde; leeg als er niets bij is te vinden.")]
    public string? Ontvangst { get; init; }

    [Description("Of de keten zegt dat het antwoord er al was: dan hoeft er niets opnieuw.")]
    public required bool IsAlAangekomen { get; init; }

    [Description("Of het antwoord opnieuw te versturen is.")]
    public required bool KanOpnieuw { get; init; }

    [AllowedValues("open", "opnieuw", "gezien")]
    public required string Stand { get; init; }

    [Description("Het referentienummer waarmee opnieuw is verstuurd.")]
    public string? Vervolg { get; init; }

    public DateTimeOffset? AfgehandeldOp { get; init; }

    public static Retourvorm Van(Retour retour) => new()
    {
        Nummer = retour.Nummer,
        OntvangenOp = retour.OntvangenOp,
        Code = Afscherming.ZonderBsn(retour.Code),
        Uitleg = Retourloket.InWoorden(retour),
        Zender = Afscherming.ZonderBsn(retour.Zender),
        Verzonden = retour.Verzonden is null ? null : Afscherming.ZonderBsn(retour.Verzonden),
        Ontvangst = retour.Sleutel,
        IsAlAangekomen = retour.IsAlAangekomen,
        KanOpnieuw = retour.KanOpnieuw,
        Stand = retour.Stand.Woord(),
        Vervolg = retour.Vervolg,
        AfgehandeldOp = retour.AfgehandeldOp,
    };
}
