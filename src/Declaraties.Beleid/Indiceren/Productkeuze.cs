namespace Declaraties.Beleid.Indiceren;

/// <summary>Het product dat bij een client past. Het volgt uit zijn kenmerken, de minuten uit zijn activiteiten: de twee hebben niets gemeen.</summary>
/// <param name="Score">De som van de scores.</param>
/// <param name="Product">Het product met de hoogste drempel die niet boven de score ligt; null als elke drempel erboven ligt.</param>
public sealed record Productkeuze(int Score, string? Product)
{
    public const int LaagsteScore = 1;
    public const int HoogsteScore = 3;

    /// <exception cref="ArgumentException">Een kenmerk ontbreekt, of een score is geen 1, 2 of 3.</exception>
    public static Productkeuze Bepaal(IReadOnlyDictionary<Clientkenmerk, int> scores, IEnumerable<Productdrempel> drempels)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(drempels);
        if (!Enum.GetValues<Clientkenmerk>().All(kenmerk => scores.TryGetValue(kenmerk, out var score) && score is >= LaagsteScore and <= HoogsteScore))
        {
            throw new ArgumentException("Elk kenmerk heeft een score van 1, 2 of 3.", nameof(scores));
        }

        var som = scores.Values.Sum();
        return new(som, drempels.Where(drempel => drempel.Vanaf <= som).MaxBy(drempel => drempel.Vanaf)?.Product);
    }
}
