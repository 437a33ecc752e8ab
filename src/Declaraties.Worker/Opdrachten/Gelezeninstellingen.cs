using Declaraties.Worker.Samenstellen;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De instellingen van de dienst.</summary>
/// <param name="Instellingen">Nagekeken.</param>
/// <param name="Configuratie">Waaruit zij zijn gelezen.</param>
internal sealed record Gelezeninstellingen(Programmainstellingen Instellingen, IConfiguration Configuratie);
