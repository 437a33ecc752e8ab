using System.Collections;
using System.Globalization;
using CsCheck;

namespace Declaraties.Testbasis;

/// <summary>
/// Toetst een eigenschap aan veel verzonnen gevallen. Dezelfde gevallen bij elke uitvoering; DECLARATIES_ZAAD (een getal) kiest andere, en
/// DECLARATIES_KEREN vermenigvuldigt het aantal. Een geval dat de eigenschap schendt wordt verkleind en met zijn zaad gemeld.
/// </summary>
public static class Eigenschap
{
    private const uint Stroom = 1;
    private const long StappenOmTeVerkleinen = 20_000;

    /// <param name="gevallen">Waaruit de gevallen komen.</param>
    /// <param name="eis">Gooit een uitzondering als de eigenschap niet houdt; zie <see cref="Klopt"/> en <see cref="Gelijk"/>.</param>
    /// <param name="keren">Hoeveel gevallen.</param>
    /// <param name="toon">Hoe een geval in de melding staat.</param>
    public static void Houdt<T>(Gen<T> gevallen, Action<T> eis, int keren = 500, Func<T, string>? toon = null)
    {
        var begin = Getal("DECLARATIES_ZAAD", 0);
        var aantal = keren * Math.Max(1, Getal("DECLARATIES_KEREN", 1));
        for (var i = 0L; i < aantal; i++)
        {
            var pcg = new PCG(Stroom, (ulong)(begin + i));
            var zaad = pcg.ToString();
            try
            {
                eis(gevallen.Generate(pcg, null, out _));
            }
            catch (Exception geschonden)
            {
                // CsCheck verkleint vanaf dit zaad en gooit zijn eigen melding; lukt dat niet, dan geldt de eerste.
                gevallen.Sample(eis, seed: zaad, iter: StappenOmTeVerkleinen, threads: 1, print: toon);
                throw new InvalidOperationException($"Geschonden bij zaad {zaad}.", geschonden);
            }
        }
    }

    /// <summary>Zonder NUnit: een gevangen Assert zou het voorbeeld al doen mislukken voordat het is verkleind.</summary>
    public static void Klopt(bool waar, string wat)
    {
        if (!waar)
        {
            throw new InvalidOperationException(wat);
        }
    }

    /// <summary>Dezelfde waarde; van rijen dezelfde waarden in dezelfde volgorde.</summary>
    public static void Gelijk<T>(T gekregen, T verwacht, string wat)
    {
        if (gekregen is IEnumerable a and not string && verwacht is IEnumerable b)
        {
            GelijkeRij(a.Cast<object?>(), b.Cast<object?>(), wat);
            return;
        }

        Klopt(EqualityComparer<T>.Default.Equals(gekregen, verwacht), $"{wat}: {gekregen} in plaats van {verwacht}.");
    }

    /// <summary>Dezelfde waarden in dezelfde volgorde, ook waar de rijen niet van hetzelfde type zijn.</summary>
    public static void GelijkeRij<T>(IEnumerable<T> gekregen, IEnumerable<T> verwacht, string wat)
    {
        List<T> a = [.. gekregen], b = [.. verwacht];
        Klopt(a.SequenceEqual(b), $"{wat}: [{string.Join(", ", a)}] in plaats van [{string.Join(", ", b)}].");
    }

    private static long Getal(string naam, long anders) =>
        long.TryParse(Environment.GetEnvironmentVariable(naam), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : anders;
}
