using System.CommandLine;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Opslag.Historie;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>indicatie bandbreedte</c>: toewijzingen die niet bij hun product passen.</summary>
internal static class Indicatiebandbreedteopdracht
{
    public const string Voorbeeld = "indicatie bandbreedte --bandbreedte bandbreedte.csv";

    public static Command Opdracht(Omgeving omgeving)
    {
        var bandbreedte = Opties.Bandbreedte();
        var database = Opties.Database();
        var opdracht = new Command("bandbreedte", "Toont de toewijzingen waarvan de minuten per week buiten de bandbreedte van hun product liggen.") { bandbreedte, database };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, Voorbeeld, $"{Voorbeeld} --formaat csv");
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            var bandbreedtes = Beleidsinvoer.Lees(omgeving, resultaat.GetRequiredValue(bandbreedte), Indicatielezer.Bandbreedtes);
            using var open = Opties.OpenLezend(resultaat.GetRequiredValue(database));
            keuze.Schrijf(omgeving, new Historieopslag(open, omgeving.Klok).Lees(bron => Bandbreedterapport.Maak(bron.Geldend(), bandbreedtes)));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }
}
