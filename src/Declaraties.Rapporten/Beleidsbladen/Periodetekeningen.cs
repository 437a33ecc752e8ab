using Declaraties.Beleid.Afrekenen;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat er van andere afrekenperiodes te zien is.</summary>
internal static class Periodetekeningen
{
    // The shortest that evens out months, and the one that the standard allows.
    private static readonly string[] _naastNu = ["kwartaal", "besluit"];

    public static IReadOnlyList<Tekening> Totaal(IReadOnlyList<Perioderegel> regels) =>
    [
        new Uitslagen(
            "Wat er wordt betaald (rechts) en niet betaald (links), per manier van afrekenen",
            Kolomsoort.Euro,
            0,
            [.. regels.Select(regel => new Uitslagregel(regel.Som.Variant.Naam, -regel.Som.NietBetaald.Bedrag.Cent, regel.Som.Betaald.Bedrag.Cent))],
            "niet betaald",
            "betaald"),
        .. Spreiding("Benutting van een blok, per manier van afrekenen", regels.Select(regel => KeyValuePair.Create(regel.Som.Variant.Naam, regel.Som))),
    ];

    public static IReadOnlyList<Tekening> Per(IReadOnlyList<Periodegroep> groepen, IReadOnlyCollection<Wet> wetten) =>
    [
        .. _naastNu.Select(naam => Verschil(groepen, wetten, naam)).Where(verschil => verschil.Regels.Any(regel => regel.Hoog != 0)),
        .. Spreiding("Benutting van een maand", groepen.Select(groep => KeyValuePair.Create(groep.Sleutel.Naam(wetten), groep.Varianten[0]))),
    ];

    /// <summary>Het grootste verschil bovenaan: van veel groepen worden alleen de eerste getekend.</summary>
    private static Uitslagen Verschil(IReadOnlyList<Periodegroep> groepen, IReadOnlyCollection<Wet> wetten, string naam) => new(
        $"Wie er met afrekenen per {naam} op vooruit (rechts) of achteruit (links) gaat tegenover het plafond van nu",
        Kolomsoort.Euro,
        0,
        [
            .. groepen
                .Select(groep => new Uitslagregel(groep.Sleutel.Naam(wetten), 0, (groep.Varianten.Single(som => som.Variant.Naam == naam).Betaald.Bedrag - groep.Varianten[0].Betaald.Bedrag).Cent))
                .OrderByDescending(regel => Math.Abs(regel.Hoog)),
        ]);

    private static IReadOnlyList<Tekening> Spreiding(string titel, IEnumerable<KeyValuePair<string, Periodesom>> sommen)
    {
        var regels = sommen.Where(som => som.Value.Benutting.Laagste is not null)
            .Select(som => new Spreidingsregel(som.Key, som.Value.Benutting.Laagste!.Value, som.Value.Benutting.Mediaan!.Value, som.Value.Benutting.Hoogste!.Value))
            .ToList();
        return regels.Count == 0 ? [] : [new Spreiding(titel, Kolomsoort.Percentage, regels, Banden.Standaard)];
    }
}
