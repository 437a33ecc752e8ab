using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Signaleren;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag;

/// <summary>Toewijzingen uit WMO301-berichten. Alle versies blijven; welke geldt, blijkt bij het lezen (besluit 20).</summary>
public sealed class Toewijzingenopslag(Database database, TimeProvider klok)
{
    /// <summary>
    /// Verwerkt een reeks berichten in één transactie; elk bericht wordt er heel of niet in opgenomen. <paramref name="toets"/> krijgt een bericht
    /// en zijn dossier, waarin wat eerder in de reeks is opgenomen al meetelt, en geeft de redenen waarom het niet kan; zonder redenen wordt het bewaard.
    /// </summary>
    /// <param name="berichten">De berichten, in de volgorde waarin zij gelden.</param>
    /// <param name="peildatum">De dag waarop zij worden opgenomen.</param>
    /// <param name="toets">Wat er op een bericht is aan te merken.</param>
    /// <returns>Per bericht, in dezelfde volgorde, wat ermee is gebeurd.</returns>
    public IReadOnlyList<Toewijzinguitslag> Verwerk(
        IReadOnlyList<(ToewijzingBericht Bericht, Vingerafdruk Vingerafdruk)> berichten,
        DateOnly peildatum,
        Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>> toets) =>
        database.InTransactie(Grendel.Toewijzingen(berichten.Select(b => b.Bericht.Aanbieder)), transactie =>
        {
            var uitslagen = new List<Toewijzinguitslag>(berichten.Count);
            foreach (var (bericht, vingerafdruk) in berichten)
            {
                uitslagen.Add(Verwerk(transactie, bericht, vingerafdruk, peildatum, toets));
            }

            return uitslagen;
        });

    /// <summary>Wat het opnemen van dit bericht nu zou doen, en wat er over zijn client en nummers bekend is. Er wordt niets bewaard.</summary>
    public (Toewijzinguitslag Uitslag, IReadOnlyList<Toewijzing> Bekend) Proef(
        ToewijzingBericht bericht,
        Vingerafdruk vingerafdruk,
        DateOnly peildatum,
        Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>> toets) => database.Leest(transactie =>
    {
        var dossier = Dossier(transactie, bericht, peildatum);
        return (Toets(transactie, bericht, vingerafdruk.Bytes.ToArray(), () => dossier, toets) ?? new Toewijzinguitslag(Toewijzinglot.Opgenomen, []), dossier.Toewijzingen);
    });

