namespace Declaraties.Opslag.Sqlite;

/// <summary>Waaraan te zien is dat een bestand dat niet zou veranderen, dat ook niet deed.</summary>
internal readonly record struct Onveranderd(long Lengte, DateTime Geschreven, long Wal)
{
    public static Onveranderd Van(string pad)
    {
        var (bestand, wal) = (new FileInfo(pad), new FileInfo($"{pad}-wal"));
        return new Onveranderd(bestand.Exists ? bestand.Length : 0, bestand.LastWriteTimeUtc, wal.Exists ? wal.Length : 0);
    }
}
