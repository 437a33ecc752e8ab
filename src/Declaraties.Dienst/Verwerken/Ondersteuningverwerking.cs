using Declaraties.Berichten;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Verwerkt een ontvangen melding van start of stop van ondersteuning: lezen, en in dezelfde beurt opnemen of weigeren. Er gaat niets van terug.</summary>
internal sealed class Ondersteuningverwerking(Dienstinstellingen instellingen, Afwijzing afwijzing, TimeProvider klok, ILogger log)
{
    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool Verwerk(Database database, Ontvangst ontvangst)
    {
        using var bytes = new Ontvangstopslag(database, klok).Afschrift(ontvangst).Open();
        if (afwijzing.OmEnvelop(database, ontvangst, bytes, instellingen.Grenzen) is { } afgewezen)
        {
            return afgewezen;
        }

        var gelezen = Berichtlezer.LeesOndersteuning(bytes, instellingen.Grenzen);
        if (gelezen.Bericht is not { } bericht)
        {
            return afwijzing.Onleesbaar(database, ontvangst, gelezen.Fouten, gelezen.Einde);
        }

        if (!afwijzing.IsVan(database, ontvangst, gelezen.Soort, bericht.Gemeente, bericht.Aanbieder))
        {
            return false;
        }

        var afloop = new Beurten(database, klok).VanOntvangst(ontvangst, beurt => NeemOp(beurt, ontvangst, bericht));
        switch (afloop)
        {
            case null:
                return false;
            case { Bezwaar: null }:
                log.MeldingOpgenomen(ontvangst.Sleutel);
                return true;
            default:
                log.Afgewezen(ontvangst.Sleutel, Ontvangststatus.Geweigerd);
                return true;
        }
    }

    private Ondersteuningsafloop NeemOp(Ontvangstbeurt beurt, Ontvangst ontvangst, OndersteuningBericht bericht)
    {
        var afloop = Ondersteuningsloket.NeemOp(beurt, bericht, ontvangst.Vingerafdruk);
        if (afloop.Bezwaar is { } bezwaar)
        {
            afwijzing.Weiger(beurt, ontvangst, [bezwaar]);
        }
        else
        {
            beurt.RondAf();
        }

        return afloop;
    }
}
