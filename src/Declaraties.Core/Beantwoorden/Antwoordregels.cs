using Declaraties.Beantwoorden.Regels;

namespace Declaraties.Beantwoorden;

/// <summary>Regels voor ons eigen antwoord, een WMO325, voordat het wordt bewaard. Dit is de inhoudsopgave: een regel die hier niet staat, bestaat niet.</summary>
public static class Antwoordregels
{
    /// <summary>In de volgorde waarin zij worden toegepast.</summary>
    public static IReadOnlyList<AntwoordRegel> Alle { get; } =
    [
        TR342SomVanAfgewezenPrestaties.Regel,
        TR366PrestatieUitDeclaratie.Regel,
        TR367WaardenUitDeclaratie.Regel,
        TR371XsdVersieUitDeclaratie.Regel,
    ];
}
