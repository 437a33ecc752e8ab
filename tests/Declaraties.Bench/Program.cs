using System.Globalization;
using Declaraties.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return args switch
    {
        ["hallo"] => Doe(() => Console.WriteLine("hallo")),
        ["bytes", var bestand] => Doe(() => Kaal.Bytes(bestand)),
        ["lezer", var bestand] => Doe(() => Kaal.Lezer(bestand, null)),
        ["lezer-xsd", var bestand, var schemas] => Doe(() => Kaal.Lezer(bestand, schemas)),
        ["invoegen", var database, var rijen] => Doe(() => Kaal.Invoegen(database, int.Parse(rijen, CultureInfo.InvariantCulture))),
        ["rapport", var programma, .. var rest] => Doe(() => Rapportmeting.Meet(programma, rest is [var keren] ? int.Parse(keren, CultureInfo.InvariantCulture) : 3)),
        ["contacten", var programma, .. var rest] => Doe(() => Contactmeting.Meet(programma, rest is [var keren] ? int.Parse(keren, CultureInfo.InvariantCulture) : 3)),
        ["vergelijk", var programma, .. var rest] => Doe(() => Vergelijkmeting.Meet(programma, rest is [var keren] ? int.Parse(keren, CultureInfo.InvariantCulture) : 3)),
        ["groepeer", var database] => Doe(() => Proefjaar.Groepeer(database)),
        ["werklijst", var programma] => Doe(() => Werklijstmeting.Meet(programma)),
        ["lezers", var programma, .. var rest] => Doe(() => Lezersmeting.MeetAsync(programma, [.. rest.Select(getal => int.Parse(getal, CultureInfo.InvariantCulture))]).GetAwaiter().GetResult()),
        ["uploads", var programma, .. var rest] => Doe(() => Uploadmeting.MeetAsync(programma, [.. rest.Select(getal => int.Parse(getal, CultureInfo.InvariantCulture))]).GetAwaiter().GetResult()),
        ["enveloppen", var programma, .. var rest] => Doe(() => Envelopmeting.MeetAsync(programma, rest is [var keren] ? int.Parse(keren, CultureInfo.InvariantCulture) : 7).GetAwaiter().GetResult()),
        ["bus", var wortel, .. var rest] => Doe(() => Busmeting.MeetAsync(wortel, rest is [var aantal] ? int.Parse(aantal, CultureInfo.InvariantCulture) : 500).GetAwaiter().GetResult()),
        ["meet", var wortel, .. var rest] => Doe(() => new Bank(wortel, Wensen.Van(rest)).Meet()),
        _ => throw new GebruikException("Gebruik: tests/Declaraties.Bench/run [--keren N] [--markdown] [onderdeel ...]"),
    };
}
catch (GebruikException fout)
{
    Console.Error.WriteLine(fout.Message);
    return 64;
}
catch (MislukteMeting fout)
{
    Console.Error.WriteLine(fout.Message);
    return 70;
}

static int Doe(Action werk)
{
    werk();
    return 0;
}
