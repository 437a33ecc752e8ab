using System.Globalization;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Worker.Tonen;

/// <summary>Telt wat een reeks declaraties opleverde: regels en bedragen, en hoe vaak welke regel weigerde.</summary>
internal sealed class Samenvatting
{
    private readonly Dictionary<string, int> _perRegel = new(StringComparer.Ordinal);
    private readonly Dictionary<Uitslag, int> _perUitslag = [];
    private int _onleesbaar;
    private long _goedgekeurd;
    private long _afgewezen;
    private long _nietBeoordeeld;
    private Bedrag _ingediend;
    private Bedrag _toegekend;

    public int Afsluitcode { get; private set; }

    public void Tel(BewaardOordeel oordeel)
    {
        _perUitslag[oordeel.Uitslag] = _perUitslag.GetValueOrDefault(oordeel.Uitslag) + 1;
        _goedgekeurd += oordeel.Goedgekeurd;
        _afgewezen += oordeel.Afgewezen;
        _nietBeoordeeld += oordeel.NietBeoordeeld;
        _ingediend += oordeel.Ingediend;
        _toegekend += oordeel.Toegekend;
        foreach (var bevinding in oordeel.Bevindingen)
        {
            _perRegel[bevinding.Regel] = _perRegel.GetValueOrDefault(bevinding.Regel) + 1;
        }

        if (oordeel.Uitslag != Uitslag.VolledigToegewezen)
        {
            Verhoog(Tonen.Afsluitcode.Afgewezen);
        }
    }

    public void TelOnleesbaar()
    {
        _onleesbaar++;
        Verhoog(Tonen.Afsluitcode.Onleesbaar);
    }

    /// <summary>De afsluitcode wordt ten minste deze.</summary>
    public void Verhoog(int code) => Afsluitcode = Math.Max(Afsluitcode, code);

    public void Schrijf(Scherm scherm)
    {
        var uit = scherm.Uit;
        var berichten = new Tabel("Declaraties", "Aantal").Rechts(1);
        foreach (var uitslag in Enum.GetValues<Uitslag>().OrderDescending())
        {
            if (_perUitslag.TryGetValue(uitslag, out var aantal))
            {
                berichten.Rij(uitslag.InWoorden(), Getal(aantal));
            }
        }

        if (_onleesbaar > 0)
        {
            berichten.Rij("onleesbaar (niveau 1)", Getal(_onleesbaar));
        }

        berichten.Schrijf(uit);
        if (_perUitslag.Count == 0)
        {
            return;
        }

        uit.WriteLine();
        var prestaties = new Tabel("Prestaties", "Aantal", "Bedrag in euro").Rechts(1, 2);
        prestaties.Rij("goedgekeurd", Getal(_goedgekeurd), Euro(_toegekend));
        prestaties.Rij("afgewezen", Getal(_afgewezen + _nietBeoordeeld), Euro(_ingediend - _toegekend));
        prestaties.Rij("ingediend", Getal(_goedgekeurd + _afgewezen + _nietBeoordeeld), Euro(_ingediend));
        prestaties.Schrijf(uit);
        if (_nietBeoordeeld > 0)
        {
            uit.WriteLine($"Waarvan niet beoordeeld, want hun bericht, declaratie of client is afgekeurd: {Getal(_nietBeoordeeld)}.");
        }

        if (_perRegel.Count == 0)
        {
            return;
        }

        uit.WriteLine();
        var regels = new Tabel("Regel", "Retourcode", "Bevindingen", "Eist").Rechts(2);
        foreach (var (code, aantal) in _perRegel.OrderByDescending(paar => paar.Value).ThenBy(paar => paar.Key, StringComparer.Ordinal))
        {
            var regel = Declaratieregels.Alle.FirstOrDefault(r => r.Code == code);
            regels.Rij(code, regel?.RetourCode ?? "", Getal(aantal), regel?.Eis ?? "");
        }

        regels.Schrijf(uit);
    }

    private static string Getal(long getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static string Euro(Bedrag bedrag) => bedrag.ToString().Replace(" euro", "", StringComparison.Ordinal);
}
