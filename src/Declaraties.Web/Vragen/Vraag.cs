using System.Globalization;
using System.Text.Json;
using Declaraties.Controleren;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Declaraties.Web.Vragen;

/// <summary>
/// Leest wat een lezer in het adres vroeg, in een formulier invulde of in JSON stuurde. Wat niet kan wordt een bezwaar, met wat wel goed was geweest; daarvoor geldt dan de gewone waarde. Pagina's en API
/// lezen met deze ene klasse. Leeg is hetzelfde als niet gevraagd: zo stuurt een formulier zijn lege velden.
/// </summary>
public sealed class Vraag(IQueryCollection query)
{
    private const int LangsteCode = 20;

    // Around a date that is asked for we count days, months and years: that must remain possible.
    private const int EersteJaar = 2001;

    /// <summary>Een SHA-256.</summary>
    private const int Kenmerklengte = 64;
    private const int Sleutellengte = 32;
    private readonly List<string> _bezwaren = [];

    /// <summary>Wat iemand in een formulier invulde.</summary>
    public static Vraag Van(IFormCollection formulier) => new(new QueryCollection(formulier.ToDictionary(veld => veld.Key, veld => veld.Value)));

    /// <summary>Wat iemand op de opdrachtregel zei.</summary>
    public static Vraag Van(IReadOnlyList<Vraagveld> velden) => new(new QueryCollection(velden.ToDictionary(veld => veld.Naam, veld => new StringValues(veld.Waarde))));

    /// <summary>Wat een programma in JSON stuurt, dat een veld leest zoals een formulier het heeft; null als het geen object is.</summary>
    public static async Task<Vraag?> VanJsonAsync(HttpRequest verzoek)
    {
        try
        {
            var inhoud = await JsonSerializer.DeserializeAsync<JsonElement>(verzoek.Body, JsonSerializerOptions.Web, verzoek.HttpContext.RequestAborted);
            return inhoud.ValueKind == JsonValueKind.Object ? new Vraag(new QueryCollection(inhoud.EnumerateObject().GroupBy(veld => veld.Name).ToDictionary(veld => veld.Key, veld => Waarde(veld.Last().Value)))) : null;
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            // The second is half a character in a string.
            return null;
        }
    }

    /// <summary>Wat er niet klopt.</summary>
    public IReadOnlyList<string> Bezwaren => _bezwaren;

    public int Bladzijde() => Geheel("bladzijde", 1, 1, Opslag.Bladzijde.Meeste / Opslag.Bladzijde.Grootte);

    public Gemeente? Gemeente() => Cijfers("gemeente", 4) is { } code ? new(code) : null;

    public Aanbieder? Aanbieder() => Cijfers("aanbieder", 8) is { } code ? new(code) : null;

    /// <summary>Van wie het moet zijn: van wie vraagt als dat een aanbieder is, en anders van wie hij noemt. Van een ander bestaat er voor een aanbieder niets.</summary>
    /// <param name="eigen">De aanbieder die het vraagt; null voor wie van iedereen mag zien.</param>
    public Aanbieder? Aanbieder(Aanbieder? eigen)
    {
        var gevraagd = Aanbieder();
        return eigen is null || gevraagd is null || gevraagd == eigen ? eigen ?? gevraagd : Weiger<Aanbieder?>("aanbieder", $"verwacht uw eigen AGB-code {eigen}, of niets", eigen);
    }

    /// <summary>Hetzelfde, en wie geen aanbieder is moet er een noemen.</summary>
    public Aanbieder? ZekereAanbieder(Aanbieder? eigen)
    {
        if (eigen is null)
        {
            Eis("aanbieder");
        }

        return Aanbieder(eigen);
    }

    /// <summary>Alleen onder deze wet; null is elke.</summary>
    public Wet? Wet() => MogelijkeKeuze<Wet>("wet");

