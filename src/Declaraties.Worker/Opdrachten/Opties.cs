using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Declaraties.Berichten;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

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

    /// <summary>Opent een database die er is, om te lezen.</summary>
    public static Opslag.Database OpenLezend(string naam)
    {
        EisDatabase(naam);
        return Opslag.Database.OpenLezend(naam);
    }

    /// <summary>Het bestand met de tijd die bij een product hoort.</summary>
    public static Option<string> Bandbreedte() => new("--bandbreedte") { Description = "De tijd per product: ProductCode;MinutenPerWeekVan;MinutenPerWeekTot.", HelpName = "FILE", Required = true };

    /// <param name="doen">Wat er op die dag gebeurt.</param>
    public static Option<DateOnly?> Peildatum(string doen = "beoordeeld") => new("--peildatum")
    {
        Description = $"De dag waarop wordt {doen} (JJJJ-MM-DD). Standaard vandaag.",
        HelpName = "JJJJ-MM-DD",
        CustomParser = resultaat => LeesDag(resultaat, "Peildatum"),
    };

    /// <summary>Wie het doet, zoals het in het logboek komt.</summary>
    public static Option<string> Door() => new("--door")
    {
        Description = "Wie het doet. Standaard de gebruiker van deze machine.",
        HelpName = "NAAM",
        DefaultValueFactory = _ => Environment.UserName,
    };

    /// <summary>Een van de wetten; wat het betekent als zij niet is genoemd zegt de omschrijving.</summary>
    public static Option<Wet?> Wet(string omschrijving) => new("--wet")
    {
        Description = omschrijving,
        HelpName = string.Join('|', Woorden.Alle<Wet>()),
        CustomParser = resultaat =>
        {
            var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
            if (Woorden.Zoek<Wet>(tekst) is { } wet)
            {
                return wet;
            }

            resultaat.AddError($"--wet '{tekst}' kan niet; kies uit {string.Join(", ", Woorden.Alle<Wet>())}.");
            return null;
        },
    };

    /// <summary>Een dag die moet worden genoemd.</summary>
    public static Option<DateOnly?> Dag(string naam, string omschrijving) => new(naam)
    {
        Description = $"{omschrijving} (JJJJ-MM-DD)",
        HelpName = "JJJJ-MM-DD",
        Required = true,
        CustomParser = resultaat => LeesDag(resultaat, naam),
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

    /// <summary>De waarde van een optie, om in samenhang te toetsen; false als zij niet te lezen is. Wat er dan aan mankeert zegt de optie zelf.</summary>
    public static bool Probeer<T>(CommandResult resultaat, Option<T> optie, out T? waarde)
    {
        try
        {
            waarde = resultaat.GetValue(optie);
            return true;
        }
        catch (InvalidOperationException)
        {
            // What the parser of an option rejects is among its errors only after the command has been validated.
            waarde = default;
            return false;
        }
    }

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
