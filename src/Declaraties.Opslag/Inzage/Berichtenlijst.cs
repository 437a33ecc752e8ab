using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>
/// Wat er is ontvangen, de laatste vooraan, een deel per keer. Een deel begint na een bericht en niet na een aantal: wat er intussen bij komt verschuift niets, en het duizendste deel kost
/// wat het eerste kost.
/// </summary>
public sealed class Berichtenlijst(Database database)
{
    /// <param name="filter">Welke.</param>
    /// <param name="na">Na dit bericht; null vanaf het laatste.</param>
    /// <param name="hoogstens">Hoeveel.</param>
    /// <returns>Null als het bericht <paramref name="na"/> niet op deze lijst kan staan.</returns>
    public Berichtendeel? Toon(Berichtenfilter filter, string? na, int hoogstens)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.Leest(transactie =>
        {
            var sql = transactie.Sql.Inzage;
            var voor = na is null ? long.MaxValue : transactie.Getal(sql.BerichtVoor, ("@sleutel", na), ("@aanbieder", filter.Aanbieder));
            if (voor is null)
            {
                return null;
            }

            List<Parameter> parameters =
            [
                ("@voor", voor),
                ("@status", filter.Status?.Woord()),
                ("@gemeente", filter.Gemeente),
                ("@wet", filter.Wet),
                ("@ontvangenVan", filter.Van is { } van ? NederlandseTijd.Begin(van).ToUniversalTime().AlsTekst() : null),
                ("@ontvangenVoor", filter.TotEnMet is { } totEnMet ? NederlandseTijd.Begin(totEnMet.AddDays(1)).ToUniversalTime().AlsTekst() : null),
                ("@periode", filter.Periode is { } periode ? periode.AlsGetal() : null),
                ("@product", filter.Product),
                ("@declaratieNummer", filter.DeclaratieNummer),
                ("@hoogstens", hoogstens + 1L),
            ];
            if (filter.Aanbieder is not null)
            {
                parameters.Add(("@aanbieder", filter.Aanbieder));
            }

            var regels = new List<Berichtregel>();
            using var rijen = transactie.Lees(filter.Aanbieder is null ? sql.Berichten : sql.BerichtenVanAanbieder, [.. parameters]);
            while (rijen.Lees())
            {
                regels.Add(Berichtregel.Lees(rijen));
            }

            return new Berichtendeel([.. regels.Take(hoogstens)], regels.Count > hoogstens);
        });
    }
}
