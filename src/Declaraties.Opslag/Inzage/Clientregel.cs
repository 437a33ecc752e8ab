using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een client die een tijd lang onder een wet niets geleverd kreeg.</summary>
/// <param name="Toewijzingen">De toewijzingen die op de peildatum lopen, met de laatste maand waarover hun aanbieder bij deze gemeente declareerde.</param>
/// <param name="LaatsteLevering">De laatste Einddatum van wat is goedgekeurd en niet gecrediteerd, hoe lang geleden ook; null als er nooit iets is geleverd.</param>
/// <param name="Dagen">Hoeveel dagen met een lopende toewijzing al niet; niet verder terug geteld dan <see cref="Berekenen.ZonderLevering.Vanaf"/>.</param>
public sealed record Clientregel(IReadOnlyList<Clienttoewijzing> Toewijzingen, DateOnly? LaatsteLevering, int Dagen)
{
    public Gemeente Gemeente => Toewijzingen[0].Toewijzing.Gemeente;

    public Wet Wet => Toewijzingen[0].Toewijzing.Wet;

    public Bsn Bsn => Toewijzingen[0].Toewijzing.Bsn;
}
