namespace Declaraties.Worker;

/// <summary>De dag in Nederland: daar gelden de termijnen.</summary>
internal static class NederlandseTijd
{
    private const string Nederland = "Europe/Amsterdam";

    public static DateOnly Vandaag(TimeProvider klok) => Dag(klok.GetUtcNow());

    public static DateOnly Dag(DateTimeOffset tijdstip) =>
        DateOnly.FromDateTime(
            TimeZoneInfo.TryFindSystemTimeZoneById(Nederland, out var zone) ? TimeZoneInfo.ConvertTime(tijdstip, zone).DateTime : tijdstip.LocalDateTime);
}
