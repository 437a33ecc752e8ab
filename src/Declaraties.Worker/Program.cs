using System.Globalization;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Uitvoer;

// .NET decides at the first use of a culture whether to load ICU, and that takes a tenth of a short run. Only the client of SQL Server needs
// it: for the service, whose settings may name a server, and where an argument may be a connection string.
if (args is not ["serve" or "herstel", ..] && !Array.Exists(args, argument => argument.Contains(';', StringComparison.Ordinal)))
{
    AppContext.SetSwitch("System.Globalization.Invariant", true);
}

// The same numbers and dates on every machine, whatever its language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
return Opdrachtregel.Start(args, Scherm.VanConsole(), TimeProvider.System);
