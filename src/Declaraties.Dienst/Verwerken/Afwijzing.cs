using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Wat er gebeurt met een ontvangst die niet verder kan: zij wordt afgewezen met een verslag, of als het aan ons ligt op fout gezet.</summary>
internal sealed class Afwijzing(IReadOnlyList<IPost> post, TimeProvider klok, Telemetrie telemetrie, ILogger log)
{
    /// <summary>Legt vast dat een bericht niet te lezen is.</summary>
    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool Onleesbaar(Database database, Ontvangst ontvangst, IReadOnlyList<Schemafout> fouten, Leeseinde einde) =>
        WijsAf(
            database,
            ontvangst,
            Ontvangststatus.Onleesbaar,
            Verslag.VanOnleesbaar(Naam(ontvangst), fouten, einde),
            ontvangst.Envelop is { } bewijs ? Envelopmaker.Fout(bewijs.Envelop, fouten, Envelopmaker.Tijdstip(klok.GetUtcNow())) : null);

    /// <summary>Legt vast dat een bericht niet kan.</summary>
    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool Weiger(Database database, Ontvangst ontvangst, IReadOnlyList<string> redenen) =>
        WijsAf(database, ontvangst, Ontvangststatus.Geweigerd, Geweigerd(ontvangst, redenen), null);

    /// <summary>Weigert een bericht in een beurt die al loopt.</summary>
    public void Weiger(Ontvangstbeurt beurt, Ontvangst ontvangst, IReadOnlyList<string> redenen) => WijsAf(beurt, ontvangst, Ontvangststatus.Geweigerd, Geweigerd(ontvangst, redenen), null);

    /// <summary>
    /// Kijkt of het bericht is van wie het aan de deur was: daar is op beslist of het mocht, en daarop gaat de volgorde. Zo niet, dan is het een fout van ons (of een ontvangst
    /// van voor de deur zo keek): er wordt niet geoordeeld, en de ontvangst staat op fout.
    /// </summary>
    public bool IsVan(Database database, Ontvangst ontvangst, Berichtsoort? soort, Gemeente gemeente, Aanbieder aanbieder)
    {
        if ((ontvangst.Soort, ontvangst.Gemeente, ontvangst.Aanbieder) == (soort?.Naam(), gemeente, aanbieder))
        {
            return true;
        }

        ZetOpFout(
            database,
            ontvangst,
            $"Het bericht is een {soort?.Naam()} met aanbieder {aanbieder} en gemeente {gemeente}, maar bij ontvangst stond er {ontvangst.Soort ?? "geen soort"}, {ontvangst.Aanbieder?.Code ?? "geen aanbieder"} en {ontvangst.Gemeente?.Code ?? "geen gemeente"}. Er is niet geoordeeld; laat het opnieuw aanbieden.");
        return false;
    }

    /// <summary>Wijst af wat al vaststaat bij de envelop waarin het kwam, zonder het bericht te lezen.</summary>
    /// <returns>Of de ontvangst aan de beurt was; null als er niets op de envelop is aan te merken.</returns>
    public bool? OmEnvelop(Database database, Ontvangst ontvangst, Stream bytes, Leesgrenzen grenzen)
    {
        if (ontvangst.Envelop is not { } bewijs)
        {
            return null;
        }

        if (bewijs.IsDubbel)
        {
            return Weiger(database, ontvangst, [$"Het referentienummer {bewijs.Envelop.Referentienummer} kwam eerder, op een andere envelop van dezelfde zender. Deze is niet aangenomen: elke envelop heeft een eigen nummer. Stuur het bericht in een envelop met een nieuw nummer."]);
        }

        if (ontvangst.Soort is not null)
        {
            return null;
        }

        var herkomst = Enveloplezer.LeesHerkomst(bytes, grenzen, bericht => Berichtlezer.LeesHerkomst(bericht, grenzen)).Herkomst;
        return Onleesbaar(database, ontvangst, herkomst.Fouten, herkomst.Einde);
    }

    public void ZetOpFout(Database database, Ontvangst ontvangst, string reden)
    {
        log.NietVerwerkt(ontvangst.Sleutel, reden);
        telemetrie.Mislukt(ontvangst);
        new Beurten(database, klok).VanOntvangst(ontvangst, beurt => beurt.ZetOpFout(reden));
    }

    private bool WijsAf(Database database, Ontvangst ontvangst, Ontvangststatus status, byte[] verslag, byte[]? foutbericht)
    {
        var aanDeBeurt = new Beurten(database, klok).VanOntvangst(ontvangst, beurt => WijsAf(beurt, ontvangst, status, verslag, foutbericht));
        if (aanDeBeurt)
        {
            log.Afgewezen(ontvangst.Sleutel, status);
        }

        return aanDeBeurt;
    }

    private void WijsAf(Ontvangstbeurt beurt, Ontvangst ontvangst, Ontvangststatus status, byte[] verslag, byte[]? foutbericht) =>
        beurt.WijsAf(status, verslag, foutbericht, post.SelectMany(p => p.BijAfwijzing(ontvangst, verslag, foutbericht)));

    private static byte[] Geweigerd(Ontvangst ontvangst, IReadOnlyList<string> redenen) => Verslag.VanGeweigerd(Naam(ontvangst), redenen);

    /// <summary>Hoe het bericht in een verslag heet: zoals de afzender het noemde, of anders zijn sleutel.</summary>
    private static string Naam(Ontvangst ontvangst) => ontvangst.Kanaal == Kanaal.Map && ontvangst.AntwoordAan is { } naam ? naam : ontvangst.Sleutel;
}
