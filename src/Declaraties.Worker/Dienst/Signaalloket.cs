using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Worker.Paginas;

namespace Declaraties.Worker.Dienst;

/// <param name="Gevraagd">De signalen waarover het is genoteerd.</param>
/// <param name="Bezwaren">Waarom er niets is genoteerd.</param>
internal sealed record Creditvraag(IReadOnlyList<long> Gevraagd, IReadOnlyList<string> Bezwaren);

/// <summary>Signalen en wat aanbieders zouden moeten crediteren, voor een pagina en voor een programma. Waar een Bsn in een nummer kan staan, is zij hier afgeschermd.</summary>
internal sealed class Signaalloket(Databasevoorraad databases, TimeProvider klok)
{
    public const int LangsteToelichting = 1000;
    public const int MeesteSignalen = 1000;

    public Bladzijde<BewaardSignaal> Signalen(Signaalfilter filter, int bladzijde) => databases.Met(database => new Signaalopslag(database, klok).Toon(filter, bladzijde));

    public IReadOnlyList<TeCrediterenPrestatie> TeCrediteren(string? aanbieder, string? gemeente) =>
        databases.Met(database => new Signaalopslag(database, klok).TeCrediteren(aanbieder, gemeente));

    /// <summary>Noteert dat de aanbieder om een credit is gevraagd. De credit zelf wordt vanzelf herkend.</summary>
    public Creditvraag Vraag(Vraag vraag, Gebruiker wie)
    {
        var (nummers, toelichting) = (vraag.Getallen("signalen", MeesteSignalen), vraag.Zin("toelichting", LangsteToelichting));
        vraag.Eis("signalen");
        if (vraag.Bezwaren.Count == 0 && nummers.Count == 0)
        {
            vraag.Weiger("signalen", "verwacht ten minste een signaal");
        }

        if (vraag.Bezwaren.Count > 0)
        {
            return new Creditvraag([], vraag.Bezwaren);
        }

        var gevraagd = databases.Met(database => new Signaalopslag(database, klok).Vraag(nummers, wie, toelichting));
        return gevraagd.Count > 0 ? new Creditvraag(gevraagd, []) : new Creditvraag([], ["Geen van deze signalen staat nog open over een prestatie; er is niets genoteerd."]);
    }
}
