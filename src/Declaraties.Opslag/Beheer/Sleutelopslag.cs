namespace Declaraties.Opslag.Beheer;

/// <summary>De sleutels waarmee sessies en formulieren worden beschermd. Zij horen bij de database, zodat elk proces en elke herstart dezelfde heeft.</summary>
public sealed class Sleutelopslag(Database database)
{
    /// <summary>Alle sleutels, als XML.</summary>
    public IReadOnlyList<string> Alle() => database.Leest<IReadOnlyList<string>>(transactie => [.. transactie.Query<string>(transactie.Sql.Dienst.Sleutels, new { })]);

    public void Bewaar(string naam, string inhoud) => database.InTransactie(
        Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Dienst.NieuweSleutel, new { naam, inhoud }));
}
