namespace Declaraties.Proefwereld;

/// <summary>
/// Toevalsgetallen die alleen van seed en sleutel afhangen (SplitMix64), niet van machine, versie van .NET of volgorde van werken.
/// Alles is rekenen met gehele getallen.
/// </summary>
internal sealed class Toevalsbron
{
    private const ulong Stap = 0x9E3779B97F4A7C15;
    private ulong _toestand;

    private Toevalsbron(ulong toestand) => _toestand = toestand;

    public static Toevalsbron Voor(long seed, Stroom stroom, int a = 0, int b = 0, int c = 0)
    {
        unchecked
        {
            var sleutel = Meng((ulong)seed + Stap);
            sleutel = Meng(sleutel ^ (ulong)stroom) + Stap;
            sleutel = Meng(sleutel ^ (uint)a) + Stap;
            sleutel = Meng(sleutel ^ (uint)b) + Stap;
            return new Toevalsbron(Meng(sleutel ^ (uint)c));
        }
    }

    internal static Toevalsbron VanToestand(ulong toestand) => new(toestand);

    public ulong Volgende()
    {
        unchecked
        {
            _toestand += Stap;
            return Meng(_toestand);
        }
    }

    /// <summary>Van 0 tot en met <paramref name="grens"/> - 1.</summary>
    public int Onder(int grens)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(grens);
        // Multiply-shift: a bias of at most grens / 2^64 is of no importance here, and every number costs exactly one step.
        return (int)Math.BigMul(Volgende(), (ulong)grens, out _);
    }

    /// <summary>Van <paramref name="laagste"/> tot en met <paramref name="hoogste"/>.</summary>
    public int Tussen(int laagste, int hoogste) => laagste + Onder(hoogste - laagste + 1);

    public bool Kans(int promille) => Onder(1000) < promille;

    public T Kies<T>(ReadOnlySpan<T> mogelijkheden) => mogelijkheden[Onder(mogelijkheden.Length)];

    /// <summary>Volgnummer van een mogelijkheid, naar gewicht.</summary>
    public int Gewogen(ReadOnlySpan<int> gewichten)
    {
        var som = 0;
        foreach (var gewicht in gewichten)
        {
            som += gewicht;
        }

        var trekking = Onder(som);
        for (var i = 0; ; i++)
        {
            trekking -= gewichten[i];
            if (trekking < 0)
            {
                return i;
            }
        }
    }

    private static ulong Meng(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
