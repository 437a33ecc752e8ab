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
        if (per == Groepering.Totaal)
        {
            _groepen.Add(default, new Arrangementsom());
        }
    }

    /// <summary>Op volgorde van hun sleutel.</summary>
    public IEnumerable<Arrangementgroep> Groepen => _groepen.OrderBy(groep => groep.Key).Select(groep => new Arrangementgroep(groep.Key, groep.Value));

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

        var sleutel = Groepsleutel.Van(_per, historie.Toewijzing);
        if (!_groepen.TryGetValue(sleutel, out var som))
        {
            _groepen.Add(sleutel, som = new Arrangementsom());
        }

        Contractregel[] contractregels = [.. historie.Contractregels.Where(regel => regel.Product == product)];
        for (var plaats = 0; plaats < _isOnbekend.Length; plaats++)
        {
            _isOnbekend[plaats] = !TelWeken(som, historie, _venster[plaats], contractregels, bandbreedte);
            if (_isOnbekend[plaats])
            {
                MaandenZonderTarief++;
                _zonderTarief.Add($"{historie.Toewijzing.Aanbieder} {product}");
            }
        }

        foreach (var regel in historie.Regels)
        {
            if (regel.IsGoedgekeurd && _venster.Plaats(regel.Maand) is >= 0 and var plaats && plaats < _isOnbekend.Length && !_isOnbekend[plaats])
            {
                som.Tel(regel);
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

    /// <summary>Telt de weken van een maand: haar zondagen waarop de toewijzing loopt. False als er weken zijn en geen uurtarief.</summary>
    private static bool TelWeken(Arrangementsom som, Toewijzingshistorie historie, Maand maand, Contractregel[] contractregels, Bandbreedte bandbreedte)
    {
        var loopt = maand.Periode.Doorsnede(historie.Toewijzing.Looptijd);
        var weken = historie.Toewijzing.IsVerwijderd ? 0 : loopt.Zondagen;
        if (weken == 0)
        {
            return true;
        }

        if ((Uurtarief.Op(contractregels, maand.EersteDag) ?? Uurtarief.Op(contractregels, loopt.Begin)) is not { } uurtarief)
        {
            return false;
        }

        som.Tel(weken, Weekbedrag(bandbreedte, uurtarief) * weken);
        return true;
    }
}
