using System.Globalization;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;

namespace Declaraties.Dienst.Invoer;

/// <summary>Een rij met haar velden in de volgorde van de kop; verzamelt wat er niet klopt.</summary>
public sealed class CsvRij(int regelnummer, string[] velden)
{
    private const int LangsteNaam = 60;
    private const int LangsteZin = 300;
    private const int LangsteCitaat = 80;
    private const int LangsteKeuze = 10;
    private static readonly KeyValuePair<string, Wet>[] _wetten = [.. Enum.GetValues<Wet>().Select(wet => KeyValuePair.Create(wet.Woord(), wet))];

    /// <summary>Waar zij in het bestand staat, vanaf 1.</summary>
    public int Regelnummer => regelnummer;

    public List<string> Fouten { get; } = [];

    public string Tekst(int kolom) => velden[kolom];

    public string Cijfers(int kolom, string naam, int lengte)
    {
        if (velden[kolom].Length != lengte || !velden[kolom].All(char.IsAsciiDigit))
        {
            Fouten.Add($"{naam} {Citaat(kolom)}; verwacht {lengte} cijfers{MetNul(kolom, lengte)}");
        }

        return velden[kolom];
    }

    public string ProductCategorie(int kolom)
    {
        var waarde = velden[kolom];
        if (!Product.IsCategorie(waarde))
        {
            Fouten.Add($"ProductCategorie {Citaat(kolom)}; verwacht 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020){MetNul(kolom, 2)}");
        }

        return waarde;
    }

    public string ProductCode(int kolom)
    {
        if (velden[kolom].Length is < 1 or > 5)
        {
            Fouten.Add($"ProductCode {Citaat(kolom)}; verwacht 1 t/m 5 tekens");
        }

        return velden[kolom];
    }

    /// <summary>De wet, in een bestand dat haar mag noemen: staat er niets, dan is het de Wmo.</summary>
    public Wet Wet(int kolom) => velden[kolom].Length == 0 ? Domein.Wet.Wmo : Keuze(kolom, "Wet", _wetten);

    public Eenheid Eenheid(int kolom)
    {
        var eenheid = Eenheden.VanCode(velden[kolom]);
        if (eenheid == Domein.Eenheid.Onbekend)
        {
            Fouten.Add($"Eenheid {Citaat(kolom)}; verwacht 01, 04, 14, 16, 82, 83 of 84 (WJ756){MetNul(kolom, 2)}");
        }

        return eenheid;
    }

    public Bedrag Bedrag(int kolom, string naam)
    {
        if (!int.TryParse(velden[kolom], NumberStyles.None, CultureInfo.InvariantCulture, out var centen) || centen > Referentiebestand.HoogsteTarief.Cent)
        {
            Fouten.Add($"{naam} {Citaat(kolom)}; verwacht een geheel aantal eurocenten van 0 t/m {Referentiebestand.HoogsteTarief.Cent}{InCenten(kolom)}");
        }

        return new Bedrag(centen);
    }

    /// <summary>Een getal met decimalen.</summary>
    public decimal Getal(int kolom, string naam, Getalvorm vorm)
    {
        if (vorm.Lees(velden[kolom], out var reden) is { } getal)
        {
            return getal;
        }

        Fouten.Add($"{naam} {Citaat(kolom)}; {reden}");
        return 0;
    }

    /// <summary>Een geheel getal tussen twee grenzen.</summary>
    public int Geheel(int kolom, string naam, int minimum, int maximum)
    {
        if (!int.TryParse(velden[kolom], NumberStyles.None, CultureInfo.InvariantCulture, out var getal) || getal < minimum || getal > maximum)
        {
            // The highest of all is no limit of ours to tell anybody, and among its digits is what can be a Bsn.
            Fouten.Add(string.Create(CultureInfo.InvariantCulture, $"{naam} {Citaat(kolom)}; verwacht een geheel getal {(maximum == int.MaxValue ? $"vanaf {minimum}" : $"van {minimum} t/m {maximum}")}"));
        }

        return getal;
    }

    /// <summary>Een naam die wij niet kennen en die er wel moet zijn.</summary>
    public string Naam(int kolom, string naam)
    {
        if (velden[kolom].Length is < 1 or > LangsteNaam)
        {
            Fouten.Add($"{naam} {Citaat(kolom)}; verwacht een naam van 1 t/m {LangsteNaam} tekens");
        }

        return velden[kolom];
    }

