using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Bezorgen;

/// <summary>Brengt een bericht naar buiten. Er is er één per kanaal.</summary>
public interface IUitgang
{
    /// <summary>Welke berichten deze uitgang bezorgt: die met dit <see cref="UitgaandBericht.Kanaal"/>.</summary>
    string Kanaal { get; }

    /// <summary>Hoe lang het aan een bericht zelf mag liggen voordat het wordt opgegeven; null voor wat daarvoor is ingesteld.</summary>
    TimeSpan? Opgeven => null;

    /// <summary>
    /// Bezorgt een bericht: als dit terugkeert is het echt weg, en elke uitzondering betekent "later opnieuw". Een bericht kan vaker komen, altijd met
    /// hetzelfde <see cref="UitgaandBericht.BerichtId"/>. Het moet binnen de tijd van <paramref name="stop"/>.
    /// </summary>
    /// <exception cref="OnbestelbaarException">Het kanaal werkt, maar dit bericht kan niet: duurt dat te lang, dan wordt het opgegeven.</exception>
    Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop);
}

/// <summary>Dit bericht is niet te bezorgen, terwijl andere dat wel zijn.</summary>
/// <param name="reden">Waarom.</param>
/// <param name="vervolg">Het nummer van het bericht dat zegt dat dit is bezorgd; null als dat er niet is.</param>
public sealed class OnbestelbaarException(string reden, string? vervolg = null) : Exception(reden)
{
    public string? Vervolg { get; } = vervolg;
}
