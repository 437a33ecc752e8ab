using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

/// <summary>Wat onbekend is (1: de dag, 2: dag en maand, 3: alles) staat op 01. Zonder DatumGebruik is elke datum goed.</summary>
public static class CS139DatumGebruikPastBijDatum
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS139",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "DatumGebruik en Datum van een Geboortedatum stemmen overeen: 1 met dag 01, 2 met 1 januari, 3 met 1900-01-01.",
        Kop = "DatumGebruik past niet bij de datum",
        Waarom = "Wat van een geboortedatum onbekend is staat op een afgesproken dag.",
        Herstel = "Zet bij een onbekende dag 01, bij een onbekende maand 1 januari, en bij een onbekende datum 1900-01-01.",
        Bron = "iWmo en iJw 3.2, CS139",
        Client = b => Toets(b.Client.Geboortedatum),
        Relatie = t => Toets(t.Relatie.Geboortedatum),
    };

    private static readonly DateOnly _onbekend = new(1900, 1, 1);

    /// <summary>Dag, maand en jaar zijn onbekend (TR002).</summary>
    internal static bool IsOnbekend(Geboortedatum geboren) => geboren.DatumGebruik == "3" && geboren.Datum == _onbekend;

    private static Uitkomst Toets(Geboortedatum? geboren) => geboren switch
    {
        { DatumGebruik: "1", Datum.Day: not 1 } => Uitkomst.VoldoetNiet(
            "DatumGebruik is 1 (dag onbekend) en de dag van Datum is niet 01.", "Datum met dag 01, of geen DatumGebruik."),
        { DatumGebruik: "2" } and ({ Datum.Day: not 1 } or { Datum.Month: not 1 }) => Uitkomst.VoldoetNiet(
            "DatumGebruik is 2 (dag en maand onbekend) en Datum is niet 1 januari.", "Datum met maand 01 en dag 01, of een ander DatumGebruik."),
        { DatumGebruik: "3" } when !IsOnbekend(geboren) => Uitkomst.VoldoetNiet(
            $"DatumGebruik is 3 (datum onbekend) en Datum is niet {_onbekend:yyyy-MM-dd}.", $"Datum {_onbekend:yyyy-MM-dd}, of een ander DatumGebruik."),
        _ => Uitkomst.Voldoet,
    };
}
