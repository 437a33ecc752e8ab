using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat er aan een tariefset mankeert.</summary>
public static class Tarieftoetsrapport
{
    private static readonly Kolom<Tariefbevinding>[] _kolommen =
    [
        new("soort", "Soort", Kolomsoort.Tekst, bevinding => bevinding.Ernst.Woord()) { Breedte = 14 },
        new("code", "Code", Kolomsoort.Tekst, bevinding => bevinding.Code.Naam()),
        new("product", "Product", Kolomsoort.Tekst, bevinding => bevinding.Product) { Leeg = "" },
        new("bestand", "Bestand", Kolomsoort.Tekst, bevinding => bevinding.Bestand),
        new("regel", "Regel", Kolomsoort.Geheel, bevinding => bevinding.Regel),
        new("tekst", "Wat er mankeert", Kolomsoort.Tekst, bevinding => bevinding.Tekst) { Breedte = 110 },
    ];

    /// <param name="bevindingen">Wat de toets vond.</param>
    /// <param name="elementen">Waarmee elk element van een reële prijs is ingevuld.</param>
    /// <param name="naam">Hoe de set heet.</param>
    public static Rapportage Maak(IReadOnlyList<Tariefbevinding> bevindingen, IReadOnlyList<Prijselement> elementen, string naam)
    {
        ArgumentNullException.ThrowIfNull(bevindingen);
        var blad = Blad.Van("bevindingen", "Bevindingen", _kolommen, () => bevindingen);
        return new()
        {
            Titel = $"Toets van {naam}",
            Conclusies = () => [Conclusie(bevindingen)],
            Bladen = [blad, Elementenblad.Maak(elementen)],
            Gevraagd = blad,
            Vorm = bevindingen.Select(Tariefbevindingvorm.Van).ToList(),
        };
    }

    private static string Conclusie(IReadOnlyList<Tariefbevinding> bevindingen)
    {
        var fouten = bevindingen.Count(bevinding => bevinding.Ernst == Bevindingsernst.Fout);
        return bevindingen.Count == 0
            ? "Er mankeert niets aan."
            : $"{Nederlands.Aantal(fouten, false, "fout", "fouten")} en {Nederlands.Aantal(bevindingen.Count - fouten, false, "waarschuwing", "waarschuwingen")}.";
    }
}
