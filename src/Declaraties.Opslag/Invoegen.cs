using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>Voegt rijen in met één voorbereide opdracht: bij duizenden rijen telt elke andere weg op.</summary>
internal sealed class Invoegen : IDisposable
{
    private readonly SqliteCommand _opdracht;
    private readonly SqliteParameter[] _waarden;

    public Invoegen(SqliteTransaction transactie, string tabel, params string[] kolommen)
        : this(transactie, tabel, "", kolommen)
    {
    }

    public Invoegen(SqliteTransaction transactie, string tabel, string slot, string[] kolommen)
    {
        _opdracht = transactie.Connection!.CreateCommand();
        _opdracht.Transaction = transactie;
        _opdracht.CommandText =
            $"insert into {tabel} ({string.Join(", ", kolommen)}) values ({string.Join(", ", kolommen.Select(kolom => "$" + kolom))}) {slot}";
        _waarden = [.. kolommen.Select(kolom => _opdracht.Parameters.Add(new SqliteParameter("$" + kolom, DBNull.Value)))];
    }

    public void Rij(params ReadOnlySpan<object?> waarden)
    {
        for (var i = 0; i < _waarden.Length; i++)
        {
            _waarden[i].Value = waarden[i] ?? DBNull.Value;
        }

        _opdracht.ExecuteNonQuery();
    }

    public void Dispose() => _opdracht.Dispose();
}
