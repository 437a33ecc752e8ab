using Declaraties.Testbasis.Mutaties;

namespace Declaraties.Berichten.Specs.Toetsen;

public enum Validator
{
    Net,
    Libxml,
}

/// <summary>
/// Een soort mutant waarover de validators het oneens zijn, wie er dan gelijk heeft en waarom. Wat hier niet bij hoort en toch
/// verschilt, laat de proef falen.
/// </summary>
public sealed record Verschil(string Naam, Validator Gelijk, string Waarom, Func<Mutant, bool> Past)
{
    private const string NetWit = "\u0009\u000A\u000B\u000C\u000D\u0020\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    public static IReadOnlyList<Verschil> Alle { get; } =
    [
        Waarde(
            "lengte in codepunten",
            Validator.Libxml,
            "XSD 1.0 deel 2, 4.3.3: de lengte van een string is zijn aantal tekens, en een teken is een codepunt; .NET telt UTF-16.",
            (soort, waarde) => soort.MaxLengte >= 0 && waarde.Length > soort.MaxLengte && Codepunten(waarde) <= soort.MaxLengte),
        Waarde(
            "alleen wit dat XML niet kent",
            Validator.Libxml,
            "XSD 1.0 deel 2, F.1.1: \\s is spatie, tab, LF en CR; in .NET ook de harde spatie en ander Unicode-wit.",
            (soort, waarde) => IsNietBlanco(soort) && waarde.Any(teken => !IsXmlWit(teken)) && waarde.All(teken => NetWit.Contains(teken, StringComparison.Ordinal))),
        Waarde(
            "een CR waar een punt staat",
            Validator.Libxml,
            "XSD 1.0 deel 2, F.1: de punt is elk teken behalve LF en CR; in .NET alleen niet LF.",
            (soort, waarde) => IsEenRegel(soort) && waarde.Contains('\r', StringComparison.Ordinal)),
        Waarde(
            "een LF aan het eind",
            Validator.Libxml,
            "XSD 1.0 deel 2, 4.3.4: de hele waarde past op het patroon; .NET laat met $ een LF aan het eind door.",
            // A comment may end that way: its pattern takes white space at the end.
            (soort, waarde) => soort.Grondtype == "string" && soort.Patroon.Length > 0 && soort.Naam != "LDT_Commentaar" && waarde.EndsWith('\n')),
        Waarde(
            "een jaar buiten 0001 t/m 9999",
            Validator.Libxml,
            "XSD 1.0 deel 2, 3.2.7: een jaar telt vier of meer cijfers en mag negatief zijn; .NET kent alleen 0001 t/m 9999.",
            (soort, waarde) => soort.Grondtype == "date" && Jaar(waarde) is { } jaar && (jaar[0] == '-' || jaar.Length > 4) && jaar.TrimStart('-').Length <= 9),
        Waarde(
            "een jaar van meer dan negen cijfers",
            Validator.Net,
            "XSD 1.0 deel 2, 3.2.7: een verwerker mag het aantal jaarcijfers begrenzen, als het er maar vier kunnen zijn; bij ons negen.",
            (soort, waarde) => soort.Grondtype == "date" && Jaar(waarde)?.TrimStart('-').Length > 9),
        Waarde(
            "iets achter een datum of tijd",
            Validator.Libxml,
            "XSD 1.0 deel 2, 3.2.7 en 4.3.6: alleen XML-wit wordt weggenomen en een zone is Z met een hoofdletter; .NET aanvaardt ander wit en z.",
            (soort, waarde) => soort.Grondtype is "date" or "time" && (waarde.EndsWith('z') || waarde.Any(teken => char.IsWhiteSpace(teken) && !IsXmlWit(teken)))),
        Waarde(
            "24 uur",
            Validator.Libxml,
            "XSD 1.0 deel 2, 3.2.7.1: het uur mag 24 zijn als minuten en seconden nul zijn, met of zonder breuk van nullen; .NET kent geen 24 uur.",
            (soort, waarde) => soort.Grondtype == "time" && waarde.Trim(' ', '\t', '\n', '\r') is var tijd
                && tijd.StartsWith("24:00:00", StringComparison.Ordinal) && tijd.TrimEnd('0') is "24:00:" or "24:00:00."),
        Waarde(
            "een breuk die afgerond een hele minuut geeft",
            Validator.Net,
            "XSD 1.0 deel 2, 3.2.7: 59 seconden en een breuk is minder dan 60, hoeveel negens er ook staan; libxml2 rekent met zwevende komma.",
            (soort, waarde) => soort.Grondtype == "time" && waarde.Contains(":59.999999999999999", StringComparison.Ordinal)),
        Waarde(
            "een tijdzone met een min",
            Validator.Net,
            "XSD 1.0 deel 2, F.1: een streepje aan het eind van [^Z+-] is gewoon een streepje en dus verboden; libxml2 laat het door.",
            (soort, waarde) => soort.Grondtype == "time" && waarde.Contains('-', StringComparison.Ordinal)),
        new(
            "wit als CDATA tussen elementen",
            Validator.Net,
            "XSD 1.0 deel 1, 3.4.4: tussen elementen mag wit, hoe het ook geschreven is; libxml2 weigert elke CDATA-sectie daar.",
            mutant => mutant.Heeft(Ingreep.Onschuldig, "<![CDATA[")),
        new(
            "wit rond xsi:type",
            Validator.Net,
            "XSD 1.0 deel 1, 2.6.1: xsi:type is een QName, en daarvan wordt wit weggenomen.",
            mutant => mutant.Ingrepen.Any(ingreep => ingreep.Soort == Ingreep.Attribuut && ingreep.Wat.EndsWith("&#10;\"", StringComparison.Ordinal))),
        new(
            "een DTD",
            Validator.Net,
            "Een DTD wordt altijd geweigerd, ook als zij niets doet: dat is een grens die wij stellen en niet XSD.",
            mutant => mutant.Heeft(Ingreep.Dtd)),
        new(
            "XML 1.1",
            Validator.Net,
            "XSD 1.0 rust op XML 1.0; een ander versienummer mag daar als fout gelden.",
            mutant => mutant.Heeft(Ingreep.XmlVersie, "1.1")),
        new(
            "windows-1252",
            Validator.Net,
            "Een verwerker hoeft alleen UTF-8 en UTF-16 te kennen; wij kennen daarnaast ISO-8859-1 en US-ASCII, en zeggen dat.",
            mutant => mutant.Heeft(Ingreep.Codering, "6")),
        new(
            "UTF-32",
            Validator.Libxml,
            "Als bij windows-1252; .NET kent UTF-32 wel.",
            mutant => mutant.Heeft(Ingreep.Codering, "5")),
        new(
            "bytes die niet bij de codering horen",
            Validator.Libxml,
            "XML 1.0, 4.3.3: zulke bytes zijn een fatale fout; .NET leest in US-ASCII over ze heen en negeert een half teken aan het eind.",
            mutant => (mutant.Heeft(Ingreep.Codering, "4") && mutant.Bestand.Any(teken => teken > 0x7F)) || mutant.Heeft(Ingreep.Codering, "8")),
    ];

