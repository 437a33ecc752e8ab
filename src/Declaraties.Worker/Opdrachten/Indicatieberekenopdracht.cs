using System.CommandLine;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>indicatie bereken</c>: minuten per week uit activiteiten.</summary>
internal static class Indicatieberekenopdracht
{
    public const string Voorbeeld = "indicatie bereken activiteiten.csv";

    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "De activiteiten: Clientregel;Activiteit;Minuten;Keer;PerWeken. Een clientregel is een volgnummer, nooit een Bsn." };
        var opdracht = new Command("bereken", "Telt per clientregel de minuten per week op, en rondt de som af op vijf minuten.") { bestand };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, Voorbeeld, $"{Voorbeeld} --formaat json");
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            var pad = resultaat.GetRequiredValue(bestand);
            keuze.Schrijf(omgeving, Indicatierapport.Maak(Beleidsinvoer.Lees(omgeving, pad, Indicatielezer.Activiteiten), Path.GetFileName(pad)));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }
}
