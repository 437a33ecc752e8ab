using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beantwoorden;

/// <summary>Een regel voor ons eigen WMO325, tegenover de declaratie waarop het antwoordt.</summary>
public sealed class AntwoordRegel : Regel
{
    public required Func<DeclaratieBericht, Antwoord, Uitkomst> Toets { get; init; }
}
