using System.Globalization;

namespace Declaraties.Berichten.Toetsen;

/// <summary>Waarin een bericht van de ene editie verschilt van dat van een andere: alles wat een gedeelde grammatica nog moet weten.</summary>
/// <param name="Soort">Welk bericht; zijn waarde is de BerichtCode.</param>
/// <param name="Naamruimte">Waarin zijn elementen staan.</param>
/// <param name="Release">De release, die als versie en subversie in de Header staat.</param>
/// <param name="Basis">De gedeelde typen.</param>
internal sealed record Berichtkenmerk(Berichtsoort Soort, string Naamruimte, Release Release, Basisschema Basis)
{
    public string Code => ((int)Soort).ToString(CultureInfo.InvariantCulture);

    public string Versie => Release.Versie.ToString(CultureInfo.InvariantCulture);

    public string Subversie => Release.Subversie.ToString(CultureInfo.InvariantCulture);
}
