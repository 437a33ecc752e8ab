using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Wat er uit de cijfers blijkt, in zinnen die iedereen aan tafel kan lezen. Elke zin is uitgerekend; zonder aanleiding komt hij niet.</summary>
internal static class Conclusies
{
    public static IReadOnlyList<string> Trek(Rapportstatus status, Gegevens gegevens)
    {
        var soort = gegevens.Vraag.Soort;
        var zinnen = new List<string>();
        if (!status.IsDefinitief)
        {
            zinnen.Add($"De cijfers zijn voorlopig. {status.Toelichting}");
        }

        if (soort.GaatOver(Rapportsoort.Benutting))
        {
            zinnen.AddRange(Benuttingzinnen.Van(gegevens.Gelezen));
            zinnen.Add(Leveringszin.Van(gegevens.Gelezen));
            zinnen.AddRange(Toestemmingszinnen.Van(gegevens.Toestemmingen));
        }

        if (soort.GaatOver(Rapportsoort.Afkeur))
        {
            zinnen.AddRange(Afkeurzinnen.Van(gegevens.Afkeur));
        }

        if (soort.GaatOver(Rapportsoort.Crediteren))
        {
            zinnen.AddRange(Creditzinnen.Van(gegevens.TeCrediteren));
        }

        if (soort.GaatOver(Rapportsoort.Benutting))
        {
            zinnen.Add(Herzieningszin.Van(gegevens));
        }

        return zinnen;
    }
}
