using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Signalen;
using Declaraties.Signaleren;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Leest wat er over een WMO301 te weten is, en schrijft het weg, in de transactie van een ander.</summary>
internal sealed class Toewijzingboek(Transactie transactie, TimeProvider klok)
{
    /// <summary>Bewaart een bericht dat er nog niet was, met de signalen die ermee ontstaan.</summary>
    public Toewijzinguitslag NeemOp(ToewijzingBericht bericht, Vingerafdruk vingerafdruk, Toewijzingsdossier dossier, IReadOnlyList<Signaal> naastRegels)
    {
        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Toewijzing, klok.GetUtcNow());
        var partijen = Vastlegging.PartijenOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder, bericht.Wet);
        transactie.Execute(
            transactie.Sql.Toewijzingen.NieuwToewijzingsbericht, new { versie, relatie = partijen.Waarde, afdruk = vingerafdruk.Bytes.ToArray(), identificatie = bericht.Kop.Identificatie.Identificatie });
        foreach (var (toewijzing, _) in bericht.Client.ToegewezenProducten)
        {
            transactie.Execute(
                transactie.Sql.Toewijzingen.NieuweToewijzingversie,
                new
                {
                    relatie = partijen.Waarde,
                    toewijzing.ToewijzingNummer,
                    versie,
                    bsn = toewijzing.Bsn.Getal,
                    categorie = toewijzing.Product?.Categorie,
                    code = toewijzing.Product?.Code,
                    toewijzing.Toewijzingsdatum,
                    tijd = toewijzing.Toewijzingstijd.Ticks,
                    toewijzing.Ingangsdatum,
                    toewijzing.Einddatum,
                    toewijzing.RedenWijziging,
                    volume = toewijzing.Omvang?.Volume,
                    eenheid = (int?)toewijzing.Omvang?.Eenheid,
                    frequentie = (int?)toewijzing.Omvang?.Frequentie,
                    Budget = (int?)toewijzing.Budget?.Cent,
                });
        }

        return new Toewijzinguitslag(Toewijzinglot.Opgenomen, [])
        {
            Versie = versie,
            Signalen = new Signaalboek(transactie, klok.GetUtcNow(), versie).VerwerkToewijzing(new(partijen, bericht.Gemeente, bericht.Aanbieder, bericht.Wet), bericht, dossier, naastRegels),
        };
    }

    /// <summary>Of een bericht met precies deze bytes al is opgenomen.</summary>
    public static bool IsOpgenomen(Transactie transactie, Vingerafdruk vingerafdruk) =>
        transactie.ExecuteScalar<long?>(transactie.Sql.Toewijzingen.Toewijzingsbericht, new { afdruk = vingerafdruk.Bytes.ToArray() }) is not null;

    /// <summary>Wat er voor het oordeel over dit bericht te weten is, op dit moment.</summary>
    public static Toewijzingsdossier Dossier(Transactie transactie, ToewijzingBericht bericht, DateOnly peildatum)
    {
        var producten = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing.Product).OfType<Product>().Where(product => product.Code is not null).ToHashSet();
        return new Toewijzingsdossier
        {
            Peildatum = peildatum,
            IdentificatieBekend = transactie.Getal(
                transactie.Sql.Toewijzingen.ToewijzingsberichtMetIdentificatie, ("@gemeente", bericht.Gemeente), ("@wet", bericht.Wet), ("@identificatie", bericht.Kop.Identificatie.Identificatie)) is not null,
            Toewijzingen = Toewijzingen(transactie, bericht),
            OpenDebets = OpenDebets(transactie, bericht),
            Producten = transactie.Producten(long.MaxValue, producten).ToLookup(regel => regel.Product),
        };
    }

    /// <summary>
    /// De geldende toewijzingen van de client onder de wet van het bericht, bij alle gemeenten en aanbieders, en die van de nummers in het bericht bij deze gemeente: een nummer kan van een
    /// ander zijn geweest of geworden, en pas de geldende versie zegt van wie het is.
    /// </summary>
    private static List<Toewijzing> Toewijzingen(Transactie transactie, ToewijzingBericht bericht)
    {
        var nummers = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing.ToewijzingNummer).ToHashSet();
        using var rijen = transactie.Lees(
            transactie.Sql.Toewijzingen.BekendeToewijzingen,
            ("@bsn", (long)bericht.Client.Bsn.Getal),
            ("@gemeente", bericht.Gemeente),
            ("@wet", bericht.Wet),
            ("@nummers", Getallen.AlsJson(nummers.Select(nummer => (long)nummer))));
        return [.. Toewijzinglezer.Geldend(rijen).Where(geldend => geldend.Bsn == bericht.Client.Bsn || (geldend.Gemeente == bericht.Gemeente && nummers.Contains(geldend.ToewijzingNummer)))];
    }

    private static ILookup<int, OpenDebet> OpenDebets(Transactie transactie, ToewijzingBericht bericht)
    {
        var verwijderd = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing).Where(toewijzing => toewijzing.IsVerwijderd).Select(toewijzing => toewijzing.ToewijzingNummer).Distinct().ToList();
        IReadOnlyList<OpenPrestatie> open = verwijderd.Count > 0 && Vastlegging.Partijen(transactie, bericht.Gemeente, bericht.Aanbieder, bericht.Wet) is { } partijen
            ? Toewijzingprestaties.Open(transactie, partijen, verwijderd)
            : [];
        return open.ToLookup(prestatie => prestatie.ToewijzingNummer, prestatie => new OpenDebet(prestatie.ReferentieNummer, prestatie.Product, prestatie.ProductPeriode));
    }
}
