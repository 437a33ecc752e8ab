using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Rapporten.Bladen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Web.Toegang;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Loketten;

/// <summary>Het logboek, voor een pagina en voor een programma.</summary>
internal sealed class Logboekloket(Databasevoorraad databases, TimeProvider klok)
{
    public const int PerBladzijde = 100;

    /// <summary>De nieuwste regels die aan het filter voldoen, en een meer dan er op een bladzijde staan als die er is.</summary>
    public IReadOnlyList<Logregel> Bladzijde(Logfilter filter) => Met(logboek => logboek.Zoek(filter, PerBladzijde + 1));

    /// <summary>Alles wat aan het filter voldoet, als bestand. Dat het is opgehaald komt erna in het logboek.</summary>
    public Rapportbestand Bestand(HttpContext http, Logfilter filter, Rapportformaat formaat, bool metBom)
    {
        var bestand = Rapportbestand.Maak(formaat, "logboek", schrijf => Met(logboek => logboek.LeesAlle(filter, regels =>
        {
            schrijf(Logboekblad.Rapport(filter, regels));
            return true;
        })), metBom)!;
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "logboek opgehaald", $"{filter.InWoorden}, {formaat.Woord()}", "gelukt"));
        return bestand;
    }

    /// <summary>Wat er ooit is gedaan.</summary>
    public IReadOnlyList<string> Handelingen() => Met(logboek => logboek.Handelingen());

    /// <summary>Loopt de keten na.</summary>
    public Logcontrole Controleer() => Met(logboek => logboek.Controleer());

    private T Met<T>(Func<Logboekopslag, T> werk) => databases.Met(database => werk(new Logboekopslag(database, klok)));
}
