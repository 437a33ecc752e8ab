using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een prestatie op een toewijzing, met de declaratie waarin zij staat.</summary>
/// <param name="Beoordeeld">De prestatie, met wat eraan mankeert.</param>
/// <param name="Declaratie">De declaratie.</param>
public sealed record Bladprestatie(Beoordeeldeprestatie Beoordeeld, Oordeelregel Declaratie)
{
    public Inzageprestatie Prestatie => Beoordeeld.Prestatie;
}
