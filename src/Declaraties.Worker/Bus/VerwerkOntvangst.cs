namespace Declaraties.Worker.Bus;

/// <summary>Er ligt werk. Alleen de sleutel reist: het bericht zelf ligt in de database.</summary>
internal sealed record VerwerkOntvangst(string Sleutel);
