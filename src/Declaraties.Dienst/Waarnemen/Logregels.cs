using Declaraties.Beoordelen;
using Declaraties.Dienst.Schijf;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>Wat de dienst in het logboek schrijft. Een ontvangst heet daar naar haar sleutel; een Bsn, een naam of een bestandsnaam komt er niet in.</summary>
public static partial class Logregels
{
    [LoggerMessage(1, LogLevel.Information, "Received {Receipt} over {Channel}: {Kind}; new: {IsNew}")]
    public static partial void Ontvangen(this ILogger log, string receipt, Kanaal channel, string? kind, bool isNew);

    [LoggerMessage(2, LogLevel.Warning, "Receipt {Receipt} is stored, but nobody could be told ({Error}); the sweeper will")]
    public static partial void NietGewekt(this ILogger log, string receipt, string error);

    [LoggerMessage(3, LogLevel.Information, "Judged {Receipt}: decision {Version}, {Outcome}; lines approved {Approved}, refused {Refused}, not judged {NotJudged}; repeat: {IsRepeat}")]
    public static partial void Beoordeeld(this ILogger log, string receipt, long version, Uitslag outcome, int approved, int refused, int notJudged, bool isRepeat);

    [LoggerMessage(4, LogLevel.Information, "Receipt {Receipt} waits for allocations until the end of {Deadline}")]
    public static partial void Wacht(this ILogger log, string receipt, DateOnly deadline);

    [LoggerMessage(5, LogLevel.Information, "Took in the allocations of {Receipt}; declarations no longer waiting: {Woken}")]
    public static partial void Opgenomen(this ILogger log, string receipt, int woken);

    [LoggerMessage(23, LogLevel.Information, "Took in the start or stop of support in {Receipt}")]
    public static partial void MeldingOpgenomen(this ILogger log, string receipt);

    [LoggerMessage(6, LogLevel.Information, "Turned down {Receipt}: {Status}")]
    public static partial void Afgewezen(this ILogger log, string receipt, Ontvangststatus status);

    [LoggerMessage(7, LogLevel.Error, "Receipt {Receipt} cannot be processed: {Reason}")]
    public static partial void NietVerwerkt(this ILogger log, string receipt, string reason);

    [LoggerMessage(8, LogLevel.Warning, "Receipt {Receipt} is left for later: {Error}: {Message}")]
    public static partial void LaterOpnieuw(this ILogger log, string receipt, string error, string message);

    [LoggerMessage(9, LogLevel.Warning, "Outgoing message {Number} over {Channel} failed, attempt {Attempt}: {Reason}")]
    public static partial void NietBezorgd(this ILogger log, long number, string channel, int attempt, string reason);

    [LoggerMessage(10, LogLevel.Warning, "A round of outgoing messages over {Channel} failed: {Error}: {Message}")]
    public static partial void PostMislukt(this ILogger log, string channel, string error, string message);

    [LoggerMessage(11, LogLevel.Information, "Found {Count} receipts left open, and woke someone for them")]
    public static partial void Geveegd(this ILogger log, int count);

    [LoggerMessage(12, LogLevel.Warning, "Looking for receipts left open failed: {Error}: {Message}")]
    public static partial void NietGeveegd(this ILogger log, string error, string message);

    [LoggerMessage(13, LogLevel.Warning, "A file in the drop folder cannot be taken yet: {Reason}")]
    public static partial void BestandNietGenomen(this ILogger log, string reason);

    [LoggerMessage(14, LogLevel.Information, "Listening on {Address}")]
    public static partial void Luistert(this ILogger log, string address);

    [LoggerMessage(21, LogLevel.Information, "Stopping: work in hand is finished, nothing new is taken")]
    public static partial void Stopt(this ILogger log);

    [LoggerMessage(22, LogLevel.Information, "Stopped")]
    public static partial void Gestopt(this ILogger log);

    [LoggerMessage(16, LogLevel.Information, "Receipt {Receipt} is held for review until the end of {Deadline}")]
    public static partial void Vastgehouden(this ILogger log, string receipt, DateOnly deadline);

    [LoggerMessage(17, LogLevel.Information, "Judged {Receipt} again: decision {Version} replaces {Replaced}")]
    public static partial void Herbeoordeeld(this ILogger log, string receipt, long version, long replaced);

    [LoggerMessage(18, LogLevel.Information, "Released the answer to {Receipt}: decision {Version}")]
    public static partial void Vrijgegeven(this ILogger log, string receipt, long version);

    [LoggerMessage(19, LogLevel.Information, "Ready")]
    public static partial void Gereed(this ILogger log);

    [LoggerMessage(20, LogLevel.Warning, "Not ready: {Parts}{Reasons}")]
    public static partial void NietGereed(this ILogger log, string parts, string reasons);

    [LoggerMessage(93, LogLevel.Warning, "Turned down at the door ({Channel}), {Kind}: {Reason}")]
    public static partial void NietAangenomen(this ILogger log, Kanaal channel, string? kind, string reason);

    [LoggerMessage(40, LogLevel.Warning, "The sign-in provider cannot be reached: {Error}: {Message}")]
    public static partial void AanmeldvoorzieningWeg(this ILogger log, string error, string message);

    [LoggerMessage(41, LogLevel.Information, "The sign-in provider can be reached again")]
    public static partial void AanmeldvoorzieningTerug(this ILogger log);

    [LoggerMessage(15, LogLevel.Error, "Request {Method} {Route} failed: {Error}: {Message}")]
    public static partial void VerzoekMislukt(this ILogger log, string method, string route, string error, string message);

    [LoggerMessage(40, LogLevel.Warning, "Something in the drop folder is not a regular file but {Kind}; it was put aside unread")]
    public static partial void GeenGewoonBestand(this ILogger log, Padsoort kind);

    [LoggerMessage(41, LogLevel.Warning, "{Count} files in the drop folder had a name that is not UTF-8, and got one that is")]
    public static partial void NamenLeesbaar(this ILogger log, int count);

    [LoggerMessage(42, LogLevel.Error, "Outgoing message {Number} over {Channel} cannot be delivered and is given up; it is on the list of undeliverable post")]
    public static partial void Opgegeven(this ILogger log, long number, string channel);

    [LoggerMessage(43, LogLevel.Error, "The clock is far from the newest time in the database: {Reason}")]
    public static partial void KlokWijktAf(this ILogger log, string reason);

    [LoggerMessage(44, LogLevel.Information, "The clock agrees with the database again")]
    public static partial void KlokKlopt(this ILogger log);

    [LoggerMessage(45, LogLevel.Warning, "Fault message {Receipt} came back about {Sent}; known here: {IsMatched}")]
    public static partial void Teruggekomen(this ILogger log, string receipt, string sent, bool isMatched);
}
