using Declaraties.Berekenen;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Een blok van een toewijzing: wat is geclaimd, wat ervan wordt betaald, en de benutting.</summary>
internal readonly struct Blokuitkomst
{
    public Blokuitkomst(Claim geclaimd, long plafond, Tijdsom geindiceerd, Banden banden)
    {
        (Geclaimd, Betaald, Benutting) = (geclaimd, geclaimd.Onder(plafond), geindiceerd.BenuttingMaal10(geclaimd.Minuten));
        Band = Benutting is null ? Band.NietTeBepalen : geindiceerd.Band(geclaimd.Minuten, banden);
    }

    public Claim Geclaimd { get; }

    public Claim Betaald { get; }

    /// <summary>In tienden van procenten; null als er niets is geïndiceerd.</summary>
    public long? Benutting { get; }

    public Band Band { get; }
}
