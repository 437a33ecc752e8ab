namespace Declaraties.Opslag.Tarieven;

/// <summary>Hoe het vaststellen van een tariefset kan aflopen.</summary>
public enum Tarieflot
{
    Gelukt = 1,

    /// <summary>Deze versie was vanaf die dag al vastgesteld.</summary>
    WasAl,

    /// <summary>Zo'n tariefset of versie is er niet.</summary>
    Onbekend,

    /// <summary>Er is iets tegen.</summary>
    KanNiet,

    /// <summary>Zij is niet te herrekenen zoals zij is bewaard.</summary>
    FoutVanOns,
}
