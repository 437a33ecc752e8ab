using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Een bewaarde versie van een tariefset, in JSON.</summary>
/// <param name="Naam">De naam van de tariefset.</param>
/// <param name="Versie">De hoeveelste onder die naam.</param>
/// <param name="BewaardOp">Wanneer, in UTC.</param>
/// <param name="BewaardDoor">Door wie.</param>
/// <param name="Rekenregels">Het nummer van de regels waarmee is gerekend.</param>
/// <param name="Vingerafdruk">Van haar bestanden.</param>
/// <param name="Tarieven">Wat zij geeft.</param>
/// <param name="Vaststellingen">Vanaf wanneer zij geldt.</param>
public sealed record Tariefsetvorm(
    string Naam,
    int Versie,
    string BewaardOp,
    string BewaardDoor,
    string Rekenregels,
    string Vingerafdruk,
    IReadOnlyList<Producttariefvorm> Tarieven,
    IReadOnlyList<Tariefvaststellingvorm> Vaststellingen)
{
    public static Tariefsetvorm Van(BewaardeTariefset set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(
            set.Herkomst.Set,
            set.Herkomst.Versie,
            set.BewaardOp.AlsTekst(),
            set.BewaardDoor.Naam,
            set.Rekenregels,
            set.Vingerafdruk.ToString(),
            [.. set.Tarieven.Select(tarief => new Producttariefvorm(tarief.Product, tarief.Tarief.Cent))],
            [.. set.Vaststellingen.Select(vaststelling => new Tariefvaststellingvorm(vaststelling.Vanaf, vaststelling.Door.Naam, vaststelling.Op.AlsTekst()))]);
    }
}
