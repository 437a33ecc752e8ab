using System.CommandLine;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief</c>: van een kostprijs naar een uurtarief, en wat daarmee gebeurt. Elke opdracht eronder staat in haar eigen bestand.</summary>
internal static class Tariefopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("tarief", "Uurtarieven per product: berekenen, toetsen, vergelijken, indexeren, bewaren, vaststellen, en er een contract mee maken.")
        {
            Tariefvoorbeeldopdracht.Opdracht(omgeving),
            Tariefberekenopdracht.Opdracht(omgeving),
            Tarieftoetsopdracht.Opdracht(omgeving),
            Tariefverschilopdracht.Opdracht(omgeving),
            Tariefgevoeligheidsopdracht.Opdracht(omgeving),
            Tariefbewaaropdracht.Opdracht(omgeving),
            Tariefvaststelopdracht.Opdracht(omgeving),
            Tarieflijstopdracht.Opdracht(omgeving),
            Tariefcontractopdracht.Opdracht(omgeving),
            Tariefindexeeropdracht.Opdracht(omgeving),
        };
        HulpActie.Voorbeelden(opdracht, "tarief voorbeeld kostprijs", "tarief bereken kostprijs", "tarief toets kostprijs", Tariefbewaaropdracht.Voorbeeld, Tariefvaststelopdracht.Voorbeeld, Tariefcontractopdracht.Voorbeeld);
        return opdracht;
    }
}
