namespace Declaraties.Controleren;

/// <summary>Wat er met een prestatie is gebeurd. De standaardwaarde is geen goedkeuring.</summary>
public enum PrestatieUitslag
{
    NietBeoordeeld = 0,
    Goedgekeurd,
    Afgewezen,
}
