using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Legt uit waarom een bestand een ander bericht is dan verwacht, of iets anders dat ook XML is.</summary>
internal static class Worteluitleg
{
    private const string Begin = "http://www.istandaarden.nl/";
    private const string Eind = "/schema";

    private const string Opnieuw = "de verzending is mislukt; het bericht zelf is hier niet bij, bied dat aan";
    private const string Uitpakken = "het bericht zit erin; bied dat zelf aan, zonder envelop";

    // What this service reads or writes; every other message of a standard is named and left alone.
    private static readonly string[] _verwerkt = ["301", "305", "307", "323", "325"];

    /// <param name="keus">Welk bericht het had moeten zijn.</param>
    /// <param name="naam">Hoe het eerste element heet.</param>
    /// <param name="naamruimte">Waar het eerste element vandaan komt.</param>
    /// <param name="bevatFout">Of er in een envelop een fout zit; wordt alleen bij een envelop gevraagd.</param>
    public static Wortelfout Van(Leeskeus keus, string naam, string naamruimte, Func<bool> bevatFout)
    {
        if (naam == Grammatica.Wortelnaam && Lees(naamruimte) is var (standaard, versie, bericht))
        {
            // Who sends a message of the one law means that law.
            var zelfde = keus.Edities.Where(editie => editie.Editie.Titel.StartsWith(standaard + " ", StringComparison.Ordinal)).ToList();
            var anders = zelfde.Count == 0 || Array.Exists(_verwerkt, nummer => bericht.EndsWith(nummer, StringComparison.Ordinal)) ? "" : "; die verwerkt deze dienst niet";
            return new($"Dit is een {bericht.ToUpperInvariant()} van {standaard} {versie}{anders}", Juist(keus, zelfde.Count > 0 ? zelfde : keus.Edities));
        }

        var juist = Juist(keus, keus.Edities);

        if (Anders(naam, naamruimte, bevatFout) is var (soort, raad))
        {
            return new($"Dit is {soort}", $"{juist}; {raad}");
        }

        var waar = naamruimte.Length == 0 ? "geen naamruimte" : $"naamruimte {Citaat.Van(naamruimte)}";
        return new($"Het bestand begint met element {Citaat.Van(naam)} in {waar}", juist);
    }

    /// <summary>Wat er had moeten staan: bij elke editie een ander element.</summary>
    private static string Juist(Leeskeus keus, IReadOnlyList<Berichteditie> edities) =>
        Juist([.. keus.Berichten.Where(bericht => edities.Contains(bericht.Editie))]);

    private static string Juist(IReadOnlyList<Editiebericht> berichten) =>
        $"{string.Join(" of ", berichten.Select(bericht => $"een {bericht.Soort.Naam()} van {bericht.Editie.Editie.Titel}"))}: element {Grammatica.Wortelnaam} in naamruimte "
        + string.Join(" of ", berichten.Select(bericht => bericht.Naamruimte));

    /// <summary>Wat mensen ook wel aanbieden; leeg als dit niet te zeggen is.</summary>
    private static (string Soort, string Raad)? Anders(string naam, string naamruimte, Func<bool> bevatFout) => (naam, naamruimte) switch
    {
        ("Envelope", "http://schemas.xmlsoap.org/soap/envelope/" or "http://www.w3.org/2003/05/soap-envelope") =>
            bevatFout() ? ("een SOAP-foutbericht", Opnieuw) : ("een SOAP-envelop", Uitpakken),
        ("Fault", "http://schemas.xmlsoap.org/soap/envelope/" or "http://www.w3.org/2003/05/soap-envelope") => ("een SOAP-foutbericht", Opnieuw),
        ("Fo01Bericht" or "Fo02Bericht" or "Fo03Bericht", _) when naamruimte.StartsWith("http://www.egem.nl/StUF/", StringComparison.Ordinal) => ("een StUF-foutbericht", Opnieuw),
        (_, _) when naamruimte.StartsWith("http://www.egem.nl/StUF/", StringComparison.Ordinal) => ("een StUF-bericht", Uitpakken),
        (_, _) when naamruimte.StartsWith("http://www.stufstandaarden.nl/koppelvlak/ggk", StringComparison.Ordinal) =>
            ("een StUF-envelop van het GGk", "of een envelop van het GGk in versie 2.1 (ggk0210) met dat bericht erin"),
        ("html" or "HTML", "" or "http://www.w3.org/1999/xhtml") => (Bestandssoort.Webpagina.Naam, Bestandssoort.Webpagina.Raad),
        ("schema", "http://www.w3.org/2001/XMLSchema") => ("een berichtschema (XSD) en geen bericht", Bestandssoort.Afbeelding.Raad),
        ("svg", "http://www.w3.org/2000/svg") => (Bestandssoort.Afbeelding.Naam, Bestandssoort.Afbeelding.Raad),
        ("Workbook", "urn:schemas-microsoft-com:office:spreadsheet") => ("een Excel-werkmap als XML", Bestandssoort.Office.Raad),
        ("Invoice" or "CreditNote", _) when naamruimte.StartsWith("urn:oasis:names:specification:ubl:", StringComparison.Ordinal) =>
            ("een e-factuur (UBL)", "ondersteuning en jeugdhulp worden gedeclareerd en niet gefactureerd"),
        _ => null,
    };

    /// <summary>Hoe het bericht in deze naamruimte heet: <c>WMO315</c>; leeg als zij niet die van een bericht is.</summary>
    public static string? Berichtnaam(string naamruimte) => Lees(naamruimte)?.Bericht.ToUpperInvariant();

    /// <summary>Ontleedt .../iwmo/3_2/wmo323/schema; leeg als de naamruimte die vorm niet heeft.</summary>
    private static (string Standaard, string Versie, string Bericht)? Lees(string naamruimte)
    {
        // The slash between the two may not be the same one.
        if (!naamruimte.StartsWith(Begin, StringComparison.Ordinal)
            || !naamruimte.AsSpan(Begin.Length).EndsWith(Eind, StringComparison.Ordinal)
            || naamruimte.Length > 80)
        {
            return null;
        }

        var delen = naamruimte[Begin.Length..^Eind.Length].Split('/');
        if (delen.Length != 3 || !Array.TrueForAll(delen, static deel => deel.Length is > 0 and < 9))
        {
            return null;
        }

        var standaard = delen[0].TrimStart('i');
        return standaard.Length > 0 && Array.TrueForAll(delen, static deel => Patronen.LettersEnCijfers(deel.Replace("_", "0", StringComparison.Ordinal)))
            ? ($"i{standaard[..1].ToUpperInvariant()}{standaard[1..]}", delen[1].Replace('_', '.'), delen[2])
            : null;
    }
}
