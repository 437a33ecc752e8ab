using Declaraties.Opslag.Afschriften;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Een bericht aan de deur.</summary>
public sealed record NieuweOntvangst
{
    public required Kanaal Kanaal { get; init; }

    /// <summary>De envelop waarin het bericht kwam; null als het er niet in zat, of als zij zelf niet klopt.</summary>
    public Envelopbewijs? Envelop { get; init; }

    /// <summary>De bytes, precies zoals ze kwamen; van een bericht in een envelop waar het bij past alleen die van het bericht.</summary>
    public required Afschrift Bericht { get; init; }

    /// <summary>Wie het aanbood, voor zover het kanaal dat weet.</summary>
    public string? Afzender { get; init; }

    /// <summary>Het kenmerk dat de afzender op het antwoord terug wil zien.</summary>
    public string? Kenmerk { get; init; }

    /// <summary>Waar het antwoord heen moet, in de woorden van het kanaal: een wachtrij, een bestandsnaam.</summary>
    public string? AntwoordAan { get; init; }

    /// <summary>Waaraan het kanaal dezelfde aflevering herkent: berichtnummer, kenmerk of bestandsnaam. Zonder telt alleen de inhoud.</summary>
    public string? Aflevering { get; init; }
}
