using System.CommandLine.Parsing;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat het pakket dat de opdrachtregel ontleedt te zeggen heeft, in het Nederlands.</summary>
internal static class Opdrachtfouten
{
    public static string InHetNederlands(ParseError fout)
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
