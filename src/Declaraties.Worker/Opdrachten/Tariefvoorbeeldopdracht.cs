using System.CommandLine;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Schijf;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief voorbeeld</c>: een tariefset om mee te beginnen.</summary>
internal static class Tariefvoorbeeldopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var map = new Argument<string>("MAP") { Description = "De map die wordt gevuld; zij mag nog niet bestaan of is leeg." };
        var opdracht = new Command("voorbeeld", "Schrijft een tariefset om mee te beginnen: drie producten, en van elke waarde hoe zeker zij is.") { map };
        HulpActie.Voorbeelden(opdracht, "tarief voorbeeld kostprijs");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(map)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map)
    {
        if (File.Exists(map) || (Directory.Exists(map) && Directory.EnumerateFileSystemEntries(map).Any()))
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"{map} is er al, en is niet een lege map; er wordt niets overschreven. Noem een andere map, of maak deze leeg.");
        }

        Bestanden.MaakMap(map);
        foreach (var bestand in Tariefvoorbeeld.Bestanden)
        {
            Bestanden.Schrijf(Path.Combine(map, bestand.Naam), bestand.Inhoud.ToArray());
        }

        omgeving.Scherm.Uit.WriteLine($"{map}: {string.Join(", ", Tariefvoorbeeld.Bestanden.Select(bestand => bestand.Naam))}.");
        omgeving.Scherm.Zeg($"Vul uw eigen waarden in, en kijk met tarief bereken {map} wat eruit komt.");
        return Afsluitcode.Goed;
    }
}
