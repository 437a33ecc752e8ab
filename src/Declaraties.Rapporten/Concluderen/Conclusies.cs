using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Wat er uit de cijfers blijkt, in zinnen die iedereen aan tafel kan lezen. Elke zin is uitgerekend; zonder aanleiding komt hij niet.</summary>
public static class Conclusies
{
    public static IReadOnlyList<string> Trek(Rapportvraag vraag, Rapportstatus status, Gegevens gegevens, IReadOnlyList<Herziening> herzien)
    {
        var zinnen = new List<string>();
        var totaal = gegevens.Totaal;
        if (!status.IsDefinitief)
        {
            zinnen.Add($"De cijfers zijn voorlopig. {status.Toelichting}");
        }

        if (vraag.Soort is Rapportsoort.Benutting or Rapportsoort.Maand)
        {
            Benutting(zinnen, vraag, gegevens, totaal);
            ZonderLevering(zinnen, vraag, gegevens);
            if (gegevens.Toestemmingen is { Count: > 0 } toestemmingen)
            {
                zinnen.Add(
                    $"Er {(toestemmingen.Count == 1 ? "is 1 toestemming" : $"zijn {Aantal(toestemmingen.Count)} toestemmingen")} om meer te leveren dan is toegewezen: samen {Aantal(toestemmingen.Sum(toestemming => (long)toestemming.Minuten))} minuten.");
            }
        }

        if (vraag.Soort is Rapportsoort.Afkeur or Rapportsoort.Maand)
        {
            Afkeur(zinnen, gegevens.Afkeur);
        }

        if (vraag.Soort is Rapportsoort.Crediteren or Rapportsoort.Maand)
        {
            Crediteren(zinnen, gegevens.TeCrediteren);
        }

        if (vraag.Soort is Rapportsoort.Benutting or Rapportsoort.Maand)
        {
            Herzien(zinnen, vraag, gegevens, herzien);
        }

        return zinnen;
    }

    private static void Crediteren(List<string> zinnen, IReadOnlyList<TeCrediterenPrestatie> prestaties)
    {
        if (prestaties.Count == 0)
        {
            return;
        }

        var gevraagd = prestaties.Count(prestatie => prestatie.Gevraagd is not null);
        zinnen.Add(
            $"{(prestaties.Count == 1 ? "1 goedgekeurde prestatie is" : $"{Aantal(prestaties.Count)} goedgekeurde prestaties zijn")} te crediteren, samen {Getallen.Euro(prestaties.Sum(prestatie => prestatie.Bedrag.Cent))}, bij {Aantal(prestaties.Select(prestatie => prestatie.Aanbieder).Distinct().Count())} {(prestaties.Select(prestatie => prestatie.Aanbieder).Distinct().Count() == 1 ? "aanbieder" : "aanbieders")}; over {Aantal(gevraagd)} daarvan is om een credit gevraagd.");
    }

    /// <summary>De getallen waar het om gaat.</summary>
    public static IReadOnlyList<(string Kop, string Waarde)> Kerncijfers(Rapportvraag vraag, Gegevens gegevens, IReadOnlyList<Herziening> herzien)
    {
        var cijfers = new List<(string, string)>();
        if (vraag.Soort is Rapportsoort.Benutting or Rapportsoort.Maand)
        {
            var totaal = gegevens.Totaal;
            cijfers.Add(("Benutting", totaal.Benutting.PercentageMaal10 is { } percentage ? Procent(percentage) : "niet te bepalen"));
            cijfers.Add(("Geleverd", Uren(totaal.Benutting.GeleverdeMinuten) + " uur"));
            cijfers.Add(("Geïndiceerd", totaal.Benutting.GeindiceerdeMinutenMaal100 is { } minuten ? Uren(minuten / 100) + " uur" : "niet te bepalen"));
            cijfers.Add(($"Toewijzingen onder {vraag.Banden.Onder} %", Aantal(totaal.In(Band.Onder))));
            cijfers.Add(($"Toewijzingen boven {vraag.Banden.Boven} %", Aantal(totaal.In(Band.Boven))));
            cijfers.Add(("Vier weken niets geleverd", Aantal(gegevens.ZonderLevering.Count) + (gegevens.ZonderLevering.Count == 1 ? " cliënt" : " cliënten")));
        }

        if (vraag.Soort is Rapportsoort.Afkeur or Rapportsoort.Maand)
        {
            var som = Indiening(gegevens.Afkeur);
            cijfers.Add(("Gedeclareerd", Getallen.Euro(som.Ingediend)));
            cijfers.Add(("Toegekend", Getallen.Euro(som.Toegekend)));
            cijfers.Add(("Afgewezen prestaties", Aantal(som.Afgewezen)));
        }

        if (vraag.Soort is Rapportsoort.Crediteren or Rapportsoort.Maand)
        {
            cijfers.Add(("Te crediteren", Getallen.Euro(gegevens.TeCrediteren.Sum(prestatie => prestatie.Bedrag.Cent))));
        }

        if (vraag.Soort is Rapportsoort.Benutting or Rapportsoort.Maand && gegevens.Gemeld.Count > 0)
        {
            cijfers.Add(("Herzien sinds vorig rapport", Aantal(herzien.Count) + (herzien.Count == 1 ? " groep" : " groepen")));
        }

        return cijfers;
    }

