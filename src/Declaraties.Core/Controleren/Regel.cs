namespace Declaraties.Controleren;

/// <summary>De controleniveaus van de standaard boven de XSD (niveau 1).</summary>
public enum Niveau
{
    BinnenBericht = 2,
    TussenBerichten = 3,
    ExterneBron = 4,
}

/// <summary>De berichtklasse waarop een bevinding slaat.</summary>
public enum Berichtklasse
{
    Header,
    Declaratie,
    Client,
    Relatie,
    Contact,
    ToegewezenProduct,
    Prestatie,
}

/// <summary>Een regel van de standaard: wat hij eist, waar dat staat, en welke retourcode volgt als er niet aan is voldaan.</summary>
public abstract class Regel
{
    /// <summary>Code in de standaard, zoals TR307 of CS002.</summary>
    public required string Code { get; init; }

    public required Niveau Niveau { get; init; }

    /// <summary>WJ001; leeg als de standaard er geen geeft (eigen antwoord).</summary>
    public required string? RetourCode { get; init; }

    /// <summary>Wat de regel eist, in een zin.</summary>
    public required string Eis { get; init; }

    /// <summary>Wat er mis is als er niet aan is voldaan, in een paar woorden zonder punt: de kop boven een bevinding.</summary>
    public required string Kop { get; init; }

    /// <summary>Waarom de regel er is, in een zin.</summary>
    public required string Waarom { get; init; }

    /// <summary>Wat wie het bericht maakte kan doen, in een zin of twee; wat er in een bepaald geval moet staan zegt het advies.</summary>
    public required string Herstel { get; init; }

    /// <summary>Waar de eis vandaan komt: de standaard, een invulinstructie, een eigen besluit.</summary>
    public required string Bron { get; init; }

    public override string ToString() => Code;
}

/// <summary>
/// Een regel voor een WMO323. Per berichtklasse waarop hij slaat een zuivere functie; de functie krijgt de <see cref="Toetsing"/>
/// op de juiste plaats aangereikt en houdt zelf niets bij.
/// </summary>
public sealed class DeclaratieRegel : Regel
{
    public Func<Toetsing, Uitkomst>? Header { get; init; }

    public Func<Toetsing, Uitkomst>? Declaratie { get; init; }

    public Func<Toetsing, Uitkomst>? Client { get; init; }

    public Func<Toetsing, Uitkomst>? Prestatie { get; init; }

    /// <summary>Geldt ook voor een creditprestatie. Op niveau 3 en 4 is dat de uitzondering: een credit wordt alleen op techniek geweigerd (besluit 5).</summary>
    public bool OokBijCredit { get; init; }

    /// <summary>Is zonder bruikbare toewijzing niet te beoordelen (besluit 3).</summary>
    public bool MetToewijzing { get; init; }
}
