using System.Globalization;
using Declaraties.Berichten.Fuzz;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["zaden", var map]:
        Zaden.Schrijf(map);
        return 0;
    case ["bestand", .. var bestanden]:
        return Doel.Naspelen(bestanden);
    case []:
        SharpFuzz.Fuzzer.OutOfProcess.Run(Doel.Voer);
        return 0;
    default:
        Console.Error.WriteLine("Gebruik: tests/Declaraties.Berichten.Fuzz/run [seconden]");
        return 64;
}
