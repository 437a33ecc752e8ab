using System.CommandLine;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>uitvraag</c>: wat aanbieders op vragen over hun kosten antwoordden.</summary>
internal static class Uitvraagopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("uitvraag", "Antwoorden van aanbieders op een uitvraag, zonder te verraden wie wat antwoordde.") { Uitvraaggemiddeldeopdracht.Opdracht(omgeving) };
        HulpActie.Voorbeelden(opdracht, Uitvraaggemiddeldeopdracht.Voorbeeld);
        return opdracht;
    }
}
