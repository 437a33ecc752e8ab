using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Web.Loketten;

/// <summary>Waar iemand van uitgaat die meerekent.</summary>
/// <param name="Omschrijving">Zoals het in het logboek staat; geen enkele waarde.</param>
/// <param name="Inhoud">De bestanden.</param>
internal sealed record Eigenbasis(string Omschrijving, Tariefinhoud Inhoud);
