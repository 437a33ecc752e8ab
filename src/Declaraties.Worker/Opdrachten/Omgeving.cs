using Declaraties.Berichten.Edities;
using Declaraties.Domein;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat elke opdracht nodig heeft van buiten.</summary>
public sealed record Omgeving(Scherm Scherm, TimeProvider Klok)
{
    /// <summary>De edities waarin berichten geschreven kunnen zijn.</summary>
    public Editieregister Edities { get; init; } = Editieregister.Standaard;

    /// <summary>Vandaag in Nederland: daar gelden de termijnen.</summary>
    public DateOnly Vandaag => NederlandseTijd.Vandaag(Klok);
}
