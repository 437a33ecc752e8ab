using System.ComponentModel;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een envelop van het GGk waarin een declaratie kwam.")]
internal sealed record Envelopvorm
{
    [Description("Di01 of Du01.")]
    public required string Soort { get; init; }

    public required string Referentienummer { get; init; }

    [Description("De organisatie die haar stuurde.")]
    public required string Organisatie { get; init; }

    [Description("Het programma waaruit zij kwam.")]
    public required string Applicatie { get; init; }

    [Description("Namens wie; leeg als dat er niet op staat.")]
    public string? Administratie { get; init; }

    [Description("Zoals het op de envelop staat: JJJJMMDD, meestal met de tijd erachter.")]
    public required string Tijdstip { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    [Description("De ontvangst: /v1/berichten/{id}.")]
    public required string Ontvangst { get; init; }

    [Description("De enveloppen waarin is geantwoord, de eerste voorop; leeg zolang er geen ging, of als de aanbieder het antwoord haalt.")]
    public required IReadOnlyList<Verzendingvorm> Antwoorden { get; init; }

    // Who it was there stays on the envelope: that can be a person.
    public static Envelopvorm Van(Enveloppenpaar paar) => new()
    {
        Soort = paar.Heen.Soort.ToString(),
        Referentienummer = paar.Heen.Referentienummer,
        Organisatie = Afscherming.ZonderBsn(paar.Heen.Zender.Organisatie.Trim()),
        Applicatie = Afscherming.ZonderBsn(paar.Heen.Zender.Applicatie),
        Administratie = paar.Heen.Zender.Administratie is { } administratie ? Afscherming.ZonderBsn(administratie) : null,
        Tijdstip = paar.Heen.Tijdstip,
        OntvangenOp = paar.Ontvangst.OntvangenOp,
        Ontvangst = paar.Ontvangst.Sleutel,
        Antwoorden = [.. paar.Terug.Select(Verzendingvorm.Van)],
    };
}
