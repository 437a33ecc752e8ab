using System.CommandLine;
using System.Globalization;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Invoer;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>declareer</c>: declaraties beoordelen, bewaren en beantwoorden.</summary>
internal static class Declareer
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var invoer = new Argument<string>("FILE-OR-DIR") { Description = "Een WMO323, of een map daarmee; in een map op naam." };
        var antwoorden = new Option<string>("--antwoorden") { Description = "De map voor de antwoorden (WMO325) en verslagen.", HelpName = "OUTDIR", Required = true };
        var database = Opties.Database();
        var peildatum = Opties.Peildatum();
        var grootte = Opties.MaximaleGrootte();
        var fouten = Opties.MaximumFouten();
        var opdracht = new Command("declareer", "Beoordeelt declaraties (WMO323), bewaart het oordeel en schrijft per bericht het antwoord (WMO325) met een verslag (JSON).")
        {
            invoer, antwoorden, database, peildatum, grootte, fouten,
        };
        HulpActie.Voorbeelden(
            opdracht,
            "declareer declaratie.xml --antwoorden antwoorden",
            "declareer declaraties/ --antwoorden antwoorden --peildatum 2026-02-10 --database sdd.db");
        opdracht.SetAction(resultaat => Voer(
            omgeving,
            resultaat.GetRequiredValue(invoer),
            resultaat.GetRequiredValue(antwoorden),
            resultaat.GetRequiredValue(database),
            resultaat.GetValue(peildatum) ?? omgeving.Vandaag,
            Opties.Grenzen(resultaat.GetRequiredValue(grootte), resultaat.GetRequiredValue(fouten))));
        return opdracht;
    }

    public static int Voer(Omgeving omgeving, string invoer, string antwoorden, string databasebestand, DateOnly peildatum, Leesgrenzen grenzen)
    {
        var bestanden = Bestanden.Xml(invoer);
        var doelen = Doelen(bestanden, antwoorden);
        MaakMap(antwoorden);
        using var database = Database.Open(databasebestand);
        var loket = new Declaratieloket(new Declaratieopslag(database, omgeving.Klok), grenzen);
        var samenvatting = new Samenvatting();
        for (var i = 0; i < bestanden.Count; i++)
        {
            omgeving.Scherm.Voortgang("Declaraties", i, bestanden.Count);
            try
            {
                Verwerk(omgeving.Scherm, loket, bestanden[i], doelen[i], peildatum, grenzen, samenvatting);
            }
            catch (Afbreken afbreken)
            {
                omgeving.Scherm.Klaag(afbreken.Message);
                samenvatting.TelOnleesbaar();
            }
        }

        samenvatting.Schrijf(omgeving.Scherm);
        return samenvatting.Afsluitcode;
    }

    private static void MaakMap(string map)
    {
        try
        {
            Directory.CreateDirectory(map);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"De map {map} kan niet worden gemaakt: {fout.Message}");
        }
    }

    private static void Verwerk(Scherm scherm, Declaratieloket loket, string bestand, string doel, DateOnly peildatum, Leesgrenzen grenzen, Samenvatting samenvatting)
    {
        var naam = Path.GetFileName(bestand);
        var indiening = loket.Dien(Invoerbestand.Lees(bestand, grenzen), peildatum);
        if (indiening.Oordeel is { } oordeel)
        {
            File.Delete(doel + ".fout.json");
            // Het verslag eerst: wie een antwoord ziet, vindt er altijd het verslag bij.
            Bestanden.Schrijf(doel + ".json", Verslag.Van(naam, oordeel));
            Bestanden.Schrijf(doel + ".xml", oordeel.Antwoord);
            samenvatting.Tel(oordeel);
            if (oordeel.IsHerhaling)
            {
                scherm.Zeg($"{naam}: dit bericht is al eerder beoordeeld; het antwoord van toen is opnieuw geschreven.");
            }
        }
        else
        {
            File.Delete(doel + ".xml");
            File.Delete(doel + ".json");
            Bestanden.Schrijf(doel + ".fout.json", Verslag.VanOnleesbaar(naam, indiening.Schemafouten, indiening.Afgebroken));
            samenvatting.TelOnleesbaar();
            var eerste = indiening.Schemafouten[0];
            scherm.Klaag(string.Create(
                CultureInfo.InvariantCulture,
                $"{naam}: regel {eerste.Regel}, kolom {eerste.Kolom}: {eerste.Toelichting} (niveau 1; {indiening.Schemafouten.Count} {(indiening.Schemafouten.Count == 1 ? "fout" : "fouten")}, zie {Path.GetFileName(doel)}.fout.json)"));
        }
    }

    /// <summary>Waar elk antwoord komt, zonder uitgang. Een antwoord mag geen bericht en geen ander antwoord overschrijven.</summary>
    private static List<string> Doelen(IReadOnlyList<string> bestanden, string antwoorden)
    {
        var invoer = bestanden.Select(Path.GetFullPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var doelen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var bestand in bestanden)
        {
            var doel = Path.Combine(antwoorden, Path.GetFileNameWithoutExtension(bestand));
            if (invoer.Contains(Path.GetFullPath(doel + ".xml")))
            {
                throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Het antwoord zou {bestand} overschrijven; geef met --antwoorden een andere map.");
            }

            if (!doelen.TryAdd(doel, bestand))
            {
                throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"{bestand} en {doelen[doel]} zouden hetzelfde antwoordbestand krijgen.");
            }
        }

        return [.. doelen.Keys];
    }
}
