using System.Globalization;

namespace Declaraties.Opslag.Logboek;

/// <summary>Een plaats in de keten, om elders te bewaren: daarmee valt ook op dat de laatste regels zijn weggehaald.</summary>
public sealed record Logkop(long Nummer, string Keten)
{
    /// <summary>Leest een kop zoals <see cref="ToString"/> hem schrijft.</summary>
    public static Logkop? Probeer(string tekst) =>
        tekst.Split(':') is [var nummer, { Length: 64 } keten] && long.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && keten.All(char.IsAsciiHexDigit)
            ? new Logkop(getal, keten.ToLowerInvariant())
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nummer}:{Keten}");
}
