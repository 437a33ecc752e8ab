namespace Declaraties.Opslag.Rapporten;

/// <summary>
/// Verdeelt declaraties over vragen: van zoveel tegelijk dat een vraag haar kosten waard is, en van zo weinig dat wat zij geeft in het geheugen past. Een vraag per declaratie kost bij kleine declaraties
/// meer dan het lezen zelf; een voor alles zou halverwege niets anders laten vragen.
/// </summary>
internal static class Porties
{
    private const long MeesteRijen = 2000;

    /// <param name="alle">Wat er te verdelen is, op volgorde.</param>
    /// <param name="rijen">Hoeveel rijen een ervan heeft.</param>
    public static IEnumerable<IReadOnlyList<T>> Van<T>(IReadOnlyList<T> alle, Func<T, long> rijen)
    {
        var (portie, gevuld) = (new List<T>(), 0L);
        foreach (var een in alle)
        {
            portie.Add(een);
            // One without lines costs something as well.
            gevuld += rijen(een) + 1;
            if (gevuld >= MeesteRijen)
            {
                yield return portie;
                (portie, gevuld) = ([], 0);
            }
        }

        if (portie.Count > 0)
        {
            yield return portie;
        }
    }
}
