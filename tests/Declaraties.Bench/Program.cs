using System.Globalization;
using Declaraties.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["hallo"] => Doe(() => Console.WriteLine("hallo")),
    ["bytes", var bestand] => Doe(() => Kaal.Bytes(bestand)),
    ["lezer", var bestand] => Doe(() => Kaal.Lezer(bestand, null)),
    ["lezer-xsd", var bestand, var schemas] => Doe(() => Kaal.Lezer(bestand, schemas)),
    ["invoegen", var database, var rijen] => Doe(() => Kaal.Invoegen(database, int.Parse(rijen, CultureInfo.InvariantCulture))),
    ["meet", var programma, var wortel, var werkmap, var keren, .. var onderdelen] =>
        Doe(() => new Bank(programma, wortel, werkmap, int.Parse(keren, CultureInfo.InvariantCulture)).Meet(onderdelen)),
    _ => Doe(() => Console.Error.WriteLine("Gebruik: tests/Declaraties.Bench/run [--keren N] [onderdeel ...]")) + 64,
};

static int Doe(Action werk)
{
    werk();
    return 0;
}
