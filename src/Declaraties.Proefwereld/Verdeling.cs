namespace Declaraties.Proefwereld;

/// <summary>Hoe de clienten over aanbieders en gemeenten worden verdeeld.</summary>
public enum Verdeling
{
    /// <summary>Enkele grote aanbieders en veel kleine, elk in alle gemeenten naar inwoners: het gewone beeld.</summary>
    Gewogen,

    /// <summary>Even grote aanbieders die elk voor één gemeente werken: per maand één even grote declaratie per aanbieder.</summary>
    Gelijk,
}
