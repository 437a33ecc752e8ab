using Declaraties.Berichten;

namespace Declaraties.Dienst.Verslagen;

/// <summary>Hoe het lezen eindigde, voor mens en machine. Wat na een fatale fout komt is met geen grens te zien te krijgen.</summary>
public static class Leeseinden
{
    /// <summary>Wat eronder hoort te staan; null als alle fouten zijn genoemd.</summary>
    /// <param name="einde">Hoe het lezen eindigde.</param>
    /// <param name="grens">Waarmee het hoogste aantal fouten is in te stellen.</param>
    public static string? InWoorden(this Leeseinde einde, string? grens = null) => einde switch
    {
        Leeseinde.FataleFout => "Bij de laatste fout hield het lezen op: wat daarna komt is niet gelezen, en kan meer fouten hebben.",
        Leeseinde.MaximumFouten => grens is null ? "Er zijn meer fouten." : $"Er zijn meer fouten; zie {grens}.",
        _ => null,
    };

    /// <summary>Zoals het in een verslag staat; null als alle fouten zijn genoemd.</summary>
    public static string? Woord(this Leeseinde einde) => einde switch
    {
        Leeseinde.FataleFout => "fatale-fout",
        Leeseinde.MaximumFouten => "maximum-fouten",
        _ => null,
    };
}
