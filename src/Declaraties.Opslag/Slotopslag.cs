using Dapper;

namespace Declaraties.Opslag;

/// <summary>Taken die één proces tegelijk doet. Een slot verloopt vanzelf: sterft de houder, dan neemt een ander het over.</summary>
public sealed class Slotopslag(Database database, TimeProvider klok)
{
    /// <summary>Neemt of verlengt een slot.</summary>
    /// <returns>Of het slot nu van deze houder is.</returns>
    public bool Neem(string naam, string houder, TimeSpan duur) => database.InTransactie(transactie =>
    {
        var nu = klok.GetUtcNow();
        var bezet = transactie.Connection!.QuerySingleOrDefault<(string Houder, string Tot)?>(
            "select houder, tot from slot where naam = @naam", new { naam }, transactie);
        if (bezet is { } ander && ander.Houder != houder && string.CompareOrdinal(ander.Tot, nu.AlsTekst()) > 0)
        {
            return false;
        }

        transactie.Connection!.Execute(
            bezet is null
                ? "insert into slot (naam, houder, tot) values (@naam, @houder, @tot)"
                : "update slot set houder = @houder, tot = @tot where naam = @naam",
            new { naam, houder, tot = (nu + duur).AlsTekst() },
            transactie);
        return true;
    });

    /// <summary>Geeft een slot terug, als het van deze houder is.</summary>
    public void GeefTerug(string naam, string houder) => database.InTransactie(transactie =>
        transactie.Connection!.Execute("delete from slot where naam = @naam and houder = @houder", new { naam, houder }, transactie));
}
