using Declaraties.Domein;

namespace Declaraties.Opslag.Logboek;

/// <summary>Welke regels van het logboek; wat leeg is doet niet mee.</summary>
public sealed record Logfilter
{
    private const string Letterlijk = "escape '\\'";

    /// <summary>Vanaf deze dag.</summary>
    public DateOnly? Van { get; init; }

    /// <summary>Tot en met deze dag.</summary>
    public DateOnly? TotEnMet { get; init; }

    /// <summary>Een deel van de naam van wie het deed.</summary>
    public string? Wie { get; init; }

    /// <summary>Wat er is gedaan, precies.</summary>
    public string? Handeling { get; init; }

    /// <summary>Een deel van waarmee het is gedaan, zoals de sleutel van een ontvangst of het nummer van een toewijzing.</summary>
    public string? Over { get; init; }

    /// <summary>Alleen regels met een lager nummer: waar de vorige bladzijde ophield.</summary>
    public long? Voor { get; init; }

    /// <summary>Het filter in een zin, zonder waar een bladzijde ophield.</summary>
    public string InWoorden => string.Join(", ", Delen()) is { Length: > 0 } delen ? delen : "alles";

    private IEnumerable<string> Delen()
    {
        if (Van is { } van)
        {
            yield return $"vanaf {van:yyyy-MM-dd}";
        }

        if (TotEnMet is { } tot)
        {
            yield return $"tot en met {tot:yyyy-MM-dd}";
        }

        if (Wie is { } wie)
        {
            yield return $"door '{wie}'";
        }

        if (Handeling is { } handeling)
        {
            yield return handeling;
        }

        if (Over is { } over)
        {
            yield return $"over '{over}'";
        }
    }

    /// <summary>Wat er in SQL van een regel wordt gevraagd; wat leeg is staat er niet in.</summary>
    internal string Voorwaarden => string.Concat(
        Van is null ? "" : " and moment >= @vanMoment",
        TotEnMet is null ? "" : " and moment < @totMoment",
        Wie is null ? "" : $" and lower(wie) like @wie {Letterlijk}",
        Handeling is null ? "" : " and handeling = @handeling",
        Over is null ? "" : $" and lower(object) like @over {Letterlijk}");

    /// <summary>De waarden daarbij.</summary>
    internal object Parameters(int hoogstens) => new
    {
        voor = Voor ?? long.MaxValue,
        hoogstens,
        vanMoment = Van is { } van ? NederlandseTijd.Begin(van).AlsTekst() : null,
        totMoment = TotEnMet is { } tot ? NederlandseTijd.Begin(tot.AddDays(1)).AlsTekst() : null,
        wie = Deel(Wie),
        handeling = Handeling,
        over = Deel(Over),
    };

    /// <summary>Zoekt een deel van een tekst, waarin geen teken iets anders betekent dan zichzelf.</summary>
    private static string? Deel(string? tekst) => tekst is null
        ? null
        : $"%{tekst.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
