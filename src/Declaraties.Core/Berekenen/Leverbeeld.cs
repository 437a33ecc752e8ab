using Declaraties.Domein;

namespace Declaraties.Berekenen;

/// <summary>Wat een client bij een gemeente heeft toegewezen gekregen, over al zijn aanbieders, en wanneer daarop voor het laatst is geleverd. Pagina's en rapporten zien hieraan wie te lang niets kreeg.</summary>
public sealed class Leverbeeld
{
    private readonly List<Toewijzing> _toewijzingen = [];

    /// <summary>De laatste dag van de laatste ProductPeriode waarin iets is geleverd; null als die er niet is.</summary>
    public DateOnly? LaatsteLevering { get; private set; }

    /// <summary>Op volgorde van toevoegen.</summary>
    public IReadOnlyList<Toewijzing> Toewijzingen => _toewijzingen;

    public void Neem(Toewijzing toewijzing)
    {
        ArgumentNullException.ThrowIfNull(toewijzing);
        if (!toewijzing.IsVerwijderd)
        {
            _toewijzingen.Add(toewijzing);
        }
    }

    /// <param name="laatsteDag">Het einde van een ProductPeriode waarin per saldo iets is goedgekeurd.</param>
    public void Lever(DateOnly laatsteDag) => LaatsteLevering = LaatsteLevering is { } laatste && laatste > laatsteDag ? laatste : laatsteDag;

    /// <summary>De toewijzingen die op een dag lopen.</summary>
    public IReadOnlyList<Toewijzing> Lopend(DateOnly peildatum) => _toewijzingen.FindAll(toewijzing => toewijzing.Looptijd.Bevat(peildatum));

    /// <summary>Hoeveel dagen met een lopende toewijzing er al niets is geleverd; null als dat er minder zijn dan <paramref name="grens"/>, of als er op de peildatum niets meer loopt.</summary>
    /// <param name="peildatum">De laatste dag die meetelt.</param>
    /// <param name="grens">Vanaf zoveel dagen is het te lang.</param>
    public int? DagenZonderLevering(DateOnly peildatum, int grens = ZonderLevering.TeLang)
    {
        if (Lopend(peildatum).Count == 0)
        {
            return null;
        }

        var dagen = ZonderLevering.Dagen(_toewijzingen.Select(toewijzing => toewijzing.Looptijd), LaatsteLevering, ZonderLevering.Vanaf(peildatum, grens), peildatum);
        return dagen >= grens ? dagen : null;
    }
}