    /// <summary>Een vraag of omschrijving die er wel moet zijn.</summary>
    public string Zin(int kolom, string naam)
    {
        if (velden[kolom].Length is < 1 or > LangsteZin)
        {
            Fouten.Add($"{naam} {Citaat(kolom)}; verwacht een tekst van 1 t/m {LangsteZin} tekens");
        }

        return velden[kolom];
    }

    /// <summary>Een van enkele woorden, waarbij hoofdletters niet tellen; de eerste als het er geen van is.</summary>
    /// <param name="woorden">De woorden en wat zij betekenen.</param>
    public T Keuze<T>(int kolom, string naam, IReadOnlyList<KeyValuePair<string, T>> woorden)
    {
        foreach (var (woord, waarde) in woorden)
        {
            if (woord.Equals(velden[kolom], StringComparison.OrdinalIgnoreCase))
            {
                return waarde;
            }
        }

        var namen = woorden.Select(woord => woord.Key).ToList();
        var vraag = Gelijkenis.Vraag("; ", velden[kolom], namen);
        // A long list hides the one that was meant.
        var verwacht = namen.Count <= 3 ? "verwacht " + string.Join(" of ", namen) : vraag.Length > 0 && namen.Count > LangsteKeuze ? "die is er niet" : "verwacht een van " + string.Join(", ", namen);
        Fouten.Add($"{naam} {Citaat(kolom)}; {verwacht}{vraag}");
        return woorden[0].Value;
    }

    /// <summary>Jaar-maand-dag, of dag-maand-jaar met een jaar van vier cijfers; een andere volgorde is niet van een fout te onderscheiden.</summary>
    public DateOnly Datum(int kolom, string naam)
    {
        if (Datumlezer.Dag(velden[kolom]) is { } datum)
        {
            return datum;
        }

        Fouten.Add($"{naam} {Citaat(kolom)}; verwacht een bestaande datum als JJJJ-MM-DD of D-M-JJJJ");
        return default;
    }

    public DateOnly? Einddatum(int kolom, DateOnly ingangsdatum)
    {
        if (velden[kolom].Length == 0)
        {
            return null;
        }

        var einddatum = Datum(kolom, "Einddatum");
        if (Fouten.Count == 0 && einddatum < ingangsdatum)
        {
            Fouten.Add($"Einddatum {einddatum:yyyy-MM-dd} ligt voor Ingangsdatum {ingangsdatum:yyyy-MM-dd}");
        }

        return einddatum;
    }

    /// <summary>Welke tariefset het tarief gaf; null als dat er niet staat.</summary>
    public Tariefherkomst? Tariefherkomst(int kolom)
    {
        if (velden[kolom].Length == 0)
        {
            return null;
        }

        var herkomst = Domein.Tariefherkomst.Probeer(velden[kolom]);
        if (herkomst is null)
        {
            Fouten.Add($"Tariefset {Citaat(kolom)}; verwacht naam@versie, zoals tarief lijst die toont, of niets");
        }

        return herkomst;
    }

    /// <summary>Wat er staat, om te tonen: in een verschoven kolom kan het van alles zijn.</summary>
    private string Citaat(int kolom) =>
        $"'{Afscherming.ZonderBsn(velden[kolom].Length > LangsteCitaat ? velden[kolom][..LangsteCitaat] + "..." : velden[kolom])}'";

    /// <summary>Excel laat nullen vooraan weg.</summary>
    private string MetNul(int kolom, int lengte) =>
        velden[kolom].Length > 0 && velden[kolom].Length == lengte - 1 && velden[kolom].All(char.IsAsciiDigit) ? $"; bedoelde u 0{velden[kolom]}? Excel laat een nul vooraan weg" : "";

    /// <summary>Een bedrag in euro's met centen. With no cents in it, it may just as well be a whole number of cents that was given decimals.</summary>
    private string InCenten(int kolom) =>
        velden[kolom] is [.., ',' or '.', _, _] bedrag && !bedrag.EndsWith("00", StringComparison.Ordinal)
        && string.Concat(bedrag.AsSpan(0, bedrag.Length - 3), bedrag.AsSpan(bedrag.Length - 2)) is { Length: <= 8 } cijfers && cijfers.All(char.IsAsciiDigit)
            ? $"; bedoelde u {cijfers.TrimStart('0')}?"
            : "";
}
