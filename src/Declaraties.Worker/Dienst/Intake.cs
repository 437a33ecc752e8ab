using System.Diagnostics;
using Declaraties.Berichten;
using Declaraties.Opslag;
using Microsoft.Extensions.Logging;

namespace Declaraties.Worker.Dienst;

/// <summary>
/// De ene deur achter elk kanaal: eerst de bytes vastleggen, dan pas iemand wekken. Gaat het wekken mis, dan is er niets verloren: de
/// <see cref="Veger"/> vindt wat openstaat.
/// </summary>
internal sealed class Intake(Databasevoorraad databases, IWekker wekker, IEnumerable<IPost> post, TimeProvider klok, Telemetrie telemetrie, ILogger<Intake> log)
{
    private readonly IPost[] _post = [.. post];

    /// <summary>Legt een bericht vast. Keert dit terug, dan raakt het niet meer kwijt.</summary>
    /// <exception cref="OpslagException">Het kon niet worden vastgelegd.</exception>
    public async Task<Ontvangst> OntvangAsync(NieuweOntvangst nieuw, CancellationToken stop)
    {
        using var spoor = telemetrie.Begin("ontvangen", ActivityKind.Producer, nieuw.Kanaal);
        var (ontvangst, isNieuw) = await Task.Run(() => Bewaar(nieuw, spoor?.Id), stop);
        telemetrie.Ontvangen(ontvangst, isNieuw);
        log.Ontvangen(ontvangst.Sleutel, ontvangst.Kanaal, ontvangst.Soort, isNieuw);
        if (ontvangst.Status == Ontvangststatus.Ontvangen)
        {
            await WekAsync(ontvangst.Sleutel, stop);
        }

        return ontvangst;
    }

    private (Ontvangst Ontvangst, bool IsNieuw) Bewaar(NieuweOntvangst nieuw, string? spoor)
    {
        using var bericht = nieuw.Bericht.Open();
        var herkend = Berichtlezer.Herken(bericht);
        var (soort, gemeente, aanbieder) = herkend.Soort switch
        {
            Berichtsoort.Wmo323 => (Berichtsoort.Wmo323.Naam(), herkend.Ontvanger, herkend.Afzender),
            Berichtsoort.Wmo301 => (Berichtsoort.Wmo301.Naam(), herkend.Afzender, herkend.Ontvanger),
            _ => ((string?)null, null, null),
        };
        return databases.Met(database => new Ontvangstopslag(database, klok).Bewaar(nieuw, soort, gemeente, aanbieder, spoor, ontvangst => _post.SelectMany(p => p.BijOntvangst(ontvangst))));
    }

    private async Task WekAsync(string sleutel, CancellationToken stop)
    {
        try
        {
            await wekker.WekAsync(sleutel, stop);
        }
#pragma warning disable CA1031 // Het bericht ligt vast; niet kunnen wekken is alleen vertraging.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            log.NietGewekt(sleutel, fout.GetType().Name);
        }
    }
}
