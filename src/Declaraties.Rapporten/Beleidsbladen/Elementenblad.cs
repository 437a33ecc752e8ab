using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Welke elementen van een reële prijs zijn ingevuld, en waarmee.</summary>
internal static class Elementenblad
{
    private static readonly Kolom<Prijselement>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, element => element.Product),
        new("element", "Element", Kolomsoort.Tekst, element => element.Wat) { Breedte = 40 },
        new("ingevuld", "Ingevuld", Kolomsoort.Tekst, element => element.IsIngevuld ? "✓ ja" : element.IsDeelsIngevuld ? "deels" : "nee"),
        new("waarden", "Waarmee", Kolomsoort.Tekst, element => string.Join("; ", element.Waarden.Select(InWoorden))) { Breedte = 70 },
    ];

    public static Blad Maak(IReadOnlyList<Prijselement> elementen) => Blad.Van("elementen", "Elementen van een reële prijs", _kolommen, () => elementen) with
    {
        Uitleg = "De kostprijselementen van art. 5.4, derde lid, Uitvoeringsbesluit Wmo 2015. Ingevuld is wat een waarde boven nul heeft; of die waarde redelijk is zegt deze tabel niet.",
    };

    private static string InWoorden(Elementwaarde waarde) => $"{waarde.Naam} {(waarde.Waarde is not { } getal ? "ontbreekt" : waarde.Soort switch
    {
        Parametersoort.Percentage => Tariefgetallen.Percentage(getal),
        Parametersoort.Euro => Nederlands.Euro(new(getal.Afgerond(2))),
        _ => $"{Nederlands.Honderdsten(getal.Afgerond(2))} uur",
    })}";
}
