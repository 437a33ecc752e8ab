using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Van activiteiten naar minuten per week.</summary>
public static class Indicatierapport
{
    private static readonly Kolom<Indicatie>[] _kolommen =
    [
        new("clientregel", "Clientregel", Kolomsoort.Tekst, indicatie => Afscherming.ZonderBsn(indicatie.Clientregel)),
        new("minutenPerWeekExact", "Som van de activiteiten", Kolomsoort.Honderdsten, indicatie => indicatie.MinutenPerWeek.Afgerond(2)),
        new("minutenPerWeek", "Minuten per week", Kolomsoort.Geheel, indicatie => indicatie.Afgerond),
    ];

    /// <param name="activiteiten">Wat er nodig is.</param>
    /// <param name="naam">Hoe het bestand heet.</param>
    public static Rapportage Maak(IReadOnlyList<Activiteit> activiteiten, string naam)
    {
        var indicaties = Indicatie.Bereken(activiteiten);
        var blad = Blad.Van("indicaties", "Minuten per week", _kolommen, () => indicaties) with
        {
            Uitleg = "Minuten keer hoe vaak, gedeeld door het aantal weken waarin dat is. De som is exact en wordt één keer afgerond, op vijf minuten, half omhoog.",
        };
        return new()
        {
            Titel = $"Indicaties volgens {naam}",
            Conclusies = () => [$"{Nederlands.Aantal(indicaties.Count, false, "clientregel", "clientregels")}, samen {Nederlands.Getal(indicaties.Sum(indicatie => indicatie.Afgerond))} minuten per week."],
            Bladen = [blad],
            Gevraagd = blad,
            Vorm = indicaties.Select(Indicatievorm.Van).ToList(),
        };
    }
}
