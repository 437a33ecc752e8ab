using Declaraties.Berekenen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een grafiek van een rekenblad, en in welke rijen van de grafiekgegevens zij staat.</summary>
/// <param name="Grafiek">Wat er te zien is.</param>
/// <param name="Eerste">De eerste rij, zoals een rekenblad telt.</param>
/// <param name="Punten">De staven, in volgorde; hoogstens <see cref="Grafiek.MeesteStaven"/>.</param>
/// <param name="Banden">Wat gewoon is; null als er niets gewoon is.</param>
internal sealed record Bladgrafiek(Grafiek Grafiek, int Eerste, IReadOnlyList<Grafiekpunt> Punten, Banden? Banden)
{
    public int Laatste => Eerste + Punten.Count - 1;
}
