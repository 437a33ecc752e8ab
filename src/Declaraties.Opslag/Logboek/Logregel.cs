namespace Declaraties.Opslag.Logboek;

/// <summary>Een regel van het logboek.</summary>
public sealed record Logregel
{
    public long Nummer { get; init; }

    /// <summary>In UTC.</summary>
    public string Moment { get; init; } = "";

    public string Wie { get; init; } = "";

    public string Rol { get; init; } = "";

    public string Handeling { get; init; } = "";

    public string Object { get; init; } = "";

    public string Uitkomst { get; init; } = "";

    public string? Reden { get; init; }

    public string Herkomst { get; init; } = "";

    /// <summary>Hoe de aanmeldvoorziening hem blijvend noemt (sub); null zonder voorziening, en in regels van voordat dit werd bewaard.</summary>
    public string? Onderwerp { get; init; }

    /// <summary>Welke aanmeldvoorziening dat is (issuer).</summary>
    public string? Uitgever { get; init; }

    /// <summary>De keten van de regel ervoor.</summary>
    public byte[] Vorige { get; init; } = [];

    /// <summary>SHA-256 over alles hierboven.</summary>
    public byte[] Keten { get; init; } = [];
}
