using System.Collections.Frozen;
using Declaraties.Adviseren;
using Declaraties.Beantwoorden;
using Declaraties.Controleren;
using Declaraties.Toewijzen;

namespace Declaraties.Uitleggen;

/// <summary>Elke regel in woorden, van elk bericht en elk niveau. De woorden staan bij de regel zelf; hier staan zij bij elkaar.</summary>
public static class Regelboek
{
    public const string Declaratie = "WMO323";
    public const string Toewijzing = "WMO301";
    public const string Antwoord = "WMO325";

    /// <summary>Waaronder alles staat wat het berichtschema vraagt: op niveau 1 heeft een regel geen eigen code.</summary>
    public const string Berichtschema = "XSD";

    /// <summary>Per bericht, en daarin in de volgorde waarin zij worden toegepast.</summary>
    public static IReadOnlyList<Regelwoorden> Alle { get; } =
    [
        Schema(Declaratie),
        .. Declaratieregels.Alle.Select(regel => Van(Declaratie, regel) with { Advies = Adviesregels.InWoorden(regel) }),
        Schema(Toewijzing),
        .. Toewijzingregels.Alle.Select(regel => Van(Toewijzing, regel) with { IsSignaal = regel.IsSignaal }),
        .. Antwoordregels.Alle.Select(regel => Van(Antwoord, regel)),
    ];

    private static readonly FrozenDictionary<string, Regelwoorden[]> _opCode =
        Alle.GroupBy(regel => regel.Code).ToFrozenDictionary(groep => groep.Key, groep => groep.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Elke code, op alfabet.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Alle.Select(regel => regel.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Wat deze code zegt, van elk bericht waarvoor zij er is; leeg als wij haar niet kennen. Op hoofdletters wordt niet gelet.</summary>
    public static IReadOnlyList<Regelwoorden> Zoek(string code) => _opCode.GetValueOrDefault(code, []);

    /// <summary>Wat deze code voor dit bericht zegt; null als wij haar daarvoor niet kennen.</summary>
    public static Regelwoorden? Zoek(string code, string bericht) => Zoek(code).FirstOrDefault(regel => regel.Bericht == bericht);

    /// <summary>Kop en code van een regel van een declaratie; de code alleen als wij haar niet kennen.</summary>
    public static string Kop(string code) => Zoek(code, Declaratie)?.KopMetCode ?? code;

    /// <summary>De kop van een regel van een declaratie; null als wij haar niet kennen.</summary>
    public static string? InWoorden(string code) => Zoek(code, Declaratie)?.Kop;

    private static Regelwoorden Van(string bericht, Regel regel) => new()
    {
        Code = regel.Code,
        Bericht = bericht,
        Niveau = (int)regel.Niveau,
        Kop = regel.Kop,
        Eis = regel.Eis,
        Waarom = regel.Waarom,
        Herstel = regel.Herstel,
        RetourCode = regel.RetourCode,
        Bron = regel.Bron,
    };

    private static Regelwoorden Schema(string bericht) => new()
    {
        Code = Berichtschema,
        Bericht = bericht,
        Niveau = 1,
        Kop = "Bericht past niet in het berichtschema",
        Eis = "Het bericht is te lezen, en elk element staat waar het berichtschema het wil met een waarde die mag.",
        Waarom = "Wat niet precies te lezen is, kan niet worden beoordeeld: er is dan geen oordeel en geen antwoord.",
        Herstel = "De lijst van fouten noemt van elke de plaats, wat er staat en wat er had moeten staan. Verbeter het in het systeem dat het bericht maakt en stuur het opnieuw.",
        Bron = "iWmo en iJw 3.2, berichtschema's (XSD); besluiten 26 en 54",
    };
}
