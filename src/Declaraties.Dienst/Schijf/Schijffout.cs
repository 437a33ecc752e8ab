namespace Declaraties.Dienst.Schijf;

/// <summary>Wat er met een bestand of map misging, in woorden voor de gebruiker; de boodschappen van .NET zijn Engels.</summary>
public static class Schijffout
{
    // errno as .NET passes it on in HResult on Unix; the Windows codes carry the facility of Win32 errors.
    private const int OpSlot = 11;
    private const int BestaatAl = 17;
    private const int IsMap = 21;
    private const int SchijfVol = 28;
    private const int AlleenLezen = 30;
    private const int TeVeelInSysteem = 23;
    private const int TeVeelInProces = 24;
    private const int QuotumVol = 122;
    private const int SchijfVolWindows = unchecked((int)0x80070070);
    private const int InGebruikWindows = unchecked((int)0x80070020);

    /// <summary>Of dit een fout is van het bestandssysteem, en niet van ons.</summary>
    public static bool Is(Exception fout) => fout is IOException or UnauthorizedAccessException;

    /// <summary>Of iets dat er net nog was weg is of door een ander wordt vastgehouden.</summary>
    public static bool IsWeggenomen(Exception fout) => fout is FileNotFoundException or IOException { HResult: OpSlot or InGebruikWindows };

    public static string InWoorden(Exception fout) => fout switch
    {
        FileNotFoundException => "het bestaat niet",
        DirectoryNotFoundException => "een deel van het pad bestaat niet of is geen map",
        PathTooLongException => "de naam is te lang",
        EndOfStreamException => "het is korter geworden tijdens het lezen",
        UnauthorizedAccessException => "geen toegang, of het is een map",
        IOException => fout.HResult switch
        {
            SchijfVol or SchijfVolWindows => "de schijf is vol",
            QuotumVol => "het quotum op de schijf is vol",
            TeVeelInProces or TeVeelInSysteem => "er zijn te veel bestanden tegelijk open; verhoog de grens (ulimit -n, bij systemd LimitNOFILE)",
            BestaatAl => "er staat al iets met die naam",
            IsMap => "het is een map",
            AlleenLezen => "er mag daar alleen gelezen worden",
            OpSlot or InGebruikWindows => "het is in gebruik door een ander programma",
            _ => "lees- of schrijffout",
        },
        _ => throw new ArgumentException("Geen fout van het bestandssysteem.", nameof(fout), fout),
    };
}
