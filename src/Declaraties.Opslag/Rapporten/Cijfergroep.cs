using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Waar cijfers bij horen: een aanbieder bij een gemeente onder een wet, en een product.</summary>
public readonly record struct Cijfergroep(Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet, Product? Product)
{
    public string Productnaam => Product?.ToString() ?? "Geen product";
}
