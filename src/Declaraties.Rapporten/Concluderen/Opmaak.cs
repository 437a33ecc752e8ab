using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Getallen zoals ze in een zin staan.</summary>
internal static class Opmaak
{
    /// <param name="maal10">In tienden van een procent.</param>
    public static string Procent(long maal10) => Getallen.Decimalen(maal10, 1, ",") + " %";

    public static string Deel(long deel, long geheel) => geheel == 0 ? "0,0 %" : Procent(Afronding.HalfOmhoog(deel * 1000, geheel));

    public static string Aantal(long aantal) => Getallen.MetPunten(aantal, 0);

    public static string Uren(long minuten) => Getallen.MetPunten(Afronding.HalfOmhoog(minuten, 60), 0);
}
