using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Hulp in het Nederlands, met voorbeelden; System.CommandLine kent alleen Engels.</summary>
internal sealed class HulpActie : SynchronousCommandLineAction
{
    // Weak: the commands are built anew for each run, and tests run many in one process.
    private static readonly ConditionalWeakTable<Command, string[]> _voorbeelden = [];

    public override bool ClearsParseErrors => true;

    /// <summary>Legt vast welke voorbeelden bij een opdracht horen, zonder de programmanaam ervoor.</summary>
    public static void Voorbeelden(Command opdracht, params string[] voorbeelden) => _voorbeelden.AddOrUpdate(opdracht, voorbeelden);

    public static string Pad(CommandResult resultaat) =>
        resultaat.Parent is CommandResult ouder ? $"{Pad(ouder)} {resultaat.Command.Name}" : "declaraties";

    public override int Invoke(ParseResult parseResult)
    {
        var uit = parseResult.InvocationConfiguration.Output;
        var opdracht = parseResult.CommandResult.Command;
        var pad = Pad(parseResult.CommandResult);
        uit.WriteLine(opdracht.Description);
        uit.WriteLine();
        uit.WriteLine("Gebruik:");
        uit.WriteLine("  " + pad
            + string.Concat(opdracht.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{Naam(a)}]" : $" {Naam(a)}"))
            + (opdracht.Subcommands.Count > 0 ? " OPDRACHT" : "")
            + string.Concat(Opties(opdracht).Where(o => o.Required).Select(o => $" {o.Name} {o.HelpName}"))
            + (Opties(opdracht).Any(o => !o.Required) ? " [opties]" : ""));
        Deel(uit, "Opdrachten:", opdracht.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        Deel(uit, "Argumenten:", opdracht.Arguments.Select(a => (Naam(a), a.Description ?? "")));
        Deel(uit, "Opties:", parseResult.CommandResult.Command.Options.Concat(parseResult.RootCommandResult.Command.Options.Where(o => o.Recursive))
            .Where(o => !o.Hidden).Distinct()
            .Select(o => ($"{string.Join(", ", o.Aliases.Where(a => a.StartsWith('-')).Order(StringComparer.Ordinal).Append(o.Name))} {o.HelpName}".Trim(), o.Description ?? "")));
        if (_voorbeelden.TryGetValue(opdracht, out var voorbeelden))
        {
            uit.WriteLine();
            uit.WriteLine("Voorbeelden:");
            foreach (var voorbeeld in voorbeelden)
            {
                uit.WriteLine("  declaraties " + voorbeeld);
            }
        }

        uit.WriteLine();
        uit.WriteLine("Afsluitcodes: 0 alles goedgekeurd, 1 iets geweigerd, 2 onleesbare invoer, 64 verkeerd gebruik, 70 een fout van ons.");
        return 0;
    }

    private static IEnumerable<Option> Opties(Command opdracht) => opdracht.Options.Where(o => !o.Hidden && o is not (System.CommandLine.Help.HelpOption or VersionOption));

    private static string Naam(Argument argument) => argument.HelpName ?? argument.Name;

    private static void Deel(TextWriter uit, string kop, IEnumerable<(string Naam, string Omschrijving)> regels)
    {
        var lijst = regels.ToList();
        if (lijst.Count == 0)
        {
            return;
        }

        uit.WriteLine();
        uit.WriteLine(kop);
        var breedte = lijst.Max(regel => regel.Naam.Length);
        foreach (var (naam, omschrijving) in lijst)
        {
            uit.WriteLine($"  {naam.PadRight(breedte)}  {omschrijving}");
        }
    }
}
