namespace Declaraties.Proefwereld;

/// <summary>Van welke wet een wereld is.</summary>
public enum Wetkeuze
{
    Wmo,

    Jw,

    /// <summary>Een wereld van elk, in dezelfde map: dezelfde aanbieders, gemeenten, clienten en nummers, en verder niets gemeen.</summary>
    Beide,
}
