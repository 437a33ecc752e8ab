using Declaraties.Domein;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Wat er is veranderd sinds het laatste definitieve rapport.</summary>
internal static class Herzieningszin
{
    public static string Van(Gegevens gegevens)
    {
        if (gegevens.Gemeld.Count == 0)
        {
            return $"Over {gegevens.Vraag.Periode} is nog niet eerder een definitief rapport vastgelegd.";
        }

        var herzien = gegevens.Herzien;
        if (herzien.Count == 0)
        {
            return "Sinds het laatste definitieve rapport is niets herzien.";
        }

        var minuten = herzien.Sum(groep => groep.Nu.Geleverd - groep.Toen.Geleverd);
        var bedrag = herzien.Som(groep => groep.Nu.Goedgekeurd - groep.Toen.Goedgekeurd);
        return
            $"Sinds het laatste definitieve rapport {(herzien.Count == 1 ? "is 1 groep" : $"zijn {Opmaak.Aantal(herzien.Count)} groepen")} herzien: samen {(minuten < 0 ? "" : "+")}{Opmaak.Aantal(minuten)} minuten en {Getallen.Euro(bedrag, metPlus: true)} goedgekeurd.";
    }
}
