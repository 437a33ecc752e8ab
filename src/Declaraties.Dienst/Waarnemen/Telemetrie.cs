using System.Diagnostics;
using System.Diagnostics.Metrics;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>Sporen (traces) en meters van de dienst. Kenmerken zijn soorten en regels, nooit iets van een persoon.</summary>
public sealed class Telemetrie : IDisposable
{
    public const string Naam = "Declaraties";
    private const int LangsteCode = 8;
    private readonly ActivitySource _bron = new(Naam);
    private readonly Meter _meter = new(Naam);
    private readonly Counter<long> _ontvangen;
    private readonly Counter<long> _beoordeeld;
    private readonly Counter<long> _bevindingen;
    private readonly Counter<long> _mislukt;
    private readonly Counter<long> _bezorgd;
    private readonly Counter<long> _teruggekomen;
    private readonly Histogram<double> _duur;
    private readonly Histogram<double> _totBezorgd;

    public Telemetrie()
    {
        _ontvangen = _meter.CreateCounter<long>("declaraties.received", "{message}", "Messages received, by channel and kind.");
        _beoordeeld = _meter.CreateCounter<long>("declaraties.judged", "{declaration}", "Declarations judged, by outcome.");
        _bevindingen = _meter.CreateCounter<long>("declaraties.findings", "{finding}", "Findings, by rule and return code.");
        _mislukt = _meter.CreateCounter<long>("declaraties.failed", "{message}", "Messages that could not be processed.");
        _bezorgd = _meter.CreateCounter<long>("declaraties.sent", "{message}", "Messages delivered, by channel and kind.");
        _teruggekomen = _meter.CreateCounter<long>("declaraties.returned", "{message}", "Fault messages about what was sent, by code.");
        _totBezorgd = _meter.CreateHistogram<double>("declaraties.outbox.delay", "s", "Time between writing an outgoing message and its delivery.");
        _duur = _meter.CreateHistogram<double>("declaraties.processing.duration", "s", "Time to read, judge and store one message.");
    }

    public Meter Meter => _meter;

    /// <summary>Begint een stap in het spoor waarin we al zitten, of een nieuw spoor.</summary>
    public Activity? Begin(string stap, ActivityKind soort, Kanaal kanaal) =>
        _bron.StartActivity(stap, soort)?.SetTag("declaraties.channel", kanaal.Woord());

    /// <summary>Begint een stap in het spoor van eerder, misschien in een ander proces.</summary>
    public Activity? Vervolg(string stap, ActivityKind soort, string? spoor) => _bron.StartActivity(stap, soort, spoor);

    public void Ontvangen(Ontvangst ontvangst, bool isNieuw)
    {
        if (isNieuw)
        {
            _ontvangen.Add(1, new("channel", ontvangst.Kanaal.Woord()), new("kind", ontvangst.Soort ?? "unknown"));
        }
    }

    public void Beoordeeld(Oordeeltelling oordeel)
    {
        _beoordeeld.Add(1, new KeyValuePair<string, object?>("outcome", oordeel.Uitslag.Woord()));
        foreach (var (regel, retourcode, bevindingen) in oordeel.Regels)
        {
            _bevindingen.Add(bevindingen, new("rule", regel), new("returncode", retourcode));
        }
    }

    public void Verwerkt(Ontvangst ontvangst, TimeSpan duur) => _duur.Record(duur.TotalSeconds, new KeyValuePair<string, object?>("kind", ontvangst.Soort ?? "unknown"));

    public void Mislukt(Ontvangst ontvangst) => _mislukt.Add(1, new KeyValuePair<string, object?>("kind", ontvangst.Soort ?? "unknown"));

    public void Bezorgd(UitgaandBericht bericht, TimeSpan onderweg)
    {
        _bezorgd.Add(1, new("channel", bericht.Kanaal), new("kind", bericht.Soort));
        _totBezorgd.Record(onderweg.TotalSeconds, new KeyValuePair<string, object?>("channel", bericht.Kanaal));
    }

    /// <summary>Een foutbericht over iets van ons. Een code die geen code van de keten is kan van alles zijn, en wordt niet genoemd.</summary>
    public void Teruggekomen(Retour retour)
    {
        var isCode = retour.Code.Length <= LangsteCode && retour.Code.All(char.IsAsciiLetterOrDigit);
        _teruggekomen.Add(1, new("code", isCode ? retour.Code : "other"), new("matched", retour.Sleutel is not null));
    }

    public void Dispose()
    {
        _bron.Dispose();
        _meter.Dispose();
    }
}
