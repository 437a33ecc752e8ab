using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>Een regel waaraan niet is voldaan, op een plaats in het bericht, met uitleg. Bevindingen zijn gegevens: ze beslissen niets.</summary>
public sealed record Bevinding
{
    public required Regel Regel { get; init; }

    public required Berichtklasse Klasse { get; init; }

    /// <summary>Wat er staat en waarom dat niet mag. Bevat nooit een Bsn.</summary>
    public required string Toelichting { get; init; }

    /// <summary>Wat wel goed was geweest.</summary>
    public required string ZouVoldoen { get; init; }

    /// <summary>Wat de aanbieder kan doen, nagerekend; null als alleen een ander iets kan doen.</summary>
    public Advies? Advies { get; init; }

    /// <summary>Waaraan de lezer de plaats herkent: ReferentieNummer, DeclaratieNummer, Identificatie, ToewijzingNummer, Nummer van een relatie.</summary>
    public string? Referentie { get; init; }

    public Plaats Plaats { get; init; }

    /// <summary>De prestatie waar het om gaat, bij klasse Prestatie.</summary>
    public Prestatie? Prestatie { get; init; }

    /// <summary>De client waar het om gaat, bij klasse Client.</summary>
    public DeclaratieClient? Client { get; init; }
}
