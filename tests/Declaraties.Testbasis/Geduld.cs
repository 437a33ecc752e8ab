using System.Diagnostics;
using NUnit.Framework;

namespace Declaraties.Testbasis;

/// <summary>
/// Hoe lang een proef wacht, op één plaats. Wat goed gaat wacht zo lang niet: het geduld raakt alleen op als er iets stuk is, en niet omdat de
/// machine het druk heeft. Geen proef hangt af van snelheid; waar rekenwerk iets bewijst telt de tijd van de processor en niet die van de klok.
/// </summary>
public static class Geduld
{
    private static readonly TimeSpan _tussen = TimeSpan.FromMilliseconds(50);

    /// <summary>Tot wanneer iets dat moet gebeuren gebeurd moet zijn.</summary>
    public static TimeSpan Ruim { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Wacht tot iets waar is.</summary>
    /// <param name="waar">Waarop wordt gewacht.</param>
    /// <param name="anders">Wat er te zeggen is als het er niet van komt.</param>
    public static Task TotAsync(Func<bool> waar, Func<string> anders) => TotAsync(() => Task.FromResult(waar()), anders);

    /// <inheritdoc cref="TotAsync(Func{bool}, Func{string})"/>
    public static async Task TotAsync(Func<Task<bool>> waar, Func<string> anders)
    {
        ArgumentNullException.ThrowIfNull(waar);
        ArgumentNullException.ThrowIfNull(anders);
        var begin = Stopwatch.GetTimestamp();
        while (!await waar())
        {
            Assert.That(Stopwatch.GetElapsedTime(begin), Is.LessThan(Ruim), anders());
            await Task.Delay(_tussen);
        }
    }

    /// <summary>Hoeveel processortijd dit kost; wat andere processen intussen doen telt niet mee.</summary>
    public static TimeSpan Rekentijd(Action doe)
    {
        ArgumentNullException.ThrowIfNull(doe);
        using var ditProces = Process.GetCurrentProcess();
        var begin = ditProces.TotalProcessorTime;
        doe();
        ditProces.Refresh();
        return ditProces.TotalProcessorTime - begin;
    }
}
