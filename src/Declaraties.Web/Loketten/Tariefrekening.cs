using Declaraties.Beleid.Tariferen;

namespace Declaraties.Web.Loketten;

/// <summary>Een tariefset met wat eruit komt.</summary>
/// <param name="Naam">Hoe zij in een rapport heet.</param>
/// <param name="Inhoud">Wat erin staat.</param>
/// <param name="Uitkomst">Wat eruit komt.</param>
internal sealed record Tariefrekening(string Naam, Tariefset Inhoud, Tariefuitkomst Uitkomst)
{
    /// <summary>Alleen wat er van een product uit komt; null voor alles.</summary>
    public Tariefrekening Van(string? product) =>
        product is null ? this : this with { Uitkomst = Uitkomst with { Tarieven = [.. Uitkomst.Tarieven.Where(tarief => tarief.Product == product)] } };
}
