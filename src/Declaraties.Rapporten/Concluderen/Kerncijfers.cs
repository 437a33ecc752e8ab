using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>De getallen waar het om gaat.</summary>
internal static class Kerncijfers
{
    public static IReadOnlyList<Kerncijfer> Van(Gegevens gegevens)
    {
        var soort = gegevens.Vraag.Soort;
        var cijfers = new List<Kerncijfer>();
        if (soort.GaatOver(Rapportsoort.Benutting))
        {
            cijfers.AddRange(Benutting(gegevens.Gelezen));
        }

        if (soort.GaatOver(Rapportsoort.Afkeur))
        {
            var som = Indieningen.Som(gegevens.Afkeur.Indieningen.Values);
            cijfers.Add(new("Gedeclareerd, op de maand van de declaratie", Getallen.Euro(som.Ingediend)));
            cijfers.Add(new("Toegekend, op de maand van de declaratie", Getallen.Euro(som.Toegekend)));
            cijfers.Add(new("Afgewezen prestaties, op de maand van de declaratie", Opmaak.Aantal(som.Afgewezen)));
        }

        if (soort.GaatOver(Rapportsoort.Crediteren))
        {
            cijfers.Add(new("Te crediteren", Getallen.Euro(gegevens.TeCrediteren.Som(prestatie => prestatie.Bedrag))));
        }

        if (soort.GaatOver(Rapportsoort.Benutting) && gegevens.Gemeld.Count > 0)
        {
            cijfers.Add(new("Herzien sinds vorig rapport", Opmaak.Aantal(gegevens.Herzien.Count) + (gegevens.Herzien.Count == 1 ? " groep" : " groepen")));
        }

        return cijfers;
    }

    private static IEnumerable<Kerncijfer> Benutting(Gegevens gegevens)
    {
        var (totaal, banden) = (gegevens.Totaal, gegevens.Vraag.Banden);
        var onbepaald = totaal.Benutting.GeleverdeMinuten - totaal.Benutting.BepaalbaarGeleverd;
        return
        [
            new("Benutting", totaal.Benutting.PercentageMaal10 is { } percentage ? Opmaak.Procent(percentage) : "niet te bepalen"),
            new("Geleverd, op de maand van levering", Opmaak.Uren(totaal.Benutting.BepaalbaarGeleverd) + " uur"),
            new("Geïndiceerd, op de maand van levering", totaal.Benutting.GeindiceerdeMinutenMaal100 is { } minuten ? Opmaak.Uren(minuten / 100) + " uur" : "niet te bepalen"),
            // What has no percentage is in neither of the numbers it is made of.
            .. onbepaald == 0 ? Array.Empty<Kerncijfer>() : [new("Geleverd waar geen benutting te bepalen is", Opmaak.Uren(onbepaald) + " uur")],
            new($"Toewijzingen onder {banden.Onder} %", Opmaak.Aantal(totaal.In(Band.Onder))),
            new($"Toewijzingen boven {banden.Boven} %", Opmaak.Aantal(totaal.In(Band.Boven))),
            new("Vier weken niets geleverd", Opmaak.Aantal(gegevens.ZonderLevering.Count) + (gegevens.ZonderLevering.Count == 1 ? " cliënt" : " cliënten")),
        ];
    }
}