    private static Indieningen Indiening(Afkeurbeeld beeld)
    {
        var som = new Indieningen();
        foreach (var deel in beeld.Indieningen.Values)
        {
            som.Tel(deel);
        }

        return som;
    }

    private static void Benutting(List<string> zinnen, Rapportvraag vraag, Gegevens gegevens, Groepstelling totaal)
    {
        if (totaal.Benutting.PercentageMaal10 is not { } percentage)
        {
            zinnen.Add($"Over {vraag.Periode} is geen benutting te bepalen: er is geen toewijzing in minuten of uren.");
            return;
        }

        zinnen.Add($"Van de geïndiceerde tijd is {Procent(percentage)} geleverd: {Uren(totaal.Benutting.BepaalbaarGeleverd)} van de {Uren(totaal.Benutting.GeindiceerdeMinutenMaal100!.Value / 100)} uur.");
        var bepaald = totaal.In(Band.Onder) + totaal.In(Band.Normaal) + totaal.In(Band.Boven);
        zinnen.Add(
            $"{Aantal(totaal.In(Band.Onder))} van de {Aantal(bepaald)} {(vraag.IsEenMaand ? "toewijzingen" : "toewijzingen per maand")} ({Deel(totaal.In(Band.Onder), bepaald)}) "
            + $"{(totaal.In(Band.Onder) == 1 ? "blijft" : "blijven")} onder {vraag.Banden.Onder} %, en {Aantal(totaal.In(Band.Boven))} ({Deel(totaal.In(Band.Boven), bepaald)}) "
            + $"{(totaal.In(Band.Boven) == 1 ? "komt" : "komen")} boven {vraag.Banden.Boven} %.");
        var aanbieders = gegevens.Aanbieder.Where(paar => paar.Value.Benutting.PercentageMaal10 is not null)
            .OrderBy(paar => paar.Value.Benutting.PercentageMaal10).ThenBy(paar => paar.Key, StringComparer.Ordinal).ToList();
        if (aanbieders.Count > 1)
        {
            var (laagste, hoogste) = (aanbieders[0], aanbieders[^1]);
            zinnen.Add($"De laagste benutting heeft aanbieder {laagste.Key} ({Procent(laagste.Value.Benutting.PercentageMaal10!.Value)}), de hoogste aanbieder {hoogste.Key} ({Procent(hoogste.Value.Benutting.PercentageMaal10!.Value)}).");
        }

        if (gegevens.Maanden.Count > 1)
        {
            var maanden = gegevens.Maanden.Where(paar => paar.Value.Benutting.PercentageMaal10 is not null).OrderBy(paar => paar.Value.Benutting.PercentageMaal10).ThenBy(paar => paar.Key).ToList();
            zinnen.Add($"De laagste maand is {maanden[0].Key} ({Procent(maanden[0].Value.Benutting.PercentageMaal10!.Value)}), de hoogste {maanden[^1].Key} ({Procent(maanden[^1].Value.Benutting.PercentageMaal10!.Value)}).");
        }

        if (totaal.In(Band.NietTeBepalen) is > 0 and var onbekend)
        {
            zinnen.Add($"Bij {Aantal(onbekend)} {(onbekend == 1 ? "toewijzing is" : "toewijzingen is")} de benutting niet te bepalen; dat is iets anders dan 0 %.");
        }
    }

