using System.Collections.Frozen;
using Declaraties.Controleren;

namespace Declaraties.Adviseren;

/// <summary>Welk advies er bij welke regel hoort. Een regel die hier niet staat krijgt er geen.</summary>
public static class Adviesregels
{
    private const string Geen = "geen: ";

    private static readonly FrozenDictionary<string, Adviesregel> _regels = new Dictionary<string, Adviesregel>(StringComparer.Ordinal)
    {
        // Het bericht als geheel.
        ["TR056"] = new(Onderdeel.Geen, "een nieuwe Identificatie"),
        ["TR135"] = new(Onderdeel.Geen, "Dagtekening (en zo nodig DeclaratieDagtekening) wordt de dag van beoordeling; geen als er dan een periode nog niet voorbij is"),
        ["TR378"] = new(Onderdeel.Geen, Geen + "welke gemeente is bedoeld staat er niet"),
        ["TR333"] = new(Onderdeel.Geen, "een nieuw DeclaratieNummer"),
        ["TR318"] = new(Onderdeel.Geen, "DeclaratiePeriode wordt de laatste die is ingediend"),
        ["TR134"] = new(Onderdeel.Geen, "DeclaratieDagtekening wordt de Dagtekening"),
        ["TR358"] = new(Onderdeel.Geen, "TotaalIngediendBedrag wordt de som nadat alle adviezen zijn opgevolgd"),
        ["CS340"] = new(Onderdeel.Geen, "DeclaratiePeriode wordt de maand van haar begin, of die van de laatste prestatie"),
        ["CS002"] = new(Onderdeel.Geen, "de client weglaten: zijn juiste Bsn staat er niet"),
        ["TR304"] = new(Onderdeel.Geen, Geen + "er is een toewijzing van de gemeente nodig, of het nummer van een andere"),

        // Nummers.
        ["TR101"] = new(Onderdeel.Referentie, "een nieuw ReferentieNummer, of weglaten als de prestatie er al staat; geen bij een Client met andere prestaties: die moeten naar de eerste"),
        ["TR314"] = new(Onderdeel.Referentie, "een nieuw ReferentieNummer"),
        ["TR315"] = new(Onderdeel.Geen, "weglaten"),
        ["TR316"] = new(Onderdeel.Referentie | Onderdeel.Ander, "de andere prestatie krijgt een nieuw ReferentieNummer als het nummer van een goedgekeurde debetprestatie is; en anders weglaten"),
        ["TR416"] = new(Onderdeel.Ander, "weglaten"),

        // Credits.
        ["CD060"] = new(Onderdeel.Vorig | Onderdeel.DebetCredit, "VorigReferentieNummer weg, of DebetCredit C bij wat een intrekking is; een creditprestatie zonder weglaten: welke debetprestatie is bedoeld staat er niet"),
        ["CS325"] = new(Onderdeel.Alles & ~Onderdeel.Referentie, "bij een prestatie de waarden van de debetprestatie, of weglaten; bij de Declaratie de som nadat alle adviezen zijn opgevolgd"),
        ["TR323"] = new(Onderdeel.Alles & ~Onderdeel.Referentie, "de waarden van de debetprestatie; weglaten als die er niet is, of van een andere client of gemeente is"),
        ["TR390"] = new(Onderdeel.Geen, "weglaten"),

        // Periode.
        ["TR137"] = new(Onderdeel.Periode | Onderdeel.Kader, "een Dagtekening na de periode; weglaten als de periode nog niet voorbij is. Een omgekeerde periode wordt de hele maand, voor zover de toewijzing loopt"),
        ["TR335"] = new(Onderdeel.Periode, "weglaten"),
        ["CS100"] = new(Onderdeel.Periode | Onderdeel.Kader, "weglaten; bij de Declaratie de maand van de laatste prestatie"),
        ["CS337"] = new(Onderdeel.Periode | Onderdeel.Kader, "de maand met de meeste dagen, voor zover de toewijzing daarin loopt"),
        ["TR319"] = new(Onderdeel.Kader, "DeclaratiePeriode wordt de maand van de ProductPeriode; weglaten als die nog niet voorbij is"),
        ["TR307"] = new(Onderdeel.Periode, "de maand, voor zover de toewijzing daarin loopt; weglaten als zij dan niet loopt"),
        ["TR308"] = new(Onderdeel.Periode, "de maand, voor zover de toewijzing daarin loopt; weglaten als zij dan niet loopt"),
        ["TR387"] = new(Onderdeel.Periode, "de maand, voor zover de toewijzing daarin loopt"),
        ["TR388"] = new(Onderdeel.Periode, "de maand, voor zover de toewijzing daarin loopt"),

        // Toewijzing en product.
        ["TR338"] = new(Onderdeel.Geen, Geen + "er is een toewijzing van de gemeente nodig"),
        ["TR384"] = new(Onderdeel.Geen, Geen + "er is een toewijzing van de gemeente nodig"),
        ["TR339"] = new(Onderdeel.Categorie | Onderdeel.Code, "het product van de toewijzing"),
        ["TR340"] = new(Onderdeel.Categorie | Onderdeel.Code, "het product van de toewijzing"),
        ["TR381"] = new(Onderdeel.Geen, Geen + "de productcodelijst moet anders, of het product waarvoor is toegewezen"),

        // Eenheid, tarief, volume en bedrag.
        ["CD087"] = new(Onderdeel.Tarief | Onderdeel.Bedrag, "ProductTarief weg bij eenheid 83; anders dat van het contract, of zonder database bedrag gedeeld door volume"),
        ["CS339"] = new(Onderdeel.Hoeveelheid, "volume en bedrag allebei in eurocenten"),
        ["TR341"] = new(Onderdeel.Eenheid | Onderdeel.Tarief | Onderdeel.Hoeveelheid, "de eenheid van de toewijzing (of van het contract), met volume, tarief en bedrag in die eenheid"),
        ["TR418"] = new(Onderdeel.Eenheid | Onderdeel.Tarief | Onderdeel.Hoeveelheid, "het tarief van het contract, met het bedrag; geen als het contract er geen heeft"),
        ["TR321"] = new(Onderdeel.Hoeveelheid | Onderdeel.Ander, "het hoogste volume dat past, met het bedrag; weglaten als er niets meer past"),
        ["TR322"] = new(Onderdeel.Hoeveelheid | Onderdeel.Ander, "het hoogste volume dat past, met het bedrag; weglaten als er niets meer past"),
        ["TR369"] = new(Onderdeel.Hoeveelheid | Onderdeel.Ander, "het hoogste volume dat past, met het bedrag; weglaten als er niets meer past"),
        ["TR346"] = new(Onderdeel.Bedrag | Onderdeel.Tarief, "het bedrag dat bij volume en tarief hoort"),
        ["TR389"] = new(Onderdeel.Ander, "de creditprestatie in het bericht die de vorige moet intrekken, als zij te herstellen is; en anders weglaten"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Regels waar alleen een ander iets aan kan doen: hun bevinding blijft, ook als de rest van de prestatie is hersteld.</summary>
    private static readonly FrozenSet<string> _vanEenAnder = FrozenSet.Create(StringComparer.Ordinal, "TR304", "TR338", "TR384", "TR381", "TR418");

    /// <summary>Het advies in een paar woorden, voor REGELS.md; null als de regel er geen heeft.</summary>
    public static string? InWoorden(Regel regel) => _regels.GetValueOrDefault(regel.Code)?.InWoorden;

    /// <summary>Wat een bevinding van deze regel in haar advies noemt, als het verandert.</summary>
    internal static Onderdeel Onderdelen(Regel regel) => _regels.GetValueOrDefault(regel.Code)?.Onderdelen ?? Onderdeel.Geen;

    internal static bool IsVanEenAnder(Regel regel) => _vanEenAnder.Contains(regel.Code);

    private sealed record Adviesregel(Onderdeel Onderdelen, string InWoorden);
}
