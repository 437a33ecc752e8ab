using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Beleid;
using Declaraties.Beleid.Tariferen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>De parameters van een tariefset om te lezen en te veranderen, en weer als <c>parameters.csv</c>: wat iemand intikt gaat langs dezelfde weg als een bestand.</summary>
public static partial class Parameterblad
{
    private const int MeesteDecimalen = 6;

    /// <summary>Elke parameter van de set in de volgorde van haar bestand, en leeg elke parameter die er voor geen enkel product is.</summary>
    public static IReadOnlyList<Parameterregel> Van(Tariefset set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var gegeven = set.Parameters.Select(waarde => (waarde.Bron.Regel, Rij: new Parameterregel(waarde.Product ?? "", waarde.Parameter.ToString(), InTekst(waarde.Waarde))))
            .Concat(set.Grondslagen.Select(keuze => (keuze.Bron.Regel, Rij: new Parameterregel(keuze.Product ?? "", Grondslagkeuze.Parameter, Parameterrij.Naam(keuze.Grondslag)))))
            .OrderBy(paar => paar.Regel)
            .Select(paar => paar.Rij)
            .ToList();
        return [.. gegeven, .. Parameterlijst.Alle.Select(parameter => parameter.ToString()).Append(Grondslagkeuze.Parameter).Except(gegeven.Select(rij => rij.Parameter), StringComparer.Ordinal).Select(naam => new Parameterregel("", naam, ""))];
    }

    /// <summary>Dezelfde parameters met wat er is veranderd; wat er niet bij stond komt erbij.</summary>
    public static IReadOnlyList<Parameterregel> Met(IReadOnlyList<Parameterregel> regels, IReadOnlyList<Parameterregel> wijzigingen)
    {
        ArgumentNullException.ThrowIfNull(regels);
        ArgumentNullException.ThrowIfNull(wijzigingen);
        var nieuw = wijzigingen.GroupBy(Sleutel, StringComparer.Ordinal).ToDictionary(groep => groep.Key, groep => groep.Last(), StringComparer.Ordinal);
        return
        [
            .. regels.Select(regel => nieuw.GetValueOrDefault(Sleutel(regel), regel)),
            .. nieuw.Where(paar => regels.All(regel => Sleutel(regel) != paar.Key)).Select(paar => paar.Value),
        ];
    }

    /// <summary>Als bestand; een regel zonder waarde staat er niet in.</summary>
    public static byte[] Schrijf(IReadOnlyList<Parameterregel> regels)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var tekst = new StringBuilder("Product;Parameter;Waarde\n");
        foreach (var regel in regels.Where(regel => regel.Waarde.Length > 0))
        {
            tekst.Append(Veld(regel.Product)).Append(';').Append(Veld(regel.Parameter)).Append(';').Append(Veld(regel.Waarde)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(tekst.ToString());
    }

    /// <summary>Over welke parameter een bezwaar gaat tegen het bestand dat ervan is geschreven; null als het over iets anders gaat.</summary>
    /// <param name="bezwaar">Een zin die het bestand en de regel noemt.</param>
    /// <param name="regels">Waarvan het bestand is geschreven.</param>
    public static Parameterregel? Regel(string bezwaar, IReadOnlyList<Parameterregel> regels)
    {
        ArgumentNullException.ThrowIfNull(bezwaar);
        // The first line is the header.
        return Plaats().Match(bezwaar) is { Success: true } plaats && int.TryParse(plaats.Groups[1].Value, CultureInfo.InvariantCulture, out var nummer)
            ? regels.Where(regel => regel.Waarde.Length > 0).ElementAtOrDefault(nummer - 2)
            : null;
    }

    /// <summary>Wat een regel is, los van haar waarde.</summary>
    public static string Sleutel(Parameterregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return $"{regel.Product};{regel.Parameter}";
    }

    [GeneratedRegex(@"\bparameters\.csv, regel (\d{1,6})\b")]
    private static partial Regex Plaats();

    private static string InTekst(Exact waarde) => waarde.Rond(MeesteDecimalen).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    // Between quotes and on one line, whatever it is: what somebody typed never becomes another row or another column.
    private static string Veld(string tekst) => $"\"{string.Concat(tekst.Select(teken => char.IsControl(teken) ? ' ' : teken)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