    private string? Cijfers(string naam, int aantal)
    {
        if (Tekst(naam) is not { } tekst)
        {
            return null;
        }

        return tekst.Length == aantal && tekst.All(char.IsAsciiDigit) ? tekst : Weiger<string?>(naam, $"verwacht {aantal} cijfers", null);
    }

    public int Geheel(string naam, int standaard, int minstens, int hoogstens) =>
        Tekst(naam) is not { } tekst ? standaard
        : int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= minstens && getal <= hoogstens ? getal
        : Weiger(naam, $"verwacht een geheel getal van {minstens} t/m {hoogstens}", standaard);

    public Maand Maand(string naam, Maand standaard) => MogelijkeMaand(naam) ?? standaard;

    public Maand? MogelijkeMaand(string naam) =>
        Tekst(naam) is not { } tekst ? null
        : Datumlezer.Maand(tekst) is { } maand && IsJaar(maand.Jaar) ? maand
        : Weiger<Maand?>(naam, $"verwacht een maand als JJJJ-MM of M-JJJJ, zoals 2026-02 of februari 2026, in {EersteJaar} t/m {Domein.Maand.LaatsteJaar}", null);

    public int Jaar(string naam, int standaard) => Geheel(naam, standaard, EersteJaar, Domein.Maand.LaatsteJaar);

    public DateOnly Datum(string naam, DateOnly standaard) => MogelijkeDatum(naam) ?? standaard;

    public DateOnly? MogelijkeDatum(string naam) =>
        Tekst(naam) is not { } tekst ? null
        : Datumlezer.Dag(tekst) is { } datum && IsJaar(datum.Year) ? datum
        : Weiger<DateOnly?>(naam, $"verwacht een datum als JJJJ-MM-DD of D-M-JJJJ, zoals 2026-02-28, in {EersteJaar} t/m {Domein.Maand.LaatsteJaar}", null);

    /// <summary>Een van de namen van een opsomming, in kleine letters.</summary>
    public T Keuze<T>(string naam, T standaard)
        where T : struct, Enum => MogelijkeKeuze<T>(naam) ?? standaard;

    public T? MogelijkeKeuze<T>(string naam)
        where T : struct, Enum => MogelijkeKeuze(naam, Enum.GetValues<T>());

    /// <summary>Een van deze waarden van een opsomming; null als er niet naar is gevraagd.</summary>
    public T? MogelijkeKeuze<T>(string naam, IReadOnlyList<T> keuzes)
        where T : struct, Enum
    {
        if (Tekst(naam) is not { } tekst)
        {
            return null;
        }

        return Woorden.Zoek<T>(tekst) is { } keuze && keuzes.Contains(keuze) ? keuze : Weiger<T?>(naam, $"verwacht {string.Join(", ", keuzes.Select(een => een.Woord()))}", null);
    }

    public bool Vink(string naam) => Tekst(naam) switch
    {
        null or "nee" => false,
        "ja" => true,
        _ => Weiger(naam, "verwacht ja of nee", false),
    };

    /// <summary>De code van een product, zoals een toewijzing haar noemt.</summary>
    public string? Productcode(string naam) =>
        Tekst(naam) is not { } tekst ? null
        : tekst.Length <= LangsteCode ? tekst
        : Weiger<string?>(naam, $"verwacht een ProductCode van hoogstens {LangsteCode} tekens", null);

    private static bool IsJaar(int jaar) => jaar is >= EersteJaar and <= Domein.Maand.LaatsteJaar;

    /// <summary>De code van een regel.</summary>
    public string? Regel(string naam)
    {
        if (Tekst(naam) is not { } tekst)
        {
            return null;
        }

        return tekst.Length <= LangsteCode && Declaratieregels.Alle.Any(regel => regel.Code == tekst)
            ? tekst
            : Weiger<string?>(naam, "verwacht de code van een regel, zoals TR321", null);
    }

