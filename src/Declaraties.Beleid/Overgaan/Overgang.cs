using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Wat een plan om cliënten een nieuw product te geven betekent, per aanbieder onder een wet en bij elkaar.</summary>
public sealed class Overgang
{
    private const int Meetmaanden = 3;

    private Overgang(Overgangsom totaal, IReadOnlyList<Overgangsgroep> groepen, IReadOnlyList<Overstap> nietTeBepalen)
    {
        (Totaal, Groepen, NietTeBepalen) = (totaal, groepen, nietTeBepalen);
    }

    public Overgangsom Totaal { get; }

    /// <summary>Op aanbieder en wet.</summary>
    public IReadOnlyList<Overgangsgroep> Groepen { get; }

    /// <summary>Regels waarvan de oude tijd per week niet te bepalen is: zij tellen in geen enkele som.</summary>
    public IReadOnlyList<Overstap> NietTeBepalen { get; }

    /// <summary>De maanden waarover wordt gemeten wat er wordt geleverd: de drie hele maanden voor de eerste Ingangsdatum van het plan.</summary>
    /// <exception cref="InvalidOperationException">Het plan is leeg.</exception>
    public static Maandvenster Meetvenster(IEnumerable<Overgangsregel> plan)
    {
        var eerste = plan.Min(regel => regel.Ingangsdatum);
        return new(Maand.Van(eerste.AddMonths(-Meetmaanden)), Maand.Van(eerste.AddMonths(-1)));
    }

    /// <param name="overstappen">De regels van het plan.</param>
    /// <param name="urenPerFte">Directe uren per jaar van een fte; meer dan 0.</param>
    public static Overgang Bereken(IReadOnlyList<Overstap> overstappen, decimal urenPerFte)
    {
        ArgumentNullException.ThrowIfNull(overstappen);
        var dagen = overstappen.Count == 0 ? 1 : Meetvenster(overstappen.Select(overstap => overstap.Regel)).Periode.Dagen;
        var totaal = new Overgangsom(dagen, urenPerFte);
        var groepen = new Dictionary<(Aanbieder, Wet), Overgangsgroep>();
        var nietTeBepalen = new List<Overstap>();
        foreach (var overstap in overstappen)
        {
            if (overstap.OudeMinutenPerWeek is not { } oud)
            {
                nietTeBepalen.Add(overstap);
                continue;
            }

            var (aanbieder, wet) = (overstap.Toewijzing.Aanbieder, overstap.Toewijzing.Wet);
            if (!groepen.TryGetValue((aanbieder, wet), out var groep))
            {
                groepen.Add((aanbieder, wet), groep = new Overgangsgroep(aanbieder, wet, new Overgangsom(dagen, urenPerFte)));
            }

            groep.Som.Tel(overstap, oud);
            totaal.Tel(overstap, oud);
        }

        return new(totaal, [.. groepen.Values.OrderBy(groep => groep.Aanbieder.Code, StringComparer.Ordinal).ThenBy(groep => groep.Wet)], nietTeBepalen);
    }
}
