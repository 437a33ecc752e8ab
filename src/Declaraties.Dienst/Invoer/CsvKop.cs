using Declaraties.Dienst.Basis;
using Declaraties.Domein;

namespace Declaraties.Dienst.Invoer;

/// <summary>De kolommen van een CSV-bestand: hoe zij heten, en welke in een rij leeg mogen blijven.</summary>
/// <param name="Namen">De namen, in de volgorde waarin een rij wordt gelezen.</param>
/// <param name="MagLeeg">Hoeveel van de laatste kolommen leeg mogen zijn, en in een rij aan het einde mogen ontbreken.</param>
public sealed record CsvKop(IReadOnlyList<string> Namen, int MagLeeg)
{
    private const int LangsteCitaat = 40;

    /// <summary>Hoeveel van de laatste kolommen er in het hele bestand niet hoeven te zijn; in een rij zijn zij dan leeg.</summary>
    public int MagOntbreken { get; init; }

    /// <summary>De kolommen die er altijd moeten zijn.</summary>
    public IReadOnlyList<string> Verplicht => [.. Namen.Take(Namen.Count - MagOntbreken)];

    /// <summary>Zoals de kop op de eerste regel kan staan.</summary>
    public override string ToString() =>
        string.Join(';', Verplicht) + (MagOntbreken > 0 ? $", en als u wilt {string.Join(';', Namen.Skip(Verplicht.Count))}" : "");

    /// <summary>De scheiding waarmee de meeste kolommen van deze kop op de regel staan.</summary>
    public char Scheiding(string regel) =>
        CsvTekst.Scheidingen.MaxBy(scheiding => CsvTekst.Velden(regel, scheiding, out _)?.Count(veld => Plaats(veld) >= 0) ?? 0);

    /// <summary>Op welke plaats in een rij elke kolom van deze kop staat, -1 als zij er niet is; leeg met een reden als de kop een andere is.</summary>
    public int[]? Ordening(IReadOnlyList<string> velden, out string reden)
    {
        var gevonden = velden.Select(Plaats).ToList();
        if (gevonden.TrueForAll(plaats => plaats < 0))
        {
            reden = "dit is geen kop";
            return null;
        }

        var afwezig = Namen.Where((_, plaats) => !gevonden.Contains(plaats)).ToList();
        var ontbreekt = Verplicht.Where(afwezig.Contains).ToList();
        var dubbel = gevonden.Where(plaats => plaats >= 0).GroupBy(plaats => plaats).Where(groep => groep.Count() > 1).Select(groep => Namen[groep.Key]).ToList();
        var klachten = new List<string>();
        if (ontbreekt.Count > 0)
        {
            klachten.Add($"{(ontbreekt.Count == 1 ? "kolom" : "kolommen")} {string.Join(", ", ontbreekt)} {(ontbreekt.Count == 1 ? "ontbreekt" : "ontbreken")}");
        }

        klachten.AddRange(dubbel.Select(naam => $"kolom {naam} staat er meer dan eens"));
        klachten.AddRange(velden.Where((_, i) => gevonden[i] < 0).Select(veld => Onbekend(veld, afwezig)));
        reden = string.Join("; ", klachten);
        return klachten.Count == 0 ? [.. Namen.Select((_, plaats) => gevonden.IndexOf(plaats))] : null;
    }

    private int Plaats(string veld)
    {
        for (var i = 0; i < Namen.Count; i++)
        {
            if (Namen[i].Equals(veld, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Onbekend(string veld, List<string> afwezig)
    {
        if (veld.Length == 0)
        {
            return "een kolom heeft geen naam";
        }

        if (CsvTekst.Bezwaar(veld) is { } bezwaar)
        {
            return "een kolomnaam " + bezwaar;
        }

        var citaat = Afscherming.ZonderBsn(veld.Length > LangsteCitaat ? veld[..LangsteCitaat] + "..." : veld);
        return $"kolom '{citaat}' is onbekend" + Gelijkenis.Vraag(", ", veld, afwezig);
    }
}
