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

    /// <summary>
    /// Of dit dezelfde mens is. Noemt één aanmeldvoorziening hen allebei, dan weet zij het; anders zegt het de naam, hoe die ook is geschreven.
    /// </summary>
    public bool IsDezelfdeAls(Gebruiker ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return Uitgever is not null && Uitgever == ander.Uitgever && Onderwerp is not null && ander.Onderwerp is not null
            ? Onderwerp == ander.Onderwerp
            : Naam.Trim().Equals(ander.Naam.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>De dienst zelf: wat door een instelling of een termijn gebeurt.</summary>
    public static Gebruiker Dienst { get; } = new("declaraties", "dienst", "dienst");
}
