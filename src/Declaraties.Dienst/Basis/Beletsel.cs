namespace Declaraties.Dienst.Basis;

/// <summary>Waardoor iets niet kon.</summary>
public enum Beletsel
{
    /// <summary>Wat werd gegeven is er niet, of is niet te lezen.</summary>
    Invoer,

    /// <summary>De machine of de instellingen laten het niet toe.</summary>
    Inrichting,

    /// <summary>Wat moest worden geschreven of verwijderd bleef zoals het was.</summary>
    Uitvoer,
}
