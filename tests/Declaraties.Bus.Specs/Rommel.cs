using System.Globalization;
using System.Text;
using Declaraties.Testprogramma;

namespace Declaraties.Bus.Specs;

/// <summary>Een bericht dat geen declaratie is, en wat de afzender daarop hoort te krijgen.</summary>
internal sealed record Rommelstuk(string Kenmerk, byte[] Bericht, string? Inhoudstype, bool MetAntwoordadres, string Soort);

/// <summary>Alles wat er verkeerd kan zijn aan een bericht op de wachtrij, om en om; hetzelfde toeval geeft dezelfde rommel.</summary>
internal sealed class Rommel(Random toeval, byte[] declaratie, int maximum)
{
    private const string Naamruimte = "http://www.istandaarden.nl/iwmo/3_2/wmo323/schema";
    private const string Kop = "<wmo323:Header>";

    // Large ones are rare: what counts is that they come, not that they fill the broker.
    private const int Zeldzaam = 50;
    private static readonly string?[] _inhoudstypes =
        ["application/pdf", "application/json", "application/vnd.masstransit+json", "text/plain", "dit is geen inhoudstype", "application/xmlx", "", null];

    private readonly string _tekst = Encoding.UTF8.GetString(declaratie);

    public Rommelstuk Maak(int i)
    {
        var groot = i % Zeldzaam == Zeldzaam - 1;
        var teGroot = groot && i / Zeldzaam % 2 == 0;
        var verkeerdType = !groot && i % 4 == 0;
        return new Rommelstuk(
            $"rommel-{i}",
            groot ? Toevallig(teGroot ? maximum + 1 : maximum) : Inhoud(i),
            verkeerdType ? _inhoudstypes[i / 4 % _inhoudstypes.Length] : Afzender.Xml,
            MetAntwoordadres: i % 3 != 0,
            verkeerdType || teGroot ? "weigering" : "fouten");
    }

    // Thirteen kinds, a number that shares no factor with the other cycles: kinds, content types and addresses for the answer mix.
    private byte[] Inhoud(int i) => (i % 13) switch
    {
        0 => Toevallig(toeval.Next(1, 4000)),
        1 => [],
        2 => declaratie[..toeval.Next(1, declaratie.Length - 20)],
        3 => Bytes(_tekst.Replace("<wmo323:Bericht", Bom() + "<wmo323:Bericht", StringComparison.Ordinal).Replace(Kop, Kop + "&e9;", StringComparison.Ordinal)),
        4 => Bytes(_tekst.Replace("<wmo323:Bericht", "<!DOCTYPE b [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><wmo323:Bericht", StringComparison.Ordinal).Replace(Kop, Kop + "&e;", StringComparison.Ordinal)),
        5 => Bytes(_tekst.Replace(Kop, Kop + Keer("<a>", 20_000), StringComparison.Ordinal)),
        6 => Bytes(_tekst.Replace(Kop, "<wmo323:Header" + string.Concat(Enumerable.Range(0, 5_000).Select(n => $" a{Tekst(n)}=''")) + ">", StringComparison.Ordinal)),
        7 => Bytes($"<d:Bericht xmlns:d='{Naamruimte}' a='{Keer("x", 200_000)}"),
        8 => Encoding.UTF32.GetBytes(_tekst),
        9 => [.. declaratie[..(declaratie.Length / 2)], 0xE9, 0xFF, .. declaratie[(declaratie.Length / 2)..]],
        10 => Bytes(_tekst.Replace("wmo323", "wmo305", StringComparison.Ordinal)),
        11 => Bytes(Testbasis.Bulk.Toewijzing(i)[..^30]),
        _ => Bytes("<geen>" + Tekst(i) + "</geen>"),
    };

    private byte[] Toevallig(int lengte)
    {
        var bytes = new byte[lengte];
        toeval.NextBytes(bytes);
        return bytes;
    }

    private static string Bom() => "<!DOCTYPE b [<!ENTITY e0 'x'>" + string.Concat(Enumerable.Range(0, 9).Select(n => $"<!ENTITY e{Tekst(n + 1)} '{Keer($"&e{Tekst(n)};", 10)}'>")) + "]>";

    private static string Keer(string tekst, int aantal) => new StringBuilder(tekst.Length * aantal).Insert(0, tekst, aantal).ToString();

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
