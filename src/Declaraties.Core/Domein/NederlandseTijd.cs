namespace Declaraties.Domein;

/// <summary>De dag in Nederland: daar gelden de termijnen. Weet deze machine niet hoe laat het in Nederland is, dan wordt er niet geraden.</summary>
public static class NederlandseTijd
{
    private const string Nederland = "Europe/Amsterdam";
    private const string NederlandOpWindows = "W. Europe Standard Time";
    private static readonly Lazy<TimeZoneInfo?> _zone = new(Zoek);

    private static TimeZoneInfo Zone => _zone.Value ?? throw new TijdzoneException(
        $"Deze machine kent de tijdzone {Nederland} niet, en zonder is niet te zeggen welke dag het in Nederland is. Installeer het pakket tzdata (Debian en Ubuntu: apt-get install tzdata; Alpine: apk add tzdata), of laat TZDIR wijzen naar waar de tijdzones staan.");

    /// <exception cref="TijdzoneException">De tijdzone is er niet; zo ook bij de andere.</exception>
    public static void Eis() => _ = Zone;

    public static DateOnly Vandaag(TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(klok);
        return Dag(klok.GetUtcNow());
    }

    /// <summary>Het moment waarop een dag in Nederland begint.</summary>
    public static DateTimeOffset Begin(DateOnly dag)
    {
        var middernacht = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(middernacht, Zone.GetUtcOffset(middernacht));
    }

    public static DateOnly Dag(DateTimeOffset tijdstip) => DateOnly.FromDateTime(Plaatselijk(tijdstip));

    /// <summary>Wat de klok in Nederland aanwees.</summary>
    public static DateTime Plaatselijk(DateTimeOffset tijdstip) => TimeZoneInfo.ConvertTime(tijdstip, Zone).DateTime;

    private static TimeZoneInfo? Zoek() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Nederland, out var zone) || TimeZoneInfo.TryFindSystemTimeZoneById(NederlandOpWindows, out zone)
            // A file of that name with something else in it is no better than none: what was is known.
            ? zone.GetUtcOffset(new DateTime(2024, 1, 15)) == TimeSpan.FromHours(1) && zone.GetUtcOffset(new DateTime(2024, 7, 15)) == TimeSpan.FromHours(2) ? zone : null
            : null;
}
