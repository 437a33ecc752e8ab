using Declaraties.Beleid.Indiceren;
using Declaraties.Berichten;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Toewijzingen;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Verwerkt een ontvangen WMO301: lezen, toetsen, en in dezelfde beurt opnemen of weigeren. Declaraties die erop wachtten komen weer open te staan.</summary>
internal sealed class Toewijzingverwerking(Dienstinstellingen instellingen, IReadOnlyList<IPost> post, Afwijzing afwijzing, TimeProvider klok, ILogger log)
{
    private readonly Bandbreedtebron _banden = new(klok);

    /// <returns>De declaraties die wachtten en nu weer openstaan; null als de ontvangst niet aan de beurt was.</returns>
    public IReadOnlyList<string>? Verwerk(Database database, Ontvangst ontvangst)
    {
        var afschrift = new Ontvangstopslag(database, klok).Afschrift(ontvangst);
        using var bytes = afschrift.Open();
        if (afwijzing.OmEnvelop(database, ontvangst, bytes, instellingen.Grenzen) is { } afgewezen)
        {
            return afgewezen ? [] : null;
        }

        var gelezen = Berichtlezer.LeesToewijzing(bytes, instellingen.Grenzen);
        if (gelezen.Bericht is not { } bericht)
        {
            return afwijzing.Onleesbaar(database, ontvangst, gelezen.Fouten, gelezen.Einde) ? [] : null;
        }

        if (!afwijzing.IsVan(database, ontvangst, gelezen.Soort, bericht.Gemeente, bericht.Aanbieder))
        {
            return null;
        }

        if (Toewijzingsloket.Bezwaren(bericht) is { Count: > 0 } bezwaren)
        {
            return afwijzing.Weiger(database, ontvangst, bezwaren) ? [] : null;
        }

        var (vandaag, banden) = (instellingen.Vandaag(klok), _banden.Lees(database));
        switch (new Beurten(database, klok).VanToewijzing(ontvangst, beurt => NeemOp(beurt, ontvangst, bericht, vandaag, banden)))
        {
            case null:
                return null;
            case { IsGeweigerd: true }:
                log.Afgewezen(ontvangst.Sleutel, Ontvangststatus.Geweigerd);
                return [];
            case { Gewekt: var gewekt }:
                log.Opgenomen(ontvangst.Sleutel, gewekt.Count);
                return gewekt;
        }
    }

    private Afloop NeemOp(Ontvangstbeurt beurt, Ontvangst ontvangst, ToewijzingBericht bericht, DateOnly vandaag, Bandverloop banden)
    {
        var uitslag = Toewijzingsloket.NeemOp(beurt, bericht, ontvangst.Vingerafdruk, vandaag, instellingen.Categorieen, banden);
        switch (uitslag.Lot)
        {
            case Toewijzinglot.Geweigerd:
                afwijzing.Weiger(beurt, ontvangst, uitslag.Redenen);
                return new Afloop(IsGeweigerd: true, []);
            case Toewijzinglot.AlVerwerkt:
                return new Afloop(IsGeweigerd: false, beurt.RondAf(bericht, []));
            default:
                var tijd = klok.GetUtcNow();
                return new Afloop(IsGeweigerd: false, beurt.RondAf(bericht, post.SelectMany(p => p.BijOpname(ontvangst, bericht, uitslag, tijd))));
        }
    }

    /// <param name="IsGeweigerd">Of het bericht er niet bij komt.</param>
    /// <param name="Gewekt">De declaraties die weer openstaan.</param>
    private sealed record Afloop(bool IsGeweigerd, IReadOnlyList<string> Gewekt);
}
