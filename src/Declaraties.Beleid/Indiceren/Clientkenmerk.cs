namespace Declaraties.Beleid.Indiceren;

/// <summary>De kenmerken van een client waaruit het product volgt. In een bestand heten zij zoals hier.</summary>
public enum Clientkenmerk
{
    Zelfinzicht = 1,
    Belastbaarheid,
    Leervermogen,
    Communicatie,
    Motivatie,
    Voorspelbaarheid,
}
