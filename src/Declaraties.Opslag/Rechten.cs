namespace Declaraties.Opslag;

/// <summary>
/// Wie kan lezen wat wij op schijf zetten: alleen de eigenaar, wat de umask van het proces ook is, want in bijna elk bestand staat een Bsn. Op Windows bepaalt de map het.
/// </summary>
public static class Rechten
{
    /// <summary>Lezen en schrijven door de eigenaar (0600).</summary>
    public const UnixFileMode Bestand = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Lezen, schrijven en openen door de eigenaar (0700).</summary>
    public const UnixFileMode Map = Bestand | UnixFileMode.UserExecute;

    private const UnixFileMode Ieder = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Maakt een map, met wat erboven ontbreekt; een map die er is blijft zoals zij was.</summary>
    /// <param name="pad">De map.</param>
    /// <param name="rechten">Wie erin mag, de groep ook als de umask dat niet wil; ieder ander nooit.</param>
    public static void MaakMap(string pad, UnixFileMode rechten = Map)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(pad);
        }
        else if (!Directory.Exists(pad))
        {
            // One by one: what is missing above the last would be made for everybody. A file in the way is left to the last: its own fault says best what is wrong.
            if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(pad))) is { } ouder && !File.Exists(ouder))
            {
                MaakMap(ouder);
            }

            var gewenst = rechten & ~Ieder;
            Directory.CreateDirectory(pad, gewenst);
            // Only where it is needed: a unit that forbids to set the group bit gets it from the folder above all the same.
            if (gewenst != Map && File.GetUnixFileMode(pad) != gewenst)
            {
                File.SetUnixFileMode(pad, gewenst);
            }
        }
    }

    /// <summary>Voor een bestand dat nieuw is.</summary>
    public static FileStreamOptions Nieuw(FileAccess toegang, FileOptions opties = FileOptions.None, int bufferSize = 4096)
    {
        var nieuw = new FileStreamOptions { Mode = FileMode.CreateNew, Access = toegang, Share = FileShare.None, BufferSize = bufferSize, Options = opties };
        if (!OperatingSystem.IsWindows())
        {
            nieuw.UnixCreateMode = Bestand;
        }

        return nieuw;
    }

    /// <summary>
    /// Zorgt dat een database die er nog niet is alleen van haar eigenaar wordt, en neemt ieder ander af wat hij van een bestaande mocht; wat een groep mag blijft. De bestanden die SQLite ernaast maakt krijgen
    /// dezelfde rechten. Wat niet lukt blijft zo: of zij te openen is, blijkt daarna.
    /// </summary>
    internal static void Bescherm(string database)
    {
        try
        {
            if (!File.Exists(database))
            {
                // An empty file is an empty database.
                new FileStream(database, Nieuw(FileAccess.Write, bufferSize: 0)).Dispose();
            }
            else if (!OperatingSystem.IsWindows())
            {
                foreach (var pad in (ReadOnlySpan<string>)[database, database + "-wal", database + "-shm"])
                {
                    if (File.Exists(pad) && File.GetUnixFileMode(pad) is var nu && (nu & Ieder) != 0)
                    {
                        File.SetUnixFileMode(pad, nu & ~Ieder);
                    }
                }
            }
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            // Another process was first, or it is somebody else's.
        }
    }
}
