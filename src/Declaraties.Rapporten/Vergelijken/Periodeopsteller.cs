using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Historie;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Concluderen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Wat een andere afrekenperiode had betekend, als rapport: voor de opdrachtregel, een pagina en de API.</summary>
public static class Periodeopsteller
{
    /// <param name="opslag">Waaruit wordt gelezen; daarna is zij niet meer nodig.</param>
    /// <param name="vraag">Wat er wordt gevraagd.</param>
    /// <param name="voortgang">Hoeveel toewijzingen er zijn gelezen, en hoeveel er zijn.</param>
    public static Rapportage Maak(Historieopslag opslag, Vergelijkvraag vraag, Action<long, long>? voortgang = null)
    {
        ArgumentNullException.ThrowIfNull(opslag);
        ArgumentNullException.ThrowIfNull(vraag);
        return opslag.Lees(bron =>
        {
            var vergelijking = new Periodevergelijking(vraag.Venster, vraag.Per);
            foreach (var historie in bron.Toewijzingen(vraag.Venster, voortgang))
            {
                vergelijking.Neem(historie);
            }

            return Rapport(vraag, vergelijking, bron.Stand);
        }, vraag.Wet);
    }

    private static Rapportage Rapport(Vergelijkvraag vraag, Periodevergelijking vergelijking, Rapportstand stand)
    {
        var totaal = Periodeblad.Totaal(vergelijking);
        IReadOnlyList<Blad> bladen = vraag.Per == Groepering.Totaal ? [totaal] : [Periodeblad.Per(vraag.Per, vergelijking), totaal];
        string[] toelichting = [.. Blijkt(vergelijking), .. Aannames(vraag, vergelijking, stand)];
        return new Rapportage
        {
            Titel = $"Andere afrekenperiodes, {vraag.Bereik}",
            Kenmerken = Kanttekeningen.Kenmerken(vraag.Bereik, stand),
            Conclusies = () => toelichting,
            Bladen = bladen,
            Gevraagd = bladen[0],
            Vorm = new Periodevorm(Perioderegel.Van(vergelijking.Groepen).Select(regel => regel.Rij(vraag.Per)), toelichting),
        };
    }

    private static IEnumerable<string> Blijkt(Periodevergelijking vergelijking)
    {
        var nu = vergelijking.Totaal.Varianten[0];
        yield return $"Van {Nederlands.Aantal(vergelijking.Toewijzingen, false, "toewijzing", "toewijzingen")} in minuten of uren is {Opmaak.Aantal(nu.Geclaimd.Minuten)} minuten geclaimd, {Getallen.Euro(nu.Geclaimd.Bedrag)}.";
        foreach (var som in vergelijking.Totaal.Varianten.Where(som => vergelijking.Toewijzingen > 0))
        {
            var verschil = som.Betaald.Bedrag - nu.Betaald.Bedrag;
            yield return $"Per {som.Variant.Naam}: {Getallen.Euro(som.Betaald.Bedrag)} betaald{(som == nu ? "" : $" ({Getallen.Euro(verschil, metPlus: true)} tegenover het plafond van nu)")}; {Opmaak.Deel(som.Boven, som.Blokken)} van de blokken ligt boven 100 %.";
        }
    }

    private static IEnumerable<string> Aannames(Vergelijkvraag vraag, Periodevergelijking vergelijking, Rapportstand stand)
    {
        yield return Kanttekeningen.Gekapt;
        yield return "Bij maand-plafond is aangenomen dat een prestatie boven het plafond opnieuw wordt ingediend op het plafond; nu wordt zij in haar geheel afgewezen.";
        yield return "Vier weken is niet te berekenen: een prestatie gaat over een kalendermaand, en hoe de minuten daarin over de weken zijn verdeeld is niet bekend.";
        yield return "Geclaimd is wat is goedgekeurd, debet min credit; waar voor een ProductPeriode geen goedgekeurde debet openstaat, telt de laatste debet die op niets anders dan TR321 of TR322 is afgewezen.";
        yield return $"Het plafond van een blok is de geïndiceerde tijd van zijn maanden samen, naar beneden op hele minuten; bij maand-plafond dat van TR321. {Kanttekeningen.GeldendeVersie}";
        var nu = vergelijking.Totaal.Varianten[0];
        if (nu.BlokkenBuiten > 0)
        {
            yield return "Wat buiten de geldende versie van een toewijzing is goedgekeurd, is een eigen blok: niets geïndiceerd, geheel betaald en zonder percentage.";
        }

        if (vergelijking.MetToestemming > 0)
        {
            yield return $"Bij {Nederlands.Aantal(vergelijking.MetToestemming, false, "toewijzing", "toewijzingen")} was er toestemming voor meer minuten; die telt alleen in maand-plafond, zoals TR321 haar telt.";
        }

        if (vergelijking.NietTeBepalen > 0)
        {
            yield return $"{Nederlands.Aantal(vergelijking.NietTeBepalen, false, "toewijzing telt", "toewijzingen tellen")} niet mee: een totaal zonder Einddatum is niet over maanden te verdelen.";
        }

        foreach (var zin in Kanttekeningen.Samen(vergelijking.Wetten).Concat(Kanttekeningen.NietVoorbij(vraag, stand)))
        {
            yield return zin;
        }
    }
}
