using System.Globalization;
using System.Text;
using Declaraties.Berichten;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>
/// Maakt veranderde berichten. Hetzelfde zaad en nummer geven altijd dezelfde mutant, los van hoeveel er worden gemaakt; wie er een
/// wil naspelen vraagt alleen die.
/// </summary>
public sealed class Mutatiegenerator
{
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly Berichtboom _boom;
    private readonly IReadOnlyList<Knoop> _voorbeelden;
    private readonly int _zaad;

    /// <param name="boom">Het schema waarlangs berichten worden verzonnen.</param>
    /// <param name="zaad">Een ander zaad geeft andere mutanten.</param>
    /// <param name="voorbeelden">Bestaande berichten die ook worden veranderd.</param>
    public Mutatiegenerator(Berichtboom boom, int zaad, params IReadOnlyList<Knoop> voorbeelden)
    {
        _boom = boom;
        _zaad = zaad;
        _voorbeelden = voorbeelden;
    }

    private string Basis => Schemas.Basisnaamruimte(_boom.Soort);

    public Mutant Maak(int nummer)
    {
        var toeval = new Random(unchecked((_zaad * 1_000_003) + nummer + ((int)_boom.Soort * 7_919)));
        var wortel = _voorbeelden.Count > 0 && toeval.Next(4) == 0
            ? _voorbeelden[toeval.Next(_voorbeelden.Count)].Kopie()
            : _boom.Bouw(toeval);
        var werk = new Werk(wortel);
        var aantal = toeval.Next(100) switch { < 4 => 0, < 82 => 1, < 95 => 2, _ => 3 };
        for (var i = 0; i < aantal; i++)
        {
            Verander(werk, toeval);
        }

        return new Mutant
        {
            Nummer = nummer,
            Soort = _boom.Soort,
            Bestand = Schrijf(werk, toeval),
            Ingrepen = werk.Ingrepen,
            Waarden =
            [
                .. werk.Wortel.Alle
                    .Where(knoop => knoop.Waarde is not null)
                    .Select(knoop => new Waardeingreep(knoop.Soort!, knoop.Waarde!)),
            ],
        };
    }

