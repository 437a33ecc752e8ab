using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>Geeft elke vastlegging haar versie, en elk paar van gemeente en aanbieder zijn nummer.</summary>
internal static class Vastlegging
{
    public const string Producten = "producten";
    public const string Contracten = "contracten";
    public const string Toewijzing = "toewijzing";
    public const string Declaratie = "declaratie";

    public static long Nieuw(SqliteTransaction transactie, string soort, DateTimeOffset nu)
    {
        using var rij = new Voorbereid(transactie, "insert into vastlegging (soort, vastgelegd_op) values (?1, ?2) returning versie");
        rij.Zet(1, soort);
        rij.Zet(2, nu.AlsTekst());
        return rij.EersteGetal()!.Value;
    }

    /// <summary>De laatste versie die er nu is; 0 als er nog niets is vastgelegd.</summary>
    public static long Laatste(SqliteTransaction transactie)
    {
        using var laatste = new Voorbereid(transactie, "select max(versie) from vastlegging");
        return laatste.EersteGetal() ?? 0;
    }

    public static long? Relatie(SqliteTransaction transactie, string gemeente, string aanbieder)
    {
        using var relatie = new Voorbereid(transactie, "select relatie_id from relatie where aanbieder = ?1 and gemeente = ?2");
        relatie.Zet(1, aanbieder);
        relatie.Zet(2, gemeente);
        return relatie.EersteGetal();
    }

    public static long RelatieOfNieuw(SqliteTransaction transactie, string gemeente, string aanbieder)
    {
        if (Relatie(transactie, gemeente, aanbieder) is { } bekend)
        {
            return bekend;
        }

        using var nieuw = new Voorbereid(transactie, "insert into relatie (gemeente, aanbieder) values (?1, ?2) returning relatie_id");
        nieuw.Zet(1, gemeente);
        nieuw.Zet(2, aanbieder);
        return nieuw.EersteGetal()!.Value;
    }
}
