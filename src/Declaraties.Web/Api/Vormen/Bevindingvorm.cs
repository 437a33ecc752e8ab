using System.ComponentModel;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Opslag.Oordelen;
using Declaraties.Uitleggen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een regel waaraan niet is voldaan.")]
public sealed record Bevindingvorm
{
    [Description("De code van de regel.")]
    public required string Regel { get; init; }

    [Description("Het controleniveau, 2 t/m 4.")]
    public required int Niveau { get; init; }

    public required string Retourcode { get; init; }

    [Description("Het onderdeel van het bericht.")]
    public required string Klasse { get; init; }

    [Description("Het ReferentieNummer, als het een prestatie is.")]
    public string? Referentie { get; init; }

    public required int Regelnummer { get; init; }

    public required int Kolom { get; init; }

    [Description("Waarom, met de getallen.")]
    public required string Toelichting { get; init; }

    [Description("Wat wel goed was geweest.")]
    public required string ZouVoldoen { get; init; }

    [Description("Wat de aanbieder kan doen, nagerekend: alle adviezen bij een prestatie samen opgevolgd nemen haar bevindingen weg en geven geen nieuwe. Null als alleen een ander iets kan doen, en bij een oordeel van voor er advies was. Alleen TotaalIngediendBedrag blijft voor wie verstuurt.")]
    public required Adviesvorm? Advies { get; init; }

    [Description("Wat bij opnieuw indienen een ander nummer moet zijn dan het hier was: ReferentieNummer van een prestatie die is geweigerd, Identificatie of DeclaratieNummer dat al is gebruikt. Leeg als elk nummer hetzelfde kan blijven.")]
    public required IReadOnlyList<string> Nieuw { get; init; }

    [Description("Wat er mis is, in een paar woorden; null van een regel die wij niet meer kennen. De rest van de uitleg staat op /regels/{regel}.")]
    public required string? Kop { get; init; }

    /// <summary>Een bevinding van een proef: daarvan is niets ingediend.</summary>
    public static Bevindingvorm VanProef(BewaardeBevinding bevinding) => Van(bevinding) with { Nieuw = Herindiening.BijProef(bevinding.Regel) };

    public static Bevindingvorm Van(BewaardeBevinding bevinding) => new()
    {
        Regel = bevinding.Regel,
        Niveau = (int)bevinding.Niveau,
        Retourcode = bevinding.RetourCode,
        Klasse = bevinding.Klasse,
        Referentie = bevinding.Referentie,
        Regelnummer = (int)bevinding.Regelnummer,
        Kolom = (int)bevinding.Kolom,
        Nieuw = Herindiening.BijBevinding(bevinding.Regel, (Niveau)bevinding.Niveau, bevinding.Klasse),
        Toelichting = bevinding.Toelichting,
        ZouVoldoen = bevinding.ZouVoldoen,
        Kop = Regelboek.InWoorden(bevinding.Regel),
        Advies = bevinding.Advies is { } advies ? Adviesvorm.Van(Adviestekst.Lees(advies)) : null,
    };
}
