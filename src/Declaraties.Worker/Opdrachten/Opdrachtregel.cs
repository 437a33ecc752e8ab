using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De opdrachtregel: welke opdrachten er zijn, en wat er gebeurt als een opdracht niet lukt.</summary>
public static class Opdrachtregel
{
    /// <summary>Voert een opdracht uit. Er komt nooit een uitzondering uit: elke fout wordt een boodschap en een afsluitcode.</summary>
    public static int Start(string[] args, Scherm scherm, TimeProvider klok)
    {
        var code = Voer(args, scherm, klok);
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
        ("herspeel", Herspeel.Opdracht),
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
        var wortel = new RootCommand("Beoordeelt Wmo-declaraties (WMO323) volgens iWmo 3.2 en beantwoordt ze (WMO325).");
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
        wortel.Options.OfType<VersionOption>().Single().Action = new VersieActie();
        return wortel;
    }

    /// <summary>De boodschap bij een uitzondering die niemand verwachtte, zonder wat een Bsn kan zijn.</summary>
    public static string FoutVanOns(Exception fout) => $"er ging bij ons iets mis ({Foutregel.MetSoort(fout)}). Er is niets half bewaard.";

    private static int Voer(string[] args, Scherm scherm, TimeProvider klok)
    {
        try
        {
            if (Array.Exists(args, string.IsNullOrWhiteSpace))
            {
                return VerkeerdGebruik(scherm, ["Een van de argumenten is leeg."], "declaraties");
            }

            // Without a replacer an argument that starts with @ is itself, and not a file with more arguments.
            var ontleed = Bouw(new Omgeving(scherm, klok), args is [var eerste, ..] ? eerste : null).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return ontleed.Errors.Count > 0 && ontleed.Action is not (HulpActie or VersieActie)
                ? VerkeerdGebruik(scherm, ontleed.Errors.Select(InHetNederlands), HulpActie.Pad(ontleed.CommandResult))
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

    private static string InHetNederlands(ParseError fout)
    {
        var bericht = fout.Message;
        var genoemd = bericht.Split('\'') is { Length: >= 3 } delen ? delen[1] : "";
        // Onze eigen boodschappen zijn al Nederlands; die van het pakket zijn het niet.
        return bericht switch
        {
            _ when bericht.StartsWith("Unrecognized command or argument", StringComparison.Ordinal) => $"'{genoemd}' is hier geen opdracht, optie of argument.",
            _ when bericht.StartsWith("Required command was not provided", StringComparison.Ordinal) => "Er ontbreekt een opdracht.",
            _ when bericht.StartsWith("Required argument missing for command", StringComparison.Ordinal) => $"Bij '{genoemd}' ontbreekt een argument.",
            _ when bericht.StartsWith("Required argument missing for option", StringComparison.Ordinal) => $"Bij optie {genoemd} ontbreekt de waarde.",
            _ when bericht.StartsWith("Option", StringComparison.Ordinal) && bericht.EndsWith("is required.", StringComparison.Ordinal) => $"Optie {genoemd} is verplicht.",
            _ when bericht.StartsWith("Option", StringComparison.Ordinal) && bericht.Contains("expects a single argument", StringComparison.Ordinal) => $"Optie {genoemd} staat er meer dan eens.",
            _ when bericht.StartsWith("Cannot parse argument", StringComparison.Ordinal) => $"'{genoemd}' is hier geen geldige waarde.",
            _ => bericht,
        };
    }
}

/// <summary>Wat elke opdracht nodig heeft van buiten.</summary>
public sealed record Omgeving(Scherm Scherm, TimeProvider Klok)
{
    /// <summary>Vandaag in Nederland: daar gelden de termijnen.</summary>
    public DateOnly Vandaag => NederlandseTijd.Vandaag(Klok);
}

/// <summary>Opties die bij meer opdrachten horen.</summary>
internal static class Opties
{
    public const int EersteJaar = 2000;

    public static Option<string> Database() => new("--database")
    {
        Description = $"Een databasebestand, of een SQL Server als \"Server=...;Database=...\". Standaard {Dienstinstellingen.StandaardDatabase}.",
        HelpName = "DATABASE",
        DefaultValueFactory = _ => Dienstinstellingen.StandaardDatabase,
    };

    /// <summary>Wie alleen leest maakt geen nieuw bestand.</summary>
    public static void EisDatabase(string naam)
    {
        if (Opslag.Database.IsBestand(naam) && !File.Exists(naam))
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"Database {naam} bestaat niet.");
        }
    }

