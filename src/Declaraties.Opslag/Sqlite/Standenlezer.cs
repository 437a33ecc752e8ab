namespace Declaraties.Opslag.Sqlite;

/// <summary>De lopende sommen van een gemeente en een aanbieder, op oplopend nummer.</summary>
internal sealed class Standenlezer : IDisposable
{
    private readonly Voorbereid _rijen;
    private readonly Loper _loper;

    public Standenlezer(SqliteTransactie transactie, PartijenId partijen)
    {
        _rijen = new Voorbereid(
            transactie,
            """
            select s.nummer, s.minuten, s.overig, s.bedrag, s.laatste_einddatum
            from toewijzingstand s
            where s.relatie_id = ?1 and s.nummer >= ?2
            order by s.nummer
            """);
        _rijen.Zet(1, partijen.Waarde);
        _loper = new Loper(_rijen, parameter: 2, kolom: 0);
    }

    public Stand? Van(int nummer) => _loper.Zoek(nummer) ? Stand.Lees(_rijen) : null;

    public void Dispose() => _rijen.Dispose();
}
