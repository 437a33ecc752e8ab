using Declaraties.Domein;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Van wie, en waarvan: een aanbieder en een productcategorie.</summary>
internal readonly record struct Verloopgroep(Aanbieder Aanbieder, string Categorie);
