using System.Globalization;
using System.Text.RegularExpressions;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>Volgt adviezen letterlijk op: elk pad krijgt zijn waarde, wat moet worden weggelaten gaat weg, en het totaal wordt opnieuw opgeteld.</summary>
public static partial class Opvolging
{
    /// <summary>Het bericht waarin deze adviezen zijn opgevolgd; null als er geen prestatie overblijft. Een client zonder prestaties gaat mee weg.</summary>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="bevindingen">Waarvan de adviezen worden opgevolgd.</param>
    /// <param name="plaatsen">Waar elke prestatie van het bericht terechtkomt, op volgnummer; -1 als zij is weggelaten.</param>
    /// <exception cref="InvalidOperationException">Twee adviezen geven één pad verschillende waarden, of een pad is geen element van een WMO323.</exception>
    public static DeclaratieBericht? VolgOp(this DeclaratieBericht bericht, IEnumerable<Bevinding> bevindingen, out int[] plaatsen)
    {
        var weg = new HashSet<int>();
        var wijzigingen = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var bevinding in bevindingen)
        {
            if (bevinding.Advies is not { } advies)
            {
                continue;
            }

            if (advies.Weglaten)
            {
                weg.UnionWith(bevinding.Client is { } client ? Enumerable.Range(client.Eerste, client.Aantal) : [bevinding.Prestatie!.Volgnummer]);
            }

            foreach (var (pad, waarde) in advies.Wijzig)
            {
                if (!wijzigingen.TryAdd(pad, waarde) && wijzigingen[pad] != waarde && !pad.Contains("Totaal", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{pad} moet {wijzigingen[pad]} worden en ook {waarde}.");
                }
            }
        }

        return Maak(bericht, weg, wijzigingen, out plaatsen);
    }

    private static DeclaratieBericht? Maak(DeclaratieBericht bericht, HashSet<int> weg, Dictionary<string, string?> wijzigingen, out int[] plaatsen)
    {
        var prestaties = bericht.Prestaties.Select(Velden).ToArray();
        var kop = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (pad, waarde) in wijzigingen)
        {
            if (Prestatiepad().Match(pad) is { Success: true } gevonden)
            {
                var client = bericht.Clienten[Getal(gevonden.Groups[1]) - 1];
                var velden = prestaties[client.Eerste + Getal(gevonden.Groups[2]) - 1];
                if (Getal(gevonden.Groups[2]) > client.Aantal || !velden.ContainsKey(gevonden.Groups[3].Value))
                {
                    throw new InvalidOperationException($"{pad} bestaat niet.");
                }

                velden[gevonden.Groups[3].Value] = waarde;
            }
            else
            {
                kop[pad] = waarde ?? throw new InvalidOperationException($"{pad} mag niet leeg zijn.");
            }
        }

        plaatsen = new int[bericht.Prestaties.Count];
        var (nieuw, clienten) = (new List<Prestatie>(), new List<DeclaratieClient>());
        foreach (var client in bericht.Clienten)
        {
            var eerste = nieuw.Count;
            for (var i = client.Eerste; i < client.Eerste + client.Aantal; i++)
            {
                plaatsen[i] = weg.Contains(i) ? -1 : nieuw.Count;
                if (!weg.Contains(i))
                {
                    nieuw.Add(Prestatie(bericht.Prestaties[i], prestaties[i], nieuw.Count));
                }
            }

            if (nieuw.Count > eerste)
            {
                clienten.Add(new DeclaratieClient { Bsn = client.Bsn, Eerste = eerste, Aantal = nieuw.Count - eerste, Plaats = client.Plaats });
            }
        }

