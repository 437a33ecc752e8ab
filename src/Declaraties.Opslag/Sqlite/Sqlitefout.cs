using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Wat een fout van SQLite betekent voor wie haar te lezen krijgt.</summary>
internal static class Sqlitefout
{
    public const string AlleenLezen = "het bestand is alleen-lezen.";

    public static string Uitleg(SqliteException fout) => fout.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_IOERR when Schrijfrechten.ZijnBestandenOp() => Schrijfrechten.BestandenOp,
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_PROTOCOL => "zij is in gebruik door een ander proces.",
        SQLitePCL.raw.SQLITE_FULL => "de schijf is vol.",
        SQLitePCL.raw.SQLITE_NOTADB => "het bestand is geen SQLite-database.",
        SQLitePCL.raw.SQLITE_CORRUPT => "het bestand is beschadigd.",
        SQLitePCL.raw.SQLITE_CANTOPEN => "het bestand is niet te openen.",
        SQLitePCL.raw.SQLITE_READONLY => AlleenLezen,
        SQLitePCL.raw.SQLITE_IOERR => "lees- of schrijffout.",
        _ => $"SQLite-fout {fout.SqliteErrorCode}/{fout.SqliteExtendedErrorCode}.",
    };
}
