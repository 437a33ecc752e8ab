using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Wat er met een melding van start of stop van ondersteuning gebeurt die niveau 1 heeft doorstaan. Elke intake vraagt het hier.</summary>
public static class Ondersteuningsloket
{
    /// <summary>
    /// Bewaart een bericht bij zijn toewijzing, of die er al is of niet. Precies hetzelfde bericht nog eens verandert niets; een ander met dezelfde Identificatie wordt geweigerd. Verder wordt er
    /// niets van gevonden: wat een aanbieder meldt verandert geen oordeel (OP364).
    /// </summary>
    /// <param name="beurt">De beurt waarin het gebeurt.</param>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="vingerafdruk">Van zijn bytes.</param>
    public static Ondersteuningsafloop NeemOp(Beurt beurt, OndersteuningBericht bericht, Vingerafdruk vingerafdruk)
    {
        ArgumentNullException.ThrowIfNull(beurt);
        ArgumentNullException.ThrowIfNull(bericht);
        var (lot, eerder) = beurt.NeemOp(bericht, vingerafdruk);
        return new(lot, eerder is { } dag
            ? $"BerichtIdentificatie: Identificatie '{Afscherming.ZonderBsn(bericht.Kop.Identificatie.Identificatie)}' stond al in een {bericht.Soort} van aanbieder {bericht.Aanbieder} met een andere inhoud, gedagtekend op {Nederlands.Datum(dag)}. Dit bericht is niet opgenomen; geef het een eigen Identificatie (TR056, 9056)"
            : null);
    }
}

/// <summary>Hoe het met een melding van start of stop afliep.</summary>
/// <param name="Lot">Wat er is gebeurd.</param>
/// <param name="Bezwaar">Waarom het niet kon; null als het kon.</param>
public sealed record Ondersteuningsafloop(Ondersteuningslot Lot, string? Bezwaar);
