namespace Declaraties.Beleid.Registreren;

/// <summary>Waaraan een aanbieder zijn tijd besteedde.</summary>
public enum Contactsoort
{
    /// <summary>In aanwezigheid van de client.</summary>
    Direct = 1,

    /// <summary>Met de client, op afstand.</summary>
    Online,

    /// <summary>Met familie of een andere partij, zonder de client.</summary>
    Netwerk,

    /// <summary>Voor de client, zonder contact.</summary>
    Indirect,
    Reistijd,

    /// <summary>Afgesproken, de aanbieder was er, de client niet.</summary>
    NoShow,

    /// <summary>Geprobeerd de client te bereiken, zonder afspraak.</summary>
    Poging,
}

public static class Contactsoorten
{
    public static IReadOnlyList<Contactsoort> Alle { get; } = Enum.GetValues<Contactsoort>();

    /// <summary>Zoals de soort in een bestand en een rapport heet.</summary>
    public static string Naam(this Contactsoort soort) => soort switch
    {
        Contactsoort.Direct => "direct",
        Contactsoort.Online => "online",
        Contactsoort.Netwerk => "netwerk",
        Contactsoort.Indirect => "indirect",
        Contactsoort.Reistijd => "reistijd",
        Contactsoort.NoShow => "no-show",
        Contactsoort.Poging => "poging",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), "Onbekende soort contact."),
    };

    /// <summary>De soort met deze naam, hoofdletters tellen niet; null als die er niet is.</summary>
    public static Contactsoort? Zoek(string naam)
    {
        foreach (var soort in Alle)
        {
            if (soort.Naam().Equals(naam, StringComparison.OrdinalIgnoreCase))
            {
                return soort;
            }
        }

        return null;
    }

    /// <summary>Of er met de client was afgesproken: wat een no-show had kunnen worden, of het werd.</summary>
    public static bool IsGepland(this Contactsoort soort) => soort is Contactsoort.Direct or Contactsoort.Online or Contactsoort.NoShow;

    /// <summary>Of de client erbij was: ondersteuning, en niet iets eromheen.</summary>
    public static bool IsMetClient(this Contactsoort soort) => soort is Contactsoort.Direct or Contactsoort.Online;
}
