using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Hoeveel van de geïndiceerde tijd is geleverd, en waar het meest en het minst.</summary>
internal static class Benuttingzinnen
{
    public static IEnumerable<string> Van(Gegevens gegevens)
    {
        var (vraag, totaal) = (gegevens.Vraag, gegevens.Totaal);
        if (totaal.Benutting.PercentageMaal10 is not { } percentage)
        {
            yield return $"Over {vraag.Periode} is geen benutting te bepalen: er is geen toewijzing in minuten of uren.";
            yield break;
        }

        yield return $"Van de geïndiceerde tijd is {Opmaak.Procent(percentage)} geleverd: {Opmaak.Uren(totaal.Benutting.BepaalbaarGeleverd)} van de {Opmaak.Uren(totaal.Benutting.GeindiceerdeMinutenMaal100!.Value / 100)} uur.";
        var (onder, boven) = (totaal.In(Band.Onder), totaal.In(Band.Boven));
        var bepaald = onder + totaal.In(Band.Normaal) + boven;
        yield return
            $"{Opmaak.Aantal(onder)} van de {Opmaak.Aantal(bepaald)} {(vraag.IsEenMaand ? "toewijzingen" : "toewijzingen per maand")} ({Opmaak.Deel(onder, bepaald)}) "
            + $"{(onder == 1 ? "blijft" : "blijven")} onder {vraag.Banden.Onder} %, en {Opmaak.Aantal(boven)} ({Opmaak.Deel(boven, bepaald)}) "
            + $"{(boven == 1 ? "komt" : "komen")} boven {vraag.Banden.Boven} %.";
        if (vraag.Maanden >= Benuttingverloop.Reeks)
        {
            yield return Structureel(gegevens);
        }

        var aanbieders = Oplopend(gegevens.Aanbieder, code => gegevens.Namen.InWoorden(new Aanbieder(code)));
        if (aanbieders.Count > 1)
        {
            var (laagste, hoogste) = (aanbieders[0], aanbieders[^1]);
            yield return $"De laagste benutting heeft aanbieder {laagste.Naam} ({laagste.Procent}), de hoogste aanbieder {hoogste.Naam} ({hoogste.Procent}).";
        }

        if (gegevens.Maanden.Count > 1)
        {
            var maanden = Oplopend(gegevens.Maanden, maand => maand.ToString());
            yield return $"De laagste maand is {maanden[0].Naam} ({maanden[0].Procent}), de hoogste {maanden[^1].Naam} ({maanden[^1].Procent}).";
        }

        if (totaal.In(Band.NietTeBepalen) is > 0 and var onbekend)
        {
            yield return $"Bij {Opmaak.Aantal(onbekend)} {(onbekend == 1 ? "toewijzing is" : "toewijzingen is")} de benutting niet te bepalen; dat is iets anders dan 0 %.";
        }
    }

    private static string Structureel(Gegevens gegevens)
    {
        var grens = $"{Benuttingverloop.Reeks} maanden of meer achter elkaar onder {gegevens.Vraag.Banden.Onder} %";
        var perAanbieder = gegevens.Verlopen.Groepen.GroupBy(paar => paar.Key.Aanbieder, paar => paar.Value.Structureel)
            .Select(groep => (Aanbieder: groep.Key, Aantal: groep.Sum())).OrderByDescending(paar => paar.Aantal).ThenBy(paar => paar.Aanbieder.Code, StringComparer.Ordinal).ToList();
        var aantal = perAanbieder.Sum(paar => paar.Aantal);
        return aantal == 0
            ? $"Geen toewijzing ligt {grens}."
            : $"{Opmaak.Aantal(aantal)} van de {Opmaak.Aantal(gegevens.Verlopen.Groepen.Values.Sum(verloop => verloop.Toewijzingen))} toewijzingen {(aantal == 1 ? "ligt" : "liggen")} structureel te laag, {grens}; "
                + $"{(perAanbieder[0].Aantal == aantal ? "alle" : $"de meeste ({Opmaak.Aantal(perAanbieder[0].Aantal)})")} bij {gegevens.Namen.InWoorden(perAanbieder[0].Aanbieder)}.";
    }

    /// <summary>De groepen met een benutting, de laagste vooraan en bij gelijke stand op naam.</summary>
    private static List<Stand> Oplopend<TSleutel>(SortedDictionary<TSleutel, Groepstelling> groepen, Func<TSleutel, string> naam)
        where TSleutel : notnull =>
    [
        .. groepen.Where(paar => paar.Value.Benutting.PercentageMaal10 is not null)
            .OrderBy(paar => paar.Value.Benutting.PercentageMaal10)
            .Select(paar => new Stand(naam(paar.Key), Opmaak.Procent(paar.Value.Benutting.PercentageMaal10!.Value))),
    ];

    private readonly record struct Stand(string Naam, string Procent);
}
