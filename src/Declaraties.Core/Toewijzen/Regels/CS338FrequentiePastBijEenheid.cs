using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class CS338FrequentiePastBijEenheid
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS338",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Bij eenheid 14, 16, 83 of 84 is Frequentie 2, 4 of 6, als Einddatum na 2020-12-31 ligt of leeg is.",
        Kop = "Frequentie past niet bij de eenheid",
        Waarom = "Tijd en geld worden per week, per maand of voor de hele looptijd toegewezen.",
        Herstel = "Kies Frequentie 2 (week), 4 (maand) of 6 (totaal).",
        Bron = "iWmo en iJw 3.2, CS338",
        ToegewezenProduct = Toets,
    };

    private static readonly DateOnly _laatsteDagVan2020 = new(2020, 12, 31);

    /// <summary>De toewijzing heeft een dag na 2020, of kan die nog hebben (ook CD080).</summary>
    internal static bool LooptNa2020(Toewijzing toewijzing) => !(toewijzing.Einddatum <= _laatsteDagVan2020);

    private static Uitkomst Toets(ToegewezenProductToetsing t)
    {
        if (t.Toewijzing.Omvang is not { Eenheid: Eenheid.Etmaal or Eenheid.Dagdeel or Eenheid.Euro or Eenheid.StuksInspanning } omvang
            || omvang.Frequentie is Frequentie.PerWeek or Frequentie.PerMaand or Frequentie.TotaalInToewijzing
            || !LooptNa2020(t.Toewijzing))
        {
            return Uitkomst.Voldoet;
        }

        return Uitkomst.VoldoetNiet(
            $"Toewijzing {t.Toewijzing.ToewijzingNummer} heeft een Omvang van {omvang} (eenheid {omvang.Eenheid.Code()}, Frequentie {(int)omvang.Frequentie}).",
            $"Bij eenheid {omvang.Eenheid.Code()} een Frequentie 2 (per week), 4 (per maand) of 6 (totaal).");
    }
}
