using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Hoe de toewijzingen van een aanbieder in een productcategorie van maand tot maand worden benut, en welke te lang te weinig.</summary>
internal sealed class Benuttingverloop
{
    /// <summary>Zoveel maanden achter elkaar onder de grens is geen toeval meer.</summary>
    public const int Reeks = 3;

    private readonly Dictionary<Verloopplek, int> _aantallen = [];

    public long Toewijzingen { get; private set; }

    /// <summary>Toewijzingen met een reeks van <see cref="Reeks"/> maanden of meer onder de grens.</summary>
    public long Structureel { get; private set; }

    /// <summary>Elke toewijzing in elke maand waarin haar benutting te bepalen is.</summary>
    public long Bepaald { get; private set; }

    /// <summary>Die daarvan onder de grens liggen.</summary>
    public long Onder { get; private set; }

    /// <summary>De langste reeks maanden onder de grens.</summary>
    public int Langste { get; private set; }

    /// <summary>Wat daar minder is geleverd dan was geïndiceerd, in honderdsten van een minuut.</summary>
    public long TekortMaal100 { get; private set; }

    /// <summary>Hoeveel toewijzingen waar liggen.</summary>
    public IReadOnlyDictionary<Verloopplek, int> Aantallen => _aantallen;

    /// <summary>Neemt alle maanden van een toewijzing, op volgorde.</summary>
    public void Neem(IReadOnlyList<Rapportregel> maanden, Maand eerste, Banden banden)
    {
        Toewijzingen++;
        var (begin, langste) = (0, 0);
        while (begin < maanden.Count)
        {
            var einde = begin;
            while (einde < maanden.Count && IsOnder(einde) && (einde == begin || maanden[einde].Maand == maanden[einde - 1].Maand.Volgende))
            {
                einde++;
            }

            var lengte = einde - begin;
            langste = Math.Max(langste, lengte);
            for (var i = begin; i < Math.Max(einde, begin + 1); i++)
            {
                Tel(maanden[i], eerste, banden, lengte >= Reeks);
            }

            begin = Math.Max(einde, begin + 1);
        }

        Langste = Math.Max(Langste, langste);
        Structureel += langste >= Reeks ? 1 : 0;

        bool IsOnder(int plaats) => banden.Van(maanden[plaats].Benutting!) == Band.Onder;
    }

    private void Tel(Rapportregel regel, Maand eerste, Banden banden, bool isReeks)
    {
        var benutting = regel.Benutting!;
        if (benutting.PercentageMaal10 is not { } maal10)
        {
            return;
        }

        Bepaald++;
        var band = banden.Van(benutting);
        if (band == Band.Onder)
        {
            Onder++;
            TekortMaal100 += Math.Max(0, benutting.GeindiceerdeMinutenMaal100!.Value - (benutting.GeleverdeMinuten * 100));
        }

        var plek = new Verloopplek(((regel.Maand.Jaar - eerste.Jaar) * 12) + regel.Maand.Nummer - eerste.Nummer, Verloopplek.Van(maal10), band, isReeks);
        _aantallen[plek] = _aantallen.GetValueOrDefault(plek) + 1;
    }
}
