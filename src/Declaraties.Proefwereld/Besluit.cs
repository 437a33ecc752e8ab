using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een besluit over een client: een product, van een dag tot en met een dag.</summary>
/// <param name="Einddatum">De laatste dag zoals besloten.</param>
/// <param name="FeitelijkEinde">De laatste dag zoals het gelopen is.</param>
/// <param name="Reden">Waarom het eerder eindigt (WMO002); leeg als het gaat zoals besloten.</param>
internal sealed record Besluit(Product Product, DateOnly Ingangsdatum, DateOnly Einddatum, DateOnly FeitelijkEinde, string? Reden);
