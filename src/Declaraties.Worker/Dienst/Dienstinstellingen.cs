using Declaraties.Berichten;
using Declaraties.Controleren;

namespace Declaraties.Worker.Dienst;

/// <summary>Hoe de dienst is ingesteld, nadat alles is nagekeken.</summary>
internal sealed record Dienstinstellingen
{
    public required string Database { get; init; }

    /// <summary>Hoeveel ontvangsten dit proces tegelijk verwerkt.</summary>
    public required int Werkers { get; init; }

    public Leesgrenzen Grenzen { get; init; } = Leesgrenzen.Standaard;

    /// <summary>Categorieën waarvoor een client op elke dag hoogstens één ProductCode heeft.</summary>
    public IReadOnlySet<string> Categorieen { get; init; } = EenProductcode.StandaardCategorieen;

    /// <summary>Hoeveel werkdagen een declaratie wacht op toewijzingen die ontbreken.</summary>
    public int WerkdagenWachten { get; init; }

    /// <summary>De dag waarop wordt geoordeeld als dat niet vandaag is: voor een wereld die stilstaat, zoals die van de demo.</summary>
    public DateOnly? Peildatum { get; init; }

    public DateOnly Vandaag(TimeProvider klok) => Peildatum ?? NederlandseTijd.Vandaag(klok);
}
