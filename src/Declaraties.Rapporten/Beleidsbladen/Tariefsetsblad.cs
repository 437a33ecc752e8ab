using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>De bewaarde tariefsets: wie bewaarde wat, wat geeft het, en vanaf wanneer geldt het.</summary>
public static class Tariefsetsblad
{
    private static readonly Kolom<BewaardeTariefset>[] _kolommen =
    [
        new("naam", "Tariefset", Kolomsoort.Tekst, set => set.Herkomst.Set),
        new("versie", "Versie", Kolomsoort.Geheel, set => set.Herkomst.Versie),
        new("bewaardOp", "Bewaard op", Kolomsoort.Datum, set => NederlandseTijd.Dag(set.BewaardOp)),
        new("bewaardDoor", "Bewaard door", Kolomsoort.Tekst, set => set.BewaardDoor.Naam),
        new("tarieven", "Per uur", Kolomsoort.Tekst, set => string.Join(", ", set.Tarieven.Select(tarief => $"{tarief.Product} {tarief.Tarief}"))) { Breedte = 40 },
        new("vastgesteld", "Vastgesteld", Kolomsoort.Tekst, set => set.Vaststellingen.Count == 0 ? null : string.Join(", ", set.Vaststellingen.Select(InWoorden))) { Breedte = 40 },
        new("rekenregels", "Rekenregels", Kolomsoort.Tekst, set => set.Rekenregels),
    ];

    public static Rapportage Maak(IReadOnlyList<BewaardeTariefset> sets)
    {
        var blad = Blad.Van("tariefset", "Bewaarde tariefsets", _kolommen, () => sets);
        return new()
        {
            Titel = "Bewaarde tariefsets",
            Conclusies = () => [],
            Bladen = [blad],
            Gevraagd = blad,
            Vorm = sets.Select(Tariefsetvorm.Van).ToList(),
        };
    }

    private static string InWoorden(Tariefvaststelling vaststelling) => string.Create(CultureInfo.InvariantCulture, $"vanaf {vaststelling.Vanaf:yyyy-MM-dd} door {vaststelling.Door.Naam}");
}
