using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Geeft elke vastlegging haar versie, en elk drietal van gemeente, aanbieder en wet zijn nummer.</summary>
internal static class Vastlegging
{
    public const string Producten = "producten";
    public const string Contracten = "contracten";
    public const string Toewijzing = "toewijzing";
    public const string Declaratie = "declaratie";
    public const string Toestemming = "toestemming";

    public static long Nieuw(Transactie transactie, string soort, DateTimeOffset nu) =>
        transactie.Getal(transactie.Sql.NieuweVersie, ("@soort", soort), ("@op", nu.AlsTekst()))!.Value;

    /// <summary>De laatste versie die er nu is; 0 als er nog niets is vastgelegd.</summary>
    public static long Laatste(Transactie transactie) => transactie.Getal(transactie.Sql.LaatsteVersie) ?? 0;

    public static PartijenId? Partijen(Transactie transactie, Gemeente gemeente, Aanbieder aanbieder, Wet wet) =>
        transactie.Getal(transactie.Sql.Partijen, ("@gemeente", gemeente), ("@aanbieder", aanbieder), ("@wet", wet)) is { } nummer ? new PartijenId(nummer) : null;

    public static PartijenId PartijenOfNieuw(Transactie transactie, Gemeente gemeente, Aanbieder aanbieder, Wet wet) =>
        Partijen(transactie, gemeente, aanbieder, wet)
        ?? new PartijenId(transactie.Getal(transactie.Sql.NieuwePartijen, ("@gemeente", gemeente), ("@aanbieder", aanbieder), ("@wet", wet))!.Value);
}
