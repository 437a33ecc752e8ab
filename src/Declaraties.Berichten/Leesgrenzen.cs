using Declaraties.Berichten.Edities;

namespace Declaraties.Berichten;

/// <summary>
/// Grenzen aan wat gelezen wordt. Zij staan voor elke andere controle en houden tijd en geheugen evenredig aan de omvang van
/// het bestand, wat er ook in staat.
/// </summary>
public sealed record Leesgrenzen
{
    /// <summary>25 MB (OP179) in bytes.</summary>
    public const long StandaardMaxBytes = 25 * 1024 * 1024;

    public static Leesgrenzen Standaard { get; } = new();

    /// <summary>Hoogste omvang van een bestand in bytes.</summary>
    public long MaxBytes { get; init => field = Minstens(value, 1, nameof(MaxBytes)); } = StandaardMaxBytes;

    /// <summary>Hoeveel elementen in elkaar mogen staan; een geldig bericht komt niet verder dan 8.</summary>
    public int MaxDiepte { get; init => field = (int)Minstens(value, 10, nameof(MaxDiepte)); } = 32;

    /// <summary>
    /// Hoogste lengte in tekens van een waarde, en van alles wat de lezer in een keer moet overzien: een label met zijn
    /// attributen, een commentaar, een verwerkingsinstructie.
    /// </summary>
    public int MaxTekens { get; init => field = (int)Minstens(value, 1_000, nameof(MaxTekens)); } = 1_000_000;

    /// <summary>Na zoveel fouten houdt het lezen op.</summary>
    public int MaxFouten { get; init => field = (int)Minstens(value, 1, nameof(MaxFouten)); } = 100;

    /// <summary>De grenzen zoals iemand ze instelt.</summary>
    public static Leesgrenzen Van(int megabytes, int? maximumFouten = null) => new() { MaxBytes = megabytes * 1024L * 1024, MaxFouten = maximumFouten ?? Standaard.MaxFouten };

    /// <summary>De edities waarin een bericht geschreven mag zijn.</summary>
    public Editieregister Edities { get; init; } = Editieregister.Standaard;

    private static long Minstens(long waarde, long minimum, string naam)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(waarde, minimum, naam);
        return waarde;
    }
}