    private void Verander(Werk werk, Random toeval)
    {
        var alle = werk.Wortel.Alle.ToList();
        var knoop = alle[toeval.Next(alle.Count)];
        switch (toeval.Next(100))
        {
            case < 50:
                Waarde(werk, MetWaarde(alle, toeval) ?? knoop, toeval);
                break;
            case < 55 when knoop.Ouder is { } ouder:
                ouder.Inhoud.Remove(knoop);
                werk.Noteer(Ingreep.Weggelaten, knoop.Naam);
                break;
            case < 59 when knoop.Ouder is { } ouder:
                Verdubbel(werk, ouder, knoop, alle, toeval);
                break;
            case < 63 when knoop.Ouder is { Inhoud.Count: > 1 } ouder:
                Verwissel(werk, ouder, knoop, toeval);
                break;
            case < 67:
                knoop.Naam = toeval.Next(4) switch
                {
                    0 => knoop.Naam.ToLowerInvariant(),
                    1 => alle[toeval.Next(alle.Count)].Naam,
                    2 => knoop.Naam + "X",
                    _ => "Onbekend",
                };
                knoop.Waarde = null;
                werk.Noteer(Ingreep.Hernoemd, knoop.Naam);
                break;
            case < 70 when knoop.Ouder is { } ouder:
                ouder.Inhoud.Remove(knoop);
                var doelen = werk.Wortel.Alle.ToList();
                var doel = doelen[toeval.Next(doelen.Count)];
                doel.VoegToe(knoop, toeval.Next(doel.Inhoud.Count + 1));
                werk.Noteer(Ingreep.Verplaatst, knoop.Naam);
                break;
            case < 73:
                knoop.Naamruimte = toeval.Next(5) switch
                {
                    0 => "",
                    1 => "urn:anders",
                    2 => knoop.Naamruimte == Basis ? Schemas.Naamruimte(_boom.Soort) : Basis,
                    3 => Schemas.Naamruimte(Berichtsoort.Wmo315),
                    _ => knoop.Naamruimte.ToUpperInvariant(),
                };
                werk.Noteer(Ingreep.AndereNaamruimte, knoop.Naamruimte);
                break;
            case < 82:
                Attribuut(werk, knoop, toeval);
                break;
            case < 84 when knoop.Soort is not null:
                Kind(werk, knoop, alle, toeval);
                break;
            case < 92 when knoop.Soort is not null:
                Waarde(werk, knoop, toeval);
                break;
            case < 85:
                var tekst = Een(["tekst", "5", ".", "&#160;", "<![CDATA[x]]>", "&#x85;", "&#65;"], toeval);
                knoop.Inhoud.Insert(toeval.Next(knoop.Inhoud.Count + 1), tekst);
                werk.Noteer(Ingreep.LosseTekst, tekst);
                break;
            case < 88:
                Kind(werk, knoop, alle, toeval);
                break;
            case < 92:
                var onschuldig = Een(
                    ["<!-- opmerking -->", "<?doe iets?>", "<![CDATA[ ]]>", "&#32;", "&#x9;&#10;&#13;", "<![CDATA[]]>", "\n\n", "<!---->"], toeval);
                knoop.Inhoud.Insert(toeval.Next(knoop.Inhoud.Count + 1), onschuldig);
                werk.Noteer(Ingreep.Onschuldig, onschuldig);
                break;
            case < 94:
                var rest = Een(["", " ", "\n"], toeval);
                knoop.Inhoud.Clear();
                knoop.Inhoud.Add(rest);
                knoop.Waarde = knoop.Soort is null ? null : rest;
                werk.Noteer(Ingreep.Leeggemaakt, knoop.Naam);
                break;
            case < 96:
                werk.Vooraf = Een(
                    ["<!-- vooraf -->\n", "<?doe iets?>", "\n", "<!DOCTYPE Bericht>", "<!DOCTYPE x [<!ENTITY e \"1\">]>", "<!-- vooraf --><!DOCTYPE Bericht>"], toeval);
                werk.Noteer(werk.Vooraf.Contains("DOCTYPE", StringComparison.Ordinal) ? Ingreep.Dtd : Ingreep.Onschuldig, werk.Vooraf);
                break;
            case < 97:
                werk.Codering = toeval.Next(1, 9);
                werk.Noteer(Ingreep.Codering, werk.Codering.ToString(CultureInfo.InvariantCulture));
                break;
            case < 98:
                werk.Verminking = toeval.Next(1, 10);
                werk.Noteer(Ingreep.Verminkt, werk.Verminking.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                werk.Declaratie = Een(["", "1.1", "standalone", "enkel", "2.0"], toeval);
                werk.Noteer(Ingreep.XmlVersie, werk.Declaratie);
                break;
        }
    }

    /// <summary>Elke soort waarde is even waarschijnlijk, ook een die maar op een plaats voorkomt.</summary>
    private static Knoop? MetWaarde(List<Knoop> alle, Random toeval)
    {
        var soorten = alle.Where(knoop => knoop.Soort is not null).GroupBy(knoop => (knoop.Soort!.Naam, knoop.Soort.Patroon)).ToList();
        if (soorten.Count == 0)
        {
            return null;
        }

        var knopen = soorten[toeval.Next(soorten.Count)].ToList();
        return knopen[toeval.Next(knopen.Count)];
    }

    private static void Waarde(Werk werk, Knoop knoop, Random toeval)
    {
        if (knoop.Soort is not { } soort)
        {
            return;
        }

        var waarde = toeval.Next(8) == 0 ? Waarden.Geldig(soort, toeval) : Waarden.Vreemd(soort, toeval);
        var (xml, schrift) = Waardeschrift.Willekeurig(waarde, toeval);
        knoop.Inhoud.Clear();
        knoop.Inhoud.Add(xml);
        knoop.Waarde = waarde;
        werk.Noteer(Ingreep.Waarde, $"{knoop.Naam} = {Zichtbaar(waarde)} {schrift}");
    }

    private static void Verdubbel(Werk werk, Knoop ouder, Knoop knoop, List<Knoop> alle, Random toeval)
    {
        var kopie = knoop.Kopie();
        if (toeval.Next(3) > 0)
        {
            ouder.VoegToe(kopie, ouder.Inhoud.IndexOf(knoop));
        }
        else
        {
            var doel = alle[toeval.Next(alle.Count)];
            doel.VoegToe(kopie, toeval.Next(doel.Inhoud.Count + 1));
        }

        werk.Noteer(Ingreep.Verdubbeld, knoop.Naam);
    }

    private static void Verwissel(Werk werk, Knoop ouder, Knoop knoop, Random toeval)
    {
        var van = ouder.Inhoud.IndexOf(knoop);
        var naar = toeval.Next(ouder.Inhoud.Count);
        (ouder.Inhoud[van], ouder.Inhoud[naar]) = (ouder.Inhoud[naar], ouder.Inhoud[van]);
        werk.Noteer(Ingreep.Verwisseld, knoop.Naam);
    }

    private static void Kind(Werk werk, Knoop knoop, List<Knoop> alle, Random toeval)
    {
        Knoop kind = toeval.Next(3) switch
        {
            0 => new Knoop("urn:anders", "Extra"),
            1 => new Knoop(knoop.Naamruimte, "Extra"),
            _ => alle[toeval.Next(alle.Count)].Kopie(),
        };
        knoop.VoegToe(kind, toeval.Next(knoop.Inhoud.Count + 1));
        werk.Noteer(knoop.Soort is null ? Ingreep.Toegevoegd : Ingreep.ElementInWaarde, kind.Naam);
    }

    private static void Attribuut(Werk werk, Knoop knoop, Random toeval)
    {
        var type = knoop.TypeNaam;
        var ruimte = knoop.TypeNaamruimte;
        var attribuut = toeval.Next(26) switch
        {
            0 => "xsi:schemaLocation=\"urn:a b.xsd\"",
            1 => "xsi:schemaLocation=\"urn:a\"",
            2 => "xsi:noNamespaceSchemaLocation=\"b.xsd\"",
            3 => "xsi:schemaLocation=\"\"",
            4 => "xsi:nil=\"true\"",
            5 => "xsi:nil=\"false\"",
            6 => "xsi:nil=\"onzin\"",
            7 or 8 => $"xmlns:t=\"{ruimte}\" xsi:type=\"t:{type}\"",
            9 => $"xmlns:t=\"{ruimte}\" xsi:type=\" t:{type}&#10;\"",
            10 => $"xmlns:t=\"{ruimte}\" xsi:type=\"t: {type}\"",
            11 => $"xsi:type=\"{type}\"",
            12 => $"xmlns:t=\"urn:x\" xsi:type=\"t:{type}\"",
            13 => $"xsi:type=\"onbekend:{type}\"",
            14 => $"xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:{Een(["string", "integer", "date", "token", "anyType"], toeval)}\"",
            15 => $"xsi:type=\"iwmo:{Een(["LDT_AgbCode", "LDT_Datum", "LDT_JaNee", "LDT_Volume", "CDT_Adres", "LDT_BerichtCode", "LDT_Naam", "CDT_Achternaam"], toeval)}\"",
            16 => "xsi:type=\"\"",
            17 => "xsi:iets=\"1\"",
            18 => "xml:lang=\"nl\"",
            19 => "xml:space=\"preserve\"",
            20 => "xml:base=\"http://x/\"",
            21 => "soort=\"x\"",
            22 => "iwmo:soort=\"x\"",
            23 => "xmlns:extra=\"urn:extra\"",
            24 => "xmlns=\"urn:extra\"",
            _ => $"xmlns:t=\"{ruimte}\" xsi:type=\"t:{type.ToLowerInvariant()}\"",
        };
        if (knoop.Attributen.Length == 0)
        {
            knoop.Attributen = $" xmlns:xsi=\"{Xsi}\" {attribuut}";
        }

        werk.Noteer(Ingreep.Attribuut, attribuut);
    }

    private byte[] Schrijf(Werk werk, Random toeval)
    {
        var eigen = _boom.Soort.ToString().ToLowerInvariant();
        var standaard = toeval.Next(6) == 0;
        var voorvoegsels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Basis] = "iwmo",
            [Schemas.Naamruimte(_boom.Soort)] = standaard ? "" : eigen,
        };
        var uit = new StringBuilder();
        var codering = werk.Codering switch { 1 or 2 => "UTF-16", 3 => "ISO-8859-1", 4 => "US-ASCII", 5 => "UTF-32", 6 => "windows-1252", _ => "UTF-8" };
        uit.Append(werk.Declaratie switch
        {
            "" when werk.Codering is 0 => "",
            "1.1" => $"<?xml version=\"1.1\" encoding=\"{codering}\"?>",
            "2.0" => $"<?xml version=\"2.0\" encoding=\"{codering}\"?>",
            "standalone" => $"<?xml version=\"1.0\" encoding=\"{codering}\" standalone=\"yes\"?>",
            "enkel" => $"<?xml version='1.0' encoding = '{codering}' ?>",
            _ => $"<?xml version=\"1.0\" encoding=\"{codering}\"?>",
        });
        uit.Append(werk.Vooraf);
        var begin = uit.Length;
        var witregel = toeval.Next(4) switch { 0 => "", 1 => "\r\n", 2 => "\n  ", _ => "\n" };
        werk.Wortel.Schrijf(uit, voorvoegsels, witregel);

