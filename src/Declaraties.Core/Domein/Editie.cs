namespace Declaraties.Domein;

/// <summary>Een uitgave van een standaard: een wet en een release. Een bericht zegt met de naamruimte van zijn eerste element bij welke het hoort.</summary>
public sealed class Editie
{
    private Editie(string naam, string titel, Wet wet) => (Naam, Titel, Wet) = (naam, titel, wet);

    /// <summary>De berichten van de Wmo, release 3.2.</summary>
    public static Editie Iwmo32 { get; } = new("iwmo-3.2", "iWmo 3.2", Wet.Wmo);

    /// <summary>De berichten van de Jeugdwet, release 3.2.</summary>
    public static Editie Ijw32 { get; } = new("ijw-3.2", "iJw 3.2", Wet.Jw);

    /// <summary>Zoals zij in een map, een regelset en de database heet.</summary>
    public string Naam { get; }

    /// <summary>Zoals een mens haar noemt.</summary>
    public string Titel { get; }

    public Wet Wet { get; }

    /// <summary>De naam.</summary>
    public override string ToString() => Naam;
}
