using System.Collections;
using System.Globalization;

namespace Declaraties.Worker.Samenstellen;

/// <summary>
/// Getallen en datums zijn op elke machine gelijk: de cultuur is altijd de invariante. Alleen de client van SQL Server wil daarbij dat ICU er is;
/// het laden daarvan kost een korte opdracht een tiende van haar tijd, en niet elke machine heeft het (besluit 44).
/// </summary>
internal static class Cultuur
{
    private const string Instellingen = "DECLARATIES__";
    private const string Standaardbestand = "appsettings.json";

    /// <summary>Moet het eerste zijn wat het programma doet: .NET beslist bij het eerste gebruik van een cultuur.</summary>
    public static void Kies(string[] args)
    {
        if (!KanServerNoemen(args))
        {
            AppContext.SetSwitch("System.Globalization.Invariant", true);
        }

        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <summary>Of een argument of een instelling een verbindingsreeks kan zijn. Bij twijfel wel: dan wordt ICU geladen als het er is.</summary>
    internal static bool KanServerNoemen(string[] args) =>
        Array.Exists(args, IsMisschienReeks)
        || (args is ["serve" or "herstel", ..] && (IsInOmgeving() || IsInBestand(Standaardbestand) || Array.Exists(args, IsInBestand)));

    private static bool IsInOmgeving()
    {
        foreach (DictionaryEntry variabele in Environment.GetEnvironmentVariables())
        {
            if (variabele is { Key: string naam, Value: string waarde } && naam.StartsWith(Instellingen, StringComparison.OrdinalIgnoreCase) && IsMisschienReeks(waarde))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInBestand(string argument)
    {
        // "--instellingen=FILE" is one argument, "--instellingen FILE" two.
        var pad = argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..];
        try
        {
            return File.Exists(pad) && IsMisschienReeks(File.ReadAllText(pad));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the settings says what is wrong with the file.
            return false;
        }
    }

    /// <summary>Een verbindingsreeks noemt ten minste een server en een database, met een puntkomma ertussen.</summary>
    private static bool IsMisschienReeks(string tekst) => tekst.Contains(';', StringComparison.Ordinal);
}
