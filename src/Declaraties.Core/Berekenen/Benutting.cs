using Declaraties.Domein;

namespace Declaraties.Berekenen;

/// <summary>
/// Benutting van een toewijzing in een kalendermaand: geleverde tegenover geïndiceerde tijd. Een eigen cijfer van de Sociale Dienst
/// Drechtsteden, niet van de standaard. Waar zij niet te bepalen is, is <see cref="Percentage"/> null en niet 0.
/// </summary>
/// <param name="GeleverdeMinuten">Goedgekeurde minuten, D min C, van alle prestaties met een ProductPeriode in de maand.</param>
/// <param name="Geindiceerd">De geïndiceerde minuten als breuk; null als die niet te bepalen zijn.</param>
/// <param name="PlafondMinuten">Het hoogste aantal minuten van een prestatie over deze maand (TR321); null zonder Omvang in tijd.</param>
public sealed record Benutting(long GeleverdeMinuten, Breuk? Geindiceerd, long? PlafondMinuten)
{
    /// <summary>Geïndiceerde minuten maal honderd, half omhoog: twee decimalen als geheel getal.</summary>
    public long? GeindiceerdeMinutenMaal100 => Geindiceerd is { } breuk ? Afronding.HalfOmhoog((Int128)breuk.Teller * 100, breuk.Noemer) : null;

    /// <summary>Percentage maal tien, half omhoog uit de exacte breuk: één decimaal als geheel getal. Null als geïndiceerd onbekend of 0 is.</summary>
    public long? PercentageMaal10 =>
        Geindiceerd is { Teller: > 0 } breuk
            ? Afronding.HalfOmhoog((Int128)GeleverdeMinuten * 1000 * breuk.Noemer, breuk.Teller)
            : null;

    public decimal? GeindiceerdeMinuten => GeindiceerdeMinutenMaal100 / 100m;

    public decimal? Percentage => PercentageMaal10 / 10m;

    /// <summary>Bepaalt de benutting van <paramref name="toewijzing"/> in <paramref name="maand"/>.</summary>
    public static Benutting Bepaal(Toewijzing toewijzing, Maand maand, long geleverdeMinuten)
    {
        if (toewijzing.Omvang is not { } omvang || !omvang.Eenheid.IsTijd())
        {
            return new Benutting(geleverdeMinuten, null, null);
        }

        var deel = maand.Periode.Doorsnede(toewijzing.Looptijd);
        var minuten = new Volume(omvang.Volume, omvang.Eenheid).InKleinsteEenheid.Aantal;
        var plafond = Plafond.KerenPerPrestatie(omvang, toewijzing.Product?.Categorie ?? "", toewijzing.Looptijd, toewijzing.Einddatum, deel) * minuten;
        return new Benutting(geleverdeMinuten, GeindiceerdeTijd(omvang.Frequentie, minuten, deel.Dagen, maand, toewijzing), plafond);
    }

    private static Breuk? GeindiceerdeTijd(Frequentie frequentie, long minuten, int dagen, Maand maand, Toewijzing toewijzing) =>
        frequentie switch
        {
            Frequentie.PerDag => new Breuk(minuten * dagen, 1),
            Frequentie.PerWeek => new Breuk(minuten * dagen, 7),
            Frequentie.PerMaand => new Breuk(minuten * dagen, maand.Dagen),
            // Zonder Einddatum is niet te zeggen welk deel van het totaal in deze maand hoort.
            Frequentie.TotaalInToewijzing when toewijzing.Einddatum is not null && toewijzing.Looptijd.Dagen > 0 =>
                new Breuk(minuten * dagen, toewijzing.Looptijd.Dagen),
            _ => null,
        };
}

/// <summary>Een exacte breuk; de noemer is positief.</summary>
public readonly record struct Breuk(long Teller, long Noemer);
