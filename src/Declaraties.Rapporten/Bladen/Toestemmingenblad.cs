using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Wat er boven de omvang van een toewijzing mocht.</summary>
internal static class Toestemmingenblad
{
    private const string Naam = "toestemming";

    private static readonly Kolom<Meerminuten>[] _kolommen =
    [
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, toestemming => toestemming.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, toestemming => toestemming.Aanbieder),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, toestemming => toestemming.ToewijzingNummer)
        {
            Naar = (toestemming, wijzer) => wijzer.Toewijzing(new(toestemming.Gemeente, toestemming.Aanbieder, toestemming.Wet, toestemming.ToewijzingNummer)),
        },
        new("minuten", "Extra minuten", Kolomsoort.Geheel, toestemming => toestemming.Minuten) { TeltOp = true },
        new("begin", "Vanaf", Kolomsoort.Datum, toestemming => toestemming.Periode.Begin),
        new("eind", "Tot en met", Kolomsoort.Datum, toestemming => toestemming.Periode.Eind),
        new("verleendOp", "Verleend op", Kolomsoort.Datum, toestemming => toestemming.VerleendOp),
        new("wet", "Wet", Kolomsoort.Tekst, toestemming => toestemming.Wet.Woord()) { IsWet = true },
    ];

    public static Bladsoort Soort { get; } = new(Naam, Maak);

    private static Blad Maak(Gegevens gegevens) => Blad.Van(Naam, "Toestemming voor meer minuten", [.. _kolommen, Naamkolommen.Aanbieder<Meerminuten>(gegevens, "aanbieder", "aanbiederNaam", toestemming => gegevens.Namen.Van(toestemming.Aanbieder))], () => gegevens.Toestemmingen) with
    {
        Uitleg = "Deze minuten mogen boven de omvang van de toewijzing (TR321 en TR322). In de geïndiceerde tijd en het plafond tellen zij niet mee.",
    };
}
