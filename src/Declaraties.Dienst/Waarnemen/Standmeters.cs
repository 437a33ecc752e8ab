using System.Diagnostics.Metrics;
using Declaraties.Dienst.Basis;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>Meters die laten zien wat er in de database staat te wachten. Zij kijken alleen als iemand ernaar vraagt.</summary>
public sealed class Standmeters
{
    private readonly Databasevoorraad _databases;
    private readonly TimeProvider _klok;

    public Standmeters(Databasevoorraad databases, Telemetrie telemetrie, TimeProvider klok)
    {
        (_databases, _klok) = (databases, klok);
        telemetrie.Meter.CreateObservableGauge("declaraties.receipts", Ontvangsten, "{message}", "Receipts that are open, waiting for allocations, or failed.");
        telemetrie.Meter.CreateObservableGauge("declaraties.receipts.oldest.age", OudsteOntvangst, "s", "Age of the oldest open receipt.");
        telemetrie.Meter.CreateObservableGauge("declaraties.outbox.depth", Uitgaand, "{message}", "Outgoing messages not delivered yet.");
        telemetrie.Meter.CreateObservableGauge("declaraties.outbox.oldest.age", OudsteUitgaand, "s", "Age of the oldest outgoing message not delivered yet.");
    }

    private IEnumerable<Measurement<long>> Ontvangsten()
    {
        var stand = Ontvangststand();
        return stand is null ? [] : [new(stand.Open, Soort("open")), new(stand.Wacht, Soort("waiting")), new(stand.Vastgehouden, Soort("held")), new(stand.Fout, Soort("failed"))];
    }

    private IEnumerable<Measurement<double>> OudsteOntvangst() => Ontvangststand() is { } stand ? [new(Leeftijd(stand.OudsteOpen))] : [];

    private IEnumerable<Measurement<long>> Uitgaand() => Uitgaandstand() is { } stand ? [new(stand.Aantal)] : [];

    private IEnumerable<Measurement<double>> OudsteUitgaand() => Uitgaandstand() is { } stand ? [new(Leeftijd(stand.Oudste))] : [];

    private double Leeftijd(DateTimeOffset? sinds) => sinds is { } toen ? Math.Max(0, (_klok.GetUtcNow() - toen).TotalSeconds) : 0;

    private static KeyValuePair<string, object?> Soort(string soort) => new("state", soort);

    private Ontvangststand? Ontvangststand() => Vraag(database => new Ontvangstopslag(database, _klok).Stand());

    private Uitgaandstand? Uitgaandstand() => Vraag(database => new Uitgaandopslag(database, _klok).Stand());

    private T? Vraag<T>(Func<Database, T> vraag)
        where T : class
    {
        try
        {
            return _databases.Met(vraag);
        }
        catch (OpslagException)
        {
            // Without a database there is nothing to measure; /health/ready says so.
            return null;
        }
    }
}
