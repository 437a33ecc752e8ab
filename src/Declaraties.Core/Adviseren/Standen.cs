using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// De stand van een toewijzing in elk van de gevallen waarin een advies moet standhouden. Staat er één prestatie van de toewijzing in het bericht, dan zijn zij hetzelfde.
/// </summary>
internal sealed class Standen
{
    private readonly bool _samen;
    private readonly Dictionary<(Product, Periode), Herstelde> _herstelde = [];

    /// <param name="begin">De stand voor het bericht.</param>
    /// <param name="samen">Of er meer dan een prestatie van het bericht op deze toewijzing is.</param>
    public Standen(ToewijzingStand begin, bool samen)
    {
        _samen = samen;
        Alleen = new LopendeStand(begin);
        Alles = samen ? new LopendeStand(begin) : Alleen;
        Later = samen ? new LopendeStand(begin) : Alleen;
    }

    /// <summary>Alleen deze prestatie is hersteld: wat eerder in het bericht is goedgekeurd.</summary>
    public LopendeStand Alleen { get; }

    /// <summary>Elk advies in het bericht is opgevolgd.</summary>
    public LopendeStand Alles { get; }

    /// <summary>Het bericht is verwerkt, en wat is hersteld komt in een volgend.</summary>
    public LopendeStand Later { get; }

    /// <summary>
    /// De stand als ook de creditprestatie is hersteld die het volume van deze prestatie vrijmaakt, en wat daar dan aan is veranderd; null als er geen is.
    /// </summary>
    public Creditstand? MetCredit(Prestatie debet)
    {
        if (debet.IsCredit || !_herstelde.TryGetValue((debet.Product, debet.ProductPeriode), out var hersteld))
        {
            return null;
        }

        var stand = new LopendeStand(Alleen);
        stand.Verwerk(hersteld.Credit);
        return new Creditstand(stand, hersteld.Wijzigingen);
    }

    /// <summary>Vooraf, met elke goedgekeurde prestatie van het bericht.</summary>
    public void WasGoed(Prestatie prestatie)
    {
        if (_samen)
        {
            Later.Verwerk(prestatie);
        }
    }

    /// <summary>In de volgorde van beoordelen, met elke goedgekeurde prestatie.</summary>
    /// <param name="prestatie">De prestatie.</param>
    /// <param name="blijftGoed">Of zij dat ook is als alle adviezen tot hier zijn opgevolgd.</param>
    public void IsGoed(Prestatie prestatie, bool blijftGoed)
    {
        if (!_samen)
        {
            return;
        }

        Alleen.Verwerk(prestatie);
        if (blijftGoed)
        {
            Alles.Verwerk(prestatie);
        }
    }

    /// <summary>Een prestatie is hersteld.</summary>
    public void Hersteld(Prestatie prestatie, IReadOnlyList<Wijziging> wijzigingen)
    {
        if (!_samen)
        {
            return;
        }

        Alles.Verwerk(prestatie);
        Later.Verwerk(prestatie);
        if (prestatie.IsCredit)
        {
            _herstelde[(prestatie.Product, prestatie.ProductPeriode)] = new Herstelde(prestatie, wijzigingen);
        }
    }

    /// <summary>Een creditprestatie zoals zij is hersteld, en wat daarvoor veranderde.</summary>
    private sealed record Herstelde(Prestatie Credit, IReadOnlyList<Wijziging> Wijzigingen);
}
