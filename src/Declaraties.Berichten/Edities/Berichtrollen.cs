using Declaraties.Domein;

namespace Declaraties.Berichten.Edities;

/// <summary>Welke soort een rol onder een wet is, en welke rol een soort heeft.</summary>
internal static class Berichtrollen
{
    // In the order of the roles.
    private static readonly (Berichtsoort Wmo, Berichtsoort Jw)[] _soorten =
    [
        (Berichtsoort.Wmo301, Berichtsoort.Jw301),
        (Berichtsoort.Wmo323, Berichtsoort.Jw323),
        (Berichtsoort.Wmo325, Berichtsoort.Jw325),
        (Berichtsoort.Wmo305, Berichtsoort.Jw305),
        (Berichtsoort.Wmo307, Berichtsoort.Jw307),
    ];

    public static Berichtsoort Soort(this Berichtrol rol, Wet wet) => wet == Wet.Jw ? _soorten[(int)rol].Jw : _soorten[(int)rol].Wmo;

    /// <summary>Null van een bericht dat deze dienst niet leest of schrijft.</summary>
    public static Berichtrol? Rol(this Berichtsoort soort) =>
        Array.FindIndex(_soorten, paar => paar.Wmo == soort || paar.Jw == soort) is >= 0 and var plaats ? (Berichtrol)plaats : null;
}
