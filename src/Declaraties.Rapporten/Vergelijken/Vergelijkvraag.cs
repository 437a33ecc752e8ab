using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Over welke maanden wordt vergeleken, en waarnaar wordt uitgesplitst.</summary>
/// <param name="Venster">De maanden.</param>
/// <param name="Per">De uitsplitsing.</param>
public sealed record Vergelijkvraag(Maandvenster Venster, Groepering Per)
{
    /// <summary>Langer dan tien jaar gaat geen besluit, en de historie nog lang niet.</summary>
    public const int MeesteMaanden = 120;

    /// <summary>Alleen onder deze wet; null is elke.</summary>
    public Wet? Wet { get; init; }

    /// <summary>De maanden, en de wet als er een is gevraagd.</summary>
    public string Bereik => Wet is { } wet ? $"{Periode}, {wet.InWoorden()}" : Periode;

    public string Periode => Venster.Aantal == 1 ? Venster.Van.ToString() : $"{Venster.Van} t/m {Venster.TotEnMet}";
}
