namespace Declaraties.Domein;

/// <summary>Een uitgave van een standaard: een wet en een release. Een bericht zegt met de naamruimte van zijn eerste element bij welke het hoort.</summary>
public sealed class Editie
{
    /// <param name="naam">Zoals zij in een map, een regelset en de database heet.</param>
    /// <param name="titel">Zoals een mens haar noemt: de standaard, een spatie en de release.</param>
    /// <param name="wet">De wet waaronder haar berichten vallen.</param>
    /// <param name="regelversies">Elke versie van haar regels waarmee ooit is geoordeeld, oplopend; de laatste is die van nu.</param>
    /// <exception cref="ArgumentException">Er is geen regelversie, of een heet niet naar de editie.</exception>
    public Editie(string naam, string titel, Wet wet, params IReadOnlyList<Regelversie> regelversies)
    {
        ArgumentNullException.ThrowIfNull(regelversies);
        if (regelversies.Count == 0 || regelversies.Any(versie => !versie.Naam.StartsWith(naam + "/", StringComparison.Ordinal)))
        {
            // A stored judgement knows its edition by the name of its rules.
            throw new ArgumentException($"Editie {naam} heeft regelversies nodig die {naam}/... heten.", nameof(regelversies));
        }

        (Naam, Titel, Wet, Regelversies) = (naam, titel, wet, regelversies);
    }

    /// <summary>De berichten van de Wmo, release 3.2.</summary>
    public static Editie Iwmo32 { get; } = new("iwmo-3.2", "iWmo 3.2", Wet.Wmo, Regelversie.Eerste, Regelversie.Huidig);

    /// <summary>De berichten van de Jeugdwet, release 3.2.</summary>
    public static Editie Ijw32 { get; } = new("ijw-3.2", "iJw 3.2", Wet.Jw, Regelversie.Jeugdwet);

    /// <summary>Zoals zij in een map, een regelset en de database heet.</summary>
    public string Naam { get; }

    /// <summary>Zoals een mens haar noemt.</summary>
    public string Titel { get; }

    public Wet Wet { get; }

    /// <summary>Elke versie van haar regels waarmee ooit is geoordeeld, oplopend.</summary>
    public IReadOnlyList<Regelversie> Regelversies { get; }

    /// <summary>De regels waarmee nu wordt geoordeeld.</summary>
    public Regelversie Regels => Regelversies[^1];

    /// <summary>De regels met deze naam; null als dit programma ze niet kent, of als zij van een andere editie zijn.</summary>
    public Regelversie? ZoekRegels(string naam) => Regelversies.FirstOrDefault(versie => versie.Naam == naam);

    /// <summary>De naam.</summary>
    public override string ToString() => Naam;
}
