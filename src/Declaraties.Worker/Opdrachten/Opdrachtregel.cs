using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De opdrachtregel: welke opdrachten er zijn, en wat er gebeurt als een opdracht niet lukt.</summary>
internal static class Opdrachtregel
{
    /// <summary>Voert een opdracht uit. Er komt nooit een uitzondering uit: elke fout wordt een boodschap en een afsluitcode.</summary>
    public static int Start(string[] args, Scherm scherm, TimeProvider klok)
    {
        try
        {
            var ontleed = Bouw(new Omgeving(scherm, klok)).Parse(args);
            if (ontleed.Errors.Count > 0 && ontleed.Action is not HulpActie)
            {
                scherm.Klaag("Verkeerd gebruik.");
                foreach (var fout in ontleed.Errors.Select(InHetNederlands).Distinct(StringComparer.Ordinal))
                {
                    scherm.Klaag("  " + fout);
                }

                scherm.Zeg($"Zie: {HulpActie.Pad(ontleed.CommandResult)} --help");
                return Afsluitcode.VerkeerdGebruik;
            }

            return ontleed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = scherm.Uit,
                Error = scherm.Fout,
            });
        }
        catch (Afbreken afbreken)
        {
            scherm.Klaag(afbreken.Message);
            return afbreken.Code;
        }
        catch (OpslagException fout)
        {
            scherm.Klaag(fout.Message);
            return fout.IsVerkeerdBestand ? Afsluitcode.Onleesbaar : Afsluitcode.EigenFout;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            scherm.Klaag(fout.Message);
            return Afsluitcode.EigenFout;
        }
#pragma warning disable CA1031 // Dit is de rand: wat hier nog komt is een fout van ons, en de gebruiker krijgt geen stack trace.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            scherm.Klaag($"Er ging bij ons iets mis ({fout.GetType().Name}: {fout.Message}). Er is niets half bewaard.");
            return Afsluitcode.EigenFout;
        }
        finally
        {
            scherm.Sluit();
        }
    }

    private static RootCommand Bouw(Omgeving omgeving)
    {
        var wortel = new RootCommand("Beoordeelt Wmo-declaraties (WMO323) volgens iWmo 3.2 en beantwoordt ze (WMO325).")
        {
            Importeer.Opdracht(omgeving),
            Declareer.Opdracht(omgeving),
            Controleer.Opdracht(omgeving),
            Rapport.Opdracht(omgeving),
            Herspeel.Opdracht(omgeving),
            Genereer.Opdracht(omgeving),
            Demo.Opdracht(omgeving),
        };
        wortel.Options.OfType<HelpOption>().Single().Action = new HulpActie();
        wortel.Options.OfType<HelpOption>().Single().Description = "Toon hulp en voorbeelden.";
        wortel.Options.OfType<VersionOption>().Single().Description = "Toon de versie van het programma en van de regelset.";
        wortel.Options.OfType<VersionOption>().Single().Action = new VersieActie();
        return wortel;
    }

    private static string InHetNederlands(ParseError fout)
    {
        var bericht = fout.Message;
        var genoemd = bericht.Split('\'') is { Length: >= 3 } delen ? delen[1] : "";
        return bericht switch
        {
            _ when bericht.StartsWith("Unrecognized command or argument", StringComparison.Ordinal) => $"'{genoemd}' is hier geen opdracht, optie of argument.",
            _ when bericht.StartsWith("Required command was not provided", StringComparison.Ordinal) => "Er ontbreekt een opdracht.",
            _ when bericht.StartsWith("Required argument missing for command", StringComparison.Ordinal) => $"Bij '{genoemd}' ontbreekt een argument.",
            _ when bericht.StartsWith("Required argument missing for option", StringComparison.Ordinal) => $"Bij optie {genoemd} ontbreekt de waarde.",
            _ when bericht.StartsWith("Option", StringComparison.Ordinal) && bericht.EndsWith("is required.", StringComparison.Ordinal) => $"Optie {genoemd} is verplicht.",
            _ when bericht.StartsWith("Option", StringComparison.Ordinal) && bericht.Contains("expects a single argument", StringComparison.Ordinal) => $"Optie {genoemd} staat er meer dan eens.",
            _ when bericht.StartsWith("Cannot parse argument", StringComparison.Ordinal) => $"'{genoemd}' is hier geen geldige waarde; verwacht een geheel getal.",
            _ => bericht,
        };
    }
}

/// <summary>Wat elke opdracht nodig heeft van buiten.</summary>
internal sealed record Omgeving(Scherm Scherm, TimeProvider Klok)
{
    private const string Nederland = "Europe/Amsterdam";

    /// <summary>Vandaag in Nederland: daar gelden de termijnen.</summary>
    public DateOnly Vandaag =>
        DateOnly.FromDateTime(
            TimeZoneInfo.TryFindSystemTimeZoneById(Nederland, out var zone)
                ? TimeZoneInfo.ConvertTime(Klok.GetUtcNow(), zone).DateTime
                : Klok.GetLocalNow().DateTime);
}

/// <summary>Opties die bij meer opdrachten horen.</summary>
internal static class Opties
{
    public const string StandaardDatabase = "./data/declaraties.db";

    public static Option<string> Database() => new("--database")
    {
        Description = $"Het databasebestand. Standaard {StandaardDatabase}.",
        HelpName = "FILE",
        DefaultValueFactory = _ => StandaardDatabase,
    };

    public static Option<DateOnly?> Peildatum() => new("--peildatum")
    {
        Description = "De dag waarop wordt beoordeeld (JJJJ-MM-DD). Standaard vandaag.",
        HelpName = "JJJJ-MM-DD",
        CustomParser = resultaat =>
        {
            var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
            {
                return datum;
            }

            resultaat.AddError($"Peildatum '{tekst}' is geen bestaande datum in de vorm JJJJ-MM-DD.");
            return null;
        },
    };

    public static Option<Maand?> Maand(string naam, string omschrijving) => new(naam)
    {
        Description = omschrijving,
        HelpName = "JJJJ-MM",
        CustomParser = resultaat =>
        {
            var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
            if (Domein.Maand.Probeer(tekst, out var maand))
            {
                return maand;
            }

            resultaat.AddError($"'{tekst}' is geen maand in de vorm JJJJ-MM.");
            return null;
        },
    };

    public static Leesgrenzen Grenzen(int megabytes, int? maximumFouten = null) =>
        new() { MaxBytes = megabytes * 1024L * 1024, MaxFouten = maximumFouten ?? Leesgrenzen.Standaard.MaxFouten };

    /// <summary>De grootte tot waar een bericht wordt gelezen (OP179).</summary>
    public static Option<int> MaximaleGrootte() => new("--maximale-grootte")
    {
        Description = "Hoe groot een bericht mag zijn, in MB. Standaard 25 (OP179).",
        HelpName = "MB",
        DefaultValueFactory = _ => 25,
        Validators = { resultaat => { if (resultaat.GetValueOrDefault<int>() is < 1 or > 2000) { resultaat.AddError("--maximale-grootte is een aantal MB van 1 t/m 2000."); } } },
    };

    public static Option<int> MaximumFouten() => new("--maximum-fouten")
    {
        Description = "Na hoeveel fouten tegen het berichtschema het lezen stopt. Standaard 100.",
        HelpName = "N",
        DefaultValueFactory = _ => 100,
        Validators = { resultaat => { if (resultaat.GetValueOrDefault<int>() < 1) { resultaat.AddError("--maximum-fouten is een getal vanaf 1."); } } },
    };
}
