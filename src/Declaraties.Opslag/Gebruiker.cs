namespace Declaraties.Opslag;

/// <summary>Wie iets doet, zoals het in de geschiedenis en het logboek komt te staan.</summary>
/// <param name="Naam">De naam waarmee iemand is aangemeld.</param>
/// <param name="Rol">In welke rol.</param>
/// <param name="Herkomst">Waarvandaan: een adres, of hoe de dienst werd aangesproken.</param>
public sealed record Gebruiker(string Naam, string Rol, string Herkomst)
{
    /// <summary>De dienst zelf: wat door een instelling of een termijn gebeurt.</summary>
    public static Gebruiker Dienst { get; } = new("declaraties", "dienst", "dienst");
}
