using Declaraties.Domein;

namespace Declaraties.Opslag.Beheer;

/// <summary>Taken die één proces tegelijk doet. Een slot verloopt vanzelf: sterft de houder, dan neemt een ander het over.</summary>
public sealed class Slotopslag(Database database, TimeProvider klok)
{
    /// <summary>Neemt of verlengt een slot.</summary>
    /// <param name="naam">De taak.</param>
    /// <param name="houder">Wie haar doet.</param>
    /// <param name="duur">
    /// Hoe lang het slot geldt, voor elke houder van deze taak. Een slot dat nog meer dan twee keer zo lang zou gelden kan niet: het is genomen met een
    /// klok die voorliep, en is nietig. Eén keer de duur is de ruimte voor machines die onderling wat schelen.
    /// </param>
    /// <returns>Of het slot nu van deze houder is.</returns>
    public bool Neem(string naam, string houder, TimeSpan duur) => database.InTransactie(Grendel.Van("slot", naam), transactie =>
    {
        var nu = klok.GetUtcNow();
        var bezet = transactie.Eerste<(string Houder, string Tot)?>(transactie.Sql.Dienst.Slot, new { naam });
        if (bezet is { } ander && ander.Houder != houder && IsGeldig(ander.Tot, nu, duur))
        {
            return false;
        }

        transactie.Execute(
            bezet is null ? transactie.Sql.Dienst.NieuwSlot : transactie.Sql.Dienst.NeemSlot, new { naam, houder, tot = (nu + duur).AlsTekst() });
        return true;
    });

    /// <summary>Geeft een slot terug, als het van deze houder is.</summary>
    public void GeefTerug(string naam, string houder) => database.InTransactie(
        Grendel.Van("slot", naam), transactie => transactie.Execute(transactie.Sql.Dienst.GeefSlotTerug, new { naam, houder }));

    private static bool IsGeldig(string tot, DateTimeOffset nu, TimeSpan duur) =>
        string.CompareOrdinal(tot, nu.AlsTekst()) > 0 && string.CompareOrdinal(tot, (nu + (2 * duur)).AlsTekst()) <= 0;
}
