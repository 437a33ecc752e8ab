namespace Declaraties.Proefwereld;

/// <summary>
/// Een verzonnen persoon bij een client: de namen zijn herkenbaar geen echte, het adres bestaat niet. Wie het is hangt alleen van de client af,
/// zodat elk bericht over hem hetzelfde zegt.
/// </summary>
internal sealed class Persoon
{
    private static readonly Achternaam[] _achternamen =
    [
        new("Proefstra", null), new("Voorbeeld", "van"), new("Test", "de"), new("Fictie", "de"), new("Verzonnen", null),
        new("Model", "van der"), new("Schets", null), new("Oefening", "den"), new("Fantasië", null), new("Nepveld", "van 't"),
        new("Monster", "te"), new("Ontwerp & Zoon", null), new("Zomaar", null), new("Niemand", "van"), new("Anoniem", null), new("Schijn", "op de"),
    ];

    private static readonly string[] _voornamen =
        ["Aap", "Noot", "Mies", "Wim", "Zus", "Jet", "Teun", "Vuur", "Gijs", "Lam", "Kees", "Bok", "Weide", "Does", "Hok", "Duif", "Zoë", "René"];

    private static readonly string[] _straten = ["Voorbeeldstraat", "Proeflaan", "Testweg", "Verzonnen Plein", "Fictieve Kade", "Modelhof"];
    private static readonly string[] _talen = ["Gebarentaal", "Esperanto", "Latijn"];

    public Persoon(Wereldclient client, Wereld wereld)
    {
        var bron = wereld.Bron(Stroom.Persoon, client.Index);
        // At most 97 years before the world, so never 120 years before a message (TR002), and no older than an adult.
        Geboortedatum = wereld.EersteDag.AddDays(-bron.Tussen(20 * 365, 97 * 365));
        switch (bron.Onder(100))
        {
            case 0:
                (Geboortedatum, DatumGebruik) = (new DateOnly(1900, 1, 1), "3");
                break;
            case 1:
                (Geboortedatum, DatumGebruik) = (new DateOnly(Geboortedatum.Year, 1, 1), "2");
                break;
            case 2:
                (Geboortedatum, DatumGebruik) = (new DateOnly(Geboortedatum.Year, Geboortedatum.Month, 1), "1");
                break;
            default:
                break;
        }

        Geslacht = bron.Gewogen([2, 49, 49]);
        Geslachtsnaam = bron.Kies<Achternaam>(_achternamen);
        Voornaam = bron.Kies<string>(_voornamen);
        if (bron.Kans(200))
        {
            Partnernaam = bron.Kies<Achternaam>(_achternamen);
        }

        NaamGebruik = Partnernaam is null ? 1 : bron.Tussen(1, 4);
        var communicatie = bron.Onder(100);
        var taal = bron.Kies<string>(_talen);
        Communicatievorm = communicatie switch { 0 or 1 => 1, 2 => 2, 3 => 3, _ => null };
        Taal = Communicatievorm == 1 ? taal : null;
        Straat = bron.Kies<string>(_straten);
        Huisnummer = bron.Tussen(1, 299);
        Postcode = "9999X" + (char)('A' + bron.Onder(26));
        HeeftTelefoon = bron.Kans(300);
        HeeftTijdelijkAdres = bron.Kans(30);
        HeeftRelatie = bron.Kans(80);
        RelatieNaam = bron.Kies<Achternaam>(_achternamen);
        Plaats = client.Gemeente.Naam;
    }

    public DateOnly Geboortedatum { get; }

    /// <summary>COD170; leeg als de datum bekend is.</summary>
    public string? DatumGebruik { get; }

    public int Geslacht { get; }

    public Achternaam Geslachtsnaam { get; }

    public Achternaam? Partnernaam { get; }

    public string Voornaam { get; }

    public int NaamGebruik { get; }

    public int? Communicatievorm { get; }

    /// <summary>Alleen bij vorm 1 (CD007).</summary>
    public string? Taal { get; }

    public string Straat { get; }

    public int Huisnummer { get; }

    public string Postcode { get; }

    public string Plaats { get; }

    public bool HeeftTelefoon { get; }

    public bool HeeftTijdelijkAdres { get; }

    public bool HeeftRelatie { get; }

    public Achternaam RelatieNaam { get; }
}
