namespace Declaraties.Beleid.Tariferen;

/// <summary>Hoe een onderdeel van het loon uit het salaris volgt.</summary>
public enum Componentsoort
{
    PercentageVanSalaris,

    /// <summary>Van het salaris met de vakantietoeslag erbij.</summary>
    PercentageMetVakantietoeslag,

    /// <summary>Een bedrag per jaar.</summary>
    Euro,
}
