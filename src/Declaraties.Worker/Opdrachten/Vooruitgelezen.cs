using Declaraties.Dienst.Verwerken;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Worker.Opdrachten;

/// <param name="Ingelezen">Het bestand dat aan de beurt is.</param>
/// <param name="Voorwerk">Wat er al over is beslist; null als dat niet kon of niet hoefde.</param>
internal sealed record Vooruitgelezen(Ingelezen Ingelezen, Beslissing? Voorwerk);
