using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Waar een tarief vandaan komt: een versie van een bewaarde tariefset.</summary>
/// <param name="Set">De naam van de tariefset.</param>
/// <param name="Versie">De hoeveelste versie onder die naam, vanaf 1.</param>
public sealed record Tariefherkomst(string Set, int Versie)
{
    public const int LangsteNaam = 50;

    /// <summary>Wat <see cref="IsNaam"/> toelaat, als deel van een zin.</summary>
    public const string Naameis = "een naam van hoogstens 50 letters, cijfers, spaties, punten, streepjes en liggende streepjes, die begint en eindigt met een letter of cijfer";

    private const char Scheiding = '@';

    /// <summary>Of een tariefset zo kan heten. A name comes in the log, in a file and on the screen: nothing that could be a Bsn, and nothing that reads as another sign.</summary>
    public static bool IsNaam(string naam)
    {
        ArgumentNullException.ThrowIfNull(naam);
        return naam.Length is > 0 and <= LangsteNaam
            && char.IsLetterOrDigit(naam[0]) && char.IsLetterOrDigit(naam[^1])
            && naam.All(teken => char.IsLetterOrDigit(teken) || teken is ' ' or '.' or '-' or '_')
            && Afscherming.ZonderBsn(naam) == naam;
    }

    /// <summary>Leest een herkomst zoals <see cref="ToString"/> haar schrijft; null als het er geen is.</summary>
    public static Tariefherkomst? Probeer(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Split(Scheiding) is [var naam, var nummer] && IsNaam(naam) && int.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var versie) && versie > 0
            ? new Tariefherkomst(naam, versie)
            : null;
    }

    /// <summary>Zoals het in een zin staat.</summary>
    public string InWoorden() => string.Create(CultureInfo.InvariantCulture, $"tariefset {Set}, versie {Versie}");

    /// <summary>Zoals het in een bestand staat: <c>naam@versie</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Set}{Scheiding}{Versie}");
}
