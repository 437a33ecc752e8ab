using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van <c>cao.csv</c>.</summary>
internal static class Caorij
{
    private static readonly KeyValuePair<string, bool>[] _isEuro = [new("procent", false), new("euro", true)];

    private static readonly KeyValuePair<string, Componentsoort>[] _grondslagen =
    [
        new("salaris", Componentsoort.PercentageVanSalaris),
        new("salaris+vakantie", Componentsoort.PercentageMetVakantietoeslag),
    ];

    private static readonly KeyValuePair<string, bool>[] _jaNee = [new("ja", true), new("nee", false)];

    public static CsvKop Kop { get; } = Waardebronnen.Kop("Cao", "Component", "Soort", "Grondslag", "Waarde", "Pensioengevend");

    public static Caocomponent Lees(CsvRij rij)
    {
        var isEuro = rij.Keuze(2, "Soort", _isEuro);
        if (isEuro && rij.Tekst(3).Length > 0)
        {
            rij.Fouten.Add("Grondslag is gegeven bij Soort euro; een bedrag heeft geen grondslag, laat haar leeg");
        }

        return new(
            rij.Naam(0, "Cao"),
            // The others reckon over the one that has this name, so it is that one however its letters are.
            rij.Naam(1, "Component") is var naam && naam.Equals(Caocomponent.Vakantietoeslag, StringComparison.OrdinalIgnoreCase) ? Caocomponent.Vakantietoeslag : naam,
            isEuro ? Componentsoort.Euro : rij.Keuze(3, "Grondslag", _grondslagen),
            rij.Getal(4, "Waarde", isEuro ? Getalvorm.Euro : Getalvorm.Percentage),
            rij.Keuze(5, "Pensioengevend", _jaNee),
            rij.Bron(Tariefbestandsnaam.Cao, status: 6));
    }
}
