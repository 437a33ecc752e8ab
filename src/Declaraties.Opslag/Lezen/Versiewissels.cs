using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>
/// De toewijzingen van een dossier waarvan de versies verschillen in eenheid of in Ingangsdatum. Van wat op de eerste is goedgekeurd telt alleen mee wat in de geldende eenheid is
/// (besluit 120); op de laatste kan een prestatie een eerdere overlappen die op een andere dag begint (besluit 123). Dat zijn er weinig; alleen voor hen worden de prestaties
/// zelf gelezen, in een vraag.
/// </summary>
internal sealed class Versiewissels(DeclaratieBericht bericht)
{
    private List<Toewijzing>? _andereEenheid;
    private SortedSet<DateOnly>? _begindagen;
    private List<int>? _verschoven;
    private SortedSet<DateOnly>? _ingangsdatums;

    /// <summary>Kijkt of de versies van het nummer dat net is gelezen verschillen.</summary>
    /// <param name="geldend">De geldende versie.</param>
    /// <param name="lezer">Wie het las.</param>
    /// <param name="laatsteEinddatum">Einddatum van de laatste goedgekeurde prestatie; leeg als er geen is.</param>
    public void Zie(Toewijzing geldend, Toewijzinglezer lezer, DateOnly? laatsteEinddatum)
    {
        if (laatsteEinddatum is not { } laatste)
        {
            return;
        }

        if (lezer.IsVanEenheidVeranderd(geldend))
        {
            (_andereEenheid ??= []).Add(geldend);
            Begindagen.Voeg(_begindagen ??= [], lezer.Ingangsdatums, laatste);
        }

        if (lezer.IsVerschoven)
        {
            (_verschoven ??= []).Add(geldend.ToewijzingNummer);
            (_ingangsdatums ??= []).UnionWith(lezer.Ingangsdatums);
        }
    }

    /// <summary>Vult aan wat alleen in de prestaties zelf staat.</summary>
    public void Verreken(Transactie transactie, PartijenId partijen, Blik blik, Dictionary<int, ToewijzingStand> toewijzingen)
    {
        if (_andereEenheid is not null)
        {
            VulEenheden(transactie, partijen, blik, toewijzingen);
        }

        if (_verschoven is not null)
        {
            VulOpenDebets(transactie, partijen, blik, toewijzingen);
        }
    }

    private void VulEenheden(Transactie transactie, PartijenId partijen, Blik blik, Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var nummers = Getallen.AlsJson(_andereEenheid!.Select(toewijzing => (long)toewijzing.ToewijzingNummer));
        using var rijen = blik.IsNu
            ? transactie.Lees(transactie.Sql.Prestaties.OverigPerEenheid, ("@relatie", partijen.Waarde), ("@nummers", nummers), ("@dagen", AlsJson(_begindagen!)))
            : transactie.Lees(transactie.Sql.Prestaties.OverigPerEenheidVanToen, ("@relatie", partijen.Waarde), ("@nummers", nummers), ("@totEnMet", blik.TotEnMet), ("@zonder", blik.Zonder));
        while (rijen.Lees())
        {
            var stand = toewijzingen[(int)rijen.Getal(0)];
            if ((Eenheid)rijen.Getal(1) != stand.Toewijzing.Omvang!.Eenheid)
            {
                toewijzingen[stand.Toewijzing.ToewijzingNummer] = stand with { InAndereEenheden = stand.InAndereEenheden + rijen.Getal(2) };
            }
        }
    }

    /// <summary>Een ProductPeriode ligt in een maand en begint op de eerste dag of op een Ingangsdatum: alleen daar kan er een zijn die overlapt.</summary>
    private void VulOpenDebets(Transactie transactie, PartijenId partijen, Blik blik, Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var nummers = _verschoven!.ToHashSet();
        var maanden = bericht.Prestaties.Where(prestatie => nummers.Contains(prestatie.ToewijzingNummer)).Select(prestatie => Maand.Van(prestatie.ProductPeriode.Begin)).ToHashSet();
        var dagen = AlsJson(_ingangsdatums!.Where(dag => maanden.Contains(Maand.Van(dag))).Concat(maanden.Select(maand => maand.EersteDag)).Distinct().Order());
        var gevraagd = Getallen.AlsJson(nummers.Order().Select(nummer => (long)nummer));
        using var rijen = blik.IsNu
            ? transactie.Lees(transactie.Sql.Prestaties.OpenPrestaties, ("@relatie", partijen.Waarde), ("@nummers", gevraagd), ("@dagen", dagen))
            : transactie.Lees(transactie.Sql.Prestaties.OpenPrestatiesVanToen, ("@relatie", partijen.Waarde), ("@nummers", gevraagd), ("@dagen", dagen), ("@totEnMet", blik.TotEnMet), ("@zonder", blik.Zonder));
        while (rijen.Lees())
        {
            var open = OpenPrestatieLezer.Lees(rijen);
            var stand = toewijzingen[open.ToewijzingNummer];
            if (stand.OpenDebets.All(debet => debet.ReferentieNummer != open.ReferentieNummer))
            {
                toewijzingen[open.ToewijzingNummer] = stand with { OpenDebets = [.. stand.OpenDebets, new OpenDebet(open.ReferentieNummer, open.Product, open.ProductPeriode) { Bedrag = open.IngediendBedrag }] };
            }
        }
    }

    private static string AlsJson(IEnumerable<DateOnly> dagen) => Getallen.AlsJson(dagen.Select(dag => (long)dag.AlsGetal()));
}
