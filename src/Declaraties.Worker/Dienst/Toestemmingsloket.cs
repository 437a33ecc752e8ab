using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Paginas;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Worker.Dienst;

/// <summary>Wat er van een handeling met een toestemming kwam.</summary>
/// <param name="Status">Als status van HTTP.</param>
/// <param name="Nummer">De toestemming; null als er niets is veranderd.</param>
/// <param name="Bezwaren">Waarom er niets is veranderd.</param>
internal sealed record Toestemmingsafloop(int Status, long? Nummer, IReadOnlyList<string> Bezwaren);

/// <summary>Meer minuten op een toewijzing, mits goed onderbouwd: verlenen, intrekken en terugzien, voor een pagina en voor een programma.</summary>
internal sealed class Toestemmingsloket(Databasevoorraad databases, Dienstinstellingen instellingen, TimeProvider klok)
{
    public const int LangsteReden = 1000;
    public const int MeesteMinuten = 1_000_000;

    /// <summary>Alle toestemmingen, de nieuwste voorop. Waar een Bsn in een onderbouwing kwam, is zij hier afgeschermd.</summary>
    public IReadOnlyList<VerleendeToestemming> Lijst(string? gemeente = null, string? aanbieder = null) =>
    [
        .. databases.Met(database => new Toestemmingopslag(database, klok).Lijst()).Reverse()
            .Where(een => (gemeente is null || een.Toestemming.Gemeente == gemeente) && (aanbieder is null || een.Toestemming.Aanbieder == aanbieder))
            .Select(een => new VerleendeToestemming(
                een.Toestemming with { Reden = Afscherming.ZonderBsn(een.Toestemming.Reden) },
                een.Ingetrokken is { } ingetrokken ? ingetrokken with { Reden = Afscherming.ZonderBsn(ingetrokken.Reden) } : null)),
    ];

    public Toestemmingsafloop Verleen(Vraag vraag, Gebruiker wie)
    {
        var (gemeente, aanbieder) = (vraag.Cijfers("gemeente", 4), vraag.Cijfers("aanbieder", 8));
        var (toewijzing, minuten) = (vraag.Geheel("toewijzingNummer", 0, 1, int.MaxValue), vraag.Geheel("minuten", 0, 1, MeesteMinuten));
        var (begin, eind) = (vraag.MogelijkeDatum("begindatum"), vraag.MogelijkeDatum("einddatum"));
        var reden = vraag.Zin("reden", LangsteReden);
        vraag.Eis("gemeente", "aanbieder", "toewijzingNummer", "minuten", "begindatum", "einddatum", "reden");
        if (begin > eind)
        {
            vraag.Weiger("einddatum", "verwacht een dag op of na 'begindatum'");
        }

        return Doe(vraag, opslag => opslag.Verleen(
            new NieuweToestemming(gemeente!, aanbieder!, toewijzing, minuten, new Periode(begin!.Value, eind!.Value), reden!), instellingen.Vandaag(klok), wie));
    }

    public Toestemmingsafloop TrekIn(long nummer, Vraag vraag, Gebruiker wie)
    {
        var reden = vraag.Zin("reden", LangsteReden);
        vraag.Eis("reden");
        var afloop = Doe(vraag, opslag => opslag.TrekIn(nummer, reden!, instellingen.Vandaag(klok), wie));
        return afloop.Nummer is null ? afloop : afloop with { Nummer = nummer };
    }

    private Toestemmingsafloop Doe(Vraag vraag, Func<Toestemmingopslag, Toestemminguitslag> werk)
    {
        if (vraag.Bezwaren.Count > 0)
        {
            return new Toestemmingsafloop(StatusCodes.Status400BadRequest, null, vraag.Bezwaren);
        }

        var uitslag = databases.Met(database => werk(new Toestemmingopslag(database, klok)));
        return uitslag.Lot switch
        {
            Toestemminglot.Gelukt => new Toestemmingsafloop(StatusCodes.Status200OK, uitslag.Nummer, []),
            Toestemminglot.Onbekend => new Toestemmingsafloop(StatusCodes.Status404NotFound, null, [uitslag.Bezwaar!]),
            Toestemminglot.AlIngetrokken or Toestemminglot.IsErAl => new Toestemmingsafloop(StatusCodes.Status409Conflict, null, [uitslag.Bezwaar!]),
            _ => new Toestemmingsafloop(StatusCodes.Status400BadRequest, null, [uitslag.Bezwaar!]),
        };
    }
}
