namespace Declaraties.Beleid.Tariferen;

/// <summary>Een kostprijselement dat volgens art. 5.4, derde lid, Uitvoeringsbesluit Wmo 2015 in een reële prijs hoort, en waarmee het voor een product is ingevuld.</summary>
/// <param name="Product">Het product.</param>
/// <param name="Code">Welk element.</param>
/// <param name="Wat">Zoals het besluit het noemt.</param>
/// <param name="Waarden">Wat het invult.</param>
public sealed record Prijselement(string Product, Bevindingscode Code, string Wat, IReadOnlyList<Elementwaarde> Waarden)
{
    /// <summary>Of alles wat erbij hoort een waarde boven nul heeft.</summary>
    public bool IsIngevuld => Waarden.All(waarde => waarde.IsIngevuld);

    /// <summary>Of er wel iets is ingevuld, maar niet alles.</summary>
    public bool IsDeelsIngevuld => !IsIngevuld && Waarden.Any(waarde => waarde.IsIngevuld);
}
