using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een declaratie met haar oordeel, haar bevindingen en een bladzijde van haar prestaties.</summary>
public sealed record Declaratieblad
{
    public required Oordeelregel Oordeel { get; init; }

    public required string Identificatie { get; init; }

    public required DateOnly Peildatum { get; init; }

    /// <summary>De versie van de regels waarmee is geoordeeld.</summary>
    public required string Regelset { get; init; }

    /// <summary>De SHA-256 van het bericht, zoals het is ontvangen.</summary>
    public required Vingerafdruk Vingerafdruk { get; init; }

    /// <summary>De laatste vastlegging die bij het oordeel meetelde.</summary>
    public required long GelezenVersie { get; init; }

    /// <summary>Wat er met de declaratie is gebeurd, van ontvangst tot bezorging, op tijd.</summary>
    public required IReadOnlyList<Wegstap> Weg { get; init; }

    /// <summary>De enveloppen waarin zij kwam en waarin is geantwoord; leeg als zij zonder kwam.</summary>
    public required IReadOnlyList<Enveloppenpaar> Enveloppen { get; init; }

    /// <summary>Zoveel bevindingen staan op het blad zelf; de rest geeft <see cref="Verslagopslag"/>, een pagina per keer.</summary>
    public const int MeesteAlgemeen = 100;

    /// <summary>Hoeveel bevindingen er in het geheel zijn.</summary>
    public required long Bevindingen { get; init; }

    /// <summary>Wat niet bij een bewaarde prestatie hoort: over het bericht, de Header, de Declaratie of een client. Hoogstens de eerste <see cref="MeesteAlgemeen"/>.</summary>
    public required IReadOnlyList<BewaardeBevinding> Algemeen { get; init; }

    /// <summary>Of er daarvan meer zijn.</summary>
    public required bool IsMeerAlgemeen { get; init; }

    /// <summary>De signalen die met het oordeel ontstonden, hoogstens de eerste <see cref="Verslagblad.MeesteSignalen"/>.</summary>
    public required IReadOnlyList<Signaal> Signalen { get; init; }

    /// <summary>Of er daarvan meer zijn.</summary>
    public required bool IsMeerSignalen { get; init; }

    /// <summary>Leeg als de declaratie als geheel is afgekeurd.</summary>
    public required Bladzijde<Beoordeeldeprestatie> Prestaties { get; init; }

    public ToewijzingSleutel Toewijzing(Inzageprestatie prestatie) => new(Oordeel.Gemeente, Oordeel.Aanbieder, Oordeel.Wet, prestatie.ToewijzingNummer);
}
