using Declaraties.Beleid.Tariferen;

namespace Declaraties.Web.Loketten;

/// <summary>Een tariefset met wat eruit komt.</summary>
/// <param name="Naam">Hoe zij in een rapport heet.</param>
/// <param name="Inhoud">Wat erin staat.</param>
/// <param name="Uitkomst">Wat eruit komt.</param>
internal sealed record Tariefrekening(string Naam, Tariefset Inhoud, Tariefuitkomst Uitkomst);
