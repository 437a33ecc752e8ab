using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Handelen;

/// <summary>
/// Declaraties waarvan het antwoord wacht op een mens. Tot het weg is kan er opnieuw worden beoordeeld, met alles wat er nu bekend is; daarna nooit meer.
/// Wie iets doet noemt het oordeel dat hij zag: is er intussen een ander, dan gebeurt er niets en krijgt hij dat te horen.
/// </summary>
public sealed class Beoordelingopslag(Database database)
{
    /// <summary>Wat er met deze declaratie is gedaan, oplopend; leeg als zij nooit is vastgehouden.</summary>
    public IReadOnlyList<Beoordelingsstap> Stappen(string sleutel) => database.Leest<IReadOnlyList<Beoordelingsstap>>(transactie =>
        Ontvangstopslag.Zoek(transactie, sleutel) is { Versie: { } versie } ? Beoordelingsboek.Stappen(transactie, versie) : []);

    /// <summary>Waarvan het antwoord vandaag of eerder weg had gemoeten, wie het eerst moest voorop. Van hetzelfde bericht kunnen er meer afleveringen zijn; die gaan samen.</summary>
    public IReadOnlyList<Oordeelverwijzing> TermijnVerstreken(DateOnly vandaag, int hoogstens) => database.Leest<IReadOnlyList<Oordeelverwijzing>>(transactie =>
        [.. transactie.Query<Oordeelverwijzing>(transactie.Sql.Ontvangsten.TermijnVerstreken, new { vandaag, hoogstens }).DistinctBy(een => een.Versie)]);
}
