using System.Globalization;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Rapporten.Concluderen;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Waarover een rapport gaat.</summary>
public enum Rapportsoort
{
    Benutting,
    Afkeur,
    Maand,
    Crediteren,
}

/// <summary>Wat een kolom bevat. Getallen zijn altijd geheel; wat er staat is hun deel: honderdsten, tienden, centen.</summary>
public enum Kolomsoort
{
    Tekst,
    Maand,

    /// <summary>Een gemeentecode; voor mensen haar naam.</summary>
    Gemeente,
    Datum,
    Geheel,

    /// <summary>Minuten in honderdsten.</summary>
    Minuten,

    /// <summary>Procenten in tienden.</summary>
    Percentage,

    /// <summary>Eurocenten.</summary>
    Euro,
}

/// <param name="Naam">Zoals in JSON; in CSV met een hoofdletter.</param>
/// <param name="Kop">Voor mensen.</param>
/// <param name="Soort">Wat erin staat.</param>
/// <param name="Leeg">Wat er voor mensen staat als er niets is.</param>
public sealed record Kolom(string Naam, string Kop, Kolomsoort Soort, string Leeg = "-")
{
    public bool IsGetal => Soort is Kolomsoort.Geheel or Kolomsoort.Minuten or Kolomsoort.Percentage or Kolomsoort.Euro;

    /// <summary>Decimalen van het hele getal in een cel.</summary>
    public int Decimalen => Soort switch
    {
        Kolomsoort.Minuten or Kolomsoort.Euro => 2,
        Kolomsoort.Percentage => 1,
        _ => 0,
    };

    /// <summary>Voor mensen: een gemeente heet zoals zij heet, een bedrag heeft een euroteken en een getal punten.</summary>
    public string InWoorden(Cel cel)
    {
        if (cel.IsLeeg)
        {
            return Leeg;
        }

        return Soort switch
        {
            Kolomsoort.Gemeente => Gemeenten.Naam(new(cel.Tekst!)),
            Kolomsoort.Percentage => Getallen.Decimalen(cel.Getal!.Value, 1, ",") + " %",
            Kolomsoort.Euro => Getallen.Euro(cel.Getal!.Value),
            _ when IsGetal => Getallen.MetPunten(cel.Getal!.Value, Decimalen),
            _ => cel.Tekst!,
        };
    }

    /// <summary>Voor een programma: niets dan het getal of de tekst.</summary>
    public string? Kaal(Cel cel, string komma) => cel.IsLeeg ? null : cel.Tekst ?? Getallen.Decimalen(cel.Getal!.Value, Decimalen, komma);
}

/// <summary>Een tekst, een geheel getal, of niets.</summary>
public readonly record struct Cel(string? Tekst, long? Getal)
{
    public bool IsLeeg => Tekst is null && Getal is null;

    public static implicit operator Cel(string? tekst) => new(tekst, null);

    public static implicit operator Cel(long? getal) => new(null, getal);

    public static implicit operator Cel(long getal) => new(null, getal);

    public static implicit operator Cel(Maand maand) => new(maand.ToString(), null);

    public static implicit operator Cel(DateOnly? datum) => new(datum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);
}

/// <summary>Wat in een grafiek van een blad wordt getekend.</summary>
/// <param name="Titel">Wat er te zien is.</param>
/// <param name="Label">De kolom met de namen.</param>
/// <param name="Waarde">De kolom met de lengtes.</param>
/// <param name="MetBanden">Of het een benutting is, met grenzen voor onder en boven.</param>
public sealed record Grafiek(string Titel, int Label, int Waarde, bool MetBanden = false);

/// <summary>Een deel van een brede tabel, voor op papier.</summary>
public sealed record Tabeldeel(string Titel, IReadOnlyList<int> Kolommen);

/// <summary>Een tabel in een rapport. De rijen worden gemaakt als ze worden gelezen, en maar één keer.</summary>
public sealed class Blad
{
    /// <summary>Zoals in JSON, en de keuze bij --per.</summary>
    public required string Naam { get; init; }

    public required string Titel { get; init; }

    public required IReadOnlyList<Kolom> Kolommen { get; init; }

    public required IEnumerable<Cel[]> Rijen { get; init; }

    /// <summary>Zo veel rijen als er toewijzingen zijn: niet voor een pagina.</summary>
    public bool IsDetail { get; init; }

    public Grafiek? Grafiek { get; init; }

    /// <summary>Waarin de tabel op papier uiteenvalt; null als zij past.</summary>
    public IReadOnlyList<Tabeldeel>? Delen { get; init; }

    /// <summary>Hoe de tabel te lezen is, in een zin of twee.</summary>
    public string? Uitleg { get; init; }
}

/// <summary>Een rapport: wat het is, wat het zegt, en zijn tabellen.</summary>
public sealed class Rapportage
{
    public required Rapportsoort Soort { get; init; }

    public required string Titel { get; init; }

    /// <summary>Periode, stand en status, met hun naam.</summary>
    public required IReadOnlyList<(string Naam, string Kop, string Waarde)> Kenmerken { get; init; }

    /// <summary>De getallen waar het om gaat, al opgemaakt. Leest zo nodig alle regels.</summary>
    public required Func<IReadOnlyList<(string Kop, string Waarde)>> Kerncijfers { get; init; }

    /// <summary>Wat er uit de cijfers blijkt, in gewone zinnen. Leest zo nodig alle regels.</summary>
    public required Func<IReadOnlyList<string>> Conclusies { get; init; }

    /// <summary>Het detail staat vooraan: wat erna komt is eruit opgeteld.</summary>
    public required IReadOnlyList<Blad> Bladen { get; init; }

    /// <summary>Het blad waar om is gevraagd.</summary>
    public required Blad Gevraagd { get; init; }
}
