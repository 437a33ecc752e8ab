using Declaraties.Domein;
using Declaraties.Opslag;

namespace Declaraties.Dienst.Basis;

/// <summary>Wat een fout zegt, om in een logboek of op een scherm te zetten: een regel met de oorzaak erbij, zonder Bsn en zonder de aanroepen die sommige bibliotheken in de tekst zelf zetten.</summary>
public static class Foutregel
{
    private const int Hoogstens = 500;

    /// <summary>Met wat voor fout het is ervoor.</summary>
    public static string MetSoort(Exception fout) => $"{fout.GetType().Name}: {Van(fout)}";

    public static string Van(Exception fout)
    {
        // "None of the endpoints were reachable" is what it says; that the connection was refused is what one wants to know. The store's own are complete.
        var oorzaak = EenRegel((fout is OpslagException ? fout : fout.GetBaseException()).Message);
        var tekst = EenRegel(fout.Message);
        // Before it is cut: eight digits of a Bsn are recognised by nobody.
        var volledig = Afscherming.ZonderBsn(tekst.Contains(oorzaak, StringComparison.Ordinal) ? tekst : $"{tekst} ({oorzaak})");
        return volledig.Length <= Hoogstens ? volledig : $"{volledig[..Hoogstens]}...";
    }

    private static string EenRegel(string tekst) =>
        string.Join(' ', tekst.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(regel => !IsAanroep(regel)));

    private static bool IsAanroep(string regel) => regel.StartsWith("at ", StringComparison.Ordinal) || regel.StartsWith("--- End of", StringComparison.Ordinal);
}
