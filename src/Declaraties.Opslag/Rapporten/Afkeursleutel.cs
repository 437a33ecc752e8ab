using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een reden van afkeuring bij een aanbieder, een product en een maand.</summary>
public readonly record struct Afkeursleutel(string Regel, string RetourCode, Cijfergroep Groep, Maand Maand);
