namespace Declaraties.Dienst.Basis;

/// <summary>Wat iemand bedoelde die een naam net anders schreef.</summary>
public static class Gelijkenis
{
    private const int Langste = 40;

    /// <summary>De vraag die achter een onbekende naam komt, zoals <c>bedoelde u VerlofUren?</c>; leeg als geen van de namen erop lijkt.</summary>
    /// <param name="ervoor">Wat er voor de vraag komt, als zij er is.</param>
    /// <param name="gegeven">Wat iemand schreef.</param>
    /// <param name="namen">Wat er bestaat.</param>
    public static string Vraag(string ervoor, string gegeven, IEnumerable<string> namen)
    {
        ArgumentNullException.ThrowIfNull(gegeven);
        return Bedoeld(gegeven, namen) is { } bedoeld ? $"{ervoor}bedoelde u {bedoeld}?" : "";
    }

    /// <summary>De naam die er het meest op lijkt; null als geen ervan erop lijkt.</summary>
    private static string? Bedoeld(string gegeven, IEnumerable<string> namen)
    {
        var een = gegeven.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return een.Length is >= 3 and <= Langste ? namen.Where(naam => Lijkt(een, naam.ToUpperInvariant())).MinBy(naam => Afstand(een, naam.ToUpperInvariant())) : null;
    }

    /// <summary>Of dit die naam kan zijn: het begin of het einde ervan, hoogstens een derde van de tekens anders, of dezelfde tekens in een andere volgorde.</summary>
    private static bool Lijkt(string een, string ander) =>
        ander.StartsWith(een, StringComparison.Ordinal) || ander.EndsWith(een, StringComparison.Ordinal) || een.StartsWith(ander, StringComparison.Ordinal) || Afstand(een, ander) <= ander.Length / 3
        || (een.Length == ander.Length && een.Order().SequenceEqual(ander.Order()));

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
