using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>
/// Laat ontvangsten verwerken, per aanbieder in volgorde van ontvangst: wat van dezelfde aanbieder eerder binnenkwam en nog openstaat gaat dus voor, wie er ook gewekt is.
/// </summary>
public sealed class Verwerker(
    Databasevoorraad databases, Dienstinstellingen instellingen, IEnumerable<IPost> post, Postbel postbel, TimeProvider klok, Telemetrie telemetrie, ILogger<Verwerker> log)
{
    // Who hands over his place after this holds up nobody for ever: a delivery of the bus is taken back after thirty minutes.
    private static readonly TimeSpan _neemtOver = TimeSpan.FromMinutes(5);
    private readonly Ontvangstverwerking _verwerking = new(databases, instellingen, [.. post], postbel, klok, telemetrie, log);
    private readonly Zwaarwerk _zwaarwerk = new(instellingen);

    // Binnen een proces niet met meer aan dezelfde aanbieder beginnen: de database laat er toch maar een door.
    private readonly Lock[] _beurten = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>
    /// Verwerkt wat er van deze aanbieder openstaat, tot en met deze ontvangst. Is die al klaar, dan gebeurt er niets. Is er een groot bericht aan de beurt terwijl een ander er al een
    /// verwerkt, dan doet die het daarna (<see cref="Zwaarwerk"/>).
    /// </summary>
    /// <returns>De ontvangst zoals zij er daarna voor staat; null als zij niet bestaat.</returns>
    /// <exception cref="OpslagException">De database doet het niet: later opnieuw.</exception>
    /// <exception cref="OutOfMemoryException">Er was te weinig geheugen: later opnieuw.</exception>
    /// <exception cref="OperationCanceledException">Er wordt gestopt; wat nog openstaat blijft openstaan.</exception>
    public Ontvangst? Verwerk(string sleutel, CancellationToken stop)
    {
        var begin = klok.GetTimestamp();
        var teDoen = new Queue<string>([sleutel]);
        while (teDoen.TryDequeue(out var volgende))
        {
            while (databases.Met(database => new Ontvangstopslag(database, klok).Eerstvolgende(volgende)) is { } ontvangst)
            {
                stop.ThrowIfCancellationRequested();
                if (!_zwaarwerk.Begin(volgende, ontvangst.Lengte))
                {
                    break;
                }

                try
                {
                    lock (_beurten[unchecked((uint)ontvangst.Volgordesleutel.GetHashCode(StringComparison.Ordinal)) % _beurten.Length])
                    {
                        foreach (var gewekt in _verwerking.Verwerk(ontvangst))
                        {
                            teDoen.Enqueue(gewekt);
                        }
                    }
                }
                finally
                {
                    if (ontvangst.Lengte is > Berichtgrootte.Klein and var bytes)
                    {
                        Geheugenbeheer.NaGroot(bytes);
                    }

                    if (_zwaarwerk.Einde(ontvangst.Lengte, neemtOver: klok.GetElapsedTime(begin) < _neemtOver) is { } wachtend)
                    {
                        teDoen.Enqueue(wachtend);
                    }
                }
            }
        }

        return databases.Met(database => new Ontvangstopslag(database, klok).Zoek(sleutel));
    }
}
