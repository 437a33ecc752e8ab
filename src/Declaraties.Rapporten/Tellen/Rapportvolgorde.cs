namespace Declaraties.Rapporten.Tellen;

/// <summary>In welke volgorde groepen staan, in een tabel met een grafiek en in die grafiek.</summary>
public enum Rapportvolgorde
{
    /// <summary>Op hun naam.</summary>
    Naam,

    /// <summary>De langste staaf voorop.</summary>
    Langste,
}
