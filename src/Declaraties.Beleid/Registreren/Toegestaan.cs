namespace Declaraties.Beleid.Registreren;

/// <summary>Hoeveel minuten een aanbieder over een maand van een toewijzing mag declareren, volgens zijn register en wat er is afgesproken.</summary>
/// <param name="Minuten">Samen.</param>
/// <param name="ZonderRegel">Soorten waarover op de dag van een contact niets was afgesproken: die contacten tellen niet mee.</param>
public sealed record Toegestaan(long Minuten, IReadOnlySet<Contactsoort> ZonderRegel)
{
    /// <param name="contacten">Van één toewijzing in één kalendermaand, in willekeurige volgorde.</param>
    /// <param name="product">ProductCode van de toewijzing; null als zij er geen noemt.</param>
    /// <param name="beleid">Wat declarabel is.</param>
    public static Toegestaan Bereken(IReadOnlyList<Contactmoment> contacten, string? product, Declarabelbeleid beleid)
    {
        ArgumentNullException.ThrowIfNull(contacten);
        ArgumentNullException.ThrowIfNull(beleid);
        var minuten = 0L;
        var zonder = new SortedSet<Contactsoort>();
        // A row that changed within the month holds for its own days, with its own limits.
        foreach (var groep in contacten.GroupBy(contact => (contact.Soort, Regel: beleid.Zoek(contact.Soort, product, contact.Datum))))
        {
            if (groep.Key.Regel is not { } regel)
            {
                zonder.Add(groep.Key.Soort);
            }
            else if (regel.Declarabel == Declarabelheid.Ja)
            {
                minuten += groep.Sum(contact => (long)contact.Minuten);
            }
            else if (regel.Declarabel == Declarabelheid.Begrensd)
            {
                minuten += Begrens(regel, groep, contacten.Where(contact => contact.Soort == Contactsoort.Direct && beleid.Zoek(regel.Soort, product, contact.Datum) == regel));
            }
        }

        return new(minuten, zonder);
    }

    /// <summary>Eerst het aantal, dan het deel: wat door het aantal afvalt, maakt het geheel waarvan het deel wordt genomen niet groter.</summary>
    private static long Begrens(Declarabelregel regel, IEnumerable<Contactmoment> contacten, IEnumerable<Contactmoment> directe)
    {
        // A register has no time of day: of one day the longest goes first, so that the order of a file is of no account.
        var geteld = regel.MaximumPerMaand is { } aantal ? contacten.OrderBy(contact => contact.Datum).ThenByDescending(contact => contact.Minuten).Take(aantal) : contacten;
        var minuten = geteld.Sum(contact => (long)contact.Minuten);
        if (regel.MaximumPercentage is not { } percentage)
        {
            return minuten;
        }

        var geheel = minuten + (regel.Soort == Contactsoort.Direct ? 0 : directe.Sum(contact => (long)contact.Minuten));
        return Math.Min(minuten, ((Exact)percentage * geheel / 100).NaarBeneden());
    }
}
