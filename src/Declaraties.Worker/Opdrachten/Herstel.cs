using System.CommandLine;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Bus;
using Declaraties.Worker.Dienst;
using Declaraties.Worker.Uitvoer;
using RabbitMQ.Client.Exceptions;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>herstel</c>: zet terug wat de dienst niet kon verwerken, nadat de oorzaak is weggenomen.</summary>
internal static class Herstel
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = Serve.Instellingenbestand();
        var lijst = new Option<bool>("--lijst") { Description = "Toon alleen wat er op fout staat en waarom; zet niets terug.", Arity = ArgumentArity.Zero };
        var opdracht = new Command("herstel", "Zet terug wat de dienst niet kon verwerken: uit de database en uit de foutwachtrijen.") { lijst, bestand };
        HulpActie.Voorbeelden(opdracht, "herstel --lijst", "herstel");
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetRequiredValue(bestand), resultaat.GetResult(bestand) is { Implicit: false }, resultaat.GetValue(lijst)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bestand, bool uitdrukkelijk, bool alleenKijken)
    {
        var (instellingen, _) = Serve.Lees(bestand, uitdrukkelijk);
        Opties.EisDatabase(instellingen.Database);
        using var database = Database.Open(instellingen.Database);
        var ontvangsten = new Ontvangstopslag(database, omgeving.Klok);
        var gevonden = ontvangsten.OpFout().Select(fout => (Waar: $"ontvangst {fout.Sleutel}", fout.Reden)).ToList();
        if (instellingen.Bus is { } bus)
        {
            gevonden.AddRange(Doorloop(bus, zetTerug: !alleenKijken).Select(fout => ($"wachtrij {fout.Wachtrij}", fout.Reden)));
        }

        if (!alleenKijken)
        {
            // The sweeper of the service finds them.
            ontvangsten.Herstel(null);
        }

        foreach (var (waar, reden) in gevonden)
        {
            omgeving.Scherm.Uit.WriteLine($"{waar}: {Afscherming.ZonderBsn(reden)}");
        }

        omgeving.Scherm.Zeg(alleenKijken ? $"{gevonden.Count} op fout." : $"{gevonden.Count} teruggezet.");
        return Afsluitcode.Goed;
    }

    private static IReadOnlyList<(string Wachtrij, string Reden)> Doorloop(Businstellingen bus, bool zetTerug)
    {
        try
        {
            return Foutwachtrijen.DoorloopAsync(bus, zetTerug).GetAwaiter().GetResult();
        }
        catch (BrokerUnreachableException)
        {
            throw new Afbreken(Afsluitcode.EigenFout, $"De broker op {bus.Rabbitmq.Host}:{bus.Rabbitmq.Port} is niet te bereiken. Er is niets teruggezet.");
        }
    }
}
