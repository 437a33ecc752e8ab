namespace Declaraties.Controleren;

/// <summary>Wat een regel ergens van vindt. De standaardwaarde is "niet beoordeeld", en dat is nooit een goedkeuring.</summary>
public enum Staat
{
    NietBeoordeeld = 0,
    Voldoet,
    VoldoetNiet,
}

/// <summary>De uitkomst van één regel op één plaats. Een uitkomst die niet voldoet legt zichzelf uit.</summary>
public readonly record struct Uitkomst
{
    private Uitkomst(Staat staat, string? toelichting, string? zouVoldoen)
    {
        Staat = staat;
        Toelichting = toelichting;
        ZouVoldoen = zouVoldoen;
    }

    public static Uitkomst NietBeoordeeld => default;

    public static Uitkomst Voldoet => new(Staat.Voldoet, null, null);

    /// <summary>Voldoet niet.</summary>
    /// <param name="toelichting">Wat er staat en waarom dat niet mag, met de getallen. Nooit met een Bsn.</param>
    /// <param name="zouVoldoen">Wat wel goed was geweest.</param>
    public static Uitkomst VoldoetNiet(string toelichting, string zouVoldoen) => new(Staat.VoldoetNiet, toelichting, zouVoldoen);

    public Staat Staat { get; }

    /// <summary>Alleen gevuld bij <see cref="Staat.VoldoetNiet"/>.</summary>
    public string? Toelichting { get; }

    /// <summary>Alleen gevuld bij <see cref="Staat.VoldoetNiet"/>.</summary>
    public string? ZouVoldoen { get; }

    public bool IsFout => Staat == Staat.VoldoetNiet;
}
