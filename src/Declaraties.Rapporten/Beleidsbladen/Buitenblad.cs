using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Contacten op een dag waarop hun toewijzing niet loopt.</summary>
internal static class Buitenblad
{
    private const string Uitleg = "Deze contacten tellen nergens mee: niet in wat er mocht worden gedeclareerd, en niet in de percentages.";

    private static readonly Kolom<Buitenrij>[] _kolommen =
    [
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, rij => rij.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, rij => rij.Aanbieder),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, rij => rij.ToewijzingNummer),
        new("contacten", "Contacten", Kolomsoort.Geheel, rij => rij.Contacten),
        new("minuten", "Minuten", Kolomsoort.Geheel, rij => rij.Minuten),
        new("van", "Van", Kolomsoort.Datum, rij => rij.Van),
        new("totEnMet", "Tot en met", Kolomsoort.Datum, rij => rij.TotEnMet),
        new("reden", "Waarom", Kolomsoort.Tekst, rij => rij.Reden) { Breedte = 60 },
        new("wet", "Wet", Kolomsoort.Tekst, rij => rij.Wet) { IsWet = true },
    ];

    public static Blad Maak(IReadOnlyList<Buitenrij> rijen, bool metWet)
    {
        var blad = Blad.Van("buiten-toewijzing", "Buiten hun toewijzing", _kolommen, () => rijen);
        return (metWet ? blad.MetWet() : blad) with { Uitleg = Uitleg };
    }
}
