namespace Declaraties.Domein;

/// <summary>WMO757: waarover het volume van een toewijzing geldt. De onderliggende waarde is de code.</summary>
public enum Frequentie
{
    Onbekend = 0,
    PerDag = 1,
    PerWeek = 2,
    PerMaand = 4,
    TotaalInToewijzing = 6,
}

public static class Frequenties
{
    /// <summary>In woorden, voor een toelichting.</summary>
    public static string InWoorden(this Frequentie frequentie) => frequentie switch
    {
        Frequentie.PerDag => "per dag",
        Frequentie.PerWeek => "per week",
        Frequentie.PerMaand => "per maand",
        Frequentie.TotaalInToewijzing => "totaal binnen de toewijzing",
        _ => "onbekende frequentie",
    };
}
