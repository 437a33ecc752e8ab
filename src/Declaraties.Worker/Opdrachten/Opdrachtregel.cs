using System.CommandLine.Help;
using System.CommandLine;
using Declaraties.Berichten.Edities;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Schijf;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De opdrachtregel: welke opdrachten er zijn, en wat er gebeurt als een opdracht niet lukt.</summary>
public static class Opdrachtregel
{
    /// <summary>Voert een opdracht uit. Er komt nooit een uitzondering uit: elke fout wordt een boodschap en een afsluitcode.</summary>
    public static int Start(string[] args, Scherm scherm, TimeProvider klok, Editieregister? edities = null)
    {
        var code = Voer(args, new Omgeving(scherm, klok) { Edities = edities ?? Editieregister.Standaard });
        if (scherm.Sluit())
        {
            return code;
        }

        scherm.KlaagTotSlot("De uitvoer kan niet worden weggeschreven.");
        return Afsluitcode.EigenFout;
    }

    private static readonly (string Naam, Func<Omgeving, Command> Maak)[] _opdrachten =
    [
        ("importeer", Importeer.Opdracht),
        ("declareer", Declareer.Opdracht),
        ("controleer", Controleer.Opdracht),
        ("rapport", Rapport.Opdracht),
        ("vergelijk", Vergelijkopdracht.Opdracht),
        ("contacten", Contactenopdracht.Opdracht),
        ("uitvraag", Uitvraagopdracht.Opdracht),
        ("indicatie", Indicatieopdracht.Opdracht),
        ("regel", Regelopdracht.Opdracht),
        ("woord", Woordopdracht.Opdracht),
        ("herbeoordeel", Herbeoordeelopdracht.Opdracht),
        ("herspeel", Herspeel.Opdracht),
        ("tarief", Tariefopdracht.Opdracht),
        ("toestemming", Toestemming.Opdracht),
        ("logboek", Logboekopdracht.Opdracht),
        ("serve", Serve.Opdracht),
        ("herstel", Herstel.Opdracht),
        ("genereer", Genereer.Opdracht),
        ("demo", Demo.Opdracht),
    ];

    /// <summary>De opdrachten met hun opties.</summary>
    /// <param name="omgeving">Wat elke opdracht nodig heeft.</param>
    /// <param name="gevraagd">
    /// Het eerste argument. Is dat de naam van een opdracht, dan doet de rest niet mee: their options would cost a short run a third of its time.
    /// </param>
    public static RootCommand Bouw(Omgeving omgeving, string? gevraagd = null)
    {
        var wortel = new RootCommand("Beoordeelt declaraties van de Wmo en de Jeugdwet (WMO323, JW323) volgens iWmo 3.2 en iJw 3.2, en beantwoordt ze (WMO325, JW325).");
        var alleen = Array.Exists(_opdrachten, opdracht => opdracht.Naam == gevraagd);
        foreach (var (naam, maak) in _opdrachten)
        {
            if (!alleen || naam == gevraagd)
            {
                wortel.Add(maak(omgeving));
            }
        }

        wortel.Directives.Clear();
        HulpActie.Voorbeelden(
            wortel,
            "demo",
            "importeer producten producten.csv",
            "importeer contracten contracten.csv",
            "importeer toewijzingen toewijzingen/",
            "declareer declaraties/ --antwoorden antwoorden",
            "rapport benutting --maand 2026-01");
        wortel.Options.OfType<HelpOption>().Single().Action = new HulpActie();
        wortel.Options.OfType<HelpOption>().Single().Description = "Toon hulp en voorbeelden.";
        wortel.Options.OfType<VersionOption>().Single().Description = "Toon de versie van het programma en van de regelset.";
        wortel.Options.OfType<VersionOption>().Single().Action = new VersieActie(omgeving.Edities);
        return wortel;
    }

    /// <summary>De boodschap bij een uitzondering die niemand verwachtte, zonder wat een Bsn kan zijn.</summary>
    public static string FoutVanOns(Exception fout) => $"er ging bij ons iets mis ({Foutregel.MetSoort(fout)}). Er is niets half bewaard.";

    private static int Voer(string[] args, Omgeving omgeving)
    {
        var scherm = omgeving.Scherm;
        try
        {
            if (Array.Exists(args, string.IsNullOrWhiteSpace))
            {
                return VerkeerdGebruik(scherm, ["Een van de argumenten is leeg."], "declaraties");
            }

            // Without a replacer an argument that starts with @ is itself, and not a file with more arguments.
            var ontleed = Bouw(omgeving, args is [var eerste, ..] ? eerste : null).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return ontleed.Errors.Count > 0 && ontleed.Action is not (HulpActie or VersieActie)
                ? VerkeerdGebruik(scherm, ontleed.Errors.Select(fout => Opdrachtfouten.InHetNederlands(fout, ontleed.CommandResult.Command)), HulpActie.Pad(ontleed.CommandResult))
                : ontleed.Invoke(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = scherm.Uit,
                    Error = scherm.Fout,
                });
        }
        catch (Afbreken afbreken)
        {
            scherm.KlaagTotSlot(afbreken.Message);
            return afbreken.Code;
        }
        catch (TijdzoneException fout)
        {
            scherm.KlaagTotSlot(fout.Message);
            // As with a wrong setting: trying again does not help.
            return Afsluitcode.VerkeerdGebruik;
        }
        catch (BeletselException fout)
        {
            scherm.KlaagTotSlot(fout.Message);
            return Afsluitcode.Bij(fout.Beletsel);
        }
        catch (OpslagException fout)
        {
            scherm.KlaagTotSlot(fout.Message);
            return fout.IsVerkeerdBestand ? Afsluitcode.Onleesbaar : Afsluitcode.EigenFout;
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            scherm.KlaagTotSlot($"Lezen of schrijven lukt niet: {Schijffout.InWoorden(fout)}.");
            return Afsluitcode.EigenFout;
        }
#pragma warning disable CA1031 // Dit is de rand: wat hier nog komt is een fout van ons, en de gebruiker krijgt geen stack trace.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            scherm.KlaagTotSlot("Helaas, " + FoutVanOns(fout));
            return Afsluitcode.EigenFout;
        }
    }

    private static int VerkeerdGebruik(Scherm scherm, IEnumerable<string> fouten, string pad)
    {
        scherm.Klaag("Verkeerd gebruik.");
        foreach (var fout in fouten.Distinct(StringComparer.Ordinal))
        {
            scherm.Klaag("  " + fout);
        }

        scherm.Zeg($"Zie: {pad} --help");
        return Afsluitcode.VerkeerdGebruik;
    }
}
