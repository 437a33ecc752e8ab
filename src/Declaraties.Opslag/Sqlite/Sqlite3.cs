using System.Runtime.InteropServices;

namespace Declaraties.Opslag.Sqlite;

/// <summary>
/// Functies van SQLite, rechtstreeks: die per rij of per waarde worden aangeroepen (through the package every call guards its handle and
/// lets the garbage collector in, which costs more than what the function does), en een die het pakket niet heeft.
/// </summary>
internal static unsafe partial class Sqlite3
{
    private const string Bibliotheek = "e_sqlite3";

    /// <summary>SQLITE_TRANSIENT: SQLite maakt zelf een kopie.</summary>
    public static readonly nint Kopieer = -1;

    /// <summary>SQLITE_FCNTL_HAS_MOVED: of het bestand is hernoemd of weggehaald sinds het werd geopend.</summary>
    public const int IsVerplaatst = 20;

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_file_control")]
    public static partial int Bestuur(nint verbinding, byte* schema, int wat, int* uitkomst);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    public static partial int BindGetal(nint opdracht, int parameter, long waarde);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    public static partial int BindLeeg(nint opdracht, int parameter);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindTekst(nint opdracht, int parameter, byte* tekst, int lengte, nint opruimer);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_step")]
    public static partial int Stap(nint opdracht);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_reset")]
    public static partial int Opnieuw(nint opdracht);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static partial long Getal(nint opdracht, int kolom);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static partial int Soort(nint opdracht, int kolom);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_column_text")]
    [SuppressGCTransition]
    public static partial byte* Tekst(nint opdracht, int kolom);

    [LibraryImport(Bibliotheek, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    public static partial int Lengte(nint opdracht, int kolom);
}
