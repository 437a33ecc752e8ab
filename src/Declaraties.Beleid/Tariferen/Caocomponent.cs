namespace Declaraties.Beleid.Tariferen;

/// <summary>Een onderdeel van het loon dat een cao geeft boven het salaris.</summary>
/// <param name="Cao">De cao.</param>
/// <param name="Naam">Hoe het heet.</param>
/// <param name="Soort">Hoe het uit het salaris volgt.</param>
/// <param name="Waarde">Procenten, of euro per jaar.</param>
/// <param name="IsPensioengevend">Of er pensioen over wordt opgebouwd.</param>
/// <param name="Bron">Waar het staat.</param>
public sealed record Caocomponent(string Cao, string Naam, Componentsoort Soort, Exact Waarde, bool IsPensioengevend, Waardebron Bron)
{
    /// <summary>Hoe het onderdeel heet waarover andere worden gerekend.</summary>
    public const string Vakantietoeslag = "Vakantietoeslag";

    public bool IsVakantietoeslag => Naam == Vakantietoeslag;
}
