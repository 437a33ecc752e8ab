using System.CommandLine;
using System.Globalization;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Opslag;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>declareer</c>: declaraties beoordelen, bewaren en beantwoorden.</summary>
public static class Declareer
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var invoer = new Argument<string>("FILE-OR-DIR") { Description = "Een WMO323 of JW323, een ZIP-bestand daarmee, of een map daarmee; op naam." };
        var antwoorden = new Option<string>("--antwoorden") { Description = "De map voor de antwoorden (WMO325, JW325) en verslagen.", HelpName = "OUTDIR", Required = true };
        var peildatum = Opties.Peildatum();
        var grootte = Opties.MaximaleGrootte();
        var fouten = Opties.MaximumFouten();
        var instellingen = Serve.Instellingenbestand();
        instellingen.Description = "Het bestand met de instellingen Ggk:..., voor het antwoord op een bericht in een envelop. Standaard appsettings.json, als dat er is. Omgevingsvariabelen DECLARATIES__GGK__... gaan voor.";
        var opdracht = new Command("declareer", "Beoordeelt declaraties (WMO323, JW323), bewaart het oordeel en schrijft per bericht het antwoord (WMO325, JW325) met een verslag (JSON). Op een bericht in een envelop van het GGk gaat het antwoord in een envelop.")
        {
            invoer, antwoorden,
        };
        var database = Schrijfdatabase.Bij(opdracht);
        opdracht.Add(peildatum);
        opdracht.Add(grootte);
        opdracht.Add(fouten);
        opdracht.Add(instellingen);
        HulpActie.Voorbeelden(
            opdracht,
            "declareer declaratie.xml --antwoorden antwoorden",
            "declareer declaraties/ --antwoorden antwoorden --peildatum 2026-02-10 --database sdd.db");
        opdracht.SetAction(resultaat => Voer(
            omgeving,
            resultaat.GetRequiredValue(invoer),
            resultaat.GetRequiredValue(antwoorden),
            database.Naam(resultaat),
            resultaat.GetValue(peildatum),
            Leesgrenzen.Van(resultaat.GetRequiredValue(grootte), resultaat.GetRequiredValue(fouten)) with { Edities = omgeving.Edities },
            Serve.LeesGgk(resultaat.GetRequiredValue(instellingen), resultaat.GetResult(instellingen) is { Implicit: false })));
        return opdracht;
    }

    public static int Voer(Omgeving omgeving, string invoer, string antwoorden, string databasebestand, DateOnly? gekozen, Leesgrenzen grenzen, Ggkinstellingen ggk)
    {
        var peildatum = gekozen ?? omgeving.Vandaag;
        var tijdstip = gekozen is { } dag ? Envelopmaker.Tijdstip(dag) : Envelopmaker.Tijdstip(omgeving.Klok.GetUtcNow());
        var schrijver = new Antwoordschrijver(omgeving.Scherm, new Envelopmaker(ggk), tijdstip);
        var berichten = Berichtbron.In(invoer, grenzen);
        var doelen = Doelen(berichten, antwoorden, databasebestand);
        Bestanden.MaakMap(antwoorden);
        using var database = Database.Open(databasebestand);
        var loket = new Declaratieloket(database, omgeving.Klok, grenzen.Edities);
        var samenvatting = new Samenvatting();
        // With one file there is nothing to do meanwhile, and another thread costs its start.
        using var vooruit = berichten.Count > 1 ? new Vooruitwerker(databasebestand, omgeving.Klok, berichten, bericht => Lees(bericht, grenzen), peildatum, grenzen.Edities) : null;
        for (var i = 0; i < berichten.Count; i++)
        {
            omgeving.Scherm.Voortgang("Declaraties", i, berichten.Count);
            try
            {
                var gelezen = vooruit?.Neem() ?? new Vooruitgelezen(Lees(berichten[i], grenzen), null);
                Verwerk(schrijver, loket, berichten[i].Naam, gelezen, doelen[i], peildatum, samenvatting);
            }
            catch (BeletselException fout)
            {
                omgeving.Scherm.Klaag(fout.Message);
                samenvatting.Verhoog(Afsluitcode.Bij(fout.Beletsel));
            }
#pragma warning disable CA1031 // Een fout van ons bij het ene bericht houdt de andere niet op. Is de database het probleem, dan heeft verdergaan geen zin.
            catch (Exception fout) when (fout is not OpslagException)
#pragma warning restore CA1031
            {
                omgeving.Scherm.Klaag($"{berichten[i].Naam}: {Opdrachtregel.FoutVanOns(fout)}");
                samenvatting.Verhoog(Afsluitcode.EigenFout);
            }
            finally
            {
                vooruit?.IsGedaan();
            }
        }

        samenvatting.Schrijf(omgeving.Scherm);
        return samenvatting.Afsluitcode;
    }

    private static void Verwerk(Antwoordschrijver schrijver, Declaratieloket loket, string naam, Vooruitgelezen gelezen, string doel, DateOnly peildatum, Samenvatting samenvatting)
    {
        var ingelezen = gelezen.Ingelezen;
        if (loket.Dien(ingelezen, peildatum, gelezen.Voorwerk) is not { } oordeel)
        {
            samenvatting.TelOnleesbaar();
            schrijver.Onleesbaar(naam, doel, ingelezen);
        }
        else if (oordeel.IsVastgehouden)
        {
            samenvatting.Verhoog(Afsluitcode.Afgewezen);
            schrijver.Vastgehouden(naam);
        }
        else
        {
            samenvatting.Tel(oordeel);
            schrijver.Antwoord(naam, doel, ingelezen.Envelop, oordeel);
        }
    }

    /// <summary>Een bestand dat niet van de schijf te lezen is, is net zo onleesbaar als een dat geen XML is, en krijgt hetzelfde verslag.</summary>
    private static Ingelezen Lees(Berichtbron bericht, Leesgrenzen grenzen)
    {
        try
        {
            return bericht.Lees(grenzen, stroom => Declaratieloket.Lees(stroom, grenzen));
        }
        catch (BeletselException fout)
        {
            return new Ingelezen(null, null, [new Schemafout(1, 1, "/", fout.Message.TrimEnd('.'), "")], Leeseinde.FataleFout);
        }
    }

    /// <summary>
    /// Waar elk antwoord komt, zonder uitgang. Wat wordt geschreven mag geen bericht, geen ander antwoord en niet de database vervangen, ook
    /// niet langs een koppeling.
    /// </summary>
    private static List<string> Doelen(IReadOnlyList<Berichtbron> berichten, string antwoorden, string databasebestand)
    {
        // Without regard to case: what is two files here may be one on the disk they are copied to.
        var beschermd = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Database.IsBestand(databasebestand))
        {
            beschermd[Bestanden.EchtPad(databasebestand)] = databasebestand;
        }

        // All files lie in one folder.
        var bron = Bestanden.EchtPad(Path.GetDirectoryName(Path.GetFullPath(berichten[0].Bestand))!);
        foreach (var bestand in berichten.Select(bericht => bericht.Bestand).Distinct(StringComparer.Ordinal))
        {
            // The name in its folder, and what it points to.
            var hier = Path.Combine(bron, Path.GetFileName(bestand));
            beschermd[hier] = bestand;
            beschermd[Bestanden.VolgKoppeling(hier)] = bestand;
        }

        var map = Bestanden.EchtPad(antwoorden);
        var geschreven = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var doelen = new List<string>(berichten.Count);
        foreach (var bericht in berichten)
        {
            foreach (var uitvoer in Antwoordschrijver.Uitvoer(Path.Combine(map, bericht.Stam)))
            {
                if (beschermd.TryGetValue(uitvoer, out var ander))
                {
                    throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Het antwoord op {Pad(bericht)} zou {ander} overschrijven; geef met --antwoorden een andere map.");
                }

                if (!geschreven.TryAdd(uitvoer, Pad(bericht)))
                {
                    throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"{Pad(bericht)} en {geschreven[uitvoer]} zouden hetzelfde antwoordbestand krijgen ({Path.GetFileName(uitvoer)}).");
                }
            }

            doelen.Add(Path.Combine(antwoorden, bericht.Stam));
        }

        return doelen;
    }

    private static string Pad(Berichtbron bericht) => bericht.Deel is null ? bericht.Bestand : $"{bericht.Bestand}/{bericht.Deel}";
}
