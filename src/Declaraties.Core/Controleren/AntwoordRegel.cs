using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>Een regel voor ons eigen WMO325, tegenover de declaratie waarop het antwoordt.</summary>
public sealed class AntwoordRegel : Regel
{
    public required Func<DeclaratieBericht, Antwoord, Uitkomst> Toets { get; init; }
}
