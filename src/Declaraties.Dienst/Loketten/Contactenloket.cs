using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Contacten;

namespace Declaraties.Dienst.Loketten;

/// <summary>Het contactenregister inlezen: voor een pagina, een programma en de opdrachtregel.</summary>
public sealed class Contactenloket(Databasevoorraad databases, TimeProvider klok)
{
    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="bestand">Een stroom die overal heen kan.</param>
    /// <param name="wie">Wie het inleest.</param>
    /// <param name="voortgang">Wat er gebeurt, hoever het is en hoeveel het is.</param>
    /// <param name="eigen">De aanbieder die zijn eigen contacten inlevert, en geen andere; null voor wie het van elke aanbieder mag.</param>
    /// <exception cref="BeletselException">Het bestand heeft een andere kop, of is geen CSV-bestand.</exception>
    public Contactenafloop Importeer(string naam, Stream bestand, Gebruiker wie, Action<string, long, long>? voortgang = null, Aanbieder? eigen = null)
    {
        var gelezen = Contactenlezer.Lees(naam, bestand, (gedaan, totaal) => voortgang?.Invoke("Nagekeken, in bytes", gedaan, totaal));
        if (gelezen.Waarde is not { } nieuw)
        {
            return new(null, null, gelezen.Fouten);
        }

        return eigen is { } aanbieder && nieuw.Aanbieders.Any(een => een != aanbieder)
            ? new(nieuw, null, [$"{naam}: er staan contacten van een andere aanbieder in dan {aanbieder}; u levert alleen uw eigen contacten in. Er is niets veranderd."])
            : new(nieuw, databases.Met(database => new Contactenopslag(database, klok).Vervang(nieuw, wie, (gedaan, totaal) => voortgang?.Invoke("Contacten", gedaan, totaal))), []);
    }
}
