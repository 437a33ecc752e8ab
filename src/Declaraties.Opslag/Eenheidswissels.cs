using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>
/// De toewijzingen van een dossier die van eenheid zijn veranderd: van wat daarop is goedgekeurd telt alleen mee wat in de geldende eenheid is (besluit 120). Dat zijn er weinig;
/// alleen voor hen worden de prestaties zelf gelezen, in een vraag.
/// </summary>
internal sealed class Eenheidswissels
{
    private List<Toewijzing>? _gewisseld;
    private SortedSet<DateOnly>? _begindagen;

    /// <summary>Kijkt of het nummer dat net is gelezen van eenheid is veranderd.</summary>
    /// <param name="geldend">De geldende versie.</param>
    /// <param name="lezer">Wie het las.</param>
    /// <param name="laatsteEinddatum">Einddatum van de laatste goedgekeurde prestatie; leeg als er geen is.</param>
    public void Zie(Toewijzing geldend, Toewijzinglezer lezer, DateOnly? laatsteEinddatum)
    {
        if (laatsteEinddatum is { } laatste && lezer.IsVanEenheidVeranderd(geldend))
        {
            (_gewisseld ??= []).Add(geldend);
            Begindagen.Voeg(_begindagen ??= [], lezer.Ingangsdatums, laatste);
        }
    }

    /// <summary>Vult in wat er in een andere eenheid is goedgekeurd.</summary>
    public void Verreken(Transactie transactie, long relatie, Blik blik, Dictionary<int, ToewijzingStand> toewijzingen)
    {
        if (_gewisseld is null)
        {
            return;
        }

        var nummers = Getallen.AlsJson(_gewisseld.Select(toewijzing => (long)toewijzing.ToewijzingNummer));
        using var rijen = blik.IsNu
            ? transactie.Lees(transactie.Sql.OverigPerEenheid, ("@relatie", relatie), ("@nummers", nummers), ("@dagen", Getallen.AlsJson(_begindagen!.Select(dag => (long)dag.AlsGetal()))))
            : transactie.Lees(transactie.Sql.OverigPerEenheidVanToen, ("@relatie", relatie), ("@nummers", nummers), ("@totEnMet", blik.TotEnMet), ("@zonder", blik.Zonder));
        while (rijen.Lees())
        {
            var stand = toewijzingen[(int)rijen.Getal(0)];
            if ((Eenheid)rijen.Getal(1) != stand.Toewijzing.Omvang!.Eenheid)
            {
                toewijzingen[stand.Toewijzing.ToewijzingNummer] = stand with { InAndereEenheden = stand.InAndereEenheden + rijen.Getal(2) };
            }
        }
    }
}

/// <summary>
/// Waar een goedgekeurde prestatie op een toewijzing kan beginnen: op de Ingangsdatum van een versie of op de eerste dag van een maand daarna (TR307, TR387). De index op
/// prestaties begint met hun Begindatum: zo zijn die van een toewijzing te vinden zonder haar hele relatie te lezen.
/// </summary>
internal static class Begindagen
{
    // CS100: nothing before is ever approved.
    private static readonly DateOnly _eerste = new(2021, 1, 1);

    /// <param name="dagen">Krijgt de dagen erbij.</param>
    /// <param name="ingangsdatums">Die van elke versie van de toewijzing, ten minste een.</param>
    /// <param name="totEnMet">Einddatum van de laatste goedgekeurde prestatie.</param>
    public static void Voeg(SortedSet<DateOnly> dagen, IReadOnlyList<DateOnly> ingangsdatums, DateOnly totEnMet)
    {
        dagen.UnionWith(ingangsdatums.Where(dag => dag <= totEnMet));
        var begin = ingangsdatums.Min();
        var dag = begin > _eerste ? Maand.Van(begin).EersteDag : _eerste;
        while (dag <= totEnMet)
        {
            dagen.Add(dag);
            var eind = Maand.Van(dag).LaatsteDag;
            if (eind == DateOnly.MaxValue)
            {
                break;
            }

            dag = eind.AddDays(1);
        }
    }
}
