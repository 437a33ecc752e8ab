using Declaraties.Beleid;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Een vastgesteld tarief, in JSON.</summary>
/// <param name="Product">Het product.</param>
/// <param name="TariefCenten">Per uur.</param>
/// <param name="Tariefset">De naam van de tariefset.</param>
/// <param name="Versie">Haar versie.</param>
/// <param name="Vanaf">De eerste dag.</param>
/// <param name="TotEnMet">De laatste dag; null als die er niet is.</param>
public sealed record Settariefvorm(string Product, long TariefCenten, string Tariefset, int Versie, DateOnly Vanaf, DateOnly? TotEnMet)
{
    internal static Settariefvorm Van(Geldend<Settarief> vak) =>
        new(vak.Waarde.Product, vak.Waarde.Tarief.Cent, vak.Waarde.Herkomst.Set, vak.Waarde.Herkomst.Versie, vak.Duur.Begin, vak.Duur.Einde());
}
