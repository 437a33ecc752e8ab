using Declaraties.Opslag;

namespace Declaraties.Worker.Dienst;

/// <summary>Brengt een bericht naar buiten. Er is er één per kanaal.</summary>
internal interface IUitgang
{
    /// <summary>Welke berichten deze uitgang bezorgt: die met dit <see cref="UitgaandBericht.Kanaal"/>.</summary>
    string Kanaal { get; }

    /// <summary>
    /// Bezorgt een bericht: als dit terugkeert is het echt weg, en elke uitzondering betekent "later opnieuw". Een bericht kan vaker komen, altijd met
    /// hetzelfde <see cref="UitgaandBericht.BerichtId"/>. Het moet binnen de tijd van <paramref name="stop"/>.
    /// </summary>
    Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop);
}