    private static void ZonderLevering(List<string> zinnen, Rapportvraag vraag, Gegevens gegevens)
    {
        var aantal = gegevens.ZonderLevering.Count;
        var einde = vraag.TotEnMet.LaatsteDag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (aantal == 0)
        {
            zinnen.Add($"Op {einde} was er geen cliënt die vier weken of langer niets geleverd kreeg.");
            return;
        }

        var gemeenten = gegevens.ZonderLevering.Select(client => client.Gemeente).Distinct().Count();
        var meeste = gegevens.ZonderLevering.GroupBy(client => client.Gemeente).OrderByDescending(groep => groep.Count()).ThenBy(groep => groep.Key.Code, StringComparer.Ordinal).First();
        var waar = aantal == meeste.Count() ? $", {(aantal == 1 ? "" : "allemaal ")}in {Gemeenten.Naam(meeste.Key)}"
            : meeste.Count() * 2 > aantal ? $"; de meeste ({Aantal(meeste.Count())}) in {Gemeenten.Naam(meeste.Key)}"
            : $", in {gemeenten} gemeenten";
        zinnen.Add($"Op {einde} {(aantal == 1 ? "was er 1 cliënt die" : $"waren er {Aantal(aantal)} cliënten die")} vier weken of langer niets geleverd {(aantal == 1 ? "kreeg" : "kregen")}{waar}.");
    }

    private static void Afkeur(List<string> zinnen, Afkeurbeeld beeld)
    {
        var som = Indiening(beeld);
        if (som.Declaraties == 0)
        {
            zinnen.Add("Er is over deze periode niets gedeclareerd.");
            return;
        }

        zinnen.Add($"Er is {Getallen.Euro(som.Ingediend)} gedeclareerd en {Getallen.Euro(som.Toegekend)} toegekend, in {Aantal(som.Declaraties)} {(som.Declaraties == 1 ? "declaratie" : "declaraties")}.");
        if (som.Afgewezen == 0 && som.GeheelAfgekeurd == 0)
        {
            zinnen.Add("Er is niets afgekeurd.");
            return;
        }

        if (som.Afgewezen > 0)
        {
            zinnen.Add($"{Aantal(som.Afgewezen)} van de {Aantal(som.Prestaties)} prestaties ({Deel(som.Afgewezen, som.Prestaties)}) {(som.Afgewezen == 1 ? "is" : "zijn")} afgewezen.");
        }

        if (som.GeheelAfgekeurd > 0)
        {
            zinnen.Add($"{Aantal(som.GeheelAfgekeurd)} {(som.GeheelAfgekeurd == 1 ? "declaratie is" : "declaraties zijn")} in het geheel afgekeurd.");
        }

        var vaakst = beeld.Redenen.GroupBy(paar => (paar.Key.Regel, paar.Key.RetourCode))
            .Select(groep => (groep.Key, Keren: groep.Sum(paar => paar.Value.Bevindingen))).OrderByDescending(reden => reden.Keren).ThenBy(reden => reden.Key.Regel, StringComparer.Ordinal).First();
        zinnen.Add($"De reden die het meest voorkomt is {vaakst.Key.RetourCode} ({vaakst.Key.Regel}): {Retourcodes.Omschrijving(vaakst.Key.RetourCode).ToLowerInvariant()}, {Aantal(vaakst.Keren)} keer.");
    }

    private static void Herzien(List<string> zinnen, Rapportvraag vraag, Gegevens gegevens, IReadOnlyList<Herziening> herzien)
    {
        if (gegevens.Gemeld.Count == 0)
        {
            zinnen.Add($"Over {vraag.Periode} is nog niet eerder een definitief rapport vastgelegd.");
            return;
        }

        var minuten = herzien.Sum(groep => groep.Nu.Geleverd - groep.Toen.Geleverd);
        var bedrag = herzien.Sum(groep => groep.Nu.Goedgekeurd - groep.Toen.Goedgekeurd);
        zinnen.Add(herzien.Count == 0
            ? "Sinds het laatste definitieve rapport is niets herzien."
            : $"Sinds het laatste definitieve rapport {(herzien.Count == 1 ? "is 1 groep" : $"zijn {Aantal(herzien.Count)} groepen")} herzien: samen {(minuten < 0 ? "" : "+")}{Getallen.MetPunten(minuten, 0)} minuten en {Getallen.Euro(bedrag, metPlus: true)} goedgekeurd.");
    }

    private static string Procent(long maal10) => Getallen.Decimalen(maal10, 1, ",") + " %";

    private static string Deel(long deel, long geheel) => geheel == 0 ? "0,0 %" : Procent(Afronding.HalfOmhoog(deel * 1000, geheel));

    private static string Aantal(long aantal) => Getallen.MetPunten(aantal, 0);

    private static string Uren(long minuten) => Getallen.MetPunten(Afronding.HalfOmhoog(minuten, 60), 0);
}
