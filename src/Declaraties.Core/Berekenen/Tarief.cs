using Declaraties.Domein;

namespace Declaraties.Berekenen;

/// <summary>Tarief en bedrag van een prestatie volgens het contract (TR418, TR346, IV081).</summary>
public static class Tarief
{
    private const int MinutenPerUur = 60;

    /// <summary>
    /// De contractregel die geldt op <paramref name="dag"/> voor een prestatie in <paramref name="eenheid"/>: een regel in die eenheid,
    /// en anders voor minuten een regel per uur. Null als er geen past.
    /// </summary>
    public static Contractregel? Zoek(ReadOnlySpan<Contractregel> contractregels, DateOnly dag, Eenheid eenheid)
    {
        Contractregel? perUur = null;
        foreach (var regel in contractregels)
        {
            if (!regel.Geldigheid.Bevat(dag))
            {
                continue;
            }

            if (regel.Eenheid == eenheid)
            {
                return regel;
            }

            if (regel.Eenheid == Eenheid.Uur && eenheid == Eenheid.Minuut)
            {
                perUur = regel;
            }
        }

        return perUur;
    }

    /// <summary>Wat als ProductTarief hoort te staan: het contracttarief, en bij een uurtarief voor minuten een zestigste, half omhoog op hele centen.</summary>
    public static Bedrag Verwacht(Contractregel regel, Eenheid eenheid) =>
        IsUurtariefVoorMinuten(regel, eenheid) ? VoorMinuten(regel, minuten: 1) : regel.Tarief;

    /// <summary>
    /// Wat als IngediendBedrag hoort te staan: volume maal ProductTarief. Bij een uurtarief voor minuten: uurtarief maal minuten
    /// gedeeld door 60, één keer half omhoog afgerond, dus niet het afgeronde minuuttarief maal minuten.
    /// </summary>
    public static Bedrag Bedrag(Contractregel? regel, Prestatie prestatie) => Bedrag(regel, prestatie.Eenheid, prestatie.GeleverdVolume, prestatie.ProductTarief);

    /// <summary>Als hierboven, voor een volume in <paramref name="eenheid"/> met een ProductTarief; bij eenheid 83 is het volume het bedrag in eurocenten.</summary>
    public static Bedrag Bedrag(Contractregel? regel, Eenheid eenheid, long volume, Bedrag? tarief) =>
        eenheid == Eenheid.Euro ? new Bedrag(volume)
        : regel is not null && IsUurtariefVoorMinuten(regel, eenheid) ? VoorMinuten(regel, volume)
        : tarief.GetValueOrDefault() * volume;

    /// <summary>Het hoogste volume waarvan het bedrag in <paramref name="ruimte"/> past; null als het tarief nul is en elk volume past.</summary>
    public static long? HoogsteVolume(Contractregel? regel, Prestatie prestatie, Bedrag ruimte)
    {
        if (prestatie.Eenheid == Eenheid.Euro)
        {
            return ruimte.Cent;
        }

        if (regel is not null && IsUurtariefVoorMinuten(regel, prestatie.Eenheid))
        {
            // Half omhoog: het bedrag past zolang uurtarief x minuten onder 60 x ruimte + 30 blijft.
            return regel.Tarief.Cent == 0 ? null : ((ruimte.Cent * MinutenPerUur) + (MinutenPerUur / 2) - 1) / regel.Tarief.Cent;
        }

        return (regel is null ? prestatie.ProductTarief : Verwacht(regel, prestatie.Eenheid)) is { Cent: > 0 and var tarief } ? ruimte.Cent / tarief : null;
    }

    public static bool IsUurtariefVoorMinuten(Contractregel regel, Eenheid eenheid) =>
        regel.Eenheid == Eenheid.Uur && eenheid == Eenheid.Minuut;

    /// <summary>
    /// Uren voor levering in minuten (IV081): over de hele periode, onder de 30 minuten naar beneden, vanaf 30 naar boven, en ten minste 1 uur.
    /// 380 minuten zijn 6 uur.
    /// </summary>
    public static long UrenVoorMinuten(long minuten) => Math.Max(1, Afronding.HalfOmhoog(minuten, MinutenPerUur));

    private static Bedrag VoorMinuten(Contractregel uurtarief, long minuten) => new(Afronding.HalfOmhoog(uurtarief.Tarief.Cent * minuten, MinutenPerUur));
}
