using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat er van een declaratie aan de aanbieder te zeggen is.</summary>
/// <param name="Kop">De declaratie.</param>
/// <param name="Algemeen">Wat over het bericht als geheel gaat, of over een client.</param>
/// <param name="Prestaties">Wat is afgewezen, in de volgorde van het bericht.</param>
public sealed record Woorddeel(Oordeelregel Kop, IReadOnlyList<BewaardeBevinding> Algemeen, IReadOnlyList<Beoordeeldeprestatie> Prestaties)
{
    /// <summary>Een creditprestatie die is afgewezen trekt niets af, en telt hier ook zo.</summary>
    public Bedrag Afgewezen => Prestaties.Som(een => een.Prestatie.Bedrag);
}
