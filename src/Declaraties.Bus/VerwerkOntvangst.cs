using MassTransit;

namespace Declaraties.Bus;

/// <summary>Er ligt werk. Alleen de sleutel reist: het bericht zelf ligt in de database.</summary>
/// <remarks>On the broker it keeps the name it began with: there may be some of before an upgrade, or of a process that has yet to be upgraded.</remarks>
[MessageUrn(Naam)]
[EntityName(Naam)]
internal sealed record VerwerkOntvangst(string Sleutel)
{
    private const string Naam = "Declaraties.Worker.Bus:VerwerkOntvangst";
}
