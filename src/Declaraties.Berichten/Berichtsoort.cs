using Declaraties.Domein;

namespace Declaraties.Berichten;

/// <summary>De berichten van iWmo 3.2; de onderliggende waarde is de BerichtCode (COD002).</summary>
public enum Berichtsoort
{
    Wmo301 = 414,
    Wmo302 = 415,
    Wmo305 = 418,
    Wmo306 = 419,
    Wmo307 = 420,
    Wmo308 = 421,
    Wmo315 = 444,
    Wmo316 = 445,
    Wmo317 = 480,
    Wmo318 = 481,
    Wmo319 = 482,
    Wmo320 = 483,
    Wmo323 = 484,
    Wmo325 = 485,
}

public static class Berichtsoorten
{
    private const string Begin = "http://www.istandaarden.nl/iwmo/3_2/";
    private const string Eind = "/schema";

    /// <summary>De naam zoals de standaard hem schrijft: <c>WMO323</c>.</summary>
    public static string Naam(this Berichtsoort soort) => soort.ToString().ToUpperInvariant();

    /// <summary>De naamruimte waarin de elementen van het bericht staan.</summary>
    public static string Naamruimte(this Berichtsoort soort) => Begin + soort.Woord() + Eind;

    /// <summary>De soort die bij een naamruimte hoort; leeg als het geen bericht van iWmo 3.2 is.</summary>
    public static Berichtsoort? VanNaamruimte(string naamruimte)
    {
        ArgumentNullException.ThrowIfNull(naamruimte);
        foreach (var soort in Enum.GetValues<Berichtsoort>())
        {
            if (string.Equals(soort.Naamruimte(), naamruimte, StringComparison.Ordinal))
            {
                return soort;
            }
        }

        return null;
    }
}
