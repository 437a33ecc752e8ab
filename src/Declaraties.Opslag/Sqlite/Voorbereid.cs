using System.Runtime.InteropServices;
using System.Text;
using Declaraties.Domein;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Declaraties.Opslag.Sqlite;

/// <summary>
/// Een voorbereide opdracht, rechtstreeks op SQLite. Voor de plaatsen waar een opdracht tienduizenden keren wordt uitgevoerd: daar kost de
/// weg langs SqliteCommand drie keer zo veel. Parameters zijn genummerd vanaf 1 en blijven staan tot ze opnieuw worden gezet.
/// </summary>
internal sealed class Voorbereid : Rijen
{
    private const int KorteTekst = 256;
    private const int KorteCode = 32;
    private readonly SqliteConnection _verbinding;
    private readonly sqlite3_stmt _opdracht;
    private readonly nint _greep;
    private Tekstvoorraad? _codes;

    public Voorbereid(SqliteTransactie transactie, string sql)
        : this(transactie.Verbinding, sql)
    {
    }

    public Voorbereid(SqliteConnection verbinding, string sql)
    {
        _verbinding = verbinding;
        Eis(raw.sqlite3_prepare_v2(_verbinding.Handle, sql, out _opdracht));
        _greep = _opdracht.DangerousGetHandle();
    }

    public override bool IsOpen => !_opdracht.IsClosed;

    public void Zet(int parameter, long waarde) => Eis(Sqlite3.BindGetal(_greep, parameter, waarde));

    public void Zet(int parameter, long? waarde) =>
        Eis(waarde is { } getal ? Sqlite3.BindGetal(_greep, parameter, getal) : Sqlite3.BindLeeg(_greep, parameter));

    public unsafe void Zet(int parameter, string? waarde)
    {
        if (waarde is null)
        {
            Eis(Sqlite3.BindLeeg(_greep, parameter));
            return;
        }

        Span<byte> kort = stackalloc byte[KorteTekst];
        ReadOnlySpan<byte> bytes = Encoding.UTF8.TryGetBytes(waarde, kort, out var lengte) ? kort[..lengte] : Encoding.UTF8.GetBytes(waarde);
        // Not "fixed (… = bytes)": an empty text would become a null pointer, and NULL in the row.
        fixed (byte* begin = &MemoryMarshal.GetReference(bytes))
        {
            Eis(Sqlite3.BindTekst(_greep, parameter, begin, bytes.Length, Sqlite3.Kopieer));
        }
    }

    public void Zet(int parameter, ReadOnlySpan<byte> waarde) => Eis(raw.sqlite3_bind_blob(_opdracht, parameter, waarde));

    /// <summary>Zet een parameter die een naam heeft: een long, een string, bytes of null.</summary>
    public void Zet(string naam, object? waarde)
    {
        var parameter = raw.sqlite3_bind_parameter_index(_opdracht, naam);
        switch (waarde)
        {
            case string tekst:
                Zet(parameter, tekst);
                break;
            case byte[] bytes:
                Zet(parameter, bytes.AsSpan());
                break;
            case ReadOnlyMemory<byte> bytes:
                Zet(parameter, bytes.Span);
                break;
            default:
                Zet(parameter, (long?)waarde);
                break;
        }
    }

    /// <summary>Begint de opdracht opnieuw, ook als nog niet alle rijen zijn gelezen.</summary>
    public void Opnieuw() => _ = Sqlite3.Opnieuw(_greep);

    /// <summary>Het getal in de eerste kolom van de eerste rij; null als er geen rij is, of als het daar leeg is.</summary>
    public long? EersteGetal()
    {
        long? getal = Lees() ? GetalOfLeeg(0) : null;
        Opnieuw();
        return getal;
    }

    /// <summary>Voert een opdracht uit die geen rijen geeft.</summary>
    public void Voer()
    {
        while (Lees())
        {
        }
    }

    /// <summary>De volgende rij; false als er geen meer is, en dan is de opdracht klaar voor een volgende keer.</summary>
    public override bool Lees()
    {
        var uitkomst = Sqlite3.Stap(_greep);
        if (uitkomst == raw.SQLITE_ROW)
        {
            return true;
        }

        // Wat er misging zegt sqlite3_step; sqlite3_reset herhaalt het alleen.
        _ = Sqlite3.Opnieuw(_greep);
        if (uitkomst != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(uitkomst, _verbinding.Handle);
        }

        return false;
    }

    public override long Getal(int kolom) => Sqlite3.Getal(_greep, kolom);

    public override string Tekst(int kolom) => Encoding.UTF8.GetString(Inhoud(kolom));

    public override string Code(int kolom)
    {
        var inhoud = Inhoud(kolom);
        Span<char> tekst = stackalloc char[KorteCode];
        return inhoud.Length <= KorteCode ? (_codes ??= new()).Van(tekst[..Encoding.UTF8.GetChars(inhoud, tekst)]) : Encoding.UTF8.GetString(inhoud);
    }

    public override byte[] Bytes(int kolom) => raw.sqlite3_column_blob(_opdracht, kolom).ToArray();

    public override void Dispose() => _opdracht.Dispose();

    public override bool IsLeeg(int kolom) => Sqlite3.Soort(_greep, kolom) == raw.SQLITE_NULL;

    private unsafe ReadOnlySpan<byte> Inhoud(int kolom)
    {
        var begin = Sqlite3.Tekst(_greep, kolom);
        return new(begin, Sqlite3.Lengte(_greep, kolom));
    }

    private void Eis(int uitkomst)
    {
        if (uitkomst != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(uitkomst, _verbinding.Handle);
        }
    }
}
