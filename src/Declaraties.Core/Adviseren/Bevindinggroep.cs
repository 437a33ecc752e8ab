using System.Globalization;
using Declaraties.Controleren;
using Declaraties.Controleren.Niveau2;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>De bevindingen bij één prestatie, en wat ieder van hen adviseert.</summary>
internal sealed class Bevindinggroep(Bevinding[] bevindingen, int eerste, int aantal, string pad)
{
    /// <summary>De regels van de bevindingen.</summary>
    public IReadOnlyList<Regel> Gevonden { get; } = [.. bevindingen.AsSpan(eerste, aantal).ToArray().Select(bevinding => bevinding.Regel)];

    public Prestatie Prestatie => bevindingen[eerste].Prestatie!;

    public string Pad { get; } = pad;

    /// <summary>Of de prestatie niet moet worden ingediend.</summary>
    public bool IsWeg { get; private set; }

    /// <summary>Zoals de prestatie zou moeten zijn; null als daar geen advies over is.</summary>
    public Voorstel? Voorstel { get; private set; }

    /// <param name="isOp">Omdat er van de toewijzing niets meer over is.</param>
    public void LaatWeg(bool isOp)
    {
        IsWeg = true;
        for (var i = eerste; i < eerste + aantal; i++)
        {
            bevindingen[i] = bevindingen[i] with
            {
                Advies = Advies.NietIndienen,
                ZouVoldoen = isOp && bevindingen[i].Regel.Code is "TR321" or "TR322" or "TR369" ? Ruimte.InWoorden(volume: 0, Prestatie.Eenheid) : bevindingen[i].ZouVoldoen,
            };
        }
    }

    /// <summary>
    /// Verdeelt wat er moet veranderen over de bevindingen: ieder noemt wat er bij haar regel hoort. Wat bij geen van hen hoort komt bij de eerste, en wie niets
    /// overhoudt noemt alles.
    /// </summary>
    /// <param name="eigen">Aan de prestatie zelf.</param>
    /// <param name="kader">Aan Dagtekening en DeclaratiePeriode.</param>
    /// <param name="ander">Aan andere prestaties.</param>
    /// <param name="voorstel">De prestatie zoals zij wordt.</param>
    /// <param name="blijft">Regels zonder advies.</param>
    public void Geef(
        IReadOnlyList<Onderdeelwijziging> eigen, IReadOnlyList<Wijziging> kader, IReadOnlyList<Wijziging> ander, Voorstel voorstel, IReadOnlyList<Regel> blijft)
    {
        Voorstel = voorstel;
        List<Onderdeelwijziging> alles =
            [.. kader.Select(wijziging => new Onderdeelwijziging(Onderdeel.Kader, wijziging)), .. ander.Select(wijziging => new Onderdeelwijziging(Onderdeel.Ander, wijziging)), .. eigen];
        if (alles.Count == 0)
        {
            return;
        }

        var genoemd = Onderdeel.Geen;
        for (var i = eerste; i < eerste + aantal; i++)
        {
            genoemd |= blijft.Contains(bevindingen[i].Regel) ? Onderdeel.Geen : Adviesregels.Onderdelen(bevindingen[i].Regel);
        }

        var isEerste = true;
        for (var i = eerste; i < eerste + aantal; i++)
        {
            var bevinding = bevindingen[i];
            if (blijft.Contains(bevinding.Regel))
            {
                continue;
            }

            var hoort = Adviesregels.Onderdelen(bevinding.Regel) | (isEerste ? ~genoemd : Onderdeel.Geen);
            List<Wijziging> deel = [.. alles.Where(paar => (paar.Onderdeel & hoort) != 0).Select(paar => paar.Wijziging)];
            bevindingen[i] = bevinding with
            {
                Advies = Advies.Met(deel.Count > 0 ? deel : [.. alles.Select(paar => paar.Wijziging)]),
                ZouVoldoen = InWoorden(bevinding, voorstel),
            };
            isEerste = false;
        }
    }

    /// <summary>De woorden bij een getal dat alleen uit het herstel als geheel volgt; van elke andere regel blijven zij zoals de regel ze gaf.</summary>
    private static string InWoorden(Bevinding bevinding, Voorstel voorstel) => bevinding.Regel.Code switch
    {
        "TR321" or "TR322" or "TR369" when voorstel.Volume < bevinding.Prestatie!.GeleverdVolume || voorstel.Eenheid != bevinding.Prestatie.Eenheid =>
            Ruimte.InWoorden(voorstel.Volume, voorstel.Eenheid),
        "TR346" => string.Create(CultureInfo.InvariantCulture, $"IngediendBedrag {voorstel.Bedrag.Cent}."),
        "TR418" => string.Create(CultureInfo.InvariantCulture, $"ProductTarief {voorstel.Tarief?.Cent}, met IngediendBedrag {voorstel.Bedrag.Cent}."),
        "CS337" => CS337ProductPeriodeBinnenEenMaand.InWoorden(voorstel.ProductPeriode),
        "CS339" => CS339EuroBedragIsVolume.InWoorden(voorstel.Bedrag),
        _ => bevinding.ZouVoldoen,
    };
}
