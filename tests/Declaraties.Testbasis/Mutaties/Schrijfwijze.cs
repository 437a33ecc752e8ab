using System.Text;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>Een gewone manier om een bericht te schrijven: zoals een programma dat doet.</summary>
public sealed record Schrijfwijze
{
    private const string Basiseinde = "/basisschema/schema";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public bool Bom { get; init; }

    public string Declaratie { get; init; } = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    public string Regeleinde { get; init; } = "\n";

    public string Inspringing { get; init; } = "  ";

    /// <summary>Het voorvoegsel van het bericht; leeg: het staat in de standaardnaamruimte.</summary>
    public string Eigen { get; init; } = "wmo";

    /// <summary>
    /// Het voorvoegsel van het basisschema; leeg: dat is de standaardnaamruimte. Null: elk element waar het begint zegt het zelf.
    /// </summary>
    public string? Basisschema { get; init; } = "iwmo";

    public bool BasisEerst { get; init; }

    /// <summary>Wat er verder in het eerste label staat.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];

    /// <summary>Het wit voor elk attribuut.</summary>
    public string Tussen { get; init; } = " ";

    public char Aanhaling { get; init; } = '"';

    /// <summary>Het wit na het bericht.</summary>
    public string Einde { get; init; } = "\n";

    public static Schrijfwijze Willekeurig(Random toeval)
    {
        var eigen = Een("", "wmo", "ns2", "_a.B-c");
        return new()
        {
            Bom = toeval.Next(4) == 0,
            Declaratie = Een(
                "",
                "<?xml version=\"1.0\"?>",
                "<?xml version='1.0' encoding='utf-8'?>\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n",
                "<?xml version=\"1.0\" encoding=\"Utf-8\" standalone=\"yes\" ?>",
                "<?xml version=\"1.0\" standalone='no'?>\n\n\t"),
            Regeleinde = Een("", "\n", "\r\n", "\n\n"),
            Inspringing = Een("", " ", "  ", "\t", "        "),
            Eigen = eigen,
            Basisschema = Een(eigen.Length == 0 ? "ns3" : "", "iwmo", null),
            BasisEerst = toeval.Next(2) == 0,
            Extra = toeval.Next(3) switch
            {
                0 => [],
                1 => [$"xmlns:xsi=\"{Xsi}\"", "xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""],
                _ => [$"xsi:schemaLocation='urn:x basis.xsd'", $"xmlns:xsi='{Xsi}'", "xsi:noNamespaceSchemaLocation='x'"],
            },
            Tussen = Een(" ", "\n  ", "\t", "\r\n    "),
            Aanhaling = toeval.Next(2) == 0 ? '"' : '\'',
            Einde = Een("", "\n", "\r\n", " \t\n\n"),
        };

        T Een<T>(params T[] keuze) => keuze[toeval.Next(keuze.Length)];
    }

    public byte[] Schrijf(Knoop wortel)
    {
        var uit = new StringBuilder(Bom ? "\uFEFF" : "").Append(Declaratie);
        var standaard = Eigen.Length == 0 ? wortel.Naamruimte : Basisschema is "" ? Basis(wortel.Naamruimte) : "";
        Schrijf(uit, wortel, standaard, 0);
        return Encoding.UTF8.GetBytes(uit.Append(Einde).ToString());
    }

    private void Schrijf(StringBuilder uit, Knoop knoop, string standaard, int diepte)
    {
        var voorvoegsel = knoop.Naamruimte.EndsWith(Basiseinde, StringComparison.Ordinal) ? Basisschema : Eigen;
        var naam = string.IsNullOrEmpty(voorvoegsel) ? knoop.Naam : $"{voorvoegsel}:{knoop.Naam}";
        uit.Append('<').Append(naam);
        if (diepte == 0)
        {
            SchrijfNaamruimten(uit, knoop.Naamruimte);
        }
        else if (string.IsNullOrEmpty(voorvoegsel) && knoop.Naamruimte != standaard)
        {
            standaard = knoop.Naamruimte;
            uit.Append(" xmlns=\"").Append(standaard).Append('"');
        }

        uit.Append('>');
        foreach (var deel in knoop.Inhoud)
        {
            if (deel is Knoop kind)
            {
                SpringIn(uit, diepte + 1);
                Schrijf(uit, kind, standaard, diepte + 1);
            }
            else
            {
                uit.Append((string)deel);
            }
        }

        if (knoop.Kinderen.Any())
        {
            SpringIn(uit, diepte);
        }

        uit.Append("</").Append(naam).Append('>');
    }

    private void SchrijfNaamruimten(StringBuilder uit, string eigen)
    {
        var namen = new List<string> { Naamruimte(Eigen, eigen) };
        if (Basisschema is not null)
        {
            namen.Insert(BasisEerst ? 0 : 1, Naamruimte(Basisschema, Basis(eigen)));
        }

        foreach (var naam in namen.Concat(Extra))
        {
            uit.Append(Tussen).Append(naam);
        }
    }

    /// <summary>De naamruimte van het basisschema van dezelfde editie: alleen het woord voor "schema" is anders.</summary>
    private static string Basis(string eigen) => eigen[..eigen[..eigen.LastIndexOf('/')].LastIndexOf('/')] + Basiseinde;

    private string Naamruimte(string voorvoegsel, string naamruimte) =>
        $"xmlns{(voorvoegsel.Length == 0 ? "" : ":")}{voorvoegsel}={Aanhaling}{naamruimte}{Aanhaling}";

    private void SpringIn(StringBuilder uit, int diepte)
    {
        uit.Append(Regeleinde);
        for (var i = 0; i < diepte; i++)
        {
            uit.Append(Inspringing);
        }
    }
}
