using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Samenstellen;
using Declaraties.Worker.Tonen;

if (!Procesgrens.IsGenoeg(Procesgrens.Opdracht))
{
    return Afsluitcode.VerkeerdGebruik;
}

Cultuur.Kies(args);
return Opdrachtregel.Start(args, Scherm.VanConsole(), TimeProvider.System);
