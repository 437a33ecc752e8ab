using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Per groep een strook met de maanden naast elkaar, en daarin een stip voor elke toewijzing, op de hoogte van haar benutting.</summary>
/// <param name="Maanden">De maanden, van links naar rechts.</param>
/// <param name="Banden">Wat gewoon is.</param>
/// <param name="Stap">Hoeveel procent een vak hoog is.</param>
/// <param name="Vakken">Hoeveel vakken er boven elkaar staan; in het bovenste ligt ook wat nog hoger is.</param>
/// <param name="Uitleg">Hoe de stroken te lezen zijn.</param>
/// <param name="Stroken">Van boven naar onder.</param>
public sealed record Stippen(string Titel, IReadOnlyList<Maand> Maanden, Banden Banden, int Stap, int Vakken, string Uitleg, IReadOnlyList<Stippenstrook> Stroken)
    : Tekening(Titel, Kolomsoort.Percentage);

/// <param name="Naam">Van wie.</param>
/// <param name="Samenvatting">Wat er te zien is, in een zin.</param>
/// <param name="Vakken">Wat er ligt.</param>
public sealed record Stippenstrook(string Naam, string Samenvatting, IReadOnlyList<Stippenvak> Vakken);

/// <param name="Maand">De plaats in de maanden.</param>
/// <param name="Hoogte">Het vak, van onder.</param>
/// <param name="Soort">Hoe zij eruitzien.</param>
/// <param name="Aantal">Hoeveel er liggen.</param>
public sealed record Stippenvak(int Maand, int Hoogte, Stipsoort Soort, int Aantal);

/// <summary>Wat een stip zegt, in de volgorde waarin zij naast elkaar staan.</summary>
public enum Stipsoort
{
    /// <summary>Onder de grens, en al maanden achter elkaar.</summary>
    Structureel,
    Onder,
    Normaal,
    Boven,
}
