using Declaraties.Domein;
using Declaraties.Toewijzen;

namespace Declaraties.Beleid.Overgaan;

/// <summary>
/// Toetst een plan aan de afspraak dat een client op elke dag één productcode heeft (<see cref="EenProductcode"/>): de toewijzing van nu houdt op op de dag voor de
/// overgang, en wat ervoor in de plaats komt loopt tot haar Einddatum, of zonder einde als die dan voorbij is.
/// </summary>
public static class Dubbelecodes
{
    private const string Begeleiding = "02";

    /// <summary>Elk paar van toewijzingen waaraan iets meedoet dat is overgegaan, in de volgorde van hun client en hun eerste gedeelde dag.</summary>
    /// <param name="momenten">Wie wanneer overgaat.</param>
    /// <param name="toewijzingen">Alle toewijzingen van die cliënten, bij welke gemeente en aanbieder ook.</param>
    public static IEnumerable<Dubbelecode> Zoek(IReadOnlyCollection<Overgangsmoment> momenten, IEnumerable<Toewijzing> toewijzingen)
    {
        var over = momenten.Where(moment => moment.Dag is not null).ToDictionary(moment => ToewijzingSleutel.Van(moment.Overstap.Toewijzing));
        var oud = toewijzingen.Select(toewijzing => over.TryGetValue(ToewijzingSleutel.Van(toewijzing), out var moment) ? Oud(toewijzing, moment.Dag!.Value) : toewijzing);
        return EenProductcode.Zoek(oud, [.. over.Values.Select(Nieuw)])
            .Select(conflict => new Dubbelecode(Sleutel(conflict.Nieuw), conflict.Nieuw.Product!.Value.Code!, Sleutel(conflict.Ander), conflict.Ander.Product!.Value.Code!, conflict.Dagen));
    }

    private static Toewijzing Oud(Toewijzing toewijzing, DateOnly dag) =>
        toewijzing.Looptijd.Eind < dag ? toewijzing : toewijzing with { Einddatum = dag.AddDays(-1) };

    // It needs a number that no allocation has. Without a category it is one of Wmo guidance; of the Jeugdwet nothing is known then, and nothing agreed.
    private static Toewijzing Nieuw(Overgangsmoment moment) => moment.Overstap.Toewijzing with
    {
        ToewijzingNummer = -moment.Overstap.Toewijzing.ToewijzingNummer,
        Product = (moment.Overstap.Toewijzing.Product?.Categorie ?? (moment.Overstap.Toewijzing.Wet == Wet.Wmo ? Begeleiding : null)) is { } categorie ? new(categorie, moment.Overstap.Regel.NieuwProduct) : null,
        Ingangsdatum = moment.Dag!.Value,
        Einddatum = moment.Overstap.Toewijzing.Einddatum >= moment.Dag ? moment.Overstap.Toewijzing.Einddatum : null,
    };

    private static ToewijzingSleutel Sleutel(Toewijzing toewijzing) => ToewijzingSleutel.Van(toewijzing) with { ToewijzingNummer = Math.Abs(toewijzing.ToewijzingNummer) };
}
