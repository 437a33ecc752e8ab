namespace Declaraties.Beleid.Tariferen;

/// <summary>
/// Een versie van de formule. Zij staat bij elke bewaarde tariefset, en die geeft voor altijd dezelfde centen: verandert de formule, dan komt er een versie bij en
/// blijft deze rekenen zoals zij deed.
/// </summary>
public sealed class Tariefregels
{
    private readonly Func<Productgegevens, Waardebron, List<Tariefbevinding>, Tariefberekening?> _formule;

    private Tariefregels(string nummer, Func<Productgegevens, Waardebron, List<Tariefbevinding>, Tariefberekening?> formule) => (Nummer, _formule) = (nummer, formule);

    /// <summary>De versie waarmee nu wordt gerekend.</summary>
    public static Tariefregels Huidig { get; } = new("tarief/2026.1", Tariefformule.Bereken);

    /// <summary>Elke versie waarmee ooit is gerekend, oplopend.</summary>
    public static IReadOnlyList<Tariefregels> Alle { get; } = [Huidig];

    /// <summary>Zoals zij bij een bewaarde tariefset staat.</summary>
    public string Nummer { get; }

    /// <summary>De versie met dit nummer; null als dit programma haar niet kent.</summary>
    public static Tariefregels? Zoek(string nummer) => Alle.FirstOrDefault(versie => versie.Nummer == nummer);

    /// <summary>De tarieven van alle producten in een set.</summary>
    public Tariefuitkomst Bereken(Tariefset set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var bezwaren = new List<Tariefbevinding>();
        var tarieven = set.Producten.Select(product => _formule(Productgegevens.Van(set, product), set.Parametereinde, bezwaren)).OfType<Tariefberekening>().ToList();
        if (set.Producten.Count == 0)
        {
            bezwaren.Add(new(Bevindingsernst.Fout, Bevindingscode.Mix, null, Tariefbestandsnaam.Mix, null, "er staat geen product in; geef van elk product welke schalen het werk doen, met aandelen die samen 100 zijn."));
        }

        return new(this, bezwaren.Count == 0 ? tarieven : [], bezwaren);
    }

    public override string ToString() => Nummer;

    /// <summary>Het tarief van een product met deze gegevens; null als het niet is te berekenen.</summary>
    internal Tariefberekening? Probeer(Productgegevens gegevens) => _formule(gegevens, new("", 0, null, null), []);
}
