namespace Declaraties.Berekenen;

/// <summary>Hoe een benutting zich verhoudt tot wat gewoon is.</summary>
public enum Band
{
    /// <summary>Er is geen percentage; dat is iets anders dan 0 %.</summary>
    NietTeBepalen,
    Onder,
    Normaal,
    Boven,
}

/// <summary>
/// De grenzen van een gewone benutting, in hele procenten. Op een grens is een benutting nog normaal. Vergeleken wordt met de exacte breuk en niet
/// met het afgeronde percentage: 79,96 % ligt onder 80, ook al staat er 80,0.
/// </summary>
public sealed record Banden
{
    public const int StandaardOnder = 80;
    public const int StandaardBoven = 100;
    public const int Hoogste = 1000;

    /// <param name="onder">Lager dan dit is onder.</param>
    /// <param name="boven">Hoger dan dit is boven; minstens <paramref name="onder"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Een grens is negatief, of de onderste ligt boven de bovenste.</exception>
    public Banden(int onder = StandaardOnder, int boven = StandaardBoven)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onder);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(boven, Hoogste);
        ArgumentOutOfRangeException.ThrowIfLessThan(boven, onder);
        (Onder, Boven) = (onder, boven);
    }

    public static Banden Standaard { get; } = new();

    public int Onder { get; }

    public int Boven { get; }

    public Band Van(Benutting benutting) => benutting.Geindiceerd is { } breuk ? Van(benutting.GeleverdeMinuten, breuk) : Band.NietTeBepalen;

    /// <param name="geleverd">Geleverde minuten.</param>
    /// <param name="geindiceerd">Geïndiceerde minuten, exact.</param>
    public Band Van(long geleverd, Breuk geindiceerd)
    {
        if (geindiceerd.Teller <= 0)
        {
            return Band.NietTeBepalen;
        }

        var honderdvoud = (Int128)geleverd * 100 * geindiceerd.Noemer;
        return honderdvoud < (Int128)Onder * geindiceerd.Teller ? Band.Onder
            : honderdvoud > (Int128)Boven * geindiceerd.Teller ? Band.Boven
            : Band.Normaal;
    }
}

public static class Bandnamen
{
    /// <summary>In woorden, voor een rapport.</summary>
    public static string InWoorden(this Band band) => band switch
    {
        Band.Onder => "onder",
        Band.Normaal => "normaal",
        Band.Boven => "boven",
        _ => "niet te bepalen",
    };
}
