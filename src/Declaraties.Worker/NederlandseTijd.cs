namespace Declaraties.Worker;

/// <summary>De dag in Nederland: daar gelden de termijnen.</summary>
internal static class NederlandseTijd
{
    private const string Nederland = "Europe/Amsterdam";

    public static DateOnly Vandaag(TimeProvider klok) => Dag(klok.GetUtcNow());

    /// <summary>Het moment waarop een dag in Nederland begint.</summary>
    public static DateTimeOffset Begin(DateOnly dag)
    {
        var middernacht = dag.ToDateTime(TimeOnly.MinValue);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Nederland, out var gevonden) ? gevonden : TimeZoneInfo.Local;
        return new DateTimeOffset(middernacht, zone.GetUtcOffset(middernacht));
    }

    public static DateOnly Dag(DateTimeOffset tijdstip) => DateOnly.FromDateTime(Plaatselijk(tijdstip));

    /// <summary>Wat de klok in Nederland aanwees.</summary>
    public static DateTime Plaatselijk(DateTimeOffset tijdstip) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Nederland, out var zone) ? TimeZoneInfo.ConvertTime(tijdstip, zone).DateTime : tijdstip.LocalDateTime;
}
