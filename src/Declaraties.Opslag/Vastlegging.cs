using Dapper;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>Geeft elke vastlegging haar versie, en elk paar van gemeente en aanbieder zijn nummer.</summary>
internal static class Vastlegging
{
    public const string Producten = "producten";
    public const string Contracten = "contracten";
    public const string Toewijzing = "toewijzing";
    public const string Declaratie = "declaratie";

    public static long Nieuw(SqliteTransaction transactie, string soort, DateTimeOffset nu) =>
        transactie.Connection!.ExecuteScalar<long>(
            "insert into vastlegging (soort, vastgelegd_op) values (@soort, @op) returning versie",
            new { soort, op = nu.AlsTekst() },
            transactie);

    /// <summary>De laatste versie die er nu is; 0 als er nog niets is vastgelegd.</summary>
    public static long Laatste(SqliteTransaction transactie) =>
        transactie.Connection!.ExecuteScalar<long>("select coalesce(max(versie), 0) from vastlegging", transaction: transactie);

    public static long? Relatie(SqliteTransaction transactie, string gemeente, string aanbieder) =>
        transactie.Connection!.ExecuteScalar<long?>(
            "select relatie_id from relatie where aanbieder = @aanbieder and gemeente = @gemeente",
            new { gemeente, aanbieder },
            transactie);

    public static long RelatieOfNieuw(SqliteTransaction transactie, string gemeente, string aanbieder) =>
        Relatie(transactie, gemeente, aanbieder)
        ?? transactie.Connection!.ExecuteScalar<long>(
            "insert into relatie (gemeente, aanbieder) values (@gemeente, @aanbieder) returning relatie_id",
            new { gemeente, aanbieder },
            transactie);
}
