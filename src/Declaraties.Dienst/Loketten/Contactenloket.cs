using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
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
    /// <exception cref="BeletselException">Het bestand heeft een andere kop, of is geen CSV-bestand.</exception>
    public Contactenafloop Importeer(string naam, Stream bestand, Gebruiker wie, Action<string, long, long>? voortgang = null)
    {
        var gelezen = Contactenlezer.Lees(naam, bestand, (gedaan, totaal) => voortgang?.Invoke("Nagekeken, in bytes", gedaan, totaal));
        return gelezen.Waarde is not { } nieuw
            ? new(null, null, gelezen.Fouten)
            : new(nieuw, databases.Met(database => new Contactenopslag(database, klok).Vervang(nieuw, wie, (gedaan, totaal) => voortgang?.Invoke("Contacten", gedaan, totaal))), []);
    }
}
