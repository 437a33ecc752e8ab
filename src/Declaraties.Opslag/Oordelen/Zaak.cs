using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een declaratie met alles wat de regels erover mogen weten, geladen op één moment.</summary>
public sealed record Zaak
{
    internal Zaak(DeclaratieBericht bericht, Vingerafdruk vingerafdruk, Dossier dossier, long gelezenVersie)
    {
        Bericht = bericht;
        Vingerafdruk = vingerafdruk;
        Dossier = dossier;
        GelezenVersie = gelezenVersie;
    }

    public DeclaratieBericht Bericht { get; }

    /// <summary>Van het bericht zoals het is ontvangen.</summary>
    public Vingerafdruk Vingerafdruk { get; }

    public Dossier Dossier { get; }

    /// <summary>De laatste vastlegging die in het dossier meetelt.</summary>
    internal long GelezenVersie { get; init; }
}
