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

    // In the order of the roles.
    private readonly string[] _naamruimten;
    private readonly Lazy<Grammatica>[] _grammaticas;

    /// <param name="editie">De wet, de release en de regels.</param>
    /// <param name="stam">Het deel van een naamruimte dat standaard en release noemt: <c>iwmo/3_2</c>.</param>
    /// <param name="release">Zoals zij in elke Header staat.</param>
    /// <param name="lijsten">De codelijsten.</param>
    internal Berichteditie(Editie editie, string stam, Release release, Codelijsten lijsten)
    {
        (Editie, _stam, Release, _lijsten) = (editie, stam, release, lijsten);
        Voorvoegsel = stam[..stam.IndexOf('/', StringComparison.Ordinal)];
        Basisnaamruimte = string.Intern($"{Begin}{stam}/basisschema{Eind}");
        var rollen = Enum.GetValues<Berichtrol>();
        _naamruimten = Array.ConvertAll(rollen, rol => Naamruimte(Soort(rol)));
        // Only what is read is built: a command that reads one message needs one grammar of one edition.
        _basis = new(() => new Basisschema(Basisnaamruimte, _lijsten));
        _grammaticas = Array.ConvertAll(rollen, rol => new Lazy<Grammatica>(() => Afwijking(Maak(rol))));
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

    /// <summary>Wat deze editie aan de gedeelde grammatica verandert.</summary>
    internal Func<Grammatica, Grammatica> Afwijking { get; init; } = static grammatica => grammatica;

    internal Basisschema Basis => _basis.Value;

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

    internal Berichtsoort Soort(Berichtrol rol) => rol.Soort(Editie.Wet);

    internal string Naamruimte(Berichtrol rol) => _naamruimten[(int)rol];

    internal Grammatica Grammatica(Berichtrol rol) => _grammaticas[(int)rol].Value;

    private Grammatica Maak(Berichtrol rol)
    {
        var kenmerk = new Berichtkenmerk(Soort(rol), Naamruimte(rol), Release, Basis);
        return rol switch
        {
            Berichtrol.Toewijzing => Toewijzinggrammatica.Maak(kenmerk),
            Berichtrol.Declaratie => Declaratiegrammatica.Maak(kenmerk),
            Berichtrol.Antwoord => Antwoordgrammatica.Maak(kenmerk),
            Berichtrol.Start => Ondersteuninggrammatica.Start(kenmerk),
            _ => Ondersteuninggrammatica.Stop(kenmerk),
        };
    }
}
