using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een maand om vast te leggen.</summary>
/// <param name="Maand">De maand.</param>
/// <param name="Vorige">Het nummer van haar vorige vastlegging, zoals wie vastlegt die zag; 0 als er geen was.</param>
/// <param name="Cijfers">Haar cijfers.</param>
public sealed record Maandvastlegging(Maand Maand, long Vorige, IReadOnlyList<Maandcijfer> Cijfers);
