using System.Text.Json;
using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Toewijzingen uit WMO301-berichten. Alle versies blijven; welke geldt, blijkt bij het lezen (besluit 20).</summary>
public sealed class Toewijzingenopslag(Database database, TimeProvider klok)
{
    /// <summary>
    /// Verwerkt een reeks berichten in één transactie; elk bericht wordt er heel of niet in opgenomen. <paramref name="toets"/> krijgt een bericht
    /// en de geldende toewijzingen van zijn client (bij alle gemeenten en aanbieders) en van zijn nummers (van wie ook), en geeft de redenen waarom
    /// het niet kan; zonder redenen wordt het bewaard.
    /// </summary>
    /// <returns>Per bericht, in dezelfde volgorde, wat ermee is gebeurd.</returns>
    public IReadOnlyList<Toewijzinguitslag> Verwerk(
        IReadOnlyList<(ToewijzingBericht Bericht, Vingerafdruk Vingerafdruk)> berichten,
        Func<ToewijzingBericht, IReadOnlyList<Toewijzing>, IReadOnlyList<string>> toets) =>
        database.InTransactie(Grendel.Toewijzingen(berichten.Select(b => b.Bericht.Aanbieder)), transactie =>
        {
            var uitslagen = new List<Toewijzinguitslag>(berichten.Count);
            foreach (var (bericht, vingerafdruk) in berichten)
            {
                uitslagen.Add(Verwerk(transactie, bericht, vingerafdruk, toets));
            }

            return uitslagen;
        });

    /// <summary>Wat het opnemen van dit bericht nu zou doen, en wat er over zijn client en nummers bekend is. Er wordt niets bewaard.</summary>
    public (Toewijzinguitslag Uitslag, IReadOnlyList<Toewijzing> Bekend) Proef(
        ToewijzingBericht bericht,
        Vingerafdruk vingerafdruk,
        Func<ToewijzingBericht, IReadOnlyList<Toewijzing>, IReadOnlyList<string>> toets) => database.Leest(transactie =>
    {
        var bekend = Bekend(transactie, bericht);
        return (Toets(transactie, bericht, vingerafdruk.Bytes.ToArray(), () => bekend, toets) ?? new Toewijzinguitslag(Toewijzinglot.Opgenomen, []), (IReadOnlyList<Toewijzing>)bekend);
    });

    /// <summary>Verwerkt één bericht in de transactie van een ander.</summary>
    internal Toewijzinguitslag Verwerk(
        Transactie transactie,
        ToewijzingBericht bericht,
        Vingerafdruk vingerafdruk,
        Func<ToewijzingBericht, IReadOnlyList<Toewijzing>, IReadOnlyList<string>> toets)
    {
        var afdruk = vingerafdruk.Bytes.ToArray();
        if (Toets(transactie, bericht, afdruk, () => Bekend(transactie, bericht), toets) is { } nee)
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

        return new Toewijzinguitslag(Toewijzinglot.Opgenomen, []);
    }

    /// <summary>Waarom het bericht er niet bij komt; null als het kan.</summary>
    private static Toewijzinguitslag? Toets(
        Transactie transactie,
        ToewijzingBericht bericht,
        byte[] afdruk,
        Func<IReadOnlyList<Toewijzing>> bekend,
        Func<ToewijzingBericht, IReadOnlyList<Toewijzing>, IReadOnlyList<string>> toets)
    {
        if (transactie.ExecuteScalar<long?>(transactie.Sql.Toewijzingsbericht, new { afdruk }) is not null)
        {
            return new Toewijzinguitslag(Toewijzinglot.AlVerwerkt, []);
        }

        return toets(bericht, bekend()) is { Count: > 0 } redenen ? new Toewijzinguitslag(Toewijzinglot.Geweigerd, redenen) : null;
    }

    /// <summary>
    /// De geldende toewijzingen van de client, bij alle gemeenten en aanbieders, en die van de nummers in het bericht: een nummer kan van een
    /// ander zijn geweest of geworden, en pas de geldende versie zegt van wie het is.
    /// </summary>
    private static List<Toewijzing> Bekend(Transactie transactie, ToewijzingBericht bericht)
    {
        var sleutels = bericht.Client.ToegewezenProducten.Select(product => ToewijzingSleutel.Van(product.Toewijzing)).ToHashSet();
        using var rijen = transactie.Lees(
            transactie.Sql.BekendeToewijzingen,
            ("@bsn", (long)bericht.Client.Bsn.Getal),
            ("@relatie", Vastlegging.Relatie(transactie, bericht.Gemeente, bericht.Aanbieder)),
            ("@nummers", JsonSerializer.Serialize(sleutels.Select(sleutel => sleutel.ToewijzingNummer))));
        return [.. Toewijzinglezer.Geldend(rijen).Where(toewijzing => toewijzing.Bsn == bericht.Client.Bsn || sleutels.Contains(ToewijzingSleutel.Van(toewijzing)))];
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
public sealed record Toewijzinguitslag(Toewijzinglot Lot, IReadOnlyList<string> Redenen);
