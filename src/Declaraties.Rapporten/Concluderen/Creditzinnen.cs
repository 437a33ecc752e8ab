using Declaraties.Domein;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Hoeveel er te crediteren is, en over hoeveel daarvan is gevraagd.</summary>
internal static class Creditzinnen
{
    public static IEnumerable<string> Van(IReadOnlyList<TeCrediterenPrestatie> prestaties)
    {
        if (prestaties.Count == 0)
        {
            yield break;
        }

        var gevraagd = prestaties.Count(prestatie => prestatie.Gevraagd is not null);
        var aanbieders = prestaties.Select(prestatie => prestatie.Aanbieder).Distinct().Count();
        yield return
            $"{(prestaties.Count == 1 ? "1 goedgekeurde prestatie is" : $"{Opmaak.Aantal(prestaties.Count)} goedgekeurde prestaties zijn")} te crediteren, samen {Getallen.Euro(prestaties.Som(prestatie => prestatie.Bedrag))}, bij {Opmaak.Aantal(aanbieders)} {(aanbieders == 1 ? "aanbieder" : "aanbieders")}; over {Opmaak.Aantal(gevraagd)} daarvan is om een credit gevraagd.";
    }
}
