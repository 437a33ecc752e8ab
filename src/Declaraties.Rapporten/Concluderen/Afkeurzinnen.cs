using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Uitleggen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Hoeveel er is gedeclareerd en afgewezen, en waarom het vaakst.</summary>
internal static class Afkeurzinnen
{
    public static IEnumerable<string> Van(Afkeurbeeld beeld)
    {
        var som = Indieningen.Som(beeld.Indieningen.Values);
        if (som.Declaraties == 0)
        {
            yield return "Er is over deze periode niets gedeclareerd.";
            yield break;
        }

        yield return $"Er is {Getallen.Euro(som.Ingediend)} gedeclareerd en {Getallen.Euro(som.Toegekend)} toegekend, in {Opmaak.Aantal(som.Declaraties)} {(som.Declaraties == 1 ? "declaratie" : "declaraties")}.";
        if (som.Afgewezen == 0 && som.GeheelAfgekeurd == 0)
        {
            yield return "Er is niets afgekeurd.";
            yield break;
        }

        if (som.Afgewezen > 0)
        {
            yield return $"{Opmaak.Aantal(som.Afgewezen)} van de {Opmaak.Aantal(som.Prestaties)} prestaties ({Opmaak.Deel(som.Afgewezen, som.Prestaties)}) {(som.Afgewezen == 1 ? "is" : "zijn")} afgewezen.";
        }

        if (som.GeheelAfgekeurd > 0)
        {
            yield return $"{Opmaak.Aantal(som.GeheelAfgekeurd)} {(som.GeheelAfgekeurd == 1 ? "declaratie is" : "declaraties zijn")} in het geheel afgekeurd.";
        }

        var (regel, retourCode, keren) = Vaakst(beeld);
        yield return $"De reden die het meest voorkomt: {Regelboek.Zoek(regel, Regelboek.Declaratie)?.Kop ?? Retourcodes.Omschrijving(retourCode)} ({regel}, retourcode {retourCode}), {Opmaak.Aantal(keren)} keer.";
    }

    private static (string Regel, string RetourCode, long Keren) Vaakst(Afkeurbeeld beeld) => beeld.Redenen.GroupBy(paar => (paar.Key.Regel, paar.Key.RetourCode))
        .Select(groep => (groep.Key.Regel, groep.Key.RetourCode, Keren: groep.Sum(paar => paar.Value.Bevindingen)))
        .OrderByDescending(reden => reden.Keren).ThenBy(reden => reden.Regel, StringComparer.Ordinal).First();
}
