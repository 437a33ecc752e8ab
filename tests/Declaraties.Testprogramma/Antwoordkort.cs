using System.Globalization;
using System.Xml.Linq;

namespace Declaraties.Testprogramma;

/// <summary>
/// Een WMO325 in een paar regels, gelezen zonder de lezer van het project: de codes in de Header, in de Declaratie met haar bedragen (eurocenten, C
/// negatief), en per client en afgewezen prestatie.
/// </summary>
public static class Antwoordkort
{
    public static IReadOnlyList<string> Van(byte[] antwoord)
    {
        var bericht = XDocument.Load(new MemoryStream(antwoord)).Root!;
        var regels = new List<string> { $"Header {Codes(Kind(bericht, "Header")!)}" };
        if (Kind(bericht, "DeclaratieAntwoord") is { } declaratie)
        {
            regels.Add($"Declaratie {Codes(declaratie)}: ingediend {Totaal(declaratie, "TotaalIngediendBedrag")}, toegekend {Totaal(declaratie, "TotaalToegekendBedrag")}");
            foreach (var client in Kind(declaratie, "Clienten")?.Elements() ?? [])
            {
                regels.Add($"Client {Codes(client)}");
                regels.AddRange(Kind(client, "Prestaties")!.Elements().Select(p => $"{Kind(Kind(p, "ProductReferentie")!, "ReferentieNummer")!.Value} {Codes(p)}"));
            }
        }

        return regels;
    }

    public static XElement? Kind(XElement ouder, string naam) => ouder.Elements().SingleOrDefault(e => e.Name.LocalName == naam);

    public static long Totaal(XElement declaratie, string naam)
    {
        var totaal = Kind(declaratie, naam)!;
        var cent = long.Parse(Kind(totaal, "TotaalBedrag")!.Value, CultureInfo.InvariantCulture);
        return Kind(totaal, "DebetCredit")!.Value == "C" ? -cent : cent;
    }

    public static string Codes(XElement klasse) => string.Join(' ', Kind(klasse, "RetourCodes")!.Elements().Select(code => code.Value));
}
