using Declaraties.Berichten.Edities;
using Declaraties.Domein;

namespace Declaraties.Berichten;

public static class Berichtsoorten
{
    /// <summary>De naam zoals de standaard hem schrijft: <c>WMO323</c>.</summary>
    public static string Naam(this Berichtsoort soort) => soort.ToString().ToUpperInvariant();

    /// <summary>De soort met deze naam, zoals zij bij een ontvangst wordt bewaard; null als er geen zo heet.</summary>
    public static Berichtsoort? VanNaam(string? naam)
    {
        foreach (var soort in Enum.GetValues<Berichtsoort>())
        {
            if (soort.Naam() == naam)
            {
                return soort;
            }
        }

        return null;
    }

    /// <summary>Hoe het antwoord heet op een declaratie die als <paramref name="declaratie"/> is bewaard: <c>WMO325</c> op een <c>WMO323</c>.</summary>
    public static string Antwoord(string? declaratie) => VanNaam(declaratie)?.Wet() == Domein.Wet.Jw ? Berichtsoort.Jw325.Naam() : Berichtsoort.Wmo325.Naam();

    public static Wet Wet(this Berichtsoort soort) => soort.ToString().StartsWith("Jw", StringComparison.Ordinal) ? Domein.Wet.Jw : Domein.Wet.Wmo;

    /// <summary>Of een aanbieder ermee declareert: het 323 van een van de wetten.</summary>
    public static bool IsDeclaratie(this Berichtsoort soort) => soort.Rol() == Berichtrol.Declaratie;

    /// <summary>Of een gemeente ermee toewijst: het 301 van een van de wetten.</summary>
    public static bool IsToewijzing(this Berichtsoort soort) => soort.Rol() == Berichtrol.Toewijzing;

    /// <summary>Of een aanbieder ermee meldt dat ondersteuning is begonnen of gestopt: het 305 of 307 van een van de wetten.</summary>
    public static bool IsOndersteuning(this Berichtsoort soort) => soort.Rol() is Berichtrol.Start or Berichtrol.Stop;
}
