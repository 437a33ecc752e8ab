using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag.Beheer;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Onderhouden;

/// <summary>
/// Vindt wat is blijven liggen: een ontvangst waarvoor niemand is gewekt (het proces stierf, de bus was weg), declaraties die lang genoeg hebben gewacht, en antwoorden die niet langer kunnen worden vastgehouden.
/// Bij het opstarten meteen, daarna elke ronde. Twee keer wekken kan geen kwaad. En hij ruimt op wat lang geleden is bezorgd of gevraagd, en sessies die voorbij zijn.
/// </summary>
internal sealed class Veger(
    Databasevoorraad databases, IWekker wekker, Beoordelingsloket beoordelingen, Dienstinstellingen instellingen, TimeProvider klok, ILogger<Veger> log) : BackgroundService
{
    private const int Hoogstens = 10_000;
    private const int OpruimenTegelijk = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ronde = new PeriodicTimer(instellingen.Veegronde, klok);
        var ouderDan = TimeSpan.Zero;
        try
        {
            do
            {
                if (await VeegAsync(ouderDan, stoppingToken))
                {
                    ouderDan = instellingen.Veegronde;
                }
            }
            while (await ronde.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    /// <returns>Of het is gelukt.</returns>
    private async Task<bool> VeegAsync(TimeSpan ouderDan, CancellationToken stop)
    {
        try
        {
            var gevonden = await Task.Run(
                () => databases.Met(database =>
                {
                    var ontvangsten = new Ontvangstopslag(database, klok);
                    var voorbij = ontvangsten.BeeindigWachten(instellingen.Vandaag(klok));
                    return voorbij.Union(ontvangsten.Open(ouderDan, Hoogstens)).ToList();
                }),
                stop);
            if (gevonden.Count > 0)
            {
                log.Geveegd(gevonden.Count);
            }

            foreach (var sleutel in gevonden)
            {
                await wekker.WekAsync(sleutel, stop);
            }

            await Task.Run(() => beoordelingen.GeefVrijOpTermijn(Hoogstens), stop);
            await Task.Run(() => databases.Met(database => new Sessieopslag(database).RuimOp(klok.GetUtcNow())), stop);
            var bezorgdVoor = klok.GetUtcNow() - instellingen.PostBewaren;
            while (await Task.Run(() => databases.Met(database => new Uitgaandopslag(database, klok).RuimOp(bezorgdVoor, OpruimenTegelijk)), stop) == OpruimenTegelijk)
            {
                // In small pieces: whoever judges never waits long.
            }

            var gedaanVoor = klok.GetUtcNow() - instellingen.VerzoekenBewaren;
            while (await Task.Run(() => databases.Met(database => new Verzoekopslag(database, klok).RuimOp(gedaanVoor, OpruimenTegelijk)), stop) == OpruimenTegelijk)
            {
                // The same.
            }

            return true;
        }
#pragma warning disable CA1031 // De volgende ronde probeert het opnieuw.
        catch (Exception fout) when (fout is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.NietGeveegd(fout.GetType().Name, Foutregel.Van(fout));
            return false;
        }
    }
}
