using System.CommandLine;
using System.Text;
using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Proefwereld;
using Declaraties.Toewijzen;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Verkeer;
using Declaraties.Worker.Samenstellen;
using Declaraties.Worker.Tonen;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>demo</c>: een kleine wereld van begin tot eind door de dienst zelf, zonder dat er iets voor nodig is. De dienst blijft daarna draaien.</summary>
internal static class Demo
{
    private const int Clienten = 40;
    private const int Aanbieders = 3;
    private const int Maanden = 3;
    private const int FoutenPromille = 60;

    public static Command Opdracht(Omgeving omgeving)
    {
        var uit = new Option<string?>("--uit") { Description = "De map waarin alles komt. Standaard een nieuwe map onder ./demo.", HelpName = "DIR" };
        var stop = new Option<bool>("--stop") { Description = "Stop als alles is getoond; anders blijft de dienst draaien tot Ctrl+C." };
        var opdracht = new Command("demo", "Maakt een kleine wereld, start de dienst, biedt hem de declaraties aan en toont het resultaat.") { uit, stop };
        HulpActie.Voorbeelden(opdracht, "demo", "demo --uit proef --stop");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetValue(uit) ?? NieuweMap(omgeving), resultaat.GetValue(stop)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map, bool stop)
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
            MetContacten = true,
        };
        NederlandseTijd.Eis();
        Genereer.Voer(omgeving, opdracht);

        var database = Path.Combine(map, "declaraties.db");
        Kop(scherm, "Producten, contracten, namen, toewijzingen en contacten inlezen");
        int[] ingelezen =
        [
            Importeer.Producten(omgeving, Path.Combine(map, "producten.csv"), database),
            Importeer.Contracten(omgeving, Path.Combine(map, "contracten.csv"), database),
            Importeer.Aanbieders(omgeving, Path.Combine(map, "aanbieders.csv"), database),
            Importeer.Toewijzingen(omgeving, Path.Combine(map, "toewijzingen"), database, EenProductcode.StandaardCategorieen, Leesgrenzen.Standaard, DagVanBeoordelen(opdracht)),
            Demobeleid.LeesIn(omgeving, map, database),
        ];
        if (ingelezen.Max() is > Afsluitcode.Goed and var fout)
        {
            return fout;
        }

        return DraaiAsync(omgeving, opdracht, map, database, stop).GetAwaiter().GetResult();
    }

    private static async Task<int> DraaiAsync(Omgeving omgeving, Generatoropdracht opdracht, string map, string database, bool stop)
    {
        var scherm = omgeving.Scherm;
        var antwoorden = Path.Combine(map, "antwoorden");
        var post = Path.Combine(map, "post");
        var instellingen = new Programmainstellingen(
            new Dienstinstellingen { Database = database, Map = post, Maak = true, Peildatum = DagVanBeoordelen(opdracht) },
            new Webinstellingen { Poort = 0 });
        Kop(scherm, "Declaraties aan de dienst aanbieden en hun antwoorden halen");
        await using var dienst = Diensthost.Bouw(instellingen, new ConfigurationBuilder().Build(), omgeving.Klok, LogLevel.Warning);
        if (await Diensthost.StartAsync(dienst, instellingen) is not { } adres)
        {
            return Afsluitcode.Goed;
        }

        // Afgewezen prestaties horen bij wat de demo laat zien; zij is gelukt als alles is beantwoord.
        using var koerier = new Demokoerier(adres);
        await BiedAanAsync(omgeving, koerier, Bestanden.Berichten(Path.Combine(map, "declaraties")), antwoorden, database);
        ToonEenAfwijzing(scherm, antwoorden);
        Kop(scherm, $"Benutting in {opdracht.Tot}");
        Rapport.BenuttingAlsTabel(omgeving, opdracht.Tot, database);
        Kop(scherm, "Alle oordelen herspelen");
        var herspeeld = Herspeel.Voer(omgeving, null, database);
        Kop(scherm, $"Het contactenregister van {opdracht.Tot} naast wat is gedeclareerd");
        Demobeleid.ToonRegister(omgeving, opdracht.Tot, map, database);
        var eerste = Maand.Van(opdracht.Tot.EersteDag.AddMonths(1 - opdracht.Maanden));
        Kop(scherm, $"Wat een andere afrekenperiode over {eerste} t/m {opdracht.Tot} had betaald");
        Demobeleid.ToonAfrekenperiodes(omgeving, eerste, opdracht.Tot, database);
        Kop(scherm, "Een declaratie van elke wet, in een envelop van het GGk");
        var keten = Demoketen.LeesIn(omgeving, opdracht, database, DagVanBeoordelen(opdracht));
        await Demoketen.ToonAsync(omgeving, opdracht, koerier);
        scherm.Uit.WriteLine();
        scherm.Uit.WriteLine($"Alles staat in {Path.GetFullPath(map)}: declaraties/, antwoorden/ (WMO325 en verslag per bericht), keten/ (de enveloppen) en declaraties.db.");
        if (!stop)
        {
            Kop(scherm, "De dienst draait");
            scherm.Uit.WriteLine("Bied zelf een bericht aan; bij het adres in Location staat daarna het oordeel:");
            scherm.Uit.WriteLine($"  curl -i -H 'Content-Type: application/xml' --data-binary @BERICHT.xml {new Uri(adres, Berichtenadres.Alle)}");
            scherm.Uit.WriteLine($"Of leg het in {Path.GetFullPath(Path.Combine(post, "inkomend"))}; het antwoord komt in de map antwoorden ernaast.");
            scherm.Uit.WriteLine("Ctrl+C stopt.");
            scherm.Uit.Flush();
            await dienst.WaitForShutdownAsync();
        }

        await dienst.StopAsync();
        return Math.Max(herspeeld, keten);
    }

    private static async Task BiedAanAsync(Omgeving omgeving, Demokoerier koerier, IReadOnlyList<string> declaraties, string antwoorden, string databasebestand)
    {
        Bestanden.MaakMap(antwoorden);
        using var database = Database.Open(databasebestand);
        var opslag = new Declaratieopslag(database);
        var samenvatting = new Samenvatting();
        foreach (var declaratie in declaraties)
        {
            var bytes = await File.ReadAllBytesAsync(declaratie);
            var antwoord = await koerier.BrengAsync(bytes);
            var oordeel = opslag.Zoek(Vingerafdruk.Van(bytes)) ?? throw new InvalidOperationException("De dienst antwoordt zonder te bewaren.");
            samenvatting.Tel(oordeel);
            var doel = Path.Combine(antwoorden, Path.GetFileNameWithoutExtension(declaratie));
            Bestanden.Schrijf(doel + ".json", Verslag.Van(Path.GetFileName(declaratie), oordeel));
            Bestanden.Schrijf(doel + ".xml", antwoord);
        }

        samenvatting.Schrijf(omgeving.Scherm);
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
