namespace Declaraties.Rapporten.Indelen;

/// <summary>Wat in een grafiek van een blad wordt getekend.</summary>
/// <param name="Titel">Wat er te zien is.</param>
/// <param name="Label">De kolom met de namen.</param>
/// <param name="Waarde">De kolom met de lengtes.</param>
/// <param name="MetBanden">Of het een benutting is, met grenzen voor onder en boven.</param>
public sealed record Grafiek(string Titel, Kolom Label, Kolom Waarde, bool MetBanden = false)
{
    /// <summary>Zoveel staven zijn nog te lezen.</summary>
    internal const int MeesteStaven = 30;

    /// <summary>Rijen met de langste staaf voorop; gelijke blijven zoals zij stonden, en wat geen staaf heeft staat achteraan.</summary>
    internal IEnumerable<object> OpLengte(IEnumerable<object> rijen) => rijen.OrderByDescending(rij => Waarde.Van(rij).Getal ?? long.MinValue);

    /// <summary>De staven in de volgorde waarin zij worden getekend: een maand na de vorige, en anders de langste voorop, tenzij de lezer ze op naam wil.</summary>
    internal IEnumerable<object> Staven(IEnumerable<object> rijen, bool opNaam) =>
        (opNaam || Label.Soort == Kolomsoort.Maand ? rijen : OpLengte(rijen)).Where(rij => !Waarde.Van(rij).IsLeeg);
}
