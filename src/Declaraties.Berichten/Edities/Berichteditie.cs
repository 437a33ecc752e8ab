using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Edities;

/// <summary>
/// De ene plaats waar staat hoe een editie haar berichten schrijft: naamruimten, berichtcodes, grammatica en codelijsten, en van wanneer tot wanneer zij mag worden gebruikt.
/// De regels die bij haar horen staan bij de <see cref="Editie"/> zelf.
/// </summary>
public sealed class Berichteditie
{
    private const string Begin = "http://www.istandaarden.nl/";
    private const string Eind = "/schema";

    private readonly string _stam;
    private readonly Codelijsten _lijsten;
    private readonly Lazy<Basisschema> _basis;
    private readonly Lazy<Grammatica> _toewijzing;
    private readonly Lazy<Grammatica> _declaratie;
    private readonly Lazy<Grammatica> _antwoord;

    /// <param name="editie">De wet, de release en de regels.</param>
    /// <param name="stam">Het deel van een naamruimte dat standaard en release noemt: <c>iwmo/3_2</c>.</param>
    /// <param name="release">Zoals zij in elke Header staat.</param>
    /// <param name="lijsten">De codelijsten.</param>
    internal Berichteditie(Editie editie, string stam, Release release, Codelijsten lijsten)
    {
        (Editie, _stam, Release, _lijsten) = (editie, stam, release, lijsten);
        Voorvoegsel = stam[..stam.IndexOf('/', StringComparison.Ordinal)];
        Basisnaamruimte = string.Intern($"{Begin}{stam}/basisschema{Eind}");
        ToewijzingNaamruimte = Naamruimte(Toewijzing);
        DeclaratieNaamruimte = Naamruimte(Declaratie);
        AntwoordNaamruimte = Naamruimte(Antwoord);
        // Only what is read is built: a command that reads one message needs one grammar of one edition.
        _basis = new(() => new Basisschema(Basisnaamruimte, _lijsten));
        _toewijzing = new(() => Afwijking(Toewijzinggrammatica.Maak(Kenmerk(Toewijzing))));
        _declaratie = new(() => Afwijking(Declaratiegrammatica.Maak(Kenmerk(Declaratie))));
        _antwoord = new(() => Afwijking(Antwoordgrammatica.Maak(Kenmerk(Antwoord))));
    }

    public Editie Editie { get; }

    /// <summary>
    /// De dagen waarop een bericht van deze editie gedagtekend mag zijn; buiten het venster wordt het op niveau 1 geweigerd. Naar de Dagtekening en niet naar de klok: dan
    /// zegt elke lezing van een bericht, ook bij herspelen, hetzelfde.
    /// </summary>
    public Periode Venster { get; init; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Waarin de elementen staan die alle berichten van de editie delen.</summary>
    public string Basisnaamruimte { get; }

    /// <summary>Het voorvoegsel waarmee wij het basisschema schrijven: <c>iwmo</c>.</summary>
    internal string Voorvoegsel { get; }

    internal Release Release { get; }

    internal Berichtsoort Toewijzing => Editie.Wet == Wet.Wmo ? Berichtsoort.Wmo301 : Berichtsoort.Jw301;

    internal Berichtsoort Declaratie => Editie.Wet == Wet.Wmo ? Berichtsoort.Wmo323 : Berichtsoort.Jw323;

    internal Berichtsoort Antwoord => Editie.Wet == Wet.Wmo ? Berichtsoort.Wmo325 : Berichtsoort.Jw325;

    /// <summary>Wat deze editie aan de gedeelde grammatica verandert.</summary>
    internal Func<Grammatica, Grammatica> Afwijking { get; init; } = static grammatica => grammatica;

    internal Basisschema Basis => _basis.Value;

    private string ToewijzingNaamruimte { get; }

    private string DeclaratieNaamruimte { get; }

    private string AntwoordNaamruimte { get; }

    /// <summary>De naamruimte waarin de elementen van een bericht van deze editie staan.</summary>
    public string Naamruimte(Berichtsoort soort) => string.Intern($"{Begin}{_stam}/{soort.Woord()}{Eind}");

    /// <summary>De soort waarvan dit de naamruimte is; leeg als het geen bericht van deze editie is.</summary>
    internal Berichtsoort? Herken(string naamruimte)
    {
        foreach (var soort in Enum.GetValues<Berichtsoort>())
        {
            if (soort.Wet() == Editie.Wet && string.Equals(Naamruimte(soort), naamruimte, StringComparison.Ordinal))
            {
                return soort;
            }
        }

        return null;
    }

    internal Berichtsoort Soort(Berichtrol rol) => rol switch
    {
        Berichtrol.Toewijzing => Toewijzing,
        Berichtrol.Declaratie => Declaratie,
        _ => Antwoord,
    };

    internal string Naamruimte(Berichtrol rol) => rol switch
    {
        Berichtrol.Toewijzing => ToewijzingNaamruimte,
        Berichtrol.Declaratie => DeclaratieNaamruimte,
        _ => AntwoordNaamruimte,
    };

    internal Grammatica Grammatica(Berichtrol rol) => rol switch
    {
        Berichtrol.Toewijzing => _toewijzing.Value,
        Berichtrol.Declaratie => _declaratie.Value,
        _ => _antwoord.Value,
    };

    private Berichtkenmerk Kenmerk(Berichtsoort soort) => new(soort, Naamruimte(soort), Release, Basis);
}
