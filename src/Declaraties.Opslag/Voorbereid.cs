using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Declaraties.Opslag;

/// <summary>
/// Een voorbereide opdracht, rechtstreeks op SQLite. Voor de plaatsen waar een opdracht tienduizenden keren wordt uitgevoerd: daar kost de
/// weg langs SqliteCommand drie keer zo veel. Parameters zijn genummerd vanaf 1 en blijven staan tot ze opnieuw worden gezet.
/// </summary>
internal sealed class Voorbereid : IDisposable
{
    private const int KorteTekst = 256;
    private readonly SqliteConnection _verbinding;
    private readonly sqlite3_stmt _opdracht;

    public Voorbereid(SqliteTransaction transactie, string sql)
    {
        _verbinding = transactie.Connection!;
        Eis(raw.sqlite3_prepare_v2(_verbinding.Handle, sql, out _opdracht));
    }

    public void Zet(int parameter, long waarde) => Eis(raw.sqlite3_bind_int64(_opdracht, parameter, waarde));

    public void Zet(int parameter, long? waarde) =>
        Eis(waarde is { } getal ? raw.sqlite3_bind_int64(_opdracht, parameter, getal) : raw.sqlite3_bind_null(_opdracht, parameter));

    public void Zet(int parameter, string? waarde)
    {
        if (waarde is null)
        {
            Eis(raw.sqlite3_bind_null(_opdracht, parameter));
            return;
        }

        Span<byte> kort = stackalloc byte[KorteTekst];
        ReadOnlySpan<byte> bytes = Encoding.UTF8.TryGetBytes(waarde, kort, out var lengte) ? kort[..lengte] : Encoding.UTF8.GetBytes(waarde);
        Eis(raw.sqlite3_bind_text(_opdracht, parameter, bytes));
    }

    /// <summary>Voert een opdracht uit die geen rijen geeft.</summary>
    public void Voer()
    {
        while (Lees())
        {
        }
    }

    /// <summary>De volgende rij; false als er geen meer is, en dan is de opdracht klaar voor een volgende keer.</summary>
    public bool Lees()
    {
        var uitkomst = raw.sqlite3_step(_opdracht);
        if (uitkomst == raw.SQLITE_ROW)
        {
            return true;
        }

        // Wat er misging zegt sqlite3_step; sqlite3_reset herhaalt het alleen.
        _ = raw.sqlite3_reset(_opdracht);
        if (uitkomst != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(uitkomst, _verbinding.Handle);
        }

        return false;
    }

    public long Getal(int kolom) => raw.sqlite3_column_int64(_opdracht, kolom);

    public long? GetalOfLeeg(int kolom) => IsLeeg(kolom) ? null : Getal(kolom);

    public DateOnly Datum(int kolom) => Datums.VanGetal(Getal(kolom));

    public string Tekst(int kolom) => raw.sqlite3_column_text(_opdracht, kolom).utf8_to_string();

    /// <summary>De tekst; is dat dezelfde als de vorige keer, dan ook dezelfde string.</summary>
    public string Tekst(int kolom, ref string vorige)
    {
        var bytes = raw.sqlite3_column_blob(_opdracht, kolom);
        Span<byte> bekend = stackalloc byte[KorteTekst];
        if (!Encoding.UTF8.TryGetBytes(vorige, bekend, out var lengte) || !bytes.SequenceEqual(bekend[..lengte]))
        {
            vorige = Encoding.UTF8.GetString(bytes);
        }

        return vorige;
    }

    public void Dispose() => _opdracht.Dispose();

    public bool IsLeeg(int kolom) => raw.sqlite3_column_type(_opdracht, kolom) == raw.SQLITE_NULL;

    private void Eis(int uitkomst)
    {
        if (uitkomst != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(uitkomst, _verbinding.Handle);
        }
    }
}