    /// <summary>Verwerkt één bericht in de transactie van een ander.</summary>
    internal Toewijzinguitslag Verwerk(
        Transactie transactie,
        ToewijzingBericht bericht,
        Vingerafdruk vingerafdruk,
        DateOnly peildatum,
        Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>> toets)
    {
        var afdruk = vingerafdruk.Bytes.ToArray();
        Toewijzingsdossier? dossier = null;
        if (Toets(transactie, bericht, afdruk, () => dossier = Dossier(transactie, bericht, peildatum), toets) is { } nee)
        {
            return nee;
        }

        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Toewijzing, klok.GetUtcNow());
        var relatie = Vastlegging.RelatieOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder);
        transactie.Execute(
            transactie.Sql.NieuwToewijzingsbericht, new { versie, relatie, afdruk, identificatie = bericht.Kop.Identificatie.Identificatie });
        foreach (var (toewijzing, _) in bericht.Client.ToegewezenProducten)
        {
            transactie.Execute(
                transactie.Sql.NieuweToewijzingversie,
                new
                {
                    relatie,
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
                    toewijzing.Budget,
                });
        }

        return new Toewijzinguitslag(Toewijzinglot.Opgenomen, [])
        {
            Versie = versie,
            Signalen = new Signaalboek(transactie, klok.GetUtcNow(), versie).VerwerkToewijzing(relatie, bericht, dossier!),
        };
    }

    /// <summary>Waarom het bericht er niet bij komt; null als het kan.</summary>
    private static Toewijzinguitslag? Toets(
        Transactie transactie,
        ToewijzingBericht bericht,
        byte[] afdruk,
        Func<Toewijzingsdossier> dossier,
        Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>> toets)
    {
        if (transactie.ExecuteScalar<long?>(transactie.Sql.Toewijzingsbericht, new { afdruk }) is not null)
        {
            return new Toewijzinguitslag(Toewijzinglot.AlVerwerkt, []);
        }

        return toets(bericht, dossier()) is { Count: > 0 } redenen ? new Toewijzinguitslag(Toewijzinglot.Geweigerd, redenen) : null;
    }

    /// <summary>Wat er voor het oordeel over dit bericht te weten is, op dit moment.</summary>
    private static Toewijzingsdossier Dossier(Transactie transactie, ToewijzingBericht bericht, DateOnly peildatum)
    {
        var producten = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing.Product).OfType<Product>().Where(product => product.Code is not null).ToHashSet();
        return new Toewijzingsdossier
        {
            Peildatum = peildatum,
            IdentificatieBekend = transactie.Getal(
                transactie.Sql.ToewijzingsberichtMetIdentificatie, ("@gemeente", bericht.Gemeente), ("@identificatie", bericht.Kop.Identificatie.Identificatie)) is not null,
            Toewijzingen = Toewijzingen(transactie, bericht),
            OpenDebets = OpenDebets(transactie, bericht),
            Producten = (producten.Count == 0 ? [] : transactie.Producten(long.MaxValue, producten)).ToLookup(regel => regel.Product),
        };
    }

    /// <summary>
    /// De geldende toewijzingen van de client, bij alle gemeenten en aanbieders, en die van de nummers in het bericht bij deze gemeente: een nummer kan van een
    /// ander zijn geweest of geworden, en pas de geldende versie zegt van wie het is.
    /// </summary>
    private static List<Toewijzing> Toewijzingen(Transactie transactie, ToewijzingBericht bericht)
    {
        var nummers = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing.ToewijzingNummer).ToHashSet();
        using var rijen = transactie.Lees(
            transactie.Sql.BekendeToewijzingen,
            ("@bsn", (long)bericht.Client.Bsn.Getal),
            ("@gemeente", bericht.Gemeente),
            ("@nummers", Getallen.AlsJson(nummers.Select(nummer => (long)nummer))));
        return [.. Toewijzinglezer.Geldend(rijen).Where(geldend => geldend.Bsn == bericht.Client.Bsn || (geldend.Gemeente == bericht.Gemeente && nummers.Contains(geldend.ToewijzingNummer)))];
    }

    private static ILookup<int, OpenDebet> OpenDebets(Transactie transactie, ToewijzingBericht bericht)
    {
        var verwijderd = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing).Where(toewijzing => toewijzing.IsVerwijderd).Select(toewijzing => toewijzing.ToewijzingNummer).Distinct().ToList();
        IReadOnlyList<OpenPrestatie> open = verwijderd.Count > 0 && Vastlegging.Relatie(transactie, bericht.Gemeente, bericht.Aanbieder) is { } relatie
            ? Toewijzingprestaties.Open(transactie, relatie, verwijderd)
            : [];
        return open.ToLookup(prestatie => prestatie.ToewijzingNummer, prestatie => new OpenDebet(prestatie.ReferentieNummer, prestatie.Product, prestatie.ProductPeriode));
    }
}

public enum Toewijzinglot
{
    Opgenomen = 1,
    AlVerwerkt,
    Geweigerd,
}

/// <param name="Lot">Wat er met het bericht is gebeurd.</param>
/// <param name="Redenen">Bij <see cref="Toewijzinglot.Geweigerd"/>: waarom.</param>
public sealed record Toewijzinguitslag(Toewijzinglot Lot, IReadOnlyList<string> Redenen)
{
    /// <summary>Bij <see cref="Toewijzinglot.Opgenomen"/>: de vastlegging.</summary>
    public long? Versie { get; init; }

    /// <summary>Bij <see cref="Toewijzinglot.Opgenomen"/>: wat ermee ontstond.</summary>
    public IReadOnlyList<Signaal> Signalen { get; init; } = [];
}
