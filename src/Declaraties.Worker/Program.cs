using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Uitvoer;

return Opdrachtregel.Start(args, Scherm.VanConsole(), TimeProvider.System);
