using Declaraties.Beleid;
using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat er voor een product in de contracten staat, in JSON.</summary>
/// <param name="ProductCategorie">De categorie.</param>
/// <param name="ProductCode">De code; null als het contract er geen noemt.</param>
/// <param name="Eenheid">De code van de eenheid, zoals <c>04</c> voor uren.</param>
/// <param name="LaagsteCenten">Het laagste tarief van alle aanbieders.</param>
/// <param name="HoogsteCenten">Het hoogste.</param>
/// <param name="Aanbieders">Hoeveel er een hebben.</param>
/// <param name="Vanaf">De eerste dag.</param>
/// <param name="TotEnMet">De laatste dag; null als die er niet is.</param>
public sealed record Contracttariefvorm(string ProductCategorie, string? ProductCode, string Eenheid, long LaagsteCenten, long HoogsteCenten, int Aanbieders, DateOnly Vanaf, DateOnly? TotEnMet)
{
    public static Contracttariefvorm Van(Geldend<Contracttarief> vak)
    {
        ArgumentNullException.ThrowIfNull(vak);
        var tarief = vak.Waarde;
        return new(tarief.Product.Categorie, tarief.Product.Code, tarief.Eenheid.Code(), tarief.Laagste.Cent, tarief.Hoogste.Cent, tarief.Aanbieders, vak.Duur.Begin, vak.Duur.Einde());
    }
}
