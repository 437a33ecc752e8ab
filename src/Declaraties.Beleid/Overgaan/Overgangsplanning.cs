using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Wie bij een tempo wanneer overgaat. Niemand gaat voor de Ingangsdatum van het plan.</summary>
public static class Overgangsplanning
{
    /// <summary>Op Ingangsdatum, en daarbinnen op ToewijzingNummer.</summary>
    public static IReadOnlyList<Overgangsmoment> Plan(IEnumerable<Overstap> overstappen, Overgangstempo tempo)
    {
        ArgumentNullException.ThrowIfNull(tempo);
        var volgorde = overstappen
            .OrderBy(overstap => overstap.Regel.Ingangsdatum)
            .ThenBy(overstap => overstap.Regel.Toewijzing.ToewijzingNummer)
            .ThenBy(overstap => overstap.Regel.Toewijzing.Gemeente.Code, StringComparer.Ordinal)
            .ThenBy(overstap => overstap.Regel.Toewijzing.Aanbieder.Code, StringComparer.Ordinal)
            .ThenBy(overstap => overstap.Regel.Toewijzing.Wet)
            .ToList();
        return tempo.PerMaand is { } aantal
            ? PerMaand(volgorde, aantal)
            : [.. volgorde.Select(overstap => new Overgangsmoment(overstap, tempo.IsEinde ? NaEinde(overstap) : overstap.Regel.Ingangsdatum))];
    }

    /// <summary>Van de eerste maand waarin iemand overgaat tot en met de laatste.</summary>
    public static IReadOnlyList<Overgangsmaand> PerMaand(IReadOnlyCollection<Overgangsmoment> momenten)
    {
        ArgumentNullException.ThrowIfNull(momenten);
        var perMaand = momenten.Where(moment => moment.Dag is not null).CountBy(moment => Maand.Van(moment.Dag!.Value)).ToDictionary();
        if (perMaand.Count == 0)
        {
            return [];
        }

        var maanden = new List<Overgangsmaand>();
        var over = 0;
        for (var maand = perMaand.Keys.Min(); maand <= perMaand.Keys.Max(); maand = maand.Volgende)
        {
            over += perMaand.GetValueOrDefault(maand);
            maanden.Add(new Overgangsmaand(maand, over, momenten.Count - over));
        }

        return maanden;
    }

    private static DateOnly? NaEinde(Overstap overstap) =>
        overstap.Toewijzing.Einddatum is not { } einde ? null
        : einde < overstap.Regel.Ingangsdatum ? overstap.Regel.Ingangsdatum
        : einde.AddDays(1);

    private static List<Overgangsmoment> PerMaand(List<Overstap> volgorde, int aantal)
    {
        var momenten = new List<Overgangsmoment>();
        Maand maand = default;
        var inMaand = 0;
        foreach (var overstap in volgorde)
        {
            var eigen = Maand.Van(overstap.Regel.Ingangsdatum);
            if (eigen > maand)
            {
                (maand, inMaand) = (eigen, 0);
            }
            else if (inMaand == aantal)
            {
                (maand, inMaand) = (maand.Volgende, 0);
            }

            inMaand++;
            momenten.Add(new(overstap, overstap.Regel.Ingangsdatum > maand.EersteDag ? overstap.Regel.Ingangsdatum : maand.EersteDag));
        }

        return momenten;
    }
}
