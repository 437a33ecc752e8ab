using Declaraties.Worker;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Uitvoer;

Cultuur.Kies(args);
return Opdrachtregel.Start(args, Scherm.VanConsole(), TimeProvider.System);
