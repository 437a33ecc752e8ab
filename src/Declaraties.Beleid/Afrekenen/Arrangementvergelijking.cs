using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>
/// Wat een vast bedrag per week (een arrangement) had gekost, naast wat er is betaald. Een arrangement loopt zolang de toewijzing loopt, wat er ook wordt geleverd.
/// </summary>
public sealed class Arrangementvergelijking
{
    private readonly Maandvenster _venster;
    private readonly Groepering _per;
    private readonly Dictionary<string, Bandbreedte> _bandbreedtes;
    private readonly SortedSet<string> _zonderBandbreedte = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _zonderTarief = new(StringComparer.Ordinal);
    private readonly Dictionary<Groepsleutel, Arrangementsom> _groepen = [];
    private readonly SortedSet<Wet> _wetten = [];

    // Of the allocation at hand, by month of the window.
    private readonly bool[] _isOnbekend;

    /// <param name="venster">De maanden.</param>
    /// <param name="per">Waarnaar wordt opgeteld.</param>
    /// <param name="bandbreedtes">Van elk product hoogstens één.</param>
    public Arrangementvergelijking(Maandvenster venster, Groepering per, IEnumerable<Bandbreedte> bandbreedtes)
    {
        ArgumentNullException.ThrowIfNull(venster);
        (_venster, _per) = (venster, per);
        _bandbreedtes = bandbreedtes.ToDictionary(bandbreedte => bandbreedte.ProductCode, StringComparer.Ordinal);
        _isOnbekend = new bool[venster.Aantal];
    }

    /// <summary>De wetten waarvan er toewijzingen meetellen: in het totaal staan zij bij elkaar.</summary>
    public IReadOnlyCollection<Wet> Wetten => _wetten;

    /// <summary>Alles bij elkaar, ook als er niets is.</summary>
    public Arrangementgroep Totaal { get; } = new(default, new Arrangementsom());

    /// <summary>Op volgorde van hun sleutel.</summary>
    public IEnumerable<Arrangementgroep> Groepen => _per == Groepering.Totaal ? [Totaal] : _groepen.OrderBy(groep => groep.Key).Select(groep => new Arrangementgroep(groep.Key, groep.Value));

    /// <summary>Productcodes van toewijzingen in het venster waarvan geen bandbreedte is gegeven: zij tellen niet mee.</summary>
    public IReadOnlyCollection<string> ZonderBandbreedte => _zonderBandbreedte;

    /// <summary>Aanbieders en producten zonder uurtarief in een maand: die maand telt aan geen van beide kanten mee.</summary>
    public IReadOnlyCollection<string> ZonderTarief => _zonderTarief;

    /// <summary>Maanden van toewijzingen die daarom niet meetellen.</summary>
    public long MaandenZonderTarief { get; private set; }

    public void Neem(Toewijzingshistorie historie)
    {
        ArgumentNullException.ThrowIfNull(historie);
        if (historie.Regels.Count == 0 && !historie.Loopt(_venster.Periode))
        {
            return;
        }

        if (historie.Toewijzing.Product is not { Code: { } code } product || !_bandbreedtes.TryGetValue(code, out var bandbreedte))
        {
            _zonderBandbreedte.Add(historie.Toewijzing.Product?.Code ?? "zonder code");
            return;
        }

        _wetten.Add(historie.Toewijzing.Wet);
        var groep = Groep(Groepsleutel.Van(_per, historie.Toewijzing));
        Contractregel[] contractregels = [.. historie.Contractregels.Where(regel => regel.Product == product)];
        for (var plaats = 0; plaats < _isOnbekend.Length; plaats++)
        {
            var weken = Weken(historie, _venster[plaats]);
            var weekbedrag = weken == 0 ? Bedrag.Nul : Weekbedrag(historie, _venster[plaats], contractregels, bandbreedte);
            _isOnbekend[plaats] = weekbedrag is null;
            if (weekbedrag is { } bedrag)
            {
                groep.Tel(weken, bedrag * weken);
                Totaal.Som.Tel(weken, bedrag * weken);
            }
            else
            {
                MaandenZonderTarief++;
                _zonderTarief.Add($"{historie.Toewijzing.Aanbieder} {product}");
            }
        }

        foreach (var regel in historie.Regels)
        {
            if (regel.IsGoedgekeurd && _venster.Plaats(regel.Maand) is >= 0 and var plaats && plaats < _isOnbekend.Length && !_isOnbekend[plaats])
            {
                groep.Tel(regel);
                Totaal.Som.Tel(regel);
            }
        }
    }

    /// <summary>Wat een arrangement per week kost: het midden van de bandbreedte tegen een uurtarief, half omhoog op hele centen.</summary>
    /// <param name="bandbreedte">Minuten per week.</param>
    /// <param name="uurtarief">Eurocenten per uur.</param>
    public static Bedrag Weekbedrag(Bandbreedte bandbreedte, Exact uurtarief)
    {
        ArgumentNullException.ThrowIfNull(bandbreedte);
        return new(((bandbreedte.MinutenPerWeekVan + (Exact)bandbreedte.MinutenPerWeekTot) / 2 / 60 * uurtarief).Afgerond(0));
    }

    /// <summary>De zondagen van een maand waarop de toewijzing loopt.</summary>
    private static int Weken(Toewijzingshistorie historie, Maand maand) => historie.Toewijzing.IsVerwijderd ? 0 : maand.Periode.Doorsnede(historie.Toewijzing.Looptijd).Zondagen;

    /// <summary>Tegen het tarief van de eerste dag van de maand, en anders dat van de eerste dag waarop de toewijzing erin loopt; null als er geen van beide is.</summary>
    private static Bedrag? Weekbedrag(Toewijzingshistorie historie, Maand maand, Contractregel[] contractregels, Bandbreedte bandbreedte)
    {
        var loopt = maand.Periode.Doorsnede(historie.Toewijzing.Looptijd);
        return (Uurtarief.Op(contractregels, maand.EersteDag) ?? Uurtarief.Op(contractregels, loopt.Begin)) is { } uurtarief ? Weekbedrag(bandbreedte, uurtarief) : null;
    }

    private Arrangementsom Groep(Groepsleutel sleutel)
    {
        if (!_groepen.TryGetValue(sleutel, out var som))
        {
            _groepen.Add(sleutel, som = new Arrangementsom());
        }

        return som;
    }
}
