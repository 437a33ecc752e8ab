using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// De Bsn's die 9999 als eerste cijfers hebben en aan de 11-proef voldoen, oplopend. De laatste blijven vrij: daarmee declareert de
/// generator voor een client die nergens bekend is.
/// </summary>
internal static class Proefnummers
{
    private const int Eerste = 999_900_000;
    private const int Laatste = 999_999_999;
    private static readonly Bsn[] _alle = Zoek();

    public static int Aantal => _alle.Length;

    /// <summary>Zoveel clienten kan een wereld hebben.</summary>
    public const int MeesteClienten = 9000;

    public static int AantalOnbekend => _alle.Length - MeesteClienten;

    public static Bsn VanClient(int index) =>
        index < MeesteClienten ? _alle[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Een nummer dat geen enkele client heeft.</summary>
    public static Bsn Onbekend(int index) => _alle[MeesteClienten + index];

    private static Bsn[] Zoek()
    {
        var gevonden = new List<Bsn>();
        for (var nummer = Eerste; nummer <= Laatste; nummer++)
        {
            if (Bsn.VanGetal(nummer) is { VoldoetAanElfproef: true } bsn)
            {
                gevonden.Add(bsn);
            }
        }

        return [.. gevonden];
    }
}
