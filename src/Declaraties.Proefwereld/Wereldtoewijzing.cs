using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een toewijzing zoals zij uiteindelijk geldt, met de twee momenten waarop de gemeente haar stuurt, en wat erop is goedgekeurd.</summary>
internal sealed class Wereldtoewijzing
{
    public required Wereldclient Client { get; init; }

    public required int Nummer { get; init; }

    /// <summary>Het product waarmee wordt gedeclareerd. Bij een Budget staat in de toewijzing alleen de categorie.</summary>
    public required Product Product { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    /// <summary>De Einddatum bij het toewijzen.</summary>
    public required DateOnly? EersteEinddatum { get; init; }

    /// <summary>De Einddatum die uiteindelijk geldt.</summary>
    public required DateOnly? Einddatum { get; init; }

    /// <summary>Wanneer de eerste versie is gestuurd.</summary>
    public DateOnly Toegewezen { get; set; }

    /// <summary>Wanneer de tweede versie is gestuurd; leeg als er geen is.</summary>
    public DateOnly? Gewijzigd { get; set; }

    public string? RedenWijziging { get; set; }

    public required Omvang? Omvang { get; init; }

    public required Bedrag? Budget { get; init; }

    /// <summary>Bij een Budget: hoeveel er per week ongeveer wordt geleverd.</summary>
    public int MinutenPerWeek { get; init; }

    /// <summary>De eenheid waarin wordt gedeclareerd.</summary>
    public required Eenheid Eenheid { get; init; }

    public bool IsVerwijderd => RedenWijziging == "13";

    public Periode Looptijd => new(Ingangsdatum, Einddatum ?? DateOnly.MaxValue);

    /// <summary>Het laatste debet dat is goedgekeurd en niet ingetrokken.</summary>
    public Debet? LaatsteDebet { get; set; }

    /// <summary>Het laatste debet dat is ingetrokken.</summary>
    public Debet? LaatsteIngetrokken { get; set; }

    /// <summary>Goedgekeurd, D min C: minuten, of het volume in een andere eenheid.</summary>
    public long Verbruik { get; private set; }

    /// <summary>Goedgekeurd, D min C.</summary>
    public Bedrag Besteed { get; private set; }

    private DateOnly? LaatsteProductdag { get; set; }

    /// <summary>De ProductPeriode in een maand; leeg als de toewijzing daarin geen dag heeft.</summary>
    public Periode In(Maand maand) => Looptijd.Doorsnede(maand.Periode);

    public void Verwerk(Conceptregel goedgekeurd)
    {
        Verbruik += goedgekeurd.Kleinst * goedgekeurd.Teken;
        Besteed += goedgekeurd.Bedrag;
        if (LaatsteProductdag is not { } laatste || goedgekeurd.ProductPeriode.Eind > laatste)
        {
            LaatsteProductdag = goedgekeurd.ProductPeriode.Eind;
        }
    }

    /// <summary>Het hoogste volume van één regel (TR321), in minuten of de eigen eenheid; leeg zonder Omvang.</summary>
    public long? PlafondPerRegel(string categorie, Periode periode) =>
        Omvang is { } omvang ? InKleinste(omvang, Plafond.KerenPerPrestatie(omvang, categorie, Looptijd, Einddatum, periode)) : null;

    /// <summary>Het hoogste volume van alle regels samen (TR322) zodra er een over <paramref name="periode"/> bij komt; leeg zonder Omvang.</summary>
    public long? PlafondSamen(Periode periode)
    {
        if (Omvang is not { } omvang)
        {
            return null;
        }

        var laatste = LaatsteProductdag is { } dag && dag > periode.Eind ? dag : periode.Eind;
        return InKleinste(omvang, Plafond.KerenInLooptijd(omvang, new Periode(Ingangsdatum, Einddatum ?? laatste)));
    }

    private static long InKleinste(Omvang omvang, int keren) =>
        new Volume((long)omvang.Volume * keren, omvang.Eenheid).InKleinsteEenheid.Aantal;
}
