namespace Declaraties.Dienst.Schijf;

/// <summary>Wat er onder een naam staat.</summary>
public enum Padsoort
{
    /// <summary>Niets, of niet te zien.</summary>
    Geen,
    Gewoon,
    Map,
    Koppeling,
    Pijp,
    Socket,
    Apparaat,
}
