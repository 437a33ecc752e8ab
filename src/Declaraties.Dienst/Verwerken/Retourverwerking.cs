using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Verwerkt een foutbericht (Fo01) over iets dat wij stuurden: gezocht naar wat, bewaard ook als dat er niet is, en gemeld.</summary>
internal sealed class Retourverwerking(IReadOnlyList<IPost> post, Afwijzing afwijzing, TimeProvider klok, Telemetrie telemetrie, ILogger log)
{
    /// <summary>Of dit bericht een foutbericht is.</summary>
    public static bool Is(Afschrift afschrift)
    {
        using var bytes = afschrift.Open();
        return Foutberichtlezer.Is(bytes);
    }

    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool Verwerk(Database database, Ontvangst ontvangst)
    {
        OntvangenFoutbericht fout;
        try
        {
            using var bytes = new Ontvangstopslag(database, klok).Afschrift(ontvangst).Open();
            fout = Foutberichtlezer.Lees(bytes);
        }
        catch (FoutberichtException onbruikbaar)
        {
            return afwijzing.Onleesbaar(database, ontvangst, [new Schemafout(1, 1, $"/{Envelopwortel.Fo01.Naam}", onbruikbaar.Message.TrimEnd('.'), "een Fo01Bericht met body/code")], Leeseinde.Heel);
        }

        Retour? retour = null;
        var wasAanDeBeurt = new Beurten(database, klok).VanOntvangst(ontvangst, beurt => { retour = beurt.NeemRetour(fout, nieuw => post.SelectMany(p => p.BijRetour(ontvangst, nieuw))); });
        if (retour is not null)
        {
            telemetrie.Teruggekomen(retour);
            log.Teruggekomen(ontvangst.Sleutel, retour.Sleutel ?? "nothing", retour.Sleutel is not null);
        }

        return wasAanDeBeurt;
    }
}
