using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een prestatie die niet is goedgekeurd.</summary>
/// <param name="Volgnummer">Haar plaats in het bericht, vanaf 0.</param>
/// <param name="Referentie">Haar ReferentieNummer.</param>
/// <param name="Bedrag">Wat er is ingediend, D min C.</param>
/// <param name="IsBeoordeeld">Of zij zelf is afgewezen; zo niet, dan is er iets anders afgekeurd.</param>
/// <param name="Product">Wat er is geleverd.</param>
internal sealed record NietGoedgekeurd(int Volgnummer, string Referentie, Bedrag Bedrag, bool IsBeoordeeld, Product Product);
