using System.Globalization;
using Declaraties.Dienst.Schijf;

namespace Declaraties.Dienst.Mappen;

/// <summary>De mappen van het kanaal: waar bestanden komen, en waar ze en hun antwoorden blijven.</summary>
public sealed class Mapindeling(string wortel)
{
    public string Inkomend { get; } = Path.Combine(wortel, "inkomend");

    public string Verwerkt { get; } = Path.Combine(wortel, "verwerkt");

    public string Fout { get; } = Path.Combine(wortel, "fout");

    public string Antwoorden { get; } = Path.Combine(wortel, "antwoorden");

    /// <summary>
    /// Wie een antwoord mag lezen. Een beheerder die de map met een groep deelt (zij mag erin schrijven) bedoelt dat die groep aanlevert en ophaalt; anders is het van ons alleen.
    /// </summary>
    public UnixFileMode Rechten => IsGedeeld ? Opslag.Rechten.Bestand | UnixFileMode.GroupRead | UnixFileMode.GroupWrite : Opslag.Rechten.Bestand;

    private bool IsGedeeld => !OperatingSystem.IsWindows() && Directory.Exists(wortel) && File.GetUnixFileMode(wortel).HasFlag(UnixFileMode.GroupWrite);

    private IReadOnlyList<string> Alle => [Inkomend, Verwerkt, Fout, Antwoorden];

    /// <exception cref="Afbreken">Een map kan niet worden gemaakt, of er kan niet in worden geschreven.</exception>
    public void Maak()
    {
        foreach (var map in Alle)
        {
            Bestanden.MaakMap(map, IsGedeeld && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(wortel) : Opslag.Rechten.Map);
        }
    }

    /// <summary>Wat er nu aan de mappen mankeert, zonder waar zij liggen; null als er niets is. Een map die weg is wordt niet opnieuw gemaakt: zij hoort misschien op een andere schijf.</summary>
    public string? Bezwaar()
    {
        foreach (var map in Alle)
        {
            if (Bestanden.Bezwaar(map) is { } bezwaar)
            {
                return $"{Path.GetFileName(map)}: {bezwaar}.";
            }
        }

        return null;
    }

    /// <summary>
    /// Waar een bestand in een map komt: onder zijn eigen naam, tenzij daar al iets anders staat; dan met een deel van de sleutel erachter. Dezelfde inhoud
    /// met dezelfde sleutel komt altijd op dezelfde plaats, zodat nog eens schrijven geen tweede bestand geeft.
    /// </summary>
    public static string Plek(string map, string naam, string sleutel, ReadOnlySpan<byte> inhoud)
    {
        var gewoon = Path.Combine(map, naam);
        return Mapbestand.Soort(gewoon) == Padsoort.Geen || Mapbestand.IsGelijk(gewoon, inhoud) ? gewoon : Apart(map, naam, sleutel);
    }

    /// <summary>De plek naast die van een ander met dezelfde naam.</summary>
    public static string Apart(string map, string naam, string sleutel) => Path.Combine(map, Bestandsnaam.Met(naam, sleutel[..8]));

    /// <summary>Haalt iets uit een map weg zonder het te openen, wat het ook is, en zet het in een andere onder een naam die vrij is.</summary>
    public static void ZetWeg(string pad, string map)
    {
        var naam = Path.GetFileName(pad);
        for (var poging = 0; !Mapbestand.Hernoem(pad, Path.Combine(map, poging == 0 ? naam : Bestandsnaam.Met(naam, poging.ToString("x8", CultureInfo.InvariantCulture)))); poging++)
        {
            // Taken: the next.
        }
    }
}
