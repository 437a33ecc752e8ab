using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>De kolommen die zeggen over welke groep een rij gaat.</summary>
internal static class Groepskolommen
{
    public static IReadOnlyList<Kolom<TRij>> Van<TRij>(Groepering per, Func<TRij, Groepsleutel> sleutel)
        where TRij : class => per switch
        {
            Groepering.Aanbieder => [new("aanbieder", "Aanbieder", Kolomsoort.Tekst, rij => sleutel(rij).Aanbieder?.Code)],
            Groepering.Product => [new("productCode", "Product", Kolomsoort.Tekst, rij => sleutel(rij).ProductCode)],
            Groepering.Toewijzing =>
            [
                new("gemeente", "Gemeente", Kolomsoort.Gemeente, rij => sleutel(rij).Gemeente?.Code),
                new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, rij => sleutel(rij).ToewijzingNummer),
            ],
            _ => [],
        };

    /// <summary>De wet van een groep, achteraan; alles bij elkaar is van geen.</summary>
    public static IReadOnlyList<Kolom<TRij>> Wet<TRij>(Groepering per, Func<TRij, Groepsleutel> sleutel)
        where TRij : class => per == Groepering.Totaal ? [] : [new("wet", "Wet", Kolomsoort.Tekst, rij => sleutel(rij).Wet?.Woord()) { IsWet = true }];

    /// <summary>Hoe een groep in een tekening heet.</summary>
    /// <param name="sleutel">De groep.</param>
    /// <param name="wetten">De wetten die er zijn: is het er een, dan spreekt zij vanzelf.</param>
    public static string Naam(this Groepsleutel sleutel, IReadOnlyCollection<Wet> wetten) =>
        sleutel.Wet is { } wet && wetten.Count > 1 ? $"{sleutel.Naam()}, {wet.InWoorden()}" : sleutel.Naam();

    private static string Naam(this Groepsleutel sleutel) =>
        sleutel.ToewijzingNummer is { } nummer ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sleutel.Gemeente} {nummer}")
        : sleutel.Aanbieder is { } aanbieder ? aanbieder.Code
        : sleutel.ProductCode ?? "Totaal";
}
