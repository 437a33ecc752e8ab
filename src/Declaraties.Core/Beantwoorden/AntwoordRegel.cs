using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beantwoorden;

/// <summary>Een regel voor ons eigen WMO325, tegenover de declaratie waarop het antwoordt.</summary>
public sealed class AntwoordRegel : Regel
{
    /// <summary>Wat er te doen is: het antwoord maken wij, dus voor elke regel hetzelfde.</summary>
    public const string FoutVanOns = "Dit antwoord maken wij zelf: er is niets verstuurd en het bericht staat op fout. Meld het aan wie dit programma beheert.";

    public required Func<DeclaratieBericht, Antwoord, Uitkomst> Toets { get; init; }
}