    /// <summary>Wat het oordeel moet zijn als de validators verschillen; leeg als geen enkele soort past.</summary>
    /// <remarks>More than one kind can apply to a mutant; then one reason to refuse is enough.</remarks>
    public static bool? Oordeel(IReadOnlyList<Verschil> passend, bool net, bool libxml) => passend.Count == 0
        ? null
        : passend.All(verschil => verschil.Gelijk == Validator.Net ? net : libxml);

    private static Verschil Waarde(string naam, Validator gelijk, string waarom, Func<Waardesoort, string, bool> past) =>
        new(naam, gelijk, waarom, mutant => mutant.Waarden.Any(waarde => past(waarde.Soort, waarde.Waarde)));

    private static bool IsEenRegel(Waardesoort soort) => soort.Patroon == @".*[^\s].*";

    private static bool IsNietBlanco(Waardesoort soort) => IsEenRegel(soort) || soort.Naam == "LDT_Commentaar";

    private static bool IsXmlWit(char teken) => teken is ' ' or '\t' or '\n' or '\r';

    private static int Codepunten(string waarde) => waarde.EnumerateRunes().Count();

    /// <summary>Het jaar van wat op een datum lijkt, met een min ervoor als die er staat.</summary>
    private static string? Jaar(string waarde)
    {
        var kaal = waarde.Trim(' ', '\t', '\n', '\r');
        var kop = kaal.Length > 6 ? kaal[..^6] : "";
        return kop.Length > 0 && kop.TrimStart('-').Length > 0 && kop.TrimStart('-').All(char.IsAsciiDigit) ? kop : null;
    }
}
