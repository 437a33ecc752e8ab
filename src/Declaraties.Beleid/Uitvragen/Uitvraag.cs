namespace Declaraties.Beleid.Uitvragen;

/// <summary>Telt een uitvraag onder aanbieders. Zuiver, en exact: afgerond wordt pas waar het wordt getoond.</summary>
public static class Uitvraag
{
    /// <summary>Per vraag wat er is geantwoord, in de volgorde waarin de vragen voor het eerst voorkomen.</summary>
    public static IReadOnlyList<Vraaguitkomst> Bereken(IEnumerable<Antwoord> antwoorden, Uitvraagkeuze keuze)
    {
        ArgumentNullException.ThrowIfNull(antwoorden);
        ArgumentNullException.ThrowIfNull(keuze);
        return [.. antwoorden.GroupBy(antwoord => antwoord.Vraag, StringComparer.Ordinal).Select(vraag => Bereken(vraag.Key, [.. vraag], keuze))];
    }

    /// <summary>Of deze antwoorden op één vraag getallen zijn. Eén antwoord in woorden, en er valt niets te middelen.</summary>
    public static bool ZijnGetallen(IReadOnlyCollection<Antwoord> antwoorden) => antwoorden.All(antwoord => antwoord.IsLeeg || antwoord.Getal is not null);

    private static Vraaguitkomst Bereken(string vraag, IReadOnlyList<Antwoord> alle, Uitvraagkeuze keuze)
    {
        var zijnGetallen = ZijnGetallen(alle);
        var tellend = alle.Where(antwoord => !antwoord.IsLeeg && (!zijnGetallen || keuze.MetNul || antwoord.Getal != 0)).ToList();
        var getoond = tellend.Count >= Math.Max(1, keuze.Drempel) && !WeegtEenAanbiederMeerDanDeHelft(tellend);
        return new Vraaguitkomst
        {
            Vraag = vraag,
            Antwoorden = tellend.Count,
            Leeg = alle.Count(antwoord => antwoord.IsLeeg),
            Nul = zijnGetallen ? alle.Count(antwoord => antwoord.Getal == 0) : 0,
            Getoond = getoond,
            Cijfers = getoond && zijnGetallen ? Antwoordcijfers.Van(tellend) : null,
            Verdeling = getoond && !zijnGetallen ? Verdeel(tellend) : null,
            Marge = getoond && zijnGetallen && keuze.Gekozen.TryGetValue(vraag, out var gekozen) ? Margeaandelen.Van(tellend, gekozen, keuze.Marge) : null,
        };
    }

    private static bool WeegtEenAanbiederMeerDanDeHelft(List<Antwoord> antwoorden)
    {
        var samen = antwoorden.Sum(antwoord => antwoord.Gewicht);
        return antwoorden.GroupBy(antwoord => antwoord.Aanbieder).Any(aanbieder => aanbieder.Sum(antwoord => antwoord.Gewicht) * 2 > samen);
    }

    /// <summary>Hoofdletters maken geen ander antwoord; het staat er zoals het voor het eerst werd geschreven.</summary>
    private static List<Antwoordaandeel> Verdeel(List<Antwoord> antwoorden) =>
        [.. antwoorden
            .GroupBy(antwoord => antwoord.Tekst, StringComparer.OrdinalIgnoreCase)
            .Select(groep => new Antwoordaandeel(groep.First().Tekst, groep.Count(), new(100 * groep.Count(), antwoorden.Count)))
            .OrderByDescending(aandeel => aandeel.Aantal)
            .ThenBy(aandeel => aandeel.Antwoord, StringComparer.Ordinal)];
}
