using System.Text.Json;
using Dapper;
using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Microsoft.Data.Sqlite;

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
        database.InTransactie(transactie =>
        {
            var uitslagen = new List<Toewijzinguitslag>(berichten.Count);
            foreach (var (bericht, vingerafdruk) in berichten)
            {
                uitslagen.Add(Verwerk(transactie, bericht, vingerafdruk, toets));
            }

            return uitslagen;
        });

    /// <summary>Verwerkt één bericht in de transactie van een ander.</summary>
    internal Toewijzinguitslag Verwerk(
        SqliteTransaction transactie,
        ToewijzingBericht bericht,
        Vingerafdruk vingerafdruk,
        Func<ToewijzingBericht, IReadOnlyList<Toewijzing>, IReadOnlyList<string>> toets)
    {
        var verbinding = transactie.Connection!;
        var afdruk = vingerafdruk.Bytes.ToArray();
        if (verbinding.ExecuteScalar<long?>("select versie from toewijzingsbericht where vingerafdruk = @afdruk", new { afdruk }, transactie) is not null)
        {
            return new Toewijzinguitslag(Toewijzinglot.AlVerwerkt, []);
        }

        var redenen = toets(bericht, Bekend(transactie, bericht));
        if (redenen.Count > 0)
        {
            return new Toewijzinguitslag(Toewijzinglot.Geweigerd, redenen);
        }

        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Toewijzing, klok.GetUtcNow());
        var relatie = Vastlegging.RelatieOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder);
        verbinding.Execute(
            "insert into toewijzingsbericht (versie, relatie_id, vingerafdruk, identificatie) values (@versie, @relatie, @afdruk, @identificatie)",
            new { versie, relatie, afdruk, identificatie = bericht.Kop.Identificatie.Identificatie },
            transactie);
        foreach (var (toewijzing, _) in bericht.Client.ToegewezenProducten)
        {
            verbinding.Execute(
                """
                insert into toewijzingversie (relatie_id, nummer, versie, bsn, categorie, code, toewijzingsdatum, toewijzingstijd,
                                              ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget)
                values (@relatie, @ToewijzingNummer, @versie, @bsn, @categorie, @code, @Toewijzingsdatum, @tijd,
                        @Ingangsdatum, @Einddatum, @RedenWijziging, @volume, @eenheid, @frequentie, @Budget)
                """,
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
                },
                transactie);
        }

        return new Toewijzinguitslag(Toewijzinglot.Opgenomen, []);
    }

    /// <summary>
    /// De geldende toewijzingen van de client, bij alle gemeenten en aanbieders, en die van de nummers in het bericht: een nummer kan van een
    /// ander zijn geweest of geworden, en pas de geldende versie zegt van wie het is.
    /// </summary>
    private static List<Toewijzing> Bekend(SqliteTransaction transactie, ToewijzingBericht bericht)
    {
        var sleutels = bericht.Client.ToegewezenProducten.Select(product => ToewijzingSleutel.Van(product.Toewijzing)).ToHashSet();
        using var rijen = new Voorbereid(
            transactie,
            $"""
            select {Toewijzinglezer.KolommenMetRelatie}
            from (select relatie_id, nummer from toewijzingversie where bsn = ?1
                  union
                  select ?2, value from json_each(?3) where ?2 is not null) van
            cross join toewijzingversie t on t.relatie_id = van.relatie_id and t.nummer = van.nummer
            cross join relatie r on r.relatie_id = t.relatie_id
            order by t.relatie_id, t.nummer, t.versie
            """);
        rijen.Zet(1, bericht.Client.Bsn.Getal);
        rijen.Zet(2, Vastlegging.Relatie(transactie, bericht.Gemeente, bericht.Aanbieder));
        rijen.Zet(3, JsonSerializer.Serialize(sleutels.Select(sleutel => sleutel.ToewijzingNummer)));
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