        var som = nieuw.Som(prestatie => prestatie.Bedrag);
        DateOnly Dag(string pad, DateOnly anders) => kop.Remove(pad, out var dag) ? Datum(dag) : anders;
        string Tekst(string pad, string anders) => kop.Remove(pad, out var tekst) ? tekst : anders;
        var resultaat = new DeclaratieBericht
        {
            Kop = bericht.Kop with
            {
                Identificatie = new BerichtIdentificatie(
                    Tekst("/Bericht/Header/BerichtIdentificatie/Identificatie", bericht.Kop.Identificatie.Identificatie),
                    Dag("/Bericht/Header/BerichtIdentificatie/Dagtekening", bericht.Kop.Identificatie.Dagtekening)),
            },
            DeclaratieNummer = Tekst("/Bericht/Declaratie/DeclaratieNummer", bericht.DeclaratieNummer),
            DeclaratiePeriode = new Periode(
                Dag("/Bericht/Declaratie/DeclaratiePeriode/Begindatum", bericht.DeclaratiePeriode.Begin), Dag("/Bericht/Declaratie/DeclaratiePeriode/Einddatum", bericht.DeclaratiePeriode.Eind)),
            DeclaratieDagtekening = Dag("/Bericht/Declaratie/DeclaratieDagtekening", bericht.DeclaratieDagtekening),
            TotaalBedrag = som.Absoluut,
            TotaalDebetCredit = som.DebetCredit,
            Plaats = bericht.Plaats,
            Clienten = clienten,
            Prestaties = nieuw,
        };
        kop.Remove("/Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag");
        kop.Remove("/Bericht/Declaratie/TotaalIngediendBedrag/DebetCredit");
        if (kop.Count > 0)
        {
            throw new InvalidOperationException($"{kop.Keys.First()} bestaat niet.");
        }

        return nieuw.Count == 0 ? null : resultaat;
    }

    private static Dictionary<string, string?> Velden(Prestatie prestatie) => new(StringComparer.Ordinal)
    {
        ["ProductReferentie/ReferentieNummer"] = prestatie.ReferentieNummer,
        ["ProductReferentie/VorigReferentieNummer"] = prestatie.VorigReferentieNummer,
        ["ToewijzingNummer"] = Tekst(prestatie.ToewijzingNummer),
        ["ProductCategorie"] = prestatie.Product.Categorie,
        ["ProductCode"] = prestatie.Product.Code,
        ["ProductPeriode/Begindatum"] = Tekst(prestatie.ProductPeriode.Begin),
        ["ProductPeriode/Einddatum"] = Tekst(prestatie.ProductPeriode.Eind),
        ["GeleverdVolume"] = Tekst(prestatie.GeleverdVolume),
        ["Eenheid"] = prestatie.Eenheid.Code(),
        ["ProductTarief"] = prestatie.ProductTarief is { } tarief ? Tekst(tarief.Cent) : null,
        ["IngediendBedrag/Bedrag"] = Tekst(prestatie.IngediendBedrag.Cent),
        ["IngediendBedrag/DebetCredit"] = ((char)prestatie.DebetCredit).ToString(),
    };

    private static Prestatie Prestatie(Prestatie oud, Dictionary<string, string?> velden, int volgnummer) => new()
    {
        Bsn = oud.Bsn,
        ReferentieNummer = Moet(velden, "ProductReferentie/ReferentieNummer"),
        VorigReferentieNummer = velden["ProductReferentie/VorigReferentieNummer"],
        ToewijzingNummer = Getal(Moet(velden, "ToewijzingNummer")),
        Product = new Product(Moet(velden, "ProductCategorie"), Moet(velden, "ProductCode")),
        ProductPeriode = new Periode(Datum(Moet(velden, "ProductPeriode/Begindatum")), Datum(Moet(velden, "ProductPeriode/Einddatum"))),
        GeleverdVolume = Getal(Moet(velden, "GeleverdVolume")),
        Eenheid = Eenheden.VanCode(Moet(velden, "Eenheid")),
        ProductTarief = velden["ProductTarief"] is { } tarief ? new Bedrag(Getal(tarief)) : null,
        IngediendBedrag = new Bedrag(Getal(Moet(velden, "IngediendBedrag/Bedrag"))),
        DebetCredit = (DebetCredit)Moet(velden, "IngediendBedrag/DebetCredit")[0],
        Volgnummer = volgnummer,
        Plaats = oud.Plaats,
    };

    private static string Moet(Dictionary<string, string?> velden, string veld) => velden[veld] ?? throw new InvalidOperationException($"{veld} mag niet leeg zijn.");

    private static string Tekst(IFormattable waarde) => waarde is DateOnly ? waarde.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : waarde.ToString(null, CultureInfo.InvariantCulture);

    private static int Getal(Group groep) => Getal(groep.Value);

    /// <summary>Zoals het berichtschema het toestaat.</summary>
    private static int Getal(string tekst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal <= 999_999_999 ? getal : throw new InvalidOperationException($"{tekst} past niet in het schema.");

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^/Bericht/Declaratie/Clienten/Client\[([0-9]+)\]/Prestaties/Prestatie\[([0-9]+)\]/(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Prestatiepad();
}
