using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Webhooks;

/// <summary>
/// Bezorgt bij de webhooks van aanbieders. Elke webhook is van een ander: ligt er een plat, dan ligt dat aan haar en niet aan het kanaal. Er wordt dagen achtereen geprobeerd, met pauzes die groeien tot
/// vijf minuten, en dan opgegeven; een ander merkt daar niets van.
/// </summary>
internal sealed class Webhookuitgang(Databasevoorraad databases, Webhookverzender verzender, Dienstinstellingen instellingen, TimeProvider klok) : IUitgang
{
    public string Kanaal => Webhookopslag.Kanaal;

    public TimeSpan? Opgeven => instellingen.WebhookOpgeven;

    public async Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop)
    {
        var webhook = databases.Met(database => new Webhookopslag(database, klok).Zoek(new Aanbieder(bericht.Bestemming)))
            ?? throw new OnbestelbaarException("de aanbieder heeft geen webhook meer");
        if (await verzender.VerzendAsync(webhook, bericht.BerichtId, bericht.Inhoudstype, bericht.Inhoud, stop) is { } reden)
        {
            throw new OnbestelbaarException(reden);
        }
    }
}
