namespace Declaraties.Rapporten.Tellen;

public static class Rapportsoorten
{
    /// <summary>Of een rapport van deze soort dit onderwerp heeft: een maandrapport heeft ze alle.</summary>
    public static bool GaatOver(this Rapportsoort soort, Rapportsoort onderwerp) => soort == onderwerp || soort == Rapportsoort.Maand;
}
