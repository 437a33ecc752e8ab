using System.Collections.Frozen;

namespace Declaraties.Domein;

/// <summary>
/// Een versie van de regels van een editie. Zij staat bij elk oordeel, en herspelen oordeelt volgens die van toen: wat tussen versies en tussen edities verschilt staat hier,
/// en nergens anders. Een regel die verschilt vraagt het aan de versie in zijn dossier, of aan de editie van zijn bericht.
/// </summary>
public sealed class Regelversie
{
    /// <param name="naam">De naam van de editie, een schuine streep, en het jaar met een volgnummer.</param>
    public Regelversie(string naam) => Naam = naam;

    /// <summary>De eerste: in TR322 telde elk volume dat geen tijd is bij elkaar op, in welke eenheid ook.</summary>
    public static Regelversie Eerste { get; } = new("iwmo-3.2/2026.1") { ZesWeken = HulpBijHetHuishouden, MagStapelen = Verblijf };

    /// <summary>
    /// De versie waarmee nu onder iWmo 3.2 wordt geoordeeld. Een wijziging in een regel, berekening of tekst van een bevinding geeft een nieuwe; wat zij anders doet dan een
    /// eerdere staat hier.
    /// </summary>
    public static Regelversie Huidig { get; } = new("iwmo-3.2/2026.2") { SomInGeldendeEenheid = true, Signaleert = true, ZesWeken = HulpBijHetHuishouden, MagStapelen = Verblijf };

    /// <summary>De eerste van iJw 3.2: de regels van iWmo van dat moment, zonder uitzonderingen voor een categorie.</summary>
    public static Regelversie Jeugdwet { get; } = new("ijw-3.2/2026.2") { SomInGeldendeEenheid = true, Signaleert = true };

    /// <summary>Zoals zij bij een oordeel staat.</summary>
    public string Naam { get; }

    /// <summary>De som van TR322 telt alleen wat om te rekenen is in de eenheid van de geldende versie van de toewijzing (besluit 120).</summary>
    public bool SomInGeldendeEenheid { get; init; }

    /// <summary>Een oordeel geeft ook signalen (besluit 123).</summary>
    public bool Signaleert { get; init; }

    /// <summary>De categorieën waarin een prestatie per week altijd tot zes keer het weekvolume mag tellen (TR321). Andere tellen hun kalenderweken.</summary>
    public IReadOnlySet<string> ZesWeken { get; init; } = FrozenSet<string>.Empty;

    /// <summary>De categorieën waarin toewijzingen van hetzelfde product elkaar mogen overlappen (TR302).</summary>
    public IReadOnlySet<string> MagStapelen { get; init; } = FrozenSet<string>.Empty;

    public override string ToString() => Naam;

    private static FrozenSet<string> HulpBijHetHuishouden => FrozenSet.Create(StringComparer.Ordinal, "01");

    private static FrozenSet<string> Verblijf => FrozenSet.Create(StringComparer.Ordinal, "11", "12", "13", "14");
}