        // The root declares the prefixes; one that was moved into another namespace declares its own as well.
        var eerste = 1 + begin;
        while (uit[eerste] is not (' ' or '>' or '/'))
        {
            eerste++;
        }

        uit.Insert(eerste, $" xmlns:iwmo=\"{Basis}\"");
        if (!standaard)
        {
            uit.Insert(eerste, $" xmlns:{eigen}=\"{Schemas.Naamruimte(_boom.Soort)}\"");
        }
        else if (werk.Wortel.Naamruimte == Schemas.Naamruimte(_boom.Soort) && !werk.Wortel.Attributen.Contains("xmlns=", StringComparison.Ordinal))
        {
            uit.Insert(eerste, $" xmlns=\"{Schemas.Naamruimte(_boom.Soort)}\"");
        }

        return Bytes(werk, Vermink(uit.ToString(), werk.Verminking));
    }

    private static string Vermink(string tekst, int verminking) => verminking switch
    {
        1 => tekst[..(tekst.Length / 2)],
        2 => tekst + "<Meer/>",
        3 => tekst + "los",
        4 => tekst.Replace("</", "&onbekend;</", StringComparison.Ordinal),
        5 => tekst.Replace("</", "&#1;</", StringComparison.Ordinal),
        6 => tekst.Replace("</", "\u0001</", StringComparison.Ordinal),
        7 => tekst.Replace("Header>", "Kop>", StringComparison.Ordinal),
        8 => tekst + "<!-- na -->\n<?na af?>\n",
        9 => " " + tekst,
        _ => tekst,
    };

    private static byte[] Bytes(Werk werk, string tekst) => werk.Codering switch
    {
        1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(tekst)],
        2 => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(tekst)],
        3 or 4 or 6 => Encoding.Latin1.GetBytes(tekst),
        5 => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(tekst)],
        7 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(tekst)],
        8 => [.. Encoding.UTF8.GetBytes(tekst), 0xE9],
        _ => Encoding.UTF8.GetBytes(tekst),
    };

    private static T Een<T>(IReadOnlyList<T> keuze, Random toeval) => keuze[toeval.Next(keuze.Count)];

    private static string Zichtbaar(string waarde) =>
        string.Concat(waarde.EnumerateRunes().Select(rune => rune.Value is > 32 and < 127
            ? rune.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}")));

    private sealed class Werk(Knoop wortel)
    {
        public Knoop Wortel { get; } = wortel;

        public List<(Ingreep Soort, string Wat)> Ingrepen { get; } = [];

        public string Vooraf { get; set; } = "";

        public int Codering { get; set; }

        public int Verminking { get; set; }

        public string Declaratie { get; set; } = "1.0";

        public void Noteer(Ingreep soort, string wat) => Ingrepen.Add((soort, wat));
    }
}
