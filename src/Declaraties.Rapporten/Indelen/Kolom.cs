using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Een kolom van een tabel: hoe zij heet, wat erin staat en waar dat vandaan komt. Elke vorm van een rapport loopt langs dezelfde kolommen.</summary>
/// <param name="naam">Zoals in JSON; in CSV met een hoofdletter.</param>
/// <param name="kop">Voor mensen.</param>
/// <param name="soort">Wat erin staat.</param>
public abstract class Kolom(string naam, string kop, Kolomsoort soort)
{
    public string Naam => naam;

    public string Kop => kop;

    public Kolomsoort Soort => soort;

    /// <summary>Wat er voor mensen staat als er niets is.</summary>
    public string Leeg { get; init; } = "-";

    /// <summary>Hoe breed wat erin staat in een rekenblad is, in tekens.</summary>
    public int Breedte { get; init; } = soort switch
    {
        Kolomsoort.Gemeente => 24,
        Kolomsoort.Tekst => 18,
        Kolomsoort.Euro or Kolomsoort.EuroInVieren => 16,
        _ => 12,
    };

    /// <summary>Of hier de wet staat: een programma leest haar altijd, een mens alleen waar er meer zijn.</summary>
    public bool IsWet { get; init; }

    /// <summary>De kolom met de code waarvan hier de naam staat. Een programma leest een naam achteraan, een mens naast de code; null als dit geen naam is.</summary>
    public string? NaamVan { get; init; }

    /// <summary>Of er niets in kan staan, omdat er geen namen zijn ingelezen: een mens ziet haar dan niet.</summary>
    public bool IsOnbekend { get; init; }

    /// <summary>Of in elke cel een staaf ligt, zo lang als haar getal naast het hoogste.</summary>
    public bool MetStaaf { get; init; }

    /// <summary>Of wat erin staat onder de tabel is op te tellen.</summary>
    public bool TeltOp { get; init; }

    public bool IsGetal => soort.IsGetal();

    /// <inheritdoc cref="Kolomsoorten.Decimalen"/>
    public int Decimalen => soort.Decimalen();

    /// <summary>Wat er op een rij in staat.</summary>
    /// <param name="rij">Een rij van het blad van deze kolom.</param>
    public abstract Cel Van(object rij);

    /// <summary>Waar te zien is wat er op een rij in staat; null als dat nergens is.</summary>
    /// <param name="rij">Een rij van het blad van deze kolom.</param>
    /// <param name="wijzer">Kent de pagina's; null als er geen site is.</param>
    public abstract string? Adres(object rij, IPaginawijzer? wijzer);

    /// <summary>Voor mensen: een gemeente heet zoals zij heet, een bedrag heeft een euroteken en een getal punten.</summary>
    public string InWoorden(Cel cel) =>
        cel.IsLeeg ? Leeg
        : soort == Kolomsoort.Gemeente ? Gemeenten.Naam(new(cel.Tekst!))
        : cel.Getal is { } getal ? soort.InWoorden(getal)
        : cel.Tekst!;

    /// <summary>Voor een programma: niets dan het getal of de tekst.</summary>
    public string? Kaal(Cel cel, string komma) => cel.IsLeeg ? null : cel.Tekst ?? Getallen.Decimalen(cel.Getal!.Value, Decimalen, komma);
}