    /// <param name="doen">Wat er op die dag gebeurt.</param>
    public static Option<DateOnly?> Peildatum(string doen = "beoordeeld") => new("--peildatum")
    {
        Description = $"De dag waarop wordt {doen} (JJJJ-MM-DD). Standaard vandaag.",
        HelpName = "JJJJ-MM-DD",
        CustomParser = resultaat => LeesDag(resultaat, "Peildatum"),
    };

    /// <summary>Leest een dag, of meldt dat het er geen is.</summary>
    public static DateOnly? LeesDag(ArgumentResult resultaat, string naam)
    {
        var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
        {
            return datum;
        }

        resultaat.AddError($"{naam} '{tekst}' is geen bestaande datum in de vorm JJJJ-MM-DD.");
        return null;
    }

    public static Option<Maand?> Maand(string naam, string omschrijving) => new(naam)
    {
        Description = omschrijving,
        HelpName = "JJJJ-MM",
        CustomParser = resultaat =>
        {
            var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
            if (!Domein.Maand.Probeer(tekst, out var maand))
            {
                resultaat.AddError($"'{tekst}' is geen maand in de vorm JJJJ-MM.");
                return null;
            }

            // Around a month we count days and months: that must remain possible.
            if (maand.Jaar is >= EersteJaar and <= Domein.Maand.LaatsteJaar)
            {
                return maand;
            }

            resultaat.AddError($"'{tekst}' ligt te ver weg; verwacht een maand in {EersteJaar} t/m {Domein.Maand.LaatsteJaar}.");
            return null;
        },
    };

    /// <summary>Een geheel getal, met een Nederlandse boodschap als het dat niet is of buiten de grenzen valt.</summary>
    public static Option<T> Geheel<T>(string naam, T minimum, T maximum)
        where T : struct, IBinaryInteger<T> => new(naam)
    {
        CustomParser = resultaat => LeesGeheel(resultaat, naam, minimum, maximum),
    };

    /// <summary>Leest een geheel getal tussen twee grenzen, of meldt dat het dat niet is.</summary>
    public static T LeesGeheel<T>(ArgumentResult resultaat, string naam, T minimum, T maximum)
        where T : struct, IBinaryInteger<T>
    {
        var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
        if (T.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal) && getal >= minimum && getal <= maximum)
        {
            return getal;
        }

        resultaat.AddError(string.Create(CultureInfo.InvariantCulture, $"{naam} '{tekst}' is geen geheel getal van {minimum} t/m {maximum}."));
        return default;
    }

    /// <summary>Een keuze uit enkele woorden, precies zoals ze er staan; zonder keuze de eerste.</summary>
    public static Option<T> Keuze<T>(string naam)
        where T : struct, Enum
    {
        string[] keuzes = [.. Woorden.Alle<T>()];
        return new Option<T>(naam)
        {
            HelpName = string.Join('|', keuzes),
            CustomParser = resultaat =>
            {
                var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
                if (Woorden.Zoek<T>(tekst) is { } keuze)
                {
                    return keuze;
                }

                resultaat.AddError($"{naam} '{tekst}' kan niet; kies uit {string.Join(", ", keuzes)}.");
                return default;
            },
        };
    }

    /// <summary>De grootte tot waar een bericht wordt gelezen (OP179).</summary>
    public static Option<int> MaximaleGrootte()
    {
        var optie = Geheel("--maximale-grootte", 1, 2000);
        optie.Description = "Hoe groot een bericht mag zijn, in MB. Standaard 25 (OP179).";
        optie.HelpName = "MB";
        optie.DefaultValueFactory = _ => 25;
        return optie;
    }

    public static Option<int> MaximumFouten()
    {
        var optie = Geheel("--maximum-fouten", 1, 1_000_000);
        optie.Description = "Na hoeveel fouten tegen het berichtschema het lezen stopt. Standaard 100.";
        optie.HelpName = "N";
        optie.DefaultValueFactory = _ => Leesgrenzen.Standaard.MaxFouten;
        return optie;
    }
}
