using System.Globalization;
using Declaraties.Beleid.Overgaan;
using Declaraties.Domein;
using Declaraties.Opslag.Historie;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;
using Declaraties.Toewijzen;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Wat een plan om cliënten een nieuw product te geven betekent, als rapport: voor de opdrachtregel, een pagina en de API.</summary>
public static class Overgangsopsteller
{
    /// <param name="opslag">Waaruit wordt gelezen; daarna is zij niet meer nodig.</param>
    /// <param name="vraag">Wat er wordt gevraagd.</param>
    /// <param name="voortgang">Hoeveel toewijzingen er zijn gelezen, en hoeveel er zijn.</param>
    public static Overgangsuitkomst Maak(Historieopslag opslag, Overgangsvraag vraag, Action<long, long>? voortgang = null)
    {
        ArgumentNullException.ThrowIfNull(opslag);
        ArgumentNullException.ThrowIfNull(vraag);
        return opslag.Lees<Overgangsuitkomst>(bron =>
        {
            var gevonden = Zoek(bron, vraag, voortgang);
            var fouten = vraag.Plan.Where(regel => !gevonden.ContainsKey(regel.Waarde.Toewijzing)).Select(Onbekend).ToList();
            return fouten.Count > 0 ? new(null, fouten) : new(Rapport(bron, vraag, [.. gevonden.Values]), []);
        });
    }

    /// <summary>De toewijzingen van het plan, met wat er in de maanden ervoor op is goedgekeurd.</summary>
    private static Dictionary<ToewijzingSleutel, Overstap> Zoek(Historiebron bron, Overgangsvraag vraag, Action<long, long>? voortgang)
    {
        var plan = vraag.Plan.ToDictionary(regel => regel.Waarde.Toewijzing, regel => regel.Waarde);
        var gevonden = new Dictionary<ToewijzingSleutel, Overstap>();
        foreach (var historie in bron.Toewijzingen(Overgang.Meetvenster(plan.Values), voortgang, plan.Keys.Select(sleutel => sleutel.Aanbieder).ToHashSet()))
        {
            var sleutel = ToewijzingSleutel.Van(historie.Toewijzing);
            if (!historie.Toewijzing.IsVerwijderd && plan.TryGetValue(sleutel, out var regel))
            {
                gevonden.Add(sleutel, new Overstap(regel, historie.Toewijzing, historie.Regels.Where(prestatie => prestatie.IsGoedgekeurd).Sum(prestatie => prestatie.Minuten)));
            }
        }

        return gevonden;
    }

    private static Regelfout Onbekend(Bestandsregel<Overgangsregel> regel)
    {
        var (gemeente, aanbieder, wet, nummer) = regel.Waarde.Toewijzing;
        return new(regel.Regelnummer, string.Create(CultureInfo.InvariantCulture, $"toewijzing {nummer} van gemeente {gemeente} aan aanbieder {aanbieder}{wet.Achtervoegsel()} is er niet, of is verwijderd; verwacht een toewijzing die is ingelezen"));
    }

