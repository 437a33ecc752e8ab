using System.Globalization;
using Declaraties.Domein.Codelijsten;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Hoeveel clienten vier weken niets geleverd kregen, en waar de meeste.</summary>
internal static class Leveringszin
{
    public static string Van(Gegevens gegevens)
    {
        var clienten = gegevens.ZonderLevering;
        var aantal = clienten.Count;
        var einde = gegevens.Vraag.TotEnMet.LaatsteDag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (aantal == 0)
        {
            return $"Op {einde} was er geen cliënt die vier weken of langer niets geleverd kreeg.";
        }

        var gemeenten = clienten.GroupBy(client => client.Gemeente).OrderByDescending(groep => groep.Count()).ThenBy(groep => groep.Key.Code, StringComparer.Ordinal).ToList();
        var meeste = gemeenten[0];
        var waar = aantal == meeste.Count() ? $", {(aantal == 1 ? "" : "allemaal ")}in {Gemeenten.Naam(meeste.Key)}"
            : meeste.Count() * 2 > aantal ? $"; de meeste ({Opmaak.Aantal(meeste.Count())}) in {Gemeenten.Naam(meeste.Key)}"
            : $", in {gemeenten.Count} gemeenten";
        return $"Op {einde} {(aantal == 1 ? "was er 1 cliënt die" : $"waren er {Opmaak.Aantal(aantal)} cliënten die")} vier weken of langer niets geleverd {(aantal == 1 ? "kreeg" : "kregen")}{waar}.";
    }
}
