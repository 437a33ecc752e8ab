namespace Declaraties.Opslag;

/// <summary>Wat een aanbieder bij een gemeente over een maand indiende.</summary>
public sealed class Indieningen
{
    public long Declaraties { get; internal set; }

    /// <summary>Declaraties die in hun geheel zijn afgekeurd.</summary>
    public long GeheelAfgekeurd { get; internal set; }

    public long Prestaties { get; internal set; }

    public long Afgewezen { get; internal set; }

    /// <summary>Eurocenten; ook van declaraties die in hun geheel zijn afgekeurd.</summary>
    public long Ingediend { get; internal set; }

    /// <summary>Eurocenten.</summary>
    public long Toegekend { get; internal set; }

    public void Tel(Indieningen ander)
    {
        Declaraties += ander.Declaraties;
        GeheelAfgekeurd += ander.GeheelAfgekeurd;
        Prestaties += ander.Prestaties;
        Afgewezen += ander.Afgewezen;
        Ingediend += ander.Ingediend;
        Toegekend += ander.Toegekend;
    }
}
