namespace Declaraties.Beleid.Indiceren;

/// <summary>
/// Welke bandbreedtes wanneer golden. Op een dag geldt van wat dan is begonnen de laatste vastlegging, in haar geheel: een product dat zij niet noemt heeft er geen meer.
/// </summary>
/// <param name="versies">De vastleggingen.</param>
public sealed class Bandverloop(IReadOnlyList<Bandversie> versies)
{
    /// <summary>Wat op een dag geldt; null als er dan niets is vastgelegd.</summary>
    public Bandversie? OpDag(DateOnly dag) => versies.Where(versie => versie.Vanaf <= dag).MaxBy(versie => versie.Versie);

    /// <summary>De band van elk product door de tijd, op product.</summary>
    public IEnumerable<Geldend<Bandbreedte>> Vakken() =>
        versies.SelectMany(versie => versie.Banden).Select(band => band.ProductCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(product => Verloop.Van(versies.Select(versie => versie.Vanaf), dag => OpDag(dag)?.Banden.FirstOrDefault(band => band.ProductCode == product)));
}
