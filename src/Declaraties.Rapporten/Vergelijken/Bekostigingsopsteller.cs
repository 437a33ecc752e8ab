using Declaraties.Beleid.Afrekenen;
using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Opslag.Historie;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Wat een arrangement had gekost, als rapport: voor de opdrachtregel, een pagina en de API.</summary>
public static class Bekostigingsopsteller
{
    /// <param name="opslag">Waaruit wordt gelezen; daarna is zij niet meer nodig.</param>
    /// <param name="vraag">Wat er wordt gevraagd.</param>
    /// <param name="bandbreedtes">Van elk product hoogstens één.</param>
    /// <param name="voortgang">Hoeveel toewijzingen er zijn gelezen, en hoeveel er zijn.</param>
    /// <param name="bron">Waar de bandbreedtes vandaan komen; null als dat vanzelf spreekt.</param>
    public static Rapportage Maak(Historieopslag opslag, Vergelijkvraag vraag, IReadOnlyList<Bandbreedte> bandbreedtes, Action<long, long>? voortgang = null, string? bron = null)
    {
        ArgumentNullException.ThrowIfNull(opslag);
        ArgumentNullException.ThrowIfNull(vraag);
        return opslag.Lees(historie =>
        {
            var vergelijking = new Arrangementvergelijking(vraag.Venster, vraag.Per, bandbreedtes);
            foreach (var toewijzing in historie.Toewijzingen(vraag.Venster, voortgang))
            {
                vergelijking.Neem(toewijzing);
            }

            return Rapport(vraag, vergelijking, historie.Stand, bron);
        }, vraag.Wet);
    }

    private static Rapportage Rapport(Vergelijkvraag vraag, Arrangementvergelijking vergelijking, Rapportstand stand, string? bron)
    {
        var totaal = Bekostigingsblad.Totaal(vergelijking);
        IReadOnlyList<Blad> bladen = vraag.Per == Groepering.Totaal ? [totaal] : [Bekostigingsblad.Per(vraag.Per, vergelijking), totaal];
        string[] toelichting = [.. Toelichting(vraag, vergelijking, stand)];
        return new Rapportage
        {
            Titel = $"Arrangement tegenover PxQ, {vraag.Bereik}",
            Kenmerken = [.. Kanttekeningen.Kenmerken(vraag.Bereik, stand), .. bron is null ? (Kenmerk[])[] : [new("bandbreedtes", "Bandbreedtes", bron)]],
            Conclusies = () => toelichting,
            Bladen = bladen,
            Gevraagd = bladen[0],
            Vorm = new Bekostigingsvorm(vergelijking.Groepen.Select(groep => Bekostigingsblad.Rij(vraag.Per, groep)), toelichting),
        };
    }

    private static IEnumerable<string> Toelichting(Vergelijkvraag vraag, Arrangementvergelijking vergelijking, Rapportstand stand)
    {
        var som = vergelijking.Totaal.Som;
        yield return $"{Nederlands.Aantal(som.Weken, false, "week", "weken")} arrangement {(som.Weken == 1 ? "kost" : "kosten")} {Getallen.Euro(som.Arrangement)}; betaald is {Getallen.Euro(som.Pxq)}. Verschil: {Getallen.Euro(som.Verschil, metPlus: true)}.";
        yield return "Een week is een zondag waarop de toewijzing loopt. Het weekbedrag is het midden van de bandbreedte maal het uurtarief dat het contract op de eerste dag van de maand geeft, of anders op de eerste dag van die maand waarop de toewijzing loopt; een tarief per minuut telt zestig keer.";
        yield return $"PxQ is wat is goedgekeurd, debet min credit, ook buiten de geldende versie van een toewijzing. {Kanttekeningen.GeldendeVersie}";
        yield return Kanttekeningen.Gekapt;
        if (vergelijking.ZonderBandbreedte.Count > 0)
        {
            yield return $"Zonder bandbreedte, en daarom niet geteld: {string.Join(", ", vergelijking.ZonderBandbreedte)}.";
        }

        if (vergelijking.MaandenZonderTarief > 0)
        {
            yield return $"Zonder uurtarief, en daarom aan beide kanten niet geteld: {Nederlands.Aantal(vergelijking.MaandenZonderTarief, false, "maand", "maanden")} van toewijzingen ({string.Join(", ", vergelijking.ZonderTarief)}).";
        }

        foreach (var zin in Kanttekeningen.Samen(vergelijking.Wetten).Concat(Kanttekeningen.NietVoorbij(vraag, stand)))
        {
            yield return zin;
        }
    }
}
