namespace Declaraties.Opslag.Beleidsstukken;

public static class Beleidssoorten
{
    /// <summary>Zoals het voor een lezer heet.</summary>
    public static string InWoorden(this Beleidssoort soort) => soort == Beleidssoort.Declarabel ? "wat declarabel is" : "bandbreedtes";

    /// <summary>Hoe het bestand van deze soort in een boodschap heet.</summary>
    public static string Bestandsnaam(this Beleidssoort soort) => soort == Beleidssoort.Declarabel ? "declarabel.csv" : "bandbreedte.csv";
}
