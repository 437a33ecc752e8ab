using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Hoeveel er in een periode is geleverd: meestal 70 tot 100 procent van wat naar rato is geïndiceerd.</summary>
internal static class Levering
{
    private const int Promille = 1000;
    private const int DagenPerWeek = 7;

    /// <param name="ruimte">Het hoogste volume dat de plafonds toelaten, in minuten of de eigen eenheid.</param>
    /// <returns>Het volume in de eenheid waarin wordt gedeclareerd; 0 als er niets te declareren is.</returns>
    public static int Volume(Wereldtoewijzing toewijzing, Periode periode, long ruimte, Toevalsbron bron)
    {
        var deel = Deel(toewijzing.Client.IsVast, bron);
        var opVijf = bron.Kans(500);
        var (teller, noemer) = Geindiceerd(toewijzing, periode);
        if (!toewijzing.Eenheid.IsTijd())
        {
            var stuks = Afronding.HalfOmhoog((Int128)teller * deel, (Int128)noemer * Promille);
            return (int)Math.Clamp(stuks, 0, Math.Min(ruimte, Wereldaanbieder.Hoogste));
        }

        var minuten = (long)((Int128)teller * deel / ((Int128)noemer * Promille));
        minuten = Math.Min(opVijf && minuten > 5 ? minuten / 5 * 5 : minuten, ruimte);
        if (toewijzing.Eenheid == Eenheid.Minuut)
        {
            return (int)Math.Clamp(minuten, 0, Wereldaanbieder.Hoogste);
        }

        return minuten <= 0 ? 0 : (int)Math.Min(Tarief.UrenVoorMinuten(minuten), ruimte / 60);
    }

    /// <summary>Het geïndiceerde volume naar rato van de dagen, als breuk; tijd in minuten.</summary>
    private static (long Teller, long Noemer) Geindiceerd(Wereldtoewijzing toewijzing, Periode periode)
    {
        if (toewijzing.Omvang is not { } omvang)
        {
            return ((long)toewijzing.MinutenPerWeek * periode.Dagen, DagenPerWeek);
        }

        var volume = new Volume(omvang.Volume, omvang.Eenheid).InKleinsteEenheid.Aantal * periode.Dagen;
        return omvang.Frequentie switch
        {
            Frequentie.PerDag => (volume, 1),
            Frequentie.PerWeek => (volume, DagenPerWeek),
            Frequentie.PerMaand => (volume, Maand.Van(periode.Begin).Dagen),
            _ => (volume, toewijzing.Einddatum is null ? 365 : toewijzing.Looptijd.Dagen),
        };
    }

    private static int Deel(bool isVast, Toevalsbron bron)
    {
        var trekking = bron.Onder(1000);
        return trekking switch
        {
            _ when isVast => bron.Tussen(700, 1000),
            < 860 => bron.Tussen(700, 1000),
            < 930 => bron.Tussen(300, 700),
            < 980 => bron.Tussen(1000, 1080),
            _ => bron.Tussen(50, 300),
        };
    }
}
