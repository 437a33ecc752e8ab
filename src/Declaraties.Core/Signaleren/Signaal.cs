using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Signaleren;

/// <summary>Wat geen grond is om te weigeren, maar wel geld kost of kan kosten (rekenregels 21 t/m 23).</summary>
public enum Signaalsoort
{
    /// <summary>Een goedgekeurde debetprestatie overlapt een andere, niet gecrediteerde op dezelfde toewijzing en hetzelfde product.</summary>
    Dubbel = 1,

    /// <summary>Een goedgekeurde prestatie past niet meer bij de geldende toewijzing: in dagen, product, client, of omdat zij is verwijderd.</summary>
    BuitenToewijzing,

    /// <summary>Een goedgekeurde prestatie heeft meer volume dan de geldende Omvang met de geldende toestemmingen toelaat.</summary>
    BovenOmvang,

    /// <summary>Het tarief van een goedgekeurde prestatie is niet meer dat van het contract.</summary>
    Tarief,

    /// <summary>Een goedgekeurde prestatie is niet om te rekenen in de eenheid van de geldende toewijzing, en telt niet mee in haar som.</summary>
    Eenheid,

    /// <summary>Een contractregel voor een product dat de productcodelijst niet kent.</summary>
    ContractOnbekendProduct,

    /// <summary>TR378: de gemeente van een toewijzing bestond niet op haar Ingangsdatum.</summary>
    ToewijzingOnbekendeGemeente,

    /// <summary>TR381: het product van een toewijzing staat op haar Ingangsdatum niet in de productcodelijst.</summary>
    ToewijzingOnbekendProduct,

    /// <summary>De minuten per week van een toewijzing liggen buiten de bandbreedte die op haar Ingangsdatum voor haar product geldt.</summary>
    ToewijzingBuitenBandbreedte,
}

public static class Signaalsoorten
{
    /// <summary>Zoals de soort in een verslag, de API, een gebeurtenis en de opslag heet.</summary>
    public static string Naam(this Signaalsoort soort) => soort switch
    {
        Signaalsoort.Dubbel => "dubbel",
        Signaalsoort.BuitenToewijzing => "buiten-toewijzing",
        Signaalsoort.BovenOmvang => "boven-omvang",
        Signaalsoort.Tarief => "tarief",
        Signaalsoort.Eenheid => "eenheid",
        Signaalsoort.ContractOnbekendProduct => "contract-onbekend-product",
        Signaalsoort.ToewijzingOnbekendeGemeente => "toewijzing-onbekende-gemeente",
        Signaalsoort.ToewijzingOnbekendProduct => "toewijzing-onbekend-product",
        Signaalsoort.ToewijzingBuitenBandbreedte => "toewijzing-buiten-bandbreedte",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), "Onbekende soort signaal."),
    };

    /// <summary>Voor een lezer.</summary>
    public static string InWoorden(this Signaalsoort soort) => soort switch
    {
        Signaalsoort.Dubbel => "overlapt een andere prestatie",
        Signaalsoort.BuitenToewijzing => "past niet meer bij de toewijzing",
        Signaalsoort.BovenOmvang => "meer dan de omvang",
        Signaalsoort.Tarief => "ander tarief dan het contract",
        Signaalsoort.Eenheid => "niet om te rekenen in de eenheid van de toewijzing",
        Signaalsoort.ContractOnbekendProduct => "contract voor een onbekend product",
        Signaalsoort.ToewijzingOnbekendeGemeente => "toewijzing van een onbekende gemeente",
        Signaalsoort.ToewijzingOnbekendProduct => "toewijzing van een onbekend product",
        Signaalsoort.ToewijzingBuitenBandbreedte => "toewijzing buiten de bandbreedte van haar product",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), "Onbekende soort signaal."),
    };

    /// <summary>Elke soort.</summary>
    public static IReadOnlyList<Signaalsoort> Alle { get; } = Enum.GetValues<Signaalsoort>();

    /// <summary>De soort met deze naam; null als die er niet is.</summary>
    public static Signaalsoort? Zoek(string naam)
    {
        foreach (var soort in Alle)
        {
            if (soort.Naam() == naam)
            {
                return soort;
            }
        }

        return null;
    }

    /// <summary>Gaat over een prestatie die te crediteren is.</summary>
    public static bool IsVanPrestatie(this Signaalsoort soort) => soort is Signaalsoort.Dubbel or Signaalsoort.BuitenToewijzing or Signaalsoort.BovenOmvang or Signaalsoort.Tarief or Signaalsoort.Eenheid;
}

/// <summary>Een signaal als gegeven. Het is nooit een retourcode en staat nooit in een WMO325 (OP095).</summary>
public sealed record Signaal
{
    public required Signaalsoort Soort { get; init; }

    /// <summary>Wat er is en waarom dat geld kost, met de getallen. Nooit met een Bsn.</summary>
    public required string Toelichting { get; init; }

    /// <summary>Wat er ten hoogste te veel is betaald, in eurocenten; negatief als er te weinig is betaald, 0 als dat niet te zeggen is.</summary>
    public required Bedrag Bedrag { get; init; }

    /// <summary>Leeg bij een contractregel.</summary>
    public int? ToewijzingNummer { get; init; }

    /// <summary>ReferentieNummer van de prestatie waar het om gaat.</summary>
    public string? Referentie { get; init; }

    /// <summary>Bij <see cref="Signaalsoort.Dubbel"/> het ReferentieNummer van de eerder goedgekeurde prestatie.</summary>
    public string? Andere { get; init; }

    public Product? Product { get; init; }

    /// <summary>De ProductPeriode, de looptijd of de geldigheid waar het om gaat.</summary>
    public Periode? Periode { get; init; }

    /// <summary>De prestatie waarvan een credit dit zou oplossen: van twee die elkaar overlappen de eerste (TR389).</summary>
    public string? TeCrediteren => Andere ?? Referentie;

    /// <summary>Waaraan hetzelfde signaal te herkennen is, binnen een aanbieder en een gemeente: hoe het ook is ontstaan en verwoord.</summary>
    public string Kenmerk => Soort switch
    {
        // Wie van de twee eerder was maakt niet uit.
        Signaalsoort.Dubbel => string.CompareOrdinal(Referentie, Andere) < 0 ? $"{Referentie}|{Andere}" : $"{Andere}|{Referentie}",
        Signaalsoort.ContractOnbekendProduct => $"{Product}|{Periode!.Value.Begin:yyyyMMdd}",
        _ when Referentie is not null => Referentie,
        _ => ToewijzingNummer?.ToString(CultureInfo.InvariantCulture) ?? "",
    };
}
