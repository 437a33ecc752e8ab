using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Sql;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Signalen;

/// <summary>Houdt de signalen bij die van contracten en de productcodelijst komen.</summary>
/// <param name="transactie">De transactie waarin het gebeurt.</param>
/// <param name="nu">Het moment.</param>
/// <param name="versie">De vastlegging waarbij.</param>
internal sealed class Contractsignalen(Transactie transactie, DateTimeOffset nu, long versie)
{
    private readonly Signaalrijen _rijen = new(transactie, nu, versie);
    private readonly Signaalsql _sql = transactie.Sql.Signalen;

    /// <summary>Contractregels zijn nieuw of gewijzigd: de prestaties waarvan het tarief daardoor anders kan zijn worden nagelopen.</summary>
    public IReadOnlyList<Signaal> VerwerkContract(IReadOnlyList<Regelwijziging<Contractregel>> wijzigingen)
    {
        var ontstaan = new List<Signaal>();
        foreach (var vanAanbieder in wijzigingen.GroupBy(wijziging => wijziging.Wordt.Aanbieder))
        {
            ontstaan.AddRange(OnbekendeProducten(vanAanbieder.Key, [.. vanAanbieder.Select(wijziging => wijziging.Wordt)]));
            var partijen = Partijen(vanAanbieder.Key);
            foreach (var vanProduct in vanAanbieder.Where(KanAndersZijn).GroupBy(wijziging => wijziging.Wordt.Product))
            {
                var periodes = vanProduct.Select(Geraakt).ToList();
                var geraakt = new Periode(periodes.Min(periode => periode.Begin), periodes.Max(periode => periode.Eind));
                Contractregel[] contract = [.. transactie.Contracten(vanAanbieder.Key, long.MaxValue, [vanProduct.Key])];
                foreach (var met in partijen)
                {
                    ontstaan.AddRange(Tarieven(vanAanbieder.Key, met, vanProduct.Key, geraakt, contract));
                }
            }
        }

        return ontstaan;
    }

    /// <summary>Producten zijn erbij gekomen: wat onbekend was is dat misschien niet meer.</summary>
    public void VerwerkProducten(IReadOnlyCollection<Product> producten)
    {
        foreach (var open in _rijen.Lees(_sql.OpenOverProducten).Where(signaal => signaal.Signaal.Product is { } product && producten.Contains(product)))
        {
            var lijst = transactie.Producten(long.MaxValue, [open.Signaal.Product!.Value]);
            var bekend = open.Signaal.Soort == Signaalsoort.ContractOnbekendProduct ? lijst.Count > 0 : lijst.Any(regel => regel.Geldigheid.Bevat(open.Signaal.Periode!.Value.Begin));
            if (bekend)
            {
                _rijen.SluitAf(open, Signaalrijen.Vervallen);
            }
        }
    }

    /// <summary>Of een wijziging een ander tarief kan geven: een andere herkomst van hetzelfde tarief doet dat niet.</summary>
    private static bool KanAndersZijn(Regelwijziging<Contractregel> wijziging) =>
        wijziging.Was is not { } was || was.Tarief != wijziging.Wordt.Tarief || was.Geldigheid != wijziging.Wordt.Geldigheid;

    /// <summary>De dagen waarvoor een wijziging een ander tarief kan geven.</summary>
    private static Periode Geraakt(Regelwijziging<Contractregel> wijziging)
    {
        var (was, wordt) = (wijziging.Was?.Geldigheid, wijziging.Wordt.Geldigheid);
        if (was is not { } eerder)
        {
            return wordt;
        }

        // Alleen een ander einde: wat ervoor ligt houdt zijn tarief.
        var begin = wijziging.Was!.Tarief == wijziging.Wordt.Tarief ? (eerder.Eind < wordt.Eind ? eerder.Eind : wordt.Eind).AddDays(1) : wordt.Begin;
        return new Periode(begin, eerder.Eind > wordt.Eind ? eerder.Eind : wordt.Eind);
    }

    private List<Signaal> OnbekendeProducten(Aanbieder aanbieder, IReadOnlyList<Contractregel> regels)
    {
        var bekend = transactie.Producten(long.MaxValue, regels.Select(regel => regel.Product).ToHashSet()).Select(regel => regel.Product).ToHashSet();
        var gewenst = regels.Where(regel => !bekend.Contains(regel.Product)).Select(Signalering.VanContractregel).DistinctBy(Signaalrijen.Sleutel).ToList();
        if (gewenst.Count == 0)
        {
            return [];
        }

        var open = _rijen.Lees(_sql.OpenZonderPartijen, ("@aanbieder", aanbieder)).Select(Signaalrijen.Sleutel).ToHashSet();
        var nieuw = gewenst.Where(signaal => !open.Contains(Signaalrijen.Sleutel(signaal))).ToList();
        foreach (var signaal in nieuw)
        {
            _rijen.Voeg(signaal, aanbieder, null, Signaalboek.BijContract);
        }

        return nieuw;
    }

    private List<Signaal> Tarieven(Aanbieder aanbieder, PartijenId partijen, Product product, Periode geraakt, Contractregel[] contract)
    {
        var gewenst = new List<Signaal>();
        using (var rijen = transactie.Lees(
            _sql.OpenInPeriode,
            ("@relatie", partijen.Waarde),
            ("@van", (long)geraakt.Begin.AlsGetal()),
            ("@totEnMet", (long)geraakt.Eind.AlsGetal()),
            ("@categorie", product.Categorie),
            ("@code", product.Code)))
        {
            while (rijen.Lees())
            {
                if (Signalering.AnderTarief(OpenPrestatieLezer.Lees(rijen), contract) is { } signaal)
                {
                    gewenst.Add(signaal);
                }
            }
        }

        var open = _rijen.Open(aanbieder, partijen).Where(signaal =>
            signaal.Signaal.Soort == Signaalsoort.Tarief && signaal.Signaal.Product == product && geraakt.Bevat(signaal.Signaal.Periode!.Value.Begin)).ToList();
        return _rijen.Vergelijk(open, gewenst, aanbieder, partijen, Signaalboek.BijContract);
    }

    private List<PartijenId> Partijen(Aanbieder aanbieder)
    {
        using var rijen = transactie.Lees(_sql.PartijenVanAanbieder, ("@aanbieder", aanbieder));
        var partijen = new List<PartijenId>();
        while (rijen.Lees())
        {
            partijen.Add(new(rijen.Getal(0)));
        }

        return partijen;
    }
}
