using System.CommandLine;
using System.CommandLine.Invocation;
using Declaraties.Berichten.Edities;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De versie van het programma en van de regels: beide horen bij een vraag over een oordeel.</summary>
internal sealed class VersieActie(Editieregister edities) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"declaraties {typeof(VersieActie).Assembly.GetName().Version?.ToString(3)}, regelset {string.Join(" en ", edities.Alle.Select(editie => editie.Editie.Regels))}");
        return 0;
    }
}
