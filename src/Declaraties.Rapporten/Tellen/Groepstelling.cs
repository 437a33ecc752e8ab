using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Alles wat van een groep toewijzingen wordt opgeteld.</summary>
internal sealed class Groepstelling(Banden banden)
{
    private static readonly int _aantalBanden = Enum.GetValues<Band>().Length;
    private readonly long[] _inBand = new long[_aantalBanden];

    public Benuttingsom Benutting { get; } = new();

    /// <summary>Toewijzingen met een dag in een maand: in een jaar telt elke maand.</summary>
    public long Toewijzingen { get; private set; }

    public long Prestaties { get; private set; }

    public long Afgewezen { get; private set; }

    public Bedrag Ingediend { get; private set; }

    public Bedrag Goedgekeurd { get; private set; }

    public long In(Band band) => _inBand[(int)band];

    public void Tel(Rapportregel regel)
    {
        if (regel.Benutting is { } benutting)
        {
            Toewijzingen++;
            Benutting.Tel(benutting);
            _inBand[(int)banden.Van(benutting)]++;
        }

        Prestaties += regel.Som.Prestaties;
        Afgewezen += regel.Som.Afgewezen;
        Ingediend += regel.Som.Ingediend;
        Goedgekeurd += regel.Som.Goedgekeurd;
    }
}
