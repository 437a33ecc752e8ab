namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat een onderdeel van het loon per jaar is.</summary>
public sealed record Looncomponent(string Naam, Exact Euro, bool IsPensioengevend);
