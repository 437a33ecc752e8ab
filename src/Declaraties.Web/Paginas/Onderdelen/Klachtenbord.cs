using Declaraties.Domein;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Paginas.Onderdelen;

/// <summary>Wat er mis is met wat de lezer op een pagina invulde, en bij welk veld het staat.</summary>
/// <param name="Klachten">De klachten, in de volgorde waarin zij werden gevonden.</param>
/// <param name="Plek">Het id van het veld waar een klacht bij staat; null als zij over geen veld gaat.</param>
public sealed record Klachtenbord(IReadOnlyList<string> Klachten, Func<string, string?> Plek)
{
    /// <summary>Wat er bij het veld met dit id staat, zonder zijn naam; null als daar niets mee is.</summary>
    public string? Bij(string id)
    {
        var hier = Klachten.Where(klacht => Plek(klacht) == id).ToList();
        return hier switch
        {
            [] => null,
            [var ene] => Zin(ene),
            [var eerste, ..] => Veldbezwaar.Veld(eerste) is null ? $"{Zin(eerste)} Wat er nog meer mee is staat bovenaan." : Zin(eerste),
        };
    }

    // Of a file the sentence may have in it what stood there.
    private static string Zin(string klacht) => Veldbezwaar.Veld(klacht) is null ? Afscherming.ZonderBsn(klacht) : Veldbezwaar.ZonderNaam(klacht);
}
