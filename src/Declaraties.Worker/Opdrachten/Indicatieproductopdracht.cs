using System.CommandLine;
using Declaraties.Beleid.Indiceren;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>indicatie product</c>: het product dat bij kenmerken past.</summary>
internal static class Indicatieproductopdracht
{
    public const string Voorbeeld = "indicatie product kenmerken.csv --drempels drempels.csv";

    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = $"De kenmerken: Kenmerk;Score, elk van {string.Join(", ", Enum.GetNames<Clientkenmerk>())} met een score van 1 t/m 3." };
        var drempels = new Option<string>("--drempels") { Description = "Vanaf welke score een product past: Product;Vanaf.", HelpName = "FILE", Required = true };
        var opdracht = new Command("product", "Kiest het product met de hoogste drempel die niet boven de som van de scores ligt. Er wordt niets bewaard; past er geen product, dan is de afsluitcode 1.") { bestand, drempels };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, Voorbeeld, $"{Voorbeeld} --formaat json");
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            var scores = Beleidsinvoer.Lees(omgeving, resultaat.GetRequiredValue(bestand), Indicatielezer.Kenmerken);
            var gelezen = Beleidsinvoer.Lees(omgeving, resultaat.GetRequiredValue(drempels), Indicatielezer.Drempels);
            var product = Productkeuze.Bepaal(scores, gelezen);
            keuze.Schrijf(omgeving, Productkeuzerapport.Maak(product, gelezen));
            return product.Product is null ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
        });
        return opdracht;
    }
}
