using Declaraties.Domein;

namespace Declaraties.Dienst.Invoer;

/// <summary>De kolommen van een CSV-bestand: hoe zij heten, en welke in een rij leeg mogen blijven.</summary>
/// <param name="Namen">De namen, in de volgorde waarin een rij wordt gelezen.</param>
/// <param name="MagLeeg">Hoeveel van de laatste kolommen leeg mogen zijn, en in een rij aan het einde mogen ontbreken.</param>
public sealed record CsvKop(IReadOnlyList<string> Namen, int MagLeeg)
{
    private const int LangsteCitaat = 40;

    /// <summary>Zoals de kop op de eerste regel kan staan.</summary>
    public override string ToString() => string.Join(';', Namen);

    /// <summary>De scheiding waarmee de meeste kolommen van deze kop op de regel staan.</summary>
    public char Scheiding(string regel) =>
        CsvTekst.Scheidingen.MaxBy(scheiding => CsvTekst.Velden(regel, scheiding, out _)?.Count(veld => Plaats(veld) >= 0) ?? 0);

    /// <summary>Op welke plaats in een rij elke kolom van deze kop staat; leeg met een reden als de kop een andere is.</summary>
    public int[]? Ordening(IReadOnlyList<string> velden, out string reden)
    {
        var gevonden = velden.Select(Plaats).ToList();
        if (gevonden.TrueForAll(plaats => plaats < 0))
        {
            reden = "dit is geen kop";
            return null;
        }

        var ontbreekt = Namen.Where((_, plaats) => !gevonden.Contains(plaats)).ToList();
        var dubbel = gevonden.Where(plaats => plaats >= 0).GroupBy(plaats => plaats).Where(groep => groep.Count() > 1).Select(groep => Namen[groep.Key]).ToList();
        var klachten = new List<string>();
        if (ontbreekt.Count > 0)
        {
            klachten.Add($"{(ontbreekt.Count == 1 ? "kolom" : "kolommen")} {string.Join(", ", ontbreekt)} {(ontbreekt.Count == 1 ? "ontbreekt" : "ontbreken")}");
        }

        klachten.AddRange(dubbel.Select(naam => $"kolom {naam} staat er meer dan eens"));
        klachten.AddRange(velden.Where((_, i) => gevonden[i] < 0).Select(veld => Onbekend(veld, ontbreekt)));
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

    private static string Onbekend(string veld, List<string> ontbreekt)
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
        return $"kolom '{citaat}' is onbekend" + (ontbreekt.Find(naam => Lijkt(veld, naam)) is { } bedoeld ? $", bedoelde u {bedoeld}?" : "");
    }

    /// <summary>Of dit die naam kan zijn: het begin of het einde ervan, of hoogstens een derde van de tekens anders.</summary>
    private static bool Lijkt(string veld, string naam)
    {
        var (een, ander) = (veld.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), naam.ToUpperInvariant());
        return een.Length is >= 3 and <= LangsteCitaat && (ander.StartsWith(een, StringComparison.Ordinal) || ander.EndsWith(een, StringComparison.Ordinal) || een.StartsWith(ander, StringComparison.Ordinal) || Afstand(een, ander) <= ander.Length / 3);
    }

    /// <summary>Hoeveel tekens er bij, af of anders moeten om van het een het ander te maken (Levenshtein).</summary>
    private static int Afstand(string een, string ander)
    {
        var vorige = Enumerable.Range(0, ander.Length + 1).ToArray();
        for (var i = 1; i <= een.Length; i++)
        {
            var nu = new int[ander.Length + 1];
            nu[0] = i;
            for (var j = 1; j <= ander.Length; j++)
            {
                nu[j] = Math.Min(Math.Min(nu[j - 1], vorige[j]) + 1, vorige[j - 1] + (een[i - 1] == ander[j - 1] ? 0 : 1));
            }

            vorige = nu;
        }

        return vorige[^1];
    }
}
