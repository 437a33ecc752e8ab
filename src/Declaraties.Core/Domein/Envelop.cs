namespace Declaraties.Domein;

/// <summary>Wat er op een envelop van het GGk staat: alles behalve het bericht. Elke waarde letterlijk zoals geschreven.</summary>
public sealed record Envelop
{
    public required Envelopsoort Soort { get; init; }

    public required Envelopadres Zender { get; init; }

    public required Envelopadres Ontvanger { get; init; }

    /// <summary>Uniek in de keten: een UUID van versie 4, in kleine letters.</summary>
    public required string Referentienummer { get; init; }

    /// <summary>JJJJMMDD, meestal met de tijd erachter.</summary>
    public required string Tijdstip { get; init; }

    /// <summary>Het referentienummer van de envelop waarop deze antwoordt; alleen in een Du01.</summary>
    public string? CrossRefnummer { get; init; }

    /// <summary>Welk bericht erin zit, zoals <c>WMO323</c>.</summary>
    public required string Functie { get; init; }

    public required Envelopversies Versies { get; init; }

    /// <summary>Hoe het bestand heet dat erin zit, als dat tekst is en geen XML; leeg bij een bericht.</summary>
    public string? Bestandsnaam { get; init; }

    /// <summary>Zonder wat een persoon kan noemen: zo mag zij terug in een foutbericht.</summary>
    public Envelop ZonderPersonen() => this with
    {
        Zender = Zender with { Gebruiker = null },
        Ontvanger = Ontvanger with { Gebruiker = null },
        Bestandsnaam = Bestandsnaam is null ? null : Afscherming.ZonderBsn(Bestandsnaam),
    };
}
