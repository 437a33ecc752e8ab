namespace Declaraties.Domein;

/// <summary>
/// Een versie van de regels. Zij staat bij elk oordeel, en herspelen oordeelt volgens die van toen: wat tussen versies verschilt staat hier, en nergens anders.
/// Een regel die verschilt vraagt het aan de versie in zijn dossier.
/// </summary>
public sealed class Regelversie
{
    private Regelversie(string naam) => Naam = naam;

    /// <summary>De eerste: in TR322 telde elk volume dat geen tijd is bij elkaar op, in welke eenheid ook.</summary>
    public static Regelversie Eerste { get; } = new("iwmo-3.2/2026.1");

    /// <summary>
    /// De versie waarmee nu wordt geoordeeld. Een wijziging in een regel, berekening of tekst van een bevinding geeft een nieuwe; wat zij anders doet dan een eerdere staat hier.
    /// </summary>
    public static Regelversie Huidig { get; } = new("iwmo-3.2/2026.2") { SomInGeldendeEenheid = true, Signaleert = true };

    /// <summary>Elke versie waarmee ooit is geoordeeld, oplopend.</summary>
    public static IReadOnlyList<Regelversie> Alle { get; } = [Eerste, Huidig];

    /// <summary>Zoals zij bij een oordeel staat.</summary>
    public string Naam { get; }

    /// <summary>De som van TR322 telt alleen wat om te rekenen is in de eenheid van de geldende versie van de toewijzing (besluit 120).</summary>
    public bool SomInGeldendeEenheid { get; private init; }

    /// <summary>Een oordeel geeft ook signalen (besluit 123).</summary>
    public bool Signaleert { get; private init; }

    /// <summary>De versie met deze naam; null als dit programma haar niet kent.</summary>
    public static Regelversie? Zoek(string naam) => Alle.FirstOrDefault(versie => versie.Naam == naam);

    public override string ToString() => Naam;
}
