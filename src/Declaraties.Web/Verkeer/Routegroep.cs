namespace Declaraties.Web.Verkeer;

/// <summary>Een onderwerp waar routes bij horen.</summary>
internal sealed record Routegroep(string Naam, string Uitleg);
