using System.Globalization;
using System.Net;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Enveloppen;

namespace Declaraties.Bench;

/// <summary>
/// Wat een envelop van 25 MB over HTTP meer kost dan het bericht dat erin zit: processortijd van een warme dienst, om en om, van aanbieden tot oordeel; en het meeste geheugen van een dienst die alleen het ene
/// kreeg, en van een die alleen het andere kreeg. Eens met een bericht waarvan elke prestatie wordt beoordeeld, en eens met een dat meteen in zijn geheel wordt afgekeurd: daar valt de envelop het meest op.
/// </summary>
internal sealed class Envelopmeting : IDisposable
{
    // Base64 of this is just within what an envelope may be.
    private const int Bytes = 18_700_000;
    private const int Warm = 2;
    private readonly string _programma;
    private readonly byte[] _bericht;
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-bank-");
    private int _nummer;

    private Envelopmeting(string programma, byte[] bericht) => (_programma, _bericht) = (programma, bericht);

    public static async Task MeetAsync(string programma, int keren)
    {
        var beoordeeld = Bankbericht.Declaratie(Bytes);
        var tabel = new Tabel("over HTTP, from offering to verdict", "MB", "in an envelope, MB", "CPU seconds (user)", "in an envelope", "ratio, pair by pair", "MiB at most", "in an envelope", "ratio");
        foreach (var (naam, bericht) in ((string, byte[])[])[("every line judged, with eight findings", beoordeeld), ("refused as a whole on level 2", Bankbericht.MetVerkeerdTotaal(beoordeeld))])
        {
            using var meting = new Envelopmeting(programma, bericht);
            tabel.Rij(await meting.VergelijkAsync(naam, keren));
        }

        tabel.Druk(Console.Out, markdown: true);
    }

    public void Dispose() => _map.Delete(recursive: true);

    private async Task<string[]> VergelijkAsync(string naam, int keren)
    {
        Bankdienst.LeesIn(_programma, _map.FullName);
        var (kaal, envelop) = (new List<double>(), new List<double>());
        using (var dienst = Start())
        {
            for (var keer = -Warm; keer < keren; keer++)
            {
                // Who goes first changes: what the one leaves to be collected is not always for the other.
                foreach (var inEnvelop in keer % 2 == 0 ? (bool[])[false, true] : [true, false])
                {
                    var seconden = await BiedAanAsync(dienst, inEnvelop);
                    if (keer >= 0)
                    {
                        (inEnvelop ? envelop : kaal).Add(seconden);
                    }
                }
            }
        }

        var (piekKaal, piekEnvelop) = (await PiekAsync(false, keren), await PiekAsync(true, keren));
        return
        [
            naam,
            Getal(_bericht.Length / 1e6, "0.0"),
            Getal(Maak(true).Length / 1e6, "0.0"),
            Getal(Meting.Mediaan(kaal), "0.00"),
            Getal(Meting.Mediaan(envelop), "0.00"),
            Getal(Meting.Mediaan(envelop.Zip(kaal, (een, ander) => een / ander)), "0.00"),
            Getal(piekKaal, "0"),
            Getal(piekEnvelop, "0"),
            Getal((double)piekEnvelop / piekKaal, "0.00"),
        ];
    }

    private Bankdienst Start() => new(_programma, _map.FullName);

    private async Task<long> PiekAsync(bool inEnvelop, int keren)
    {
        using var dienst = Start();
        for (var keer = 0; keer < keren; keer++)
        {
            _ = await BiedAanAsync(dienst, inEnvelop);
        }

        return dienst.Piek();
    }

    private async Task<double> BiedAanAsync(Bankdienst dienst, bool inEnvelop)
    {
        var inhoud = Maak(inEnvelop);
        var begin = dienst.Rekentijd();
        using var antwoord = await dienst.ZetAsync(inhoud);
        if (antwoord.StatusCode != HttpStatusCode.Accepted || await dienst.WachtOpAsync(antwoord.Headers.Location!) is not "beoordeeld")
        {
            throw new MislukteMeting($"Een bericht kreeg {antwoord.StatusCode}, of werd niet beoordeeld.");
        }

        return dienst.Rekentijd() - begin;
    }

    private byte[] Maak(bool inEnvelop)
    {
        var bericht = Bankbericht.Genummerd(_bericht, ++_nummer);
        if (!inEnvelop)
        {
            return bericht;
        }

        var gelezen = Berichtlezer.LeesDeclaratie(bericht);
        var envelop = Envelopmaker.Heen(gelezen.Berichtnaam!, gelezen.Kop!, new MemoryStream(bericht));
        using var uit = new MemoryStream(bericht.Length / 3 * 4);
        foreach (var deel in Envelopschrijver.Delen(envelop, new MemoryStream(bericht)))
        {
            uit.Write(deel.Span);
        }

        return uit.ToArray();
    }

    private static string Getal(double getal, string vorm) => getal.ToString(vorm, CultureInfo.InvariantCulture);
}
