namespace Declaraties.Berichten.Enveloppen;

/// <summary>Een foutbericht dat niet te gebruiken is.</summary>
/// <param name="reden">Waarom, als zin, zonder iets van de inhoud.</param>
public sealed class FoutberichtException(string reden) : Exception(reden);
