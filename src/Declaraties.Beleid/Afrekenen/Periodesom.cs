using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Wat een manier van afrekenen voor een groep had betekend.</summary>
public sealed class Periodesom(Afrekenvariant variant)
{
    public Afrekenvariant Variant { get; } = variant;

    public long Blokken { get; private set; }

    public Claim Geclaimd { get; private set; }

    public Claim Betaald { get; private set; }

    public Claim NietBetaald => new(checked(Geclaimd.Minuten - Betaald.Minuten), Geclaimd.Bedrag - Betaald.Bedrag);

    /// <summary>De benutting van de blokken waarvan zij te bepalen is.</summary>
    public Benuttingsspreiding Benutting { get; } = new();

    /// <summary>Blokken onder de onderste grens van de banden.</summary>
    public long Onder { get; private set; }

    /// <summary>Blokken boven de bovenste grens van de banden.</summary>
    public long Boven { get; private set; }

    /// <summary>Een blok waarin de toewijzing een dag heeft, ook als er niets is geclaimd.</summary>
    internal void Tel(Claim geclaimd, long plafond, Tijdsom geindiceerd, Banden banden)
    {
        Tel(geclaimd, geclaimd.Onder(plafond));
        if (geindiceerd.BenuttingMaal10(geclaimd.Minuten) is { } tienden)
        {
            Benutting.Neem(tienden);
            var band = geindiceerd.Band(geclaimd.Minuten, banden);
            Onder += band == Band.Onder ? 1 : 0;
            Boven += band == Band.Boven ? 1 : 0;
        }
    }

    /// <summary>Een blok van wat buiten de geldende versie is goedgekeurd: niets geïndiceerd, en geheel betaald.</summary>
    internal void TelBuiten(Claim geclaimd) => Tel(geclaimd, geclaimd);

    private void Tel(Claim geclaimd, Claim betaald)
    {
        Blokken++;
        Geclaimd += geclaimd;
        Betaald += betaald;
    }
}
