using Declaraties.Beleid.Afrekenen;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Over welke maanden wordt vergeleken, en waarnaar wordt uitgesplitst.</summary>
/// <param name="Venster">De maanden.</param>
/// <param name="Per">De uitsplitsing.</param>
public sealed record Vergelijkvraag(Maandvenster Venster, Groepering Per)
{
    /// <summary>Langer dan tien jaar gaat geen besluit, en de historie nog lang niet.</summary>
    public const int MeesteMaanden = 120;

    public string Periode => Venster.Aantal == 1 ? Venster.Van.ToString() : $"{Venster.Van} t/m {Venster.TotEnMet}";
}
