using System.CommandLine;
using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief toets</c>: wat er aan een tariefset mankeert.</summary>
internal static class Tarieftoetsopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var map = Tariefmap.Argument();
        var declarabel = new Option<string?>("--declarabel")
        {
            Description = "Wat declarabel is: is dat ook no-show, vandaag of later, dan mag zij niet in het tarief zitten.",
            HelpName = "FILE",
        };
        var opdracht = new Command("toets", "Zegt wat er aan een tariefset mankeert: fouten, en waarschuwingen over wat in een reële prijs hoort en over waarden die nog niet vaststaan.") { map, declarabel };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "tarief toets kostprijs", "tarief toets kostprijs --declarabel declarabel.csv --formaat json");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(map), resultaat.GetValue(declarabel), uitvoer.Keuze(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map, string? declarabel, Uitvoerkeuze keuze)
    {
        var set = Tariefmap.Lees(omgeving, map);
        var uitkomst = Tariefregels.Huidig.Bereken(set);
        var bevindingen = Tarieftoets.Toets(set, uitkomst, declarabel is null ? null : Beleid(omgeving, declarabel), omgeving.Vandaag);
        keuze.Schrijf(omgeving, Tarieftoetsrapport.Maak(bevindingen, Uitvoeringsbesluit.Van(set, uitkomst), Tariefmap.Naam(map)));
        return bevindingen.Any(bevinding => bevinding.Ernst == Bevindingsernst.Fout) ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
    }

    private static Declarabelbeleid Beleid(Omgeving omgeving, string pad)
    {
        var bestand = Bestandsstuk.Van(pad);
        return new(Tariefmap.Eis(omgeving, Declarabellezer.Lees(bestand.Naam, bestand.Inhoud), pad));
    }
}
