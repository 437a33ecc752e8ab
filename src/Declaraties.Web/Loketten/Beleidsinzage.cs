using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Web.Loketten;

/// <summary>Alle vastgelegde beleid bij elkaar, voor een pagina en voor een programma.</summary>
internal sealed class Beleidsinzage(Databasevoorraad databases, Beleidsloket beleid, Tariefloket tarieven, TimeProvider klok)
{
    /// <param name="per">Welk blad is gevraagd; null voor het eerste.</param>
    public Rapportage Rapport(string? per)
    {
        var contracten = databases.Met(database => new Referentieopslag(database, klok).Contractlijst());
        return Beleidsrapport.Maak(
            new()
            {
                Vandaag = NederlandseTijd.Vandaag(klok),
                Declarabel = beleid.Declarabel()?.Inhoud ?? [],
                Bandbreedtes = [.. beleid.Bandbreedtes().Vakken()],
                Tariefsets = tarieven.Lijst(),
                Contracten = [.. Contracttarief.Vakken(contracten)],
                Vastleggingen = beleid.Lijst(),
            },
            per);
    }
}
