using Declaraties.Domein;

namespace Declaraties.Opslag.Beheer;

/// <summary>Welke sessies van pagina's er zijn, voor elk proces op deze database. Wat van een sessie wordt bewaard is een merk: daarmee is zij te herkennen, en niet te gebruiken.</summary>
public sealed class Sessieopslag(Database database)
{
    public void Begin(byte[] merk, DateTimeOffset tot) => database.InTransactie(
        Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Dienst.NieuweSessie, new { merk, tot = tot.AlsTekst() }));

    /// <summary>Of deze sessie is begonnen, niet is beëindigd en niet te oud is.</summary>
    public bool IsOpen(byte[] merk, DateTimeOffset nu) => database.Leest(transactie =>
        transactie.Query<int>(transactie.Sql.Dienst.Sessie, new { merk, nu = nu.AlsTekst() }).Any());

    public void Eindig(byte[] merk) => database.InTransactie(Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Dienst.EindigSessie, new { merk }));

    /// <summary>Haalt weg wat te oud is.</summary>
    /// <returns>Hoeveel.</returns>
    public int RuimOp(DateTimeOffset nu) => database.InTransactie(Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Dienst.RuimSessiesOp, new { nu = nu.AlsTekst() }));
}
