using Declaraties.Berichten;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Een volgende release van iWmo die niet bestaat: een andere naamruimte, een element meer, een codelijst met een code meer, een regel anders, en een dag waarop zij begint. Zij
/// staat in een bestand, zoals elke editie.
/// </summary>
public static class VerzonnenEditie
{
    /// <summary>De eerste dag waarop een bericht gedagtekend mag zijn.</summary>
    public static readonly DateOnly Begin = new(2026, 2, 1);

    /// <summary>Hulp bij het huishouden is niet langer de uitzondering van TR321, maar begeleiding (02) wel.</summary>
    public static Editie Editie { get; } = new(
        "iwmo-9.9",
        "iWmo 9.9",
        Wet.Wmo,
        new Regelversie("iwmo-9.9/2030.1") { SomInGeldendeEenheid = true, Signaleert = true, ZesWeken = new HashSet<string>(StringComparer.Ordinal) { "02" } });

    public static Berichteditie Beschrijving { get; } = new(Editie, "iwmo/9_9", new Release(9, 9), new Codelijsten
    {
        ProductCategorie = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18",
        RedenBeeindiging = "02 19 20 21 22 23 31 36 37 38 39",
        RedenWijziging = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15",
    })
    {
        Venster = new Periode(Begin, DateOnly.MaxValue),
        Afwijking = grammatica => grammatica.Soort == Berichtsoort.Wmo323
            ? grammatica.Met("Prestatie", "IngediendBedrag", Element.HoogstensEen(grammatica.Wortel.Naamruimte, "Locatie", Waardetype.Tekst(grammatica.Wortel.Naamruimte, "LDT_Locatie", 1, 10, Patroon.NietBlanco)))
            : grammatica,
    };

    /// <summary>De edities die het programma kent, met deze erbij: een regel.</summary>
    public static Editieregister Register { get; } = Editieregister.Standaard.Met(Beschrijving);

    /// <summary>Een bericht van iWmo 3.2 in deze editie.</summary>
    public static string Van(string bericht) => bericht
        .Replace("/iwmo/3_2/", "/iwmo/9_9/", StringComparison.Ordinal)
        .Replace("BerichtVersie>3<", "BerichtVersie>9<", StringComparison.Ordinal)
        .Replace("BerichtSubversie>2<", "BerichtSubversie>9<", StringComparison.Ordinal);
}
