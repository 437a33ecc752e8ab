namespace Declaraties.Controleren;

public static class PrestatieUitslagen
{
    /// <summary>De uitslag zoals een lezer haar ziet.</summary>
    public static string InWoorden(this PrestatieUitslag uitslag) => uitslag switch
    {
        PrestatieUitslag.Goedgekeurd => "goedgekeurd",
        PrestatieUitslag.Afgewezen => "afgewezen",
        _ => "niet beoordeeld",
    };
}
