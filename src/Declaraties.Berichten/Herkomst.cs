using Declaraties.Domein;

namespace Declaraties.Berichten;

/// <summary>Wat er van een bericht vaststaat nadat het in zijn geheel op niveau 1 is gelezen: wat het is, van wie aan wie, en of het klopt.</summary>
public sealed class Herkomst
{
    /// <summary>Zoveel fouten worden er hoogstens genoemd; het verslag van het bericht noemt ze alle.</summary>
    public const int MeesteFouten = 10;

    private readonly BerichtKop? _kop;

    internal Herkomst(Leesresultaat<BerichtKop> gelezen)
    {
        (Soort, _kop, IsGeldig, Fouten) = (gelezen.Soort, gelezen.Kop, gelezen.IsGeldig, gelezen.Fouten);
    }

    /// <summary>Naar het eerste element; leeg als dat geen bericht van iWmo 3.2 is.</summary>
    public Berichtsoort? Soort { get; }

    /// <summary>De AGB-code van de aanbieder: de afzender van een WMO323, de ontvanger van een WMO301. Leeg als de Header niet zonder fout te lezen is.</summary>
    public Aanbieder? Aanbieder => Soort switch
    {
        Berichtsoort.Wmo323 => _kop is { } kop ? new(kop.Afzender) : null,
        Berichtsoort.Wmo301 => _kop is { } kop ? new(kop.Ontvanger) : null,
        _ => null,
    };

    /// <summary>De gemeentecode, aan de andere kant van het bericht.</summary>
    public Gemeente? Gemeente => Soort switch
    {
        Berichtsoort.Wmo323 => _kop is { } kop ? new(kop.Ontvanger) : null,
        Berichtsoort.Wmo301 => _kop is { } kop ? new(kop.Afzender) : null,
        _ => null,
    };

    /// <summary>Of het een WMO323 of WMO301 is dat niveau 1 doorstaat. Alleen dan wordt het ooit beoordeeld of opgenomen.</summary>
    public bool IsGeldig { get; }

    /// <summary>De eerste fouten tegen niveau 1.</summary>
    public IReadOnlyList<Schemafout> Fouten { get; }
}
