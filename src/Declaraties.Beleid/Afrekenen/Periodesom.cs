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

    /// <summary>Wat buiten de geldende versie is goedgekeurd: blokken die geheel zijn betaald.</summary>
    public long BlokkenBuiten { get; private set; }

    /// <summary>Een blok waarin de toewijzing een dag heeft, ook als er niets is geclaimd.</summary>
    internal void Tel(Blokuitkomst blok)
    {
        Tel(blok.Geclaimd, blok.Betaald);
        if (blok.Benutting is { } tienden)
        {
            Benutting.Neem(tienden);
            Onder += blok.Band == Band.Onder ? 1 : 0;
            Boven += blok.Band == Band.Boven ? 1 : 0;
        }
    }

    /// <summary>Een blok van wat buiten de geldende versie is goedgekeurd: niets geïndiceerd, en geheel betaald.</summary>
    internal void TelBuiten(Claim geclaimd)
    {
        Tel(geclaimd, geclaimd);
        BlokkenBuiten++;
    }

    private void Tel(Claim geclaimd, Claim betaald)
    {
        Blokken++;
        Geclaimd += geclaimd;
        Betaald += betaald;
    }
}
