using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Verwerken;
using Declaraties.Opslag;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Declaraties.Bus;

/// <summary>Wat er gebeurt bij een storing die vanzelf over kan gaan: een database die bezet, vol of even weg is, te weinig geheugen. Iets anders wordt niet herhaald.</summary>
internal sealed class Storingen(ILogger<Storingen> log)
{
    private static readonly ResiliencePropertyKey<long> _begin = new("begin");

    /// <summary>Tien minuten: dan is er meer aan de hand. Ruim binnen de tijd waarna de broker een levering terugneemt (dertig minuten).</summary>
    public ResiliencePipeline Lang { get; } = Maak(TimeSpan.FromMinutes(10), log);

    /// <summary>Voor werk dat ook op een andere manier terugkomt.</summary>
    public ResiliencePipeline Kort { get; } = Maak(TimeSpan.FromSeconds(10), log);

    private static ResiliencePipeline Maak(TimeSpan hoogstens, ILogger log) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = poging => ValueTask.FromResult(
                poging.Outcome.Exception is { } fout and not OpslagException { IsVerkeerdBestand: true } && Ontvangstverwerking.IsTijdelijk(fout) && TimeProvider.System.GetElapsedTime(Begin(poging.Context)) < hoogstens),
            OnRetry = poging =>
            {
                log.Storing(Foutregel.Van(poging.Outcome.Exception!), poging.RetryDelay);
                return ValueTask.CompletedTask;
            },
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    /// <summary>Wanneer het voor het eerst misging.</summary>
    private static long Begin(ResilienceContext context)
    {
        var begin = context.Properties.GetValue(_begin, TimeProvider.System.GetTimestamp());
        context.Properties.Set(_begin, begin);
        return begin;
    }
}
