namespace Declaraties.Berichten.Enveloppen;

/// <summary>Waar in een envelop het bericht staat.</summary>
/// <param name="Van">Na hoeveel bytes de base64 begint.</param>
/// <param name="Tekens">Hoeveel bytes de base64 beslaat, wit meegeteld.</param>
/// <param name="Lengte">Hoeveel bytes het bericht telt.</param>
internal sealed record Base64plaats(long Van, long Tekens, long Lengte);
