using System.Globalization;
using Declaraties.Beleid;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Leest de reeksen waarmee tarieven elk jaar stijgen.</summary>
internal static class Indexlezer
{
    private const int EersteJaar = 2000;
    private const int LaatsteJaar = 2100;
    private static readonly Getalvorm _gewicht = new("een gewicht in procenten", 0, 100);

    public static CsvKop Kop { get; } = new(["Jaar", "Reeks", "Gewicht", "Prognose", "Definitief"], MagLeeg: 1);

    /// <summary>De reeksen; null als er iets aan mankeert.</summary>
    public static IReadOnlyList<Indexregel>? Lees(string naam, ReadOnlyMemory<byte> inhoud, Foutenlijst fouten)
    {
        var eerder = fouten.Alle.Count;
        if (fouten.Lees(naam, inhoud, Kop, LeesRij) is not { } rijen)
        {
            return null;
        }

        fouten.GeenDubbele(naam, rijen, regel => string.Create(CultureInfo.InvariantCulture, $"{regel.Jaar};{regel.Reeks}"));
        foreach (var jaar in rijen.GroupBy(rij => rij.Waarde.Jaar))
        {
            var som = jaar.Aggregate(Exact.Nul, (som, rij) => som + rij.Waarde.Gewicht);
            if (som != 100)
            {
                fouten.Voeg(naam, jaar.Last().Regelnummer, string.Create(CultureInfo.InvariantCulture, $"de gewichten van {jaar.Key} zijn samen {Procenten.InWoorden(som)}; zij moeten samen 100 zijn"));
            }
        }

        return fouten.Alle.Count > eerder ? null : [.. rijen.Select(rij => rij.Waarde)];
    }

    private static Indexregel LeesRij(CsvRij rij) => new(
        rij.Geheel(0, "Jaar", EersteJaar, LaatsteJaar),
        rij.Naam(1, "Reeks"),
        rij.Getal(2, "Gewicht", _gewicht),
        rij.Getal(3, "Prognose", Getalvorm.Percentage),
        rij.Tekst(4).Length == 0 ? null : rij.Getal(4, "Definitief", Getalvorm.Percentage),
        rij.Regelnummer);
}
