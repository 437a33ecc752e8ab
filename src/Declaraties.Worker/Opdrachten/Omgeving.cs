using Declaraties.Domein;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat elke opdracht nodig heeft van buiten.</summary>
public sealed record Omgeving(Scherm Scherm, TimeProvider Klok)
{
    /// <summary>Vandaag in Nederland: daar gelden de termijnen.</summary>
    public DateOnly Vandaag => NederlandseTijd.Vandaag(Klok);
}
