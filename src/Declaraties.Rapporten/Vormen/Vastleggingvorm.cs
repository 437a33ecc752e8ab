using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Een vastlegging van beleid, in JSON.</summary>
/// <param name="Soort"><c>declarabel</c> of <c>bandbreedte</c>.</param>
/// <param name="Versie">De hoeveelste van haar soort.</param>
/// <param name="Vanaf">De eerste dag waarop zij geldt; null als elke regel haar eigen dagen heeft.</param>
/// <param name="BewaardOp">Wanneer, in UTC.</param>
/// <param name="BewaardDoor">Door wie.</param>
public sealed record Vastleggingvorm(string Soort, int Versie, DateOnly? Vanaf, string BewaardOp, string BewaardDoor)
{
    public static Vastleggingvorm Van(Beleidsstuk stuk)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        return new(stuk.Soort.Woord(), stuk.Versie, stuk.Vanaf, stuk.BewaardOp.AlsTekst(), stuk.BewaardDoor.Naam);
    }
}
