using Declaraties.Opslag.Inzage;

namespace Declaraties.Opslag;

/// <summary>
/// Declaraties waarvan het antwoord wacht op een mens. Tot het weg is kan er opnieuw worden beoordeeld, met alles wat er nu bekend is; daarna nooit meer.
/// Wie iets doet noemt het oordeel dat hij zag: is er intussen een ander, dan gebeurt er niets en krijgt hij dat te horen.
/// </summary>
public sealed class Beoordelingopslag(Database database)
{
    /// <summary>Wat er wordt vastgehouden, wie het eerst weg moet voorop; van hetzelfde bericht alleen de eerste aflevering.</summary>
    public Bladzijde<VastgehoudenDeclaratie> Vastgehouden(Vasthoudfilter filter, int bladzijde = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.Leest(transactie =>
        {
            var waar = new
            {
                aanbieder = filter.Aanbieder,
                gemeente = filter.Gemeente,
                regel = filter.Regel,
                uiterlijkVoor = filter.UiterlijkTotEnMet,
                minstensAfgewezen = filter.MinstensAfgewezen?.Cent ?? long.MinValue,
                vanaf = Bladzijde.Vanaf(bladzijde),
                hoogstens = Bladzijde.Grootte,
            };
            var aantal = transactie.ExecuteScalar<int>(transactie.Sql.Ontvangsten.AantalVastgehouden, waar);
            return new Bladzijde<VastgehoudenDeclaratie>(
                [.. transactie.Query<Vasthoudrij>(transactie.Sql.Ontvangsten.Vastgehouden, waar).Select(rij => rij.AlsDeclaratie())],
                Math.Min(aantal, Bladzijde.Meeste),
                aantal > Bladzijde.Meeste,
                bladzijde);
        });
    }

    /// <summary>Wat er met deze declaratie is gedaan, oplopend; leeg als zij nooit is vastgehouden.</summary>
    public IReadOnlyList<Beoordelingsstap> Stappen(string sleutel) => database.Leest<IReadOnlyList<Beoordelingsstap>>(transactie =>
        Ontvangstopslag.Zoek(transactie, sleutel) is { Versie: { } versie } ? Beoordelingsboek.Stappen(transactie, versie) : []);

    /// <summary>Waarvan het antwoord vandaag of eerder weg had gemoeten, wie het eerst moest voorop. Van hetzelfde bericht kunnen er meer afleveringen zijn; die gaan samen.</summary>
    public IReadOnlyList<Oordeelverwijzing> TermijnVerstreken(DateOnly vandaag, int hoogstens) => database.Leest<IReadOnlyList<Oordeelverwijzing>>(transactie =>
        [.. transactie.Query<Oordeelverwijzing>(transactie.Sql.Ontvangsten.TermijnVerstreken, new { vandaag, hoogstens }).DistinctBy(een => een.Versie)]);
}
