using Declaraties.Opslag;
using Polly;
using Polly.Retry;

namespace Declaraties.Worker.Bus;

/// <summary>Wat er gebeurt bij een storing van de database die vanzelf over kan gaan: bezet, vol, even weg. Iets anders wordt niet herhaald.</summary>
internal static class Storingen
{
    /// <summary>Tien minuten: dan is er meer aan de hand. Ruim binnen de tijd waarna de broker een levering terugneemt (dertig minuten).</summary>
    public static ResiliencePipeline Lang { get; } = Maak(TimeSpan.FromMinutes(10));

    /// <summary>Voor werk dat ook op een andere manier terugkomt.</summary>
    public static ResiliencePipeline Kort { get; } = Maak(TimeSpan.FromSeconds(10));

    private static ResiliencePipeline Maak(TimeSpan hoogstens)
    {
        var begin = new ResiliencePropertyKey<long>("begin");
        return new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = poging =>
                {
                    var sinds = poging.Context.Properties.GetValue(begin, TimeProvider.System.GetTimestamp());
                    poging.Context.Properties.Set(begin, sinds);
                    return ValueTask.FromResult(poging.Outcome.Exception is OpslagException { IsVerkeerdBestand: false } && TimeProvider.System.GetElapsedTime(sinds) < hoogstens);
                },
                MaxRetryAttempts = int.MaxValue,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(10),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }
}
