using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Meer minuten op een toewijzing, mits goed onderbouwd: verlenen, intrekken en terugzien, voor een pagina en voor een programma.</summary>
public sealed class Toestemmingsloket(Databasevoorraad databases, Dienstinstellingen instellingen, TimeProvider klok)
{
    public const int LangsteReden = 1000;
    public const int MeesteMinuten = 1_000_000;

    /// <summary>Alle toestemmingen, de nieuwste voorop. Waar een Bsn in een onderbouwing kwam, is zij hier afgeschermd.</summary>
    public IReadOnlyList<VerleendeToestemming> Lijst(Gemeente? gemeente = null, Aanbieder? aanbieder = null, Wet? wet = null) =>
    [
        .. databases.Met(database => new Toestemmingopslag(database, klok).Lijst()).Reverse()
            .Where(een => (gemeente is null || een.Toestemming.Gemeente == gemeente) && (aanbieder is null || een.Toestemming.Aanbieder == aanbieder) && (wet is null || een.Toestemming.Wet == wet))
            .Select(een => new VerleendeToestemming(
                een.Toestemming with { Reden = Afscherming.ZonderBsn(een.Toestemming.Reden) },
                een.Ingetrokken is { } ingetrokken ? ingetrokken with { Reden = Afscherming.ZonderBsn(ingetrokken.Reden) } : null)),
    ];

    public Toestemminguitslag Verleen(NieuweToestemming nieuw, Gebruiker wie) => databases.Met(database => new Toestemmingopslag(database, klok).Verleen(nieuw, instellingen.Vandaag(klok), wie));

    public Toestemminguitslag TrekIn(long nummer, string reden, Gebruiker wie) => databases.Met(database => new Toestemmingopslag(database, klok).TrekIn(nummer, reden, instellingen.Vandaag(klok), wie));
}
