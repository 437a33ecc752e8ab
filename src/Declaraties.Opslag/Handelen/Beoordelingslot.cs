namespace Declaraties.Opslag.Handelen;

/// <summary>Hoe het afliep.</summary>
public enum Beoordelingslot
{
    Gelukt = 1,

    /// <summary>Er is geen beoordeelde declaratie met die sleutel.</summary>
    Onbekend,

    /// <summary>Het antwoord is al weg, of is nooit vastgehouden.</summary>
    NietVastgehouden,

    /// <summary>Een ander was eerder: er is een ander oordeel dan de beoordelaar zag.</summary>
    Verouderd,

    /// <summary>Een prestatie zou worden afgewezen die intussen is gecrediteerd.</summary>
    Gecrediteerd,
}
