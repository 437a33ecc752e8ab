namespace Declaraties.Web.Verkeer;

/// <summary>Voor wie een verzoek telt.</summary>
/// <param name="IsBekend">Of hij zich heeft gemeld.</param>
/// <param name="Wie">Zijn kenmerk; van wie zich niet heeft gemeld het adres.</param>
internal readonly record struct Verzoeker(bool IsBekend, string Wie);
