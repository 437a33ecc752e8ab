using Declaraties.Domein;

namespace Declaraties.Beantwoorden;

/// <summary>
/// Een WMO325 als gegeven: het ene antwoord op een WMO323. Wat uit de declaratie wordt herhaald, verwijst naar de declaratie
/// zelf en wordt niet overgetypt (TR367, TR371).
/// </summary>
public sealed class Antwoord
{
    /// <summary>De editie van de declaratie: daarin wordt het geschreven.</summary>
    public Editie Editie { get; init; } = Editie.Iwmo32;

    /// <summary>Gemeente, vier cijfers: de ontvanger van de declaratie.</summary>
    public required string Afzender { get; init; }

    /// <summary>Aanbieder, acht cijfers: de afzender van de declaratie.</summary>
    public required string Ontvanger { get; init; }

    public required BerichtIdentificatie BerichtIdentificatie { get; init; }

    public required XsdVersie XsdVersie { get; init; }

    /// <summary>BerichtIdentificatie van de declaratie.</summary>
    public required BerichtIdentificatie DeclaratieIdentificatie { get; init; }

    /// <summary>XsdVersie van de declaratie.</summary>
    public required XsdVersie XsdVersieDeclaratie { get; init; }

    /// <summary>Codes in de Header, oplopend.</summary>
    public required IReadOnlyList<string> RetourCodes { get; init; }

    /// <summary>Leeg als de declaratie op niveau 2 of in de Header is afgekeurd.</summary>
    public DeclaratieAntwoord? DeclaratieAntwoord { get; init; }
}

public sealed class DeclaratieAntwoord
{
    public required string DeclaratieNummer { get; init; }

    /// <summary>Met teken; geschreven als absoluut bedrag met D of C, nul als D (CS325).</summary>
    public required Bedrag TotaalIngediendBedrag { get; init; }

    public required Bedrag TotaalToegekendBedrag { get; init; }

    /// <summary>Alleen clienten met een afgewezen prestatie, in de volgorde van de declaratie. Leeg: geen element Clienten.</summary>
    public required IReadOnlyList<ClientAntwoord> Clienten { get; init; }

    public required IReadOnlyList<string> RetourCodes { get; init; }
}

public sealed class ClientAntwoord
{
    public required Bsn Bsn { get; init; }

    public required IReadOnlyList<PrestatieAntwoord> Prestaties { get; init; }

    public required IReadOnlyList<string> RetourCodes { get; init; }
}

/// <param name="Prestatie">De afgewezen prestatie, onveranderd.</param>
/// <param name="RetourCodes">Oplopend.</param>
public sealed record PrestatieAntwoord(Prestatie Prestatie, IReadOnlyList<string> RetourCodes);
