using Declaraties.Domein;

namespace Declaraties.Toewijzen;

/// <summary>
/// Welke contractregels uit een bestand bij de bestaande kunnen. Een regel met dezelfde sleutel (aanbieder, product, eenheid,
/// Ingangsdatum) vervangt de bestaande; regels van één aanbieder, product en eenheid mogen elkaar niet overlappen (besluit 16). Wie niet zegt welke tariefset
/// een tarief gaf, verandert dat niet zolang het tarief hetzelfde is (besluit 173).
/// </summary>
public static class Contractinvoer
{
    /// <param name="bestaand">De geldende regels van de aanbieders in het bestand.</param>
    /// <param name="regels">De regels van het bestand, met hun regelnummer (vanaf 1).</param>
    public static Contractinvoeruitslag Voeg(IEnumerable<Contractregel> bestaand, IReadOnlyList<Bestandsregel<Contractregel>> regels)
    {
        var geldend = bestaand.GroupBy(Groep).ToDictionary(g => g.Key, g => g.ToDictionary(c => c.Ingangsdatum, c => new Bestandsregel<Contractregel>(0, c)));
        var nieuw = new List<Bestandsregel<Contractregel>>();
        var geweigerd = new SortedDictionary<int, string>();
        var ongewijzigd = 0;
        var (eersten, dubbelen) = ZoekDubbelen(regels, geweigerd);

        // Eerst wat vervangt, dan wat erbij komt: een bestand dat een oude regel beëindigt en een nieuwe begint, mag in elke volgorde staan.
        var vervangt = eersten.ToLookup(r => geldend.TryGetValue(Groep(r.Waarde), out var bekend) && bekend.ContainsKey(r.Waarde.Ingangsdatum));
        foreach (var (regelnummer, gegeven) in vervangt[true].Concat(vervangt[false]))
        {
            if (!geldend.TryGetValue(Groep(gegeven), out var groep))
            {
                geldend.Add(Groep(gegeven), groep = []);
            }

            var oud = groep.GetValueOrDefault(gegeven.Ingangsdatum)?.Waarde;
            var regel = oud is not null && gegeven.Tariefset is null && gegeven.Tarief == oud.Tarief ? gegeven with { Tariefset = oud.Tariefset } : gegeven;
            if (oud == regel)
            {
                ongewijzigd++;
            }
            else if (Overlap(groep, regel) is { } ander)
            {
                geweigerd.Add(regelnummer, $"{Naam(regel)} {Looptijd(regel)} overlapt met {Looptijd(ander.Waarde)} {(ander.Regelnummer > 0 ? $"op regel {ander.Regelnummer}" : "die er al staat")}; op elke dag hoort één tarief te gelden");
            }
            else
            {
                var erbij = new Bestandsregel<Contractregel>(regelnummer, regel);
                groep[regel.Ingangsdatum] = erbij;
                nieuw.Add(erbij);
            }
        }

        foreach (var (regelnummer, eerste) in dubbelen)
        {
            if (geweigerd.TryGetValue(eerste, out var reden))
            {
                geweigerd.Add(regelnummer, reden);
            }
            else
            {
                ongewijzigd++;
            }
        }

        return new Contractinvoeruitslag(
            [.. nieuw.OrderBy(n => n.Regelnummer).Select(n => n.Waarde)], ongewijzigd, [.. geweigerd.Select(g => new Regelfout(g.Key, g.Value))]);
    }

    /// <summary>
    /// Van elke sleutel telt de eerste regel. Een latere die anders is wordt geweigerd; een latere die gelijk is deelt het lot van de eerste.
    /// </summary>
    private static (List<Bestandsregel<Contractregel>> Eersten, List<(int Regelnummer, int Eerste)> Dubbelen) ZoekDubbelen(
        IReadOnlyList<Bestandsregel<Contractregel>> regels, SortedDictionary<int, string> geweigerd)
    {
        var opSleutel = new Dictionary<((Aanbieder, Product, Eenheid), DateOnly), Bestandsregel<Contractregel>>();
        var eersten = new List<Bestandsregel<Contractregel>>();
        var dubbelen = new List<(int, int)>();
        foreach (var gegeven in regels)
        {
            var (regelnummer, regel) = gegeven;
            var sleutel = (Groep(regel), regel.Ingangsdatum);
            if (opSleutel.TryAdd(sleutel, gegeven))
            {
                eersten.Add(gegeven);
                continue;
            }

            var (eerste, waarde) = opSleutel[sleutel];
            if (waarde == regel)
            {
                dubbelen.Add((regelnummer, eerste));
            }
            else
            {
                geweigerd.Add(regelnummer, $"{Naam(regel)} vanaf {regel.Ingangsdatum:yyyy-MM-dd} staat anders op regel {eerste}; één regel per product, eenheid en Ingangsdatum");
            }
        }

        return (eersten, dubbelen);
    }

    private static Bestandsregel<Contractregel>? Overlap(
        Dictionary<DateOnly, Bestandsregel<Contractregel>> groep, Contractregel regel)
    {
        foreach (var ander in groep.Values)
        {
            if (ander.Waarde.Ingangsdatum != regel.Ingangsdatum && ander.Waarde.Geldigheid.Overlapt(regel.Geldigheid))
            {
                return ander;
            }
        }

        return null;
    }

    private static (Aanbieder, Product, Eenheid) Groep(Contractregel regel) => (regel.Aanbieder, regel.Product, regel.Eenheid);

    private static string Naam(Contractregel regel) => $"aanbieder {regel.Aanbieder}, product {regel.Product}, eenheid {regel.Eenheid.Code()}";

    private static string Looptijd(Contractregel regel) =>
        regel.Einddatum is { } einde ? $"{regel.Ingangsdatum:yyyy-MM-dd} t/m {einde:yyyy-MM-dd}" : $"vanaf {regel.Ingangsdatum:yyyy-MM-dd}";
}

/// <param name="Nieuw">Regels die erbij komen of een bestaande vervangen, in de volgorde van het bestand.</param>
/// <param name="Ongewijzigd">Aantal regels dat er al precies zo stond, ook als dat eerder in het bestand was.</param>
/// <param name="Geweigerd">Regels die niet kunnen, met de reden.</param>
public sealed record Contractinvoeruitslag(
    IReadOnlyList<Contractregel> Nieuw, int Ongewijzigd, IReadOnlyList<Regelfout> Geweigerd);
