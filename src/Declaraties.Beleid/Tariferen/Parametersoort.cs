namespace Declaraties.Beleid.Tariferen;

/// <summary>Waarin een parameter wordt gegeven.</summary>
public enum Parametersoort
{
    /// <summary>93 is 93 %.</summary>
    Percentage,

    /// <summary>Per jaar of per uur.</summary>
    Euro,

    /// <summary>Per jaar, van iemand met een volledige baan.</summary>
    Uren,
}
