using System.CommandLine;
using System.Text;
using Declaraties.Berichten;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Worker.Genereren;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>demo</c>: een kleine wereld van begin tot eind, zonder dat er iets voor nodig is.</summary>
internal static class Demo
{
    private const int Clienten = 40;
    private const int Aanbieders = 3;
    private const int Maanden = 3;
    private const int FoutenPromille = 60;

    public static Command Opdracht(Omgeving omgeving)
    {
        var uit = new Option<string?>("--uit") { Description = "De map waarin alles komt. Standaard een nieuwe map onder ./demo.", HelpName = "DIR" };
        var opdracht = new Command("demo", "Maakt een kleine wereld, leest alles in, beoordeelt de declaraties en toont het resultaat.") { uit };
        HulpActie.Voorbeelden(opdracht, "demo", "demo --uit proef");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetValue(uit) ?? NieuweMap(omgeving)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map)
    {
        var scherm = omgeving.Scherm;
        Kop(scherm, "Een kleine wereld maken");
        var opdracht = new Generatoropdracht
        {
            Uit = map,
            Clienten = Clienten,
            Aanbieders = Aanbieders,
            Maanden = Maanden,
            Seed = 1,
            FoutenPromille = FoutenPromille,
        };
        Genereer.Voer(omgeving, opdracht);

        var database = Path.Combine(map, "declaraties.db");
        var antwoorden = Path.Combine(map, "antwoorden");
        Kop(scherm, "Producten, contracten en toewijzingen inlezen");
        var ingelezen = Math.Max(
            Importeer.Producten(omgeving, Path.Combine(map, "producten.csv"), database),
            Math.Max(
                Importeer.Contracten(omgeving, Path.Combine(map, "contracten.csv"), database),
                Importeer.Toewijzingen(omgeving, Path.Combine(map, "toewijzingen"), database, EenProductcode.StandaardCategorieen, Leesgrenzen.Standaard)));
        if (ingelezen > Afsluitcode.Goed)
        {
            return ingelezen;
        }

        Kop(scherm, "Declaraties beoordelen en beantwoorden");
        // Afgewezen prestaties horen bij wat de demo laat zien; zij is gelukt als alles is beantwoord.
        var code = Declareer.Voer(omgeving, Path.Combine(map, "declaraties"), antwoorden, database, DagVanBeoordelen(opdracht), Leesgrenzen.Standaard);
        if (code > Afsluitcode.Afgewezen)
        {
            return code;
        }

        ToonEenAfwijzing(scherm, antwoorden);
        Kop(scherm, $"Benutting in {opdracht.Tot}");
        Rapport.BenuttingAlsTabel(omgeving, opdracht.Tot, database);
        Kop(scherm, "Alle oordelen herspelen");
        var herspeeld = Herspeel.Voer(omgeving, null, database);
        scherm.Uit.WriteLine();
        scherm.Uit.WriteLine($"Alles staat in {Path.GetFullPath(map)}: declaraties/, antwoorden/ (WMO325 en verslag per bericht) en declaraties.db.");
        return herspeeld;
    }

    private static void ToonEenAfwijzing(Scherm scherm, string antwoorden)
    {
        var verslag = Directory.GetFiles(antwoorden, "*.json")
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(bestand => File.ReadAllText(bestand, Encoding.UTF8).Contains("\"zouVoldoen\"", StringComparison.Ordinal));
        if (verslag is null)
        {
            return;
        }

        Kop(scherm, $"Een verslag met een afwijzing: {Path.GetFileName(verslag)}");
        scherm.Uit.Write(File.ReadAllText(verslag, Encoding.UTF8));
    }

    private static void Kop(Scherm scherm, string tekst)
    {
        scherm.Uit.WriteLine();
        scherm.Uit.WriteLine(scherm.Vet(tekst));
        scherm.Uit.Flush();
    }

    /// <summary>De wereld van de demo ligt vast; haar laatste declaraties zijn van de maand na de laatste maand.</summary>
    private static DateOnly DagVanBeoordelen(Generatoropdracht opdracht) => Maand.Van(opdracht.Tot.LaatsteDag.AddDays(1)).LaatsteDag;

    private static string NieuweMap(Omgeving omgeving)
    {
        for (var volgnummer = 1; ; volgnummer++)
        {
            var map = Path.Combine("demo", $"{omgeving.Vandaag:yyyy-MM-dd}-{volgnummer}");
            if (!Directory.Exists(map))
            {
                return map;
            }
        }
    }
}
