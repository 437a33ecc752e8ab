namespace Declaraties.Opslag;

/// <summary>Wie iets doet, zoals het in de geschiedenis en het logboek komt te staan.</summary>
/// <param name="Naam">De naam waarmee iemand is aangemeld.</param>
/// <param name="Rol">In welke rol.</param>
/// <param name="Herkomst">Waarvandaan: een adres, of hoe de dienst werd aangesproken.</param>
public sealed record Gebruiker(string Naam, string Rol, string Herkomst)
{
    /// <summary>Hoe de aanmeldvoorziening hem blijvend noemt (sub), want een naam kan veranderen of van meer mensen zijn; null zonder voorziening.</summary>
    public string? Onderwerp { get; init; }

    /// <summary>Welke aanmeldvoorziening dat is (issuer).</summary>
    public string? Uitgever { get; init; }

    /// <summary>De dienst zelf: wat door een instelling of een termijn gebeurt.</summary>
    public static Gebruiker Dienst { get; } = new("declaraties", "dienst", "dienst");
}
