using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Een rij van toewijzingversie, met het paar van gemeente en aanbieder erbij.</summary>
internal sealed class Toewijzingrij
{
    public const string Kolommen =
        """
        r.gemeente as Gemeente, r.aanbieder as Aanbieder, t.nummer as Nummer, t.versie as Versie, t.bsn as Bsn, t.categorie as Categorie,
        t.code as Code, t.toewijzingsdatum as Toewijzingsdatum, t.toewijzingstijd as Toewijzingstijd, t.ingangsdatum as Ingangsdatum,
        t.einddatum as Einddatum, t.reden_wijziging as RedenWijziging, t.volume as Volume, t.eenheid as Eenheid,
        t.frequentie as Frequentie, t.budget as Budget
        """;

    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public long Nummer { get; init; }

    public long Versie { get; init; }

    public long Bsn { get; init; }

    public string? Categorie { get; init; }

    public string? Code { get; init; }

    public long Toewijzingsdatum { get; init; }

    public long Toewijzingstijd { get; init; }

    public long Ingangsdatum { get; init; }

    public long? Einddatum { get; init; }

    public string? RedenWijziging { get; init; }

    public long? Volume { get; init; }

    public long? Eenheid { get; init; }

    public long? Frequentie { get; init; }

    public long? Budget { get; init; }

    /// <summary>De volgorde die bepaalt welke versie geldt: Toewijzingsdatum, -tijd, en bij gelijke stand de laatst gelezen (besluit 20).</summary>
    public (long, long, long) Rang => (Toewijzingsdatum, Toewijzingstijd, Versie);

    public Toewijzing AlsToewijzing() => new()
    {
        Gemeente = Gemeente,
        Aanbieder = Aanbieder,
        ToewijzingNummer = (int)Nummer,
        Bsn = Domein.Bsn.VanGetal((int)Bsn),
        Product = Categorie is null ? null : new Product(Categorie, Code),
        Toewijzingsdatum = Datums.VanGetal(Toewijzingsdatum),
        Toewijzingstijd = TimeSpan.FromTicks(Toewijzingstijd),
        Ingangsdatum = Datums.VanGetal(Ingangsdatum),
        Einddatum = Einddatum is { } einddatum ? Datums.VanGetal(einddatum) : null,
        RedenWijziging = RedenWijziging,
        Omvang = Volume is { } volume ? new Omvang((int)volume, (Eenheid)Eenheid!, (Frequentie)Frequentie!) : null,
        Budget = (int?)Budget,
    };

    /// <summary>De geldende versie van elk ToewijzingNummer.</summary>
    public static IEnumerable<Toewijzing> Geldend(IEnumerable<Toewijzingrij> rijen) =>
        rijen.GroupBy(rij => (rij.Gemeente, rij.Aanbieder, rij.Nummer)).Select(versies => versies.MaxBy(rij => rij.Rang)!.AlsToewijzing());
}
