using Declaraties.Domein;

namespace Declaraties.Worker;

/// <summary>Wat een fout zegt, om in een logboek of op een scherm te zetten: een regel, zonder Bsn en zonder de aanroepen die sommige bibliotheken in de tekst zelf zetten.</summary>
internal static class Foutregel
{
    private const int Hoogstens = 500;

    public static string Van(Exception fout)
    {
        var tekst = string.Join(' ', fout.Message.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(regel => !IsAanroep(regel)));
        return Afscherming.ZonderBsn(tekst.Length <= Hoogstens ? tekst : $"{tekst[..Hoogstens]}...");
    }

    private static bool IsAanroep(string regel) => regel.StartsWith("at ", StringComparison.Ordinal) || regel.StartsWith("--- End of", StringComparison.Ordinal);
}
