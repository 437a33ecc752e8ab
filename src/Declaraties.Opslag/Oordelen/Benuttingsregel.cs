using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>De benutting van een toewijzing in een maand.</summary>
/// <param name="Maand">De kalendermaand.</param>
/// <param name="Toewijzing">De geldende versie.</param>
/// <param name="Benutting">Geleverd, geïndiceerd, plafond en percentage.</param>
public sealed record Benuttingsregel(Maand Maand, Toewijzing Toewijzing, Benutting Benutting);
