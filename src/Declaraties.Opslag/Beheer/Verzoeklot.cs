namespace Declaraties.Opslag.Beheer;

public enum Verzoeklot
{
    /// <summary>Het verzoek is nu uitgevoerd.</summary>
    Uitgevoerd = 1,

    /// <summary>Het is eerder uitgevoerd: dit is het antwoord van toen.</summary>
    Herhaald,

    /// <summary>Met dit nummer is eerder iets anders gevraagd; er is nu niets gebeurd.</summary>
    Anders,
}
