using Declaraties.Domein;
using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.SqlServer;

internal sealed class Serverrijen(SqlCommand opdracht) : Rijen
{
    private readonly SqlDataReader _rijen = opdracht.ExecuteReader();
    private Tekstvoorraad? _codes;

    public override bool IsOpen => !_rijen.IsClosed;

    public override bool Lees() => _rijen.Read();

    public override bool IsLeeg(int kolom) => _rijen.IsDBNull(kolom);

    public override long Getal(int kolom) => _rijen.GetFieldType(kolom) switch
    {
        var type when type == typeof(long) => _rijen.GetInt64(kolom),
        var type when type == typeof(int) => _rijen.GetInt32(kolom),
        var type when type == typeof(short) => _rijen.GetInt16(kolom),
        _ => _rijen.GetByte(kolom),
    };

    public override string Tekst(int kolom) => _rijen.GetString(kolom);

    public override string Code(int kolom) => (_codes ??= new()).Van(Tekst(kolom));

    public override byte[] Bytes(int kolom) => _rijen.GetFieldValue<byte[]>(kolom);

    public override void Dispose()
    {
        _rijen.Dispose();
        opdracht.Dispose();
    }
}
