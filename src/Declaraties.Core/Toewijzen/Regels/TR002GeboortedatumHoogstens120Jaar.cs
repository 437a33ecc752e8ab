using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class TR002GeboortedatumHoogstens120Jaar
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR002",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een Geboortedatum ligt hoogstens 120 jaar voor de Dagtekening, tenzij de datum onbekend is (DatumGebruik 3 met 1900-01-01).",
        Kop = "Geboortedatum ligt te ver terug",
        Waarom = "Niemand is ouder dan 120 jaar: dit is een tikfout.",
        Herstel = "Zet de geboortedatum goed; is zij onbekend, gebruik dan DatumGebruik 3 met 1900-01-01.",
        Bron = "iWmo en iJw 3.2, TR002",
        Client = b => Toets(b, b.Client.Geboortedatum),
        Relatie = t => Toets(t.Bericht, t.Relatie.Geboortedatum),
    };

    private const int HoogsteLeeftijd = 120;

    private static Uitkomst Toets(ToewijzingBericht bericht, Geboortedatum? geboren)
    {
        var dagtekening = bericht.Kop.Identificatie.Dagtekening;
        // AddYears turns 29 February into the 28th where there is no 29th; beyond the year 9999 there is nothing to refuse.
        if (geboren is null
            || CS139DatumGebruikPastBijDatum.IsOnbekend(geboren)
            || geboren.Datum.Year > DateOnly.MaxValue.Year - HoogsteLeeftijd
            || geboren.Datum.AddYears(HoogsteLeeftijd) >= dagtekening)
        {
            return Uitkomst.Voldoet;
        }

        return Uitkomst.VoldoetNiet(
            $"De Geboortedatum ligt meer dan {HoogsteLeeftijd} jaar voor de Dagtekening van het bericht, {dagtekening:yyyy-MM-dd}.",
            $"Een Geboortedatum van hoogstens {HoogsteLeeftijd} jaar terug, of 1900-01-01 met DatumGebruik 3 als zij onbekend is.");
    }
}
