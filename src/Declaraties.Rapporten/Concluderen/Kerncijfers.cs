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
            cijfers.Add(new("Gedeclareerd", Getallen.Euro(som.Ingediend)));
            cijfers.Add(new("Toegekend", Getallen.Euro(som.Toegekend)));
            cijfers.Add(new("Afgewezen prestaties", Opmaak.Aantal(som.Afgewezen)));
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
        return
        [
            new("Benutting", totaal.Benutting.PercentageMaal10 is { } percentage ? Opmaak.Procent(percentage) : "niet te bepalen"),
            new("Geleverd", Opmaak.Uren(totaal.Benutting.GeleverdeMinuten) + " uur"),
            new("Geïndiceerd", totaal.Benutting.GeindiceerdeMinutenMaal100 is { } minuten ? Opmaak.Uren(minuten / 100) + " uur" : "niet te bepalen"),
            new($"Toewijzingen onder {banden.Onder} %", Opmaak.Aantal(totaal.In(Band.Onder))),
            new($"Toewijzingen boven {banden.Boven} %", Opmaak.Aantal(totaal.In(Band.Boven))),
            new("Vier weken niets geleverd", Opmaak.Aantal(gegevens.ZonderLevering.Count) + (gegevens.ZonderLevering.Count == 1 ? " cliënt" : " cliënten")),
        ];
    }
}
