using Microsoft.Extensions.Logging;

namespace Declaraties.Bus;

/// <summary>Wat de bus in het logboek schrijft. Niets van wat anderen meestuurden: in elk veld kan van alles staan.</summary>
public static partial class Buslogregels
{
    [LoggerMessage(201, LogLevel.Warning, "Turned down a message on the bus: {Reason}")]
    public static partial void Geweigerd(this ILogger log, string reason);

    [LoggerMessage(205, LogLevel.Warning, "Bus:AfzenderOnbekend=toestaan: whoever may publish to the incoming queue may hand in anything, in anybody's name")]
    public static partial void OnbekendMag(this ILogger log);

    [LoggerMessage(202, LogLevel.Warning, "The queue that was to get the refusal does not exist")]
    public static partial void WeigeringNietBezorgd(this ILogger log);

    [LoggerMessage(203, LogLevel.Warning, "The store does not answer ({Error}); trying again in {Delay}")]
    public static partial void Storing(this ILogger log, string error, TimeSpan delay);

    [LoggerMessage(204, LogLevel.Warning, "Nobody could be told of receipt {Receipt} over the bus ({Error}); this process takes it")]
    public static partial void HierVerwerkt(this ILogger log, string receipt, string error);
}
