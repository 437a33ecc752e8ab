namespace Declaraties.Opslag.SqlServer;

/// <summary>Stuurt rijen in blokken naar de server, zodat ook een groot bericht weinig geheugen kost.</summary>
internal sealed class Serverschrijver(SqlServerTransactie transactie, string opdracht, Verzameling verzameling) : Schrijver
{
    private const int Blok = 10_000;
    private readonly List<object?[]> _rijen = [];
    private readonly object?[] _nu = new object?[verzameling.Kolommen.Count];

    public override void Zet(int kolom, long waarde) => _nu[kolom - 1] = waarde;

    public override void Zet(int kolom, long? waarde) => _nu[kolom - 1] = waarde;

    public override void Zet(int kolom, string? waarde) => _nu[kolom - 1] = waarde;

    public override void Voer()
    {
        _rijen.Add([.. _nu]);
        if (_rijen.Count == Blok)
        {
            Klaar();
        }
    }

    public override void Klaar()
    {
        transactie.Voer(opdracht, verzameling, _rijen);
        _rijen.Clear();
    }

    public override void Dispose()
    {
    }
}
