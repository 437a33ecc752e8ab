using Declaraties.Beantwoorden;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een bewaard oordeel, ook een dat is vervangen, met waarmee het is geveld.</summary>
public sealed class OordeelVanToen
{
    internal OordeelVanToen(BewaardOordeel oordeel, byte[] bytes, DateOnly peildatum, Blik blik)
    {
        Oordeel = oordeel;
        Bytes = bytes;
        Peildatum = peildatum;
        Blik = blik;
        Vingerafdruk = Vingerafdruk.Van(bytes);
    }

    public BewaardOordeel Oordeel { get; }

    /// <summary>Het bericht zoals het is ontvangen.</summary>
    public byte[] Bytes { get; }

    internal Vingerafdruk Vingerafdruk { get; }

    /// <summary>De dag waarop is geoordeeld.</summary>
    internal DateOnly Peildatum { get; }

    /// <summary>Wat er toen is gelezen.</summary>
    internal Blik Blik { get; }
}
