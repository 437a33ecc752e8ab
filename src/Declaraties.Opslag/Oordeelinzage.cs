using System.Globalization;
using Dapper;
using Declaraties.Berekenen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>Wat bij een oordeel is bewaard en wat het heeft veranderd, gelezen in de transactie die het vastlegt.</summary>
public sealed class Oordeelinzage
{
    private readonly SqliteTransaction _transactie;
    private readonly long _versie;

    internal Oordeelinzage(SqliteTransaction transactie, long versie)
    {
        _transactie = transactie;
        _versie = versie;
    }

    /// <summary>Wanneer het oordeel is vastgelegd.</summary>
    public DateTimeOffset VastgelegdOp() => Tijdstippen.VanTekst(
        _transactie.Connection!.QuerySingle<string>("select vastgelegd_op from vastlegging where versie = @versie", new { versie = _versie }, _transactie));

    /// <summary>De uitslag van elke prestatie, op volgnummer; leeg als de declaratie niet is verwerkt.</summary>
    public IReadOnlyDictionary<int, PrestatieUitslag> Uitslagen() =>
        _transactie.Connection!.Query<(long Volgnummer, long Uitslag)>(
            "select volgnummer, uitslag from prestatie where versie = @versie", new { versie = _versie }, _transactie)
            .ToDictionary(rij => (int)rij.Volgnummer, rij => (PrestatieUitslag)rij.Uitslag);

    /// <summary>De benutting, zoals zij nu is, van elke toewijzing en maand waarin dit oordeel iets goedkeurde; op maand en nummer.</summary>
    public IReadOnlyList<Benuttingsregel> Benutting()
    {
        // Per day and number, each a step in the index: it costs as much in a month with a hundred times the lines.
        var geleverd = _transactie.Connection!.Query<(long Nummer, long Maand, long Minuten)>(
            """
            with recursive
            dag (dag) as (select 1 union all select dag + 1 from dag where dag < 31),
            geraakt as materialized
            (
                select distinct relatie_id, nummer, begindatum / 100 as maand from prestatie where versie = @versie and uitslag = 1
            )
            select g.nummer, g.maand,
                   sum(case p.eenheid when 1 then p.volume when 4 then p.volume * 60 else 0 end * case p.is_credit when 1 then -1 else 1 end)
            from geraakt g
            cross join dag d
            cross join prestatie p on p.relatie_id = g.relatie_id and p.begindatum = g.maand * 100 + d.dag and p.nummer = g.nummer and p.uitslag = 1
            group by g.nummer, g.maand
            order by g.maand, g.nummer
            """,
            new { versie = _versie },
            _transactie).ToList();
        var toewijzingen = Toewijzingen();
        return
        [
            .. from rij in geleverd
               let maand = new Maand((int)(rij.Maand / 100), (int)(rij.Maand % 100))
               let toewijzing = toewijzingen[(int)rij.Nummer]
               select new Benuttingsregel(maand, toewijzing, Berekenen.Benutting.Bepaal(toewijzing, maand, rij.Minuten)),
        ];
    }

    private Dictionary<int, Toewijzing> Toewijzingen()
    {
        using var rijen = new Voorbereid(
            _transactie,
            $"""
            select {Toewijzinglezer.KolommenMetRelatie}
            from (select distinct relatie_id, nummer from prestatie where versie = {_versie.ToString(CultureInfo.InvariantCulture)} and uitslag = 1) g
            cross join toewijzingversie t on t.relatie_id = g.relatie_id and t.nummer = g.nummer
            cross join relatie r on r.relatie_id = t.relatie_id
            order by t.relatie_id, t.nummer, t.versie
            """);
        return Toewijzinglezer.Geldend(rijen).ToDictionary(t => t.ToewijzingNummer);
    }
}
