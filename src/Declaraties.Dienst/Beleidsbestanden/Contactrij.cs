using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van <c>contacten.csv</c>. Er is geen kolom voor wie het was, en er mag er geen bij.</summary>
internal static class Contactrij
{
    private const int MeesteMinuten = 24 * 60;
    private const int EersteJaar = 2000;

    private static readonly KeyValuePair<string, Contactsoort>[] _soorten = [.. Contactsoorten.Alle.Select(soort => KeyValuePair.Create(soort.Naam(), soort))];

    private static readonly KeyValuePair<string, Contactlocatie>[] _locaties = [.. Enum.GetValues<Contactlocatie>().Select(locatie => KeyValuePair.Create(locatie.Woord(), locatie))];

    public static CsvKop Kop { get; } = new(["Aanbieder", "Gemeente", "ToewijzingNummer", "Datum", "Soort", "Minuten", "Locatie", "Wet"], MagLeeg: 1) { MagOntbreken = 1 };

    public static Contactregel Lees(CsvRij rij)
    {
        var (aanbieder, gemeente) = (rij.Cijfers(0, "Aanbieder", 8), rij.Cijfers(1, "Gemeente", 4));
        var nummer = rij.Geheel(2, "ToewijzingNummer", 1, int.MaxValue);
        var fouten = rij.Fouten.Count;
        var datum = rij.Datum(3, "Datum");
        if (rij.Fouten.Count == fouten && datum.Year is < EersteJaar or > Maand.LaatsteJaar)
        {
            rij.Fouten.Add($"Datum '{datum:yyyy-MM-dd}' ligt te ver weg; verwacht een dag in {EersteJaar} t/m {Maand.LaatsteJaar}");
        }

        return new(
            new(new(gemeente), new(aanbieder), rij.Wet(7), nummer),
            new(datum, rij.Keuze(4, "Soort", _soorten), rij.Geheel(5, "Minuten", 0, MeesteMinuten), rij.Keuze(6, "Locatie", _locaties)));
    }
}
