using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Wat bij elke vergelijking over de historie hoort te worden gezegd.</summary>
internal static class Kanttekeningen
{
    public const string Gekapt =
        "De historie is afgekapt: een aanbieder declareert hoogstens wat het plafond van nu (TR321) toelaat. Wat er werkelijk is geleverd kan hoger zijn, en een langere periode kan meer opleveren dan hier staat.";

    public const string GeldendeVersie = "Van elke toewijzing telt de versie die nu geldt, ook voor maanden die voorbij zijn.";

    /// <summary>Wat er na de stand nog komt; leeg als alles voorbij is.</summary>
    public static IEnumerable<string> NietVoorbij(Vergelijkvraag vraag, Rapportstand stand)
    {
        var vandaag = NederlandseTijd.Dag(stand.Moment);
        if (vraag.Venster.TotEnMet.LaatsteDag >= vandaag)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Op {vandaag:yyyy-MM-dd} was de periode nog niet voorbij: wat nog niet is gedeclareerd telt als niet geclaimd.");
        }
    }

    /// <summary>Dat het totaal van meer dan een wet is; leeg als het van een is.</summary>
    public static IEnumerable<string> Samen(IReadOnlyCollection<Wet> wetten)
    {
        if (wetten.Count > 1)
        {
            yield return $"Het totaal is van {string.Join(" en ", wetten.Select(wet => wet.InWoorden()))} samen; wie een wet kiest ziet haar apart. Een groep is altijd van een wet.";
        }
    }

    public static IReadOnlyList<Kenmerk> Kenmerken(string periode, Rapportstand stand) =>
    [
        new("periode", "Periode", periode),
        new("stand", "Stand", NederlandseTijd.Dag(stand.Moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("versie", "Versie van de gegevens", stand.Versie.ToString(CultureInfo.InvariantCulture)),
    ];
}