    private static Rapportage Rapport(Historiebron bron, Overgangsvraag vraag, IReadOnlyList<Overstap> overstappen)
    {
        var overgang = Overgang.Bereken(overstappen, vraag.UrenPerFte);
        var momenten = Overgangsplanning.Plan(overstappen, vraag.Tempo ?? Overgangstempo.Ineens);
        var maanden = vraag.Tempo is null ? null : Overgangsplanning.PerMaand(momenten);
        Dubbelecode[] dubbel = [.. Dubbelecodes.Zoek(momenten, bron.VanClienten(overstappen.Select(overstap => overstap.Toewijzing.Bsn).ToHashSet()))];
        Wet[] wetten = [.. overstappen.Select(overstap => overstap.Toewijzing.Wet).Distinct().Order()];
        var perAanbieder = Overgangsblad.PerAanbieder(overgang, wetten.Length > 1);
        string[] toelichting = [.. Toelichting(vraag, overgang, momenten, dubbel), .. Kanttekeningen.Samen(wetten)];
        var eerste = vraag.Plan.Min(regel => regel.Waarde.Ingangsdatum);
        return new Rapportage
        {
            Titel = string.Create(CultureInfo.InvariantCulture, $"Overgang naar nieuwe producten, vanaf {eerste:yyyy-MM-dd}"),
            Kenmerken = Kanttekeningen.Kenmerken(string.Create(CultureInfo.InvariantCulture, $"vanaf {eerste:yyyy-MM-dd}"), bron.Stand),
            Conclusies = () => toelichting,
            Bladen = [perAanbieder, .. maanden is null ? (Blad[])[] : [Tempoblad.Maak(maanden)], Dubbelblad.Maak(dubbel, wetten.Length > 1)],
            Gevraagd = perAanbieder,
            Vorm = new Overgangsvorm
            {
                Rijen = [.. overgang.Groepen.Select(Overgangsblad.Rij)],
                Tempo = maanden?.Select(maand => new Temporij(maand.Maand.ToString(), maand.Overgegaan, maand.NogNiet)).ToList(),
                TweeProductcodes = [.. dubbel.Select(Dubbelblad.Rij)],
                Toelichting = toelichting,
            },
        };
    }

    private static IEnumerable<string> Toelichting(Overgangsvraag vraag, Overgang overgang, IReadOnlyList<Overgangsmoment> momenten, Dubbelecode[] dubbel)
    {
        var som = overgang.Totaal;
        yield return $"{Nederlands.Aantal(som.Toewijzingen, false, "toewijzing", "toewijzingen")}: {Uren(som.OudeMinutenPerWeek)} uur per week geïndiceerd, {Uren(som.GeleverdeMinutenPerWeek)} geleverd, {Uren(som.NieuweMinutenPerWeek)} nieuw.";
        yield return $"Tegenover wat is geleverd is dat {Tienden(som.VerschilMetGeleverdUrenPerJaar)} uur per jaar ({Fte(som.VerschilMetGeleverdFte)} fte); tegenover de oude indicatie {Tienden(som.VerschilMetOudUrenPerJaar)} uur ({Fte(som.VerschilMetOudFte)} fte).";
        var venster = Overgang.Meetvenster(vraag.Plan.Select(regel => regel.Waarde));
        yield return $"Geleverd is wat is goedgekeurd in {venster.Van} t/m {venster.TotEnMet}, debet min credit, over {venster.Periode.Dagen} dagen. Oud is de omvang per week op de dag voor de Ingangsdatum; een toewijzing die dan niet loopt telt met 0.";
        yield return Kanttekeningen.Gekapt;
        if (overgang.NietTeBepalen.Count > 0)
        {
            yield return $"Zonder omvang in tijd per dag, week of maand, en daarom niet geteld: {(overgang.NietTeBepalen.Count == 1 ? "toewijzing" : "toewijzingen")} {string.Join(", ", overgang.NietTeBepalen.Select(overstap => Nederlands.Nummer(overstap.Toewijzing.ToewijzingNummer)))}.";
        }

        var nooit = momenten.Count(moment => moment.Dag is null);
        if (nooit > 0)
        {
            yield return $"{Nederlands.Aantal(nooit, false, "toewijzing heeft", "toewijzingen hebben")} geen Einddatum en {(nooit == 1 ? "gaat" : "gaan")} bij dit tempo nooit over.";
        }

        yield return dubbel.Length == 0
            ? "Geen client zou op een dag twee productcodes hebben."
            : $"{Nederlands.Aantal(dubbel.Length, false, "keer zou een client", "keer zou een client")} op een dag twee productcodes hebben.";
    }

    private static string Uren(Beleid.Exact minuten) => Tienden(minuten / 60);

    private static string Tienden(Beleid.Exact getal) => Getallen.MetPunten(getal.Afgerond(1), 1);

    private static string Fte(Beleid.Exact getal) => Getallen.MetPunten(getal.Afgerond(2), 2);
}
