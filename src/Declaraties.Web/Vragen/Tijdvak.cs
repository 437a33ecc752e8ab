using Declaraties.Domein;

namespace Declaraties.Web.Vragen;

/// <summary>Een of meer maanden achter elkaar.</summary>
internal readonly record struct Tijdvak(Maand Van, Maand TotEnMet);
