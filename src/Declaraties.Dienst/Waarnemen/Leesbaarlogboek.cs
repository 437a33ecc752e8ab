using System.Collections;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>
/// Het logboek zonder stapels van aanroepen. Wat een bibliotheek meegeeft is al gauw tien kilobyte, bij elke poging zolang een broker weg is; wie het
/// leest wil weten wat er mis is, in een regel. En in de tekst van een ander kan een Bsn staan.
/// </summary>
[ProviderAlias("Console")]
public sealed class Leesbaarlogboek(ConsoleLoggerProvider console) : ILoggerProvider, ISupportExternalScope
{
    public ILogger CreateLogger(string categoryName) => new Regels(console.CreateLogger(categoryName));

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => console.SetScopeProvider(scopeProvider);

    public void Dispose() => console.Dispose();

    private sealed class Regels(ILogger binnen) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => binnen.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => binnen.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (binnen.IsEnabled(logLevel))
            {
                binnen.Log(logLevel, eventId, new Melding<TState>(state, formatter(state, exception)), exception is null ? null : new Samengevat(exception), (melding, _) => melding.ToString());
            }
        }
    }

    /// <summary>Wat er wordt gemeld, in zijn geheel en per deel, zonder wat een Bsn kan zijn: die delen komen van overal.</summary>
    private sealed class Melding<TState>(TState state, string tekst) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        private readonly IReadOnlyList<KeyValuePair<string, object?>> _delen = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];

        public int Count => _delen.Count;

        public KeyValuePair<string, object?> this[int index] => _delen[index] is { Value: string waarde } deel ? new(deel.Key, Afscherming.ZonderBsn(waarde)) : _delen[index];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => Afscherming.ZonderBsn(tekst);
    }

    /// <summary>Een fout als een regel: wat er misging, en waardoor.</summary>
#pragma warning disable CA1032, CA1064 // Hij wordt nooit gegooid; hij is er omdat een logboek een fout wil.
    private sealed class Samengevat(Exception fout) : Exception(fout.Message)
#pragma warning restore CA1032, CA1064
    {
        public override string ToString() => Foutregel.MetSoort(fout);
    }
}
