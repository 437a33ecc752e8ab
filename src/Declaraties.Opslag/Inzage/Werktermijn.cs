using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat er op een dag weg moet.</summary>
/// <param name="Uiterlijk">De laatste dag om eraan te werken.</param>
/// <param name="Aantal">Hoeveel declaraties.</param>
/// <param name="NietToegekend">Hoeveel ervan niet is toegekend.</param>
public sealed record Werktermijn(DateOnly Uiterlijk, int Aantal, Bedrag NietToegekend);
