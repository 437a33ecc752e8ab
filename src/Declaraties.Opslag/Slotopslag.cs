namespace Declaraties.Opslag;

/// <summary>Taken die één proces tegelijk doet. Een slot verloopt vanzelf: sterft de houder, dan neemt een ander het over.</summary>
public sealed class Slotopslag(Database database, TimeProvider klok)
{
    /// <summary>Neemt of verlengt een slot.</summary>
    /// <returns>Of het slot nu van deze houder is.</returns>
    public bool Neem(string naam, string houder, TimeSpan duur) => database.InTransactie(Grendel.Van("slot", naam), transactie =>
    {
        var nu = klok.GetUtcNow();
        var bezet = transactie.Eerste<(string Houder, string Tot)?>(transactie.Sql.Dienst.Slot, new { naam });
        if (bezet is { } ander && ander.Houder != houder && string.CompareOrdinal(ander.Tot, nu.AlsTekst()) > 0)
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
}
