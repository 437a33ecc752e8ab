using System.Globalization;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Uitvoer;

// The same numbers and dates on every machine, whatever its language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
return Opdrachtregel.Start(args, Scherm.VanConsole(), TimeProvider.System);
