namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Wie iets met een vastgehouden declaratie doet, en waarom.</summary>
public sealed record Handeling
{
    /// <param name="wie">Wie het doet.</param>
    /// <param name="reden">Waarom.</param>
    /// <param name="toelichting">Wat hij erbij schrijft.</param>
    public Handeling(Gebruiker wie, string reden, string? toelichting = null)
    {
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentException.ThrowIfNullOrWhiteSpace(reden);
        (Wie, Reden, Toelichting) = (wie, reden, toelichting);
    }

    public Gebruiker Wie { get; }

    public string Reden { get; }

    public string? Toelichting { get; }

    /// <summary>Er blijft niets van staan.</summary>
    public static Handeling OpProef { get; } = new(Gebruiker.Dienst, "op proef");

    /// <summary>De termijn laat het antwoord gaan.</summary>
    public static Handeling OpTermijn { get; } = new(Gebruiker.Dienst, "De termijn van tien werkdagen is om (OP090x4)");
}
