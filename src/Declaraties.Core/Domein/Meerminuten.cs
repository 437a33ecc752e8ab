namespace Declaraties.Domein;

/// <summary>
/// Toestemming van de gemeente om op een toewijzing meer tijd te declareren dan haar Omvang: meer, mits goed onderbouwd. Alleen voor een toewijzing in
/// minuten of uren.
/// </summary>
public sealed record Meerminuten
{
    /// <summary>De versie waaronder zij is vastgelegd; zo heet zij ook in een toelichting.</summary>
    public required long Nummer { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    public Wet Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required int Minuten { get; init; }

    /// <summary>De dagen waarvoor zij geldt, beide einden meegeteld.</summary>
    public required Periode Periode { get; init; }

    /// <summary>De onderbouwing.</summary>
    public required string Reden { get; init; }

    public required string VerleendDoor { get; init; }

    public required DateOnly VerleendOp { get; init; }
}
