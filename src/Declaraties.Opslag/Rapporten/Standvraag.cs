using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Tot wanneer een rapport telt: een versie, of alles wat er op een moment was. Zonder een van beide de stand van nu.</summary>
/// <param name="Versie">De laatste versie die meetelt.</param>
/// <param name="Einde">Wat vanaf dit moment kwam telt niet mee.</param>
public sealed record Standvraag(long? Versie = null, DateTimeOffset? Einde = null)
{
    /// <summary>Alles wat er aan het einde van een dag in Nederland was.</summary>
    public static Standvraag Op(DateOnly dag) => new(Einde: NederlandseTijd.Begin(dag.AddDays(1)));
}