    /// <summary>Een bedrag in euro, zoals iemand het intikt.</summary>
    public Bedrag? Euro(string naam)
    {
        if (Tekst(naam) is not { } tekst)
        {
            return null;
        }

        return decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro) && euro <= 1_000_000_000m && decimal.Round(euro, 2) == euro
            ? new Bedrag((long)(euro * 100))
            : Weiger<Bedrag?>(naam, "verwacht een bedrag in euro, zoals 250 of 99,50", null);
    }

    /// <summary>Een getal zoals iemand het intikt, met een komma of een punt.</summary>
    public decimal? Getal(string naam, Getalvorm vorm)
    {
        ArgumentNullException.ThrowIfNull(vorm);
        return Tekst(naam) is not { } tekst ? null : vorm.Lees(tekst, out var reden) ?? Weiger<decimal?>(naam, reden, null);
    }

    private string? Tekst(string naam) => query[naam].ToString().Trim() is { Length: > 0 } tekst ? tekst : null;

    /// <summary>Gehele getallen in een lijst: als JSON, of elk in een eigen veld van een formulier.</summary>
    public IReadOnlyList<long> Getallen(string naam, int hoogstens)
    {
        var getallen = new List<long>();
        foreach (var deel in query[naam].ToString().Trim('[', ']', ' ').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(deel, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) || getal < 1 || getallen.Count == hoogstens)
            {
                return Weiger<IReadOnlyList<long>>(naam, $"verwacht een lijst van hoogstens {hoogstens} gehele getallen vanaf 1", []);
            }

            getallen.Add(getal);
        }

        return getallen;
    }

    /// <summary>Een van deze woorden; null als er niet naar is gevraagd.</summary>
    public string? Woord(string naam, IReadOnlyList<string> keuzes) =>
        Tekst(naam) is not { } tekst ? null
        : keuzes.Contains(tekst) ? tekst
        : Weiger<string?>(naam, $"verwacht {string.Join(", ", keuzes)}", null);

    /// <summary>Een stuk tekst, zonder Bsn; null als het er niet is.</summary>
    public string? Zin(string naam, int langste)
    {
        if (Tekst(naam) is not { } tekst)
        {
            return null;
        }

        return tekst.Length > langste ? Weiger<string?>(naam, $"verwacht hoogstens {langste} tekens", null)
            : Afscherming.ZonderBsn(tekst) != tekst ? Weiger<string?>(naam, "een Bsn hoort er niet in, noem het ToewijzingNummer", null)
            : tekst;
    }

    /// <summary>Wat er letterlijk stond, om terug te zetten in een formulier.</summary>
    public string? Getypt(string naam) => Tekst(naam);

    /// <summary>Het kenmerk van wat iemand zag.</summary>
    public string? Kenmerk(string naam) =>
        Tekst(naam) is not { } tekst ? null
        : tekst.Length == Kenmerklengte && tekst.All(char.IsAsciiHexDigitLower) ? tekst
        : Weiger<string?>(naam, "verwacht het kenmerk dat u zag", null);

    /// <summary>De sleutel van een bericht.</summary>
    public string? Sleutel(string naam) =>
        Tekst(naam) is not { } tekst ? null
        : tekst.Length == Sleutellengte && tekst.All(char.IsAsciiHexDigitLower) ? tekst
        : Weiger<string?>(naam, "verwacht het id van een bericht", null);

    /// <summary>Deze velden moeten er zijn.</summary>
    public void Eis(params IReadOnlyList<string> namen) => _bezwaren.AddRange(namen.Where(naam => Tekst(naam) is null).Select(Veldbezwaar.Ontbreekt));

    public void Weiger(string naam, string verwacht) => Weiger(naam, verwacht, false);

    private static StringValues Waarde(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.String => waarde.GetString(),
        JsonValueKind.Null => StringValues.Empty,
        _ => waarde.GetRawText(),
    };

    // What was given is not repeated: it may be anything, a Bsn as well.
    private T Weiger<T>(string naam, string verwacht, T standaard)
    {
        _bezwaren.Add(Veldbezwaar.KloptNiet(naam, verwacht));
        return standaard;
    }
}
