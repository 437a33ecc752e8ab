using System.Globalization;
using System.Text;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Veel kleine declaraties van twintig aanbieders, elk over een eigen toewijzing van een van zo'n negenduizend clienten: goedgekeurd, te veel gedeclareerd of van een onbekende client. Wat ervan
/// wordt gevonden hangt niet af van de volgorde, want die verandert als er processen omvallen.
/// </summary>
public sealed class Bulk
{
    private const int Aanbieders = 20;
    private const int Tarief = 125;

    // Every number that passes the 11-proef and cannot be anybody's; the last one stays a client nobody knows.
    private static readonly string[] _bsns = [.. Enumerable.Range(999_900_000, 100_000).Where(nummer => Bsn.VanGetal(nummer).VoldoetAanElfproef).Select(Tekst)];

    /// <param name="aantal">Hoeveel.</param>
    /// <param name="vanaf">Het volgnummer van de eerste.</param>
    public Bulk(int aantal, int vanaf = 0) => Declaraties = [.. Enumerable.Range(vanaf, aantal).Select(i => ($"kenmerk-{Tekst(i)}", Declaratie(i)))];

    public IReadOnlyList<(string Kenmerk, byte[] Bericht)> Declaraties { get; }

    /// <summary>Het WMO301 met de toewijzing waar de zoveelste declaratie op slaat.</summary>
    public static string Toewijzing(int i) =>
        Vervang(Sjabloon("toewijzingen", "1-client-a.xml"), ("999900006", Client(i)), (">99990001<", $">{Aanbieder(i)}<"), (">T1<", $">T{Tekst(i)}<"), (">101<", $">{Nummer(i)}<"));

    /// <summary>De contracten van alle aanbieders, als CSV.</summary>
    public static string Contracten() =>
        "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n"
        + string.Concat(Enumerable.Range(0, Aanbieders).Select(i => $"{Aanbieder(i)};02;02A05;01;{Tekst(Tarief)};2024-01-01;\n"));

    /// <summary>De productcodelijst, als CSV.</summary>
    public static string Producten() => Sjabloon("producten.csv");

    private static byte[] Declaratie(int i)
    {
        // A fifth claims more than five weeks of 120 minutes; a seventh is about a client nobody knows.
        var volume = i % 5 == 0 ? 700 : 480 + (i % 100);
        var bsn = i % 7 == 0 ? _bsns[^1] : Client(i);
        var goed = Sjabloon("declaraties", "1-januari.xml");
        var tweede = goed.LastIndexOf("      <wmo323:Client>", StringComparison.Ordinal);
        var einde = goed.IndexOf("    </wmo323:Clienten>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(Vervang(
            goed.Remove(tweede, einde - tweede),
            ("999900006", bsn),
            (">99990001<", $">{Aanbieder(i)}<"),
            (">W01<", $">W{Tekst(i)}<"),
            (">D01<", $">D{Tekst(i)}<"),
            (">R1<", $">R{Tekst(i)}<"),
            (">101<", $">{Nummer(i)}<"),
            (">480<", $">{Tekst(volume)}<"),
            (">60000<", $">{Tekst(volume * Tarief)}<"),
            (">120000<", $">{Tekst(volume * Tarief)}<")));
    }

    // A case of the golden messages, with everything in it that a declaration needs.
    private static string Sjabloon(params ReadOnlySpan<string> delen) =>
        File.ReadAllText(Path.Combine([Standaard.Project, "tests", "Goud", "alles-goedgekeurd", .. delen]));

    private static string Aanbieder(int i) => Tekst(99990001 + (i % Aanbieders));

    private static string Client(int i) => _bsns[i % (_bsns.Length - 1)];

    private static string Nummer(int i) => Tekst(1000 + i);

    private static string Vervang(string tekst, params ReadOnlySpan<(string Wat, string Waardoor)> paren)
    {
        foreach (var (wat, waardoor) in paren)
        {
            tekst = tekst.Replace(wat, waardoor, StringComparison.Ordinal);
        }

        return tekst;
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
