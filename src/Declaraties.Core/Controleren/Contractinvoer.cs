using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// Welke contractregels uit een bestand bij de bestaande kunnen. Een regel met dezelfde sleutel (aanbieder, product, eenheid,
/// Ingangsdatum) vervangt de bestaande; regels van één aanbieder, product en eenheid mogen elkaar niet overlappen (besluit 16).
/// </summary>
public static class Contractinvoer
{
    /// <param name="bestaand">De geldende regels van de aanbieders in het bestand.</param>
    /// <param name="regels">De regels van het bestand, met hun regelnummer.</param>
    public static Contractinvoeruitslag Voeg(IEnumerable<Contractregel> bestaand, IReadOnlyList<(int Regelnummer, Contractregel Waarde)> regels)
    {
        var geldend = bestaand.GroupBy(Groep).ToDictionary(g => g.Key, g => g.ToDictionary(c => c.Ingangsdatum, c => (Regelnummer: 0, Waarde: c)));
        var nieuw = new List<(int Regelnummer, Contractregel Waarde)>();
        var geweigerd = new List<(int, string)>();
        var ongewijzigd = 0;

        // Eerst wat vervangt, dan wat erbij komt: een bestand dat een oude regel beëindigt en een nieuwe begint, mag in elke volgorde staan.
        var inBestand = new Dictionary<((string, Product, Eenheid), DateOnly), (int Regelnummer, Contractregel Waarde)>();
        foreach (var vervangt in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var (regelnummer, regel) in regels)
            {
                if (!geldend.TryGetValue(Groep(regel), out var groep))
                {
                    geldend.Add(Groep(regel), groep = []);
                }

                var sleutel = (Groep(regel), regel.Ingangsdatum);
                var bekend = groep.TryGetValue(regel.Ingangsdatum, out var oud) && oud.Regelnummer == 0;
                if (inBestand.TryGetValue(sleutel, out var eerder))
                {
                    if (eerder.Regelnummer != regelnummer && eerder.Waarde != regel && !vervangt)
                    {
                        geweigerd.Add((regelnummer, $"{Naam(regel)} vanaf {regel.Ingangsdatum:yyyy-MM-dd} staat anders op regel {eerder.Regelnummer}; één regel per product, eenheid en Ingangsdatum"));
                    }

                    continue;
                }

                if (bekend != vervangt)
                {
                    continue;
                }

                inBestand.Add(sleutel, (regelnummer, regel));
                if (bekend && oud.Waarde == regel)
                {
                    ongewijzigd++;
                    continue;
                }

                if (Overlap(groep, regel) is { } ander)
                {
                    geweigerd.Add((regelnummer, $"{Naam(regel)} {Looptijd(regel)} overlapt met {Looptijd(ander.Waarde)} {(ander.Regelnummer > 0 ? $"op regel {ander.Regelnummer}" : "die er al staat")}; op elke dag hoort één tarief te gelden"));
                    continue;
                }

                groep[regel.Ingangsdatum] = (regelnummer, regel);
                nieuw.Add((regelnummer, regel));
            }
        }

        return new Contractinvoeruitslag([.. nieuw.OrderBy(n => n.Regelnummer).Select(n => n.Waarde)], ongewijzigd, [.. geweigerd.OrderBy(g => g.Item1)]);
    }

    private static (int Regelnummer, Contractregel Waarde)? Overlap(
        Dictionary<DateOnly, (int Regelnummer, Contractregel Waarde)> groep, Contractregel regel)
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

    private static (string, Product, Eenheid) Groep(Contractregel regel) => (regel.Aanbieder, regel.Product, regel.Eenheid);

    private static string Naam(Contractregel regel) => $"aanbieder {regel.Aanbieder}, product {regel.Product}, eenheid {regel.Eenheid.Code()}";

    private static string Looptijd(Contractregel regel) =>
        regel.Einddatum is { } einde ? $"{regel.Ingangsdatum:yyyy-MM-dd} t/m {einde:yyyy-MM-dd}" : $"vanaf {regel.Ingangsdatum:yyyy-MM-dd}";
}

/// <param name="Nieuw">Regels die erbij komen of een bestaande vervangen, in de volgorde van het bestand.</param>
/// <param name="Ongewijzigd">Aantal regels dat er al precies zo stond.</param>
/// <param name="Geweigerd">Regels die niet kunnen, met de reden.</param>
public sealed record Contractinvoeruitslag(
    IReadOnlyList<Contractregel> Nieuw, int Ongewijzigd, IReadOnlyList<(int Regelnummer, string Reden)> Geweigerd);
