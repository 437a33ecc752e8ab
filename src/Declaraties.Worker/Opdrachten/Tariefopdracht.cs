using System.CommandLine;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief</c>: van een kostprijs naar een uurtarief, en wat daarmee gebeurt. Elke opdracht eronder staat in haar eigen bestand.</summary>
internal static class Tariefopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("tarief", "Uurtarieven per product: berekenen, toetsen, vergelijken en indexeren.")
        {
            Tariefvoorbeeldopdracht.Opdracht(omgeving),
            Tariefberekenopdracht.Opdracht(omgeving),
            Tarieftoetsopdracht.Opdracht(omgeving),
            Tariefverschilopdracht.Opdracht(omgeving),
            Tariefgevoeligheidsopdracht.Opdracht(omgeving),
            Tariefindexeeropdracht.Opdracht(omgeving),
        };
        HulpActie.Voorbeelden(opdracht, "tarief voorbeeld kostprijs", "tarief bereken kostprijs", "tarief toets kostprijs");
        return opdracht;
    }
}
