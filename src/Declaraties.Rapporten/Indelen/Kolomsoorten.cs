using Declaraties.Domein;

namespace Declaraties.Rapporten.Indelen;

public static class Kolomsoorten
{
    public static bool IsGetal(this Kolomsoort soort) => soort >= Kolomsoort.Geheel;

    /// <summary>Decimalen van het hele getal in een cel.</summary>
    public static int Decimalen(this Kolomsoort soort) => soort switch
    {
        Kolomsoort.EuroInVieren => 4,
        Kolomsoort.Minuten or Kolomsoort.Euro or Kolomsoort.Honderdsten => 2,
        Kolomsoort.Percentage or Kolomsoort.Tienden => 1,
        _ => 0,
    };

    /// <summary>Een getal voor mensen, met zijn eenheid.</summary>
    public static string InWoorden(this Kolomsoort soort, long getal) => soort switch
    {
        Kolomsoort.Percentage => Getallen.Decimalen(getal, 1, ",") + " %",
        Kolomsoort.Euro => Getallen.Euro(new Bedrag(getal)),
        Kolomsoort.EuroInVieren => "€\u00a0" + Getallen.MetPunten(getal, 4),
        Kolomsoort.Nummer => Getallen.Decimalen(getal, 0, ","),
        _ => Getallen.MetPunten(getal, soort.Decimalen()),
    };
}
