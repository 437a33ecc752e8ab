using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Declaraties.Worker.Specs.Eigenschappen;

/// <summary>Volgt de adviezen van een verslag op in het bericht zelf, met niets dan het verslag en de XML: zo doet een declaratiepakket het ook.</summary>
internal static partial class Adviesopvolging
{
    private static readonly string[] _volgorde =
    [
        "ProductReferentie", "ToewijzingNummer", "ProductCategorie", "ProductCode", "ProductPeriode", "GeleverdVolume", "Eenheid", "ProductTarief", "IngediendBedrag",
    ];

    /// <summary>Het bericht met elk advies opgevolgd; null als er geen prestatie overblijft.</summary>
    /// <param name="bericht">Het bericht, gelezen met <see cref="LoadOptions.SetLineInfo"/>; het wordt gewijzigd.</param>
    /// <param name="bevindingen">Uit het verslag.</param>
    public static XDocument? VolgOp(XDocument bericht, IEnumerable<JsonNode> bevindingen)
    {
        var adviezen = bevindingen.Where(b => b["advies"] is not null).ToList();
        // Every path says where something stands in the message as it was: what goes goes last.
        var wijzigingen = adviezen.SelectMany(b => b["advies"]!["wijzig"]!.AsArray()).Select(w => ((string)w!["pad"]!, (string?)w["waarde"])).Distinct().ToList();
        Assert.That(wijzigingen.Select(w => w.Item1), Is.Unique, "een pad, een waarde");
        var weg = adviezen.Where(b => (bool)b["advies"]!["weglaten"]!).Select(b => Op(bericht, (int)b["regelnummer"]!, (int)b["kolom"]!)).Distinct().ToList();
        foreach (var (pad, waarde) in wijzigingen.OrderByDescending(w => w.Item2 is null))
        {
            Wijzig(bericht, pad, waarde);
        }

        foreach (var element in weg)
        {
            (element.Name.LocalName == "Bsn" ? element.Parent! : element).Remove();
        }

        bericht.Descendants().Where(e => e.Name.LocalName == "Client" && !e.Descendants().Any(p => p.Name.LocalName == "Prestatie")).ToList().ForEach(client => client.Remove());
        Tel(bericht);
        return bericht.Descendants().Any(e => e.Name.LocalName == "Prestatie") ? bericht : null;
    }

    public static XElement Kind(XElement ouder, string naam) => ouder.Elements().Single(e => e.Name.LocalName == naam);

    private static XElement Op(XDocument bericht, int regel, int kolom) =>
        bericht.Descendants().Single(e => e is IXmlLineInfo plaats && plaats.LineNumber == regel && plaats.LinePosition == kolom + 1);

    private static void Wijzig(XDocument bericht, string pad, string? waarde)
    {
        var hier = bericht.Root!;
        foreach (var stap in pad.Split('/').Skip(2))
        {
            var gevonden = Stap().Match(stap);
            var nummer = gevonden.Groups[2].Success ? int.Parse(gevonden.Groups[2].Value, CultureInfo.InvariantCulture) : 1;
            var kind = hier.Elements().Where(e => e.Name.LocalName == gevonden.Groups[1].Value).ElementAtOrDefault(nummer - 1);
            hier = kind ?? Voeg(hier, stap);
        }

        if (waarde is null)
        {
            hier.Remove();
        }
        else
        {
            hier.Value = waarde;
        }
    }

    private static XElement Voeg(XElement ouder, string naam)
    {
        var nieuw = new XElement(ouder.Name.Namespace + naam);
        ouder.Elements().Last(e => Array.IndexOf(_volgorde, e.Name.LocalName) < Array.IndexOf(_volgorde, naam)).AddAfterSelf(nieuw);
        return nieuw;
    }

    private static void Tel(XDocument bericht)
    {
        var som = bericht.Descendants().Where(e => e.Name.LocalName == "IngediendBedrag")
            .Sum(e => long.Parse(Kind(e, "Bedrag").Value, CultureInfo.InvariantCulture) * (Kind(e, "DebetCredit").Value == "C" ? -1 : 1));
        var totaal = bericht.Descendants().Single(e => e.Name.LocalName == "TotaalIngediendBedrag");
        Kind(totaal, "TotaalBedrag").Value = Math.Abs(som).ToString(CultureInfo.InvariantCulture);
        Kind(totaal, "DebetCredit").Value = som < 0 ? "C" : "D";
    }

    [GeneratedRegex(@"^([A-Za-z]+)(?:\[([0-9]+)\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Stap();
}
