using System.Runtime.InteropServices;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Wat het systeem ons toestaat, gevraagd zonder een bestand te openen.</summary>
internal static partial class Schrijfrechten
{
    /// <summary>Hoe het heet als er niet meer bestanden open mogen.</summary>
    public const string BestandenOp = "dit proces mag niet meer bestanden tegelijk open hebben. Verhoog de grens (ulimit -n; bij systemd LimitNOFILE).";

    private const int Schrijven = 2;
    private const int TeVeelInSysteem = 23;
    private const int TeVeelInProces = 24;

    /// <summary>Of er in een bestand of map geschreven mag worden; ook een medium dat alleen te lezen is zegt nee.</summary>
    public static bool MagSchrijven(string pad) =>
        OperatingSystem.IsWindows() ? !File.GetAttributes(pad).HasFlag(FileAttributes.ReadOnly) || Directory.Exists(pad) : Toegang(pad, Schrijven) == 0;

    /// <summary>Of dit proces geen bestand meer kan openen; SQLite zegt dan alleen dat het niet lukt.</summary>
    public static bool ZijnBestandenOp()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            using var proef = File.OpenHandle("/dev/null");
            return false;
        }
        catch (IOException fout)
        {
            return fout.HResult is TeVeelInProces or TeVeelInSysteem;
        }
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Toegang(string pad, int wat);
}
