using System.CommandLine;
using System.CommandLine.Parsing;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat het pakket dat de opdrachtregel ontleedt te zeggen heeft, in het Nederlands.</summary>
internal static class Opdrachtfouten
{
    /// <param name="fout">Wat er mis is.</param>
    /// <param name="opdracht">De opdracht die werd gegeven.</param>
    public static string InHetNederlands(ParseError fout, Command opdracht)
    {
        var bericht = fout.Message;
        var genoemd = bericht.Split('\'') is { Length: >= 3 } delen ? delen[1] : "";
        // Onze eigen boodschappen zijn al Nederlands; die van het pakket zijn het niet.
        return bericht switch
        {
            _ when bericht.StartsWith("Unrecognized command or argument", StringComparison.Ordinal) && Elders(genoemd, opdracht) is { } elders => elders,
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

    /// <summary>Wie een optie van een opdracht ernaast geeft hoort waar zij wel iets betekent; null als zij nergens zo heet.</summary>
    private static string? Elders(string optie, Command opdracht)
    {
        var ernaast = opdracht.Parents.OfType<Command>().SelectMany(ouder => ouder.Subcommands.Where(een => een.Options.Any(ander => ander.Name == optie)).Select(een => $"{ouder.Name} {een.Name}")).ToList();
        return ernaast.Count == 0 || opdracht.Parents.OfType<RootCommand>().Any() ? null : $"Optie {optie} betekent niets bij {opdracht.Parents.First().Name} {opdracht.Name}; zij is er bij {string.Join(", ", ernaast)}.";
    }
}
