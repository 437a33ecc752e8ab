using Declaraties.Beleid.Overgaan;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van een plan voor een overgang. Er is geen kolom voor wie het is, en er mag er geen bij.</summary>
internal static class Overgangsrij
{
    private const int EersteJaar = 2000;
    private static readonly Getalvorm _minuten = new("een aantal minuten per week", 0, 7 * 24 * 60);

    public static CsvKop Kop { get; } = new(["Gemeente", "Aanbieder", "ToewijzingNummer", "NieuwProduct", "NieuweMinutenPerWeek", "Ingangsdatum", "Wet"], MagLeeg: 1) { MagOntbreken = 1 };

    public static Overgangsregel Lees(CsvRij rij)
    {
        var (gemeente, aanbieder) = (rij.Cijfers(0, "Gemeente", 4), rij.Cijfers(1, "Aanbieder", 8));
        var nummer = rij.Geheel(2, "ToewijzingNummer", 1, int.MaxValue);
        var (product, minuten) = (rij.ProductCode(3), rij.Getal(4, "NieuweMinutenPerWeek", _minuten));
        var fouten = rij.Fouten.Count;
        var ingangsdatum = rij.Datum(5, "Ingangsdatum");
        if (rij.Fouten.Count == fouten && ingangsdatum.Year is < EersteJaar or > Maand.LaatsteJaar)
        {
            rij.Fouten.Add($"Ingangsdatum '{ingangsdatum:yyyy-MM-dd}' ligt te ver weg; verwacht een dag in {EersteJaar} t/m {Maand.LaatsteJaar}");
        }

        return new(new(new(gemeente), new(aanbieder), rij.Wet(6), nummer), product, minuten, ingangsdatum);
    }
}
