using Declaraties.Beleid.Uitvragen;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van een uitvraag onder aanbieders: een antwoord op een vraag.</summary>
internal static class Antwoordrij
{
    private const string Bestand = "uitvraag";
    private static readonly Getalvorm _gewicht = new("een aantal clienten", 0, 9_999_999);
    private static readonly Getalvorm _getal = new("een getal", -999_999_999, 999_999_999);

    public static CsvKop Kop { get; } = new(["Vraag", "Aanbieder", "Gewicht", "Antwoord", "Status", "Bron"], MagLeeg: 3) { MagOntbreken = 2 };

    public static Antwoord Lees(CsvRij rij)
    {
        rij.Bron(Bestand, status: 4);
        return new Antwoord
        {
            Vraag = rij.Zin(0, "Vraag"),
            Aanbieder = new(rij.Naam(1, "Aanbieder")),
            Gewicht = rij.Getal(2, "Gewicht", _gewicht),
            Tekst = rij.Tekst(3).Length == 0 ? "" : rij.Zin(3, "Antwoord"),
            Getal = _getal.Lees(rij.Tekst(3), out _),
        };
    }

    /// <summary>Waarom dit antwoord geen getal is, met wat er bedoeld kan zijn.</summary>
    public static string GeenGetal(string tekst)
    {
        _getal.Lees(tekst, out var reden);
        return reden;
    }
}
