using System.CommandLine;
using Declaraties.Dienst.Instellingen;
using Declaraties.Worker.Samenstellen;
using Declaraties.Worker.Tonen;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>serve</c>: de dienst, die berichten ontvangt, beoordeelt en beantwoordt tot iemand hem stopt.</summary>
internal static class Serve
{
    private const string Standaardbestand = "appsettings.json";

    /// <summary>De optie voor wie met de instellingen van de dienst werkt.</summary>
    public static Option<string> Instellingenbestand() => new("--instellingen")
    {
        Description = $"Het bestand met instellingen (JSON). Standaard {Standaardbestand}, als dat er is. Omgevingsvariabelen DECLARATIES__... gaan voor.",
        HelpName = "FILE",
        DefaultValueFactory = _ => Standaardbestand,
    };

    /// <summary>De optie voor wie ervoor instaat dat de klok klopt, al is de database het daar niet mee eens.</summary>
    public static Option<bool> KlokKlopt() => new("--klok-klopt")
    {
        Description = "U staat ervoor in dat de klok van deze machine nu klopt; wat er in de database ligt zegt daarna niets meer over de tijd. Nodig als de dienst lang stilstond, of als er een keer met een verkeerde klok is gewerkt.",
        Arity = ArgumentArity.Zero,
    };

    /// <summary>Leest de instellingen en kijkt ze na.</summary>
    /// <exception cref="Afbreken">Er klopt iets niet; de boodschap noemt alles.</exception>
    public static Gelezeninstellingen Lees(string bestand, bool uitdrukkelijk)
    {
        var configuratie = Diensthost.LeesConfiguratie(bestand, uitdrukkelijk);
        var lezer = new Instellingenlezer(configuratie);
        var instellingen = Programmainstellingen.Lees(lezer);
        return lezer.Fouten() is { Count: > 0 } fouten
            ? throw new Afbreken(Afsluitcode.VerkeerdGebruik, string.Join('\n', fouten))
            : new(instellingen, configuratie);
    }

    /// <summary>Leest alleen hoe antwoorden in een envelop gaan, voor een opdracht die verder geen instellingen heeft.</summary>
    /// <exception cref="Afbreken">Er klopt iets niet; de boodschap noemt alles.</exception>
    public static Ggkinstellingen LeesGgk(string bestand, bool uitdrukkelijk)
    {
        // Reading settings costs a short run a part of its time that nearly no run needs.
        return uitdrukkelijk || File.Exists(bestand) || IsGgkInOmgeving() ? Gelezen() : Ggkinstellingen.Standaard;

        Ggkinstellingen Gelezen()
        {
            var lezer = new Instellingenlezer(Diensthost.LeesConfiguratie(bestand, uitdrukkelijk));
            var instellingen = Ggkinstellingen.Lees(lezer);
            return lezer.Fouten(Ggkinstellingen.Wortel) is { Count: > 0 } fouten ? throw new Afbreken(Afsluitcode.VerkeerdGebruik, string.Join('\n', fouten)) : instellingen;
        }
    }

    private static bool IsGgkInOmgeving() => Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(naam => naam.StartsWith("DECLARATIES__GGK__", StringComparison.OrdinalIgnoreCase));

    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = Instellingenbestand();
        var klopt = KlokKlopt();
        var opdracht = new Command("serve", "Draait als dienst: ontvangt berichten over HTTP, uit een map en van RabbitMQ, beoordeelt ze en beantwoordt ze.") { bestand, klopt };
        HulpActie.Voorbeelden(opdracht, "serve", "serve --instellingen /etc/declaraties/appsettings.json");
        // Not as an asynchronous action: then the command line would end the process two seconds after a signal, with work in hand.
        opdracht.SetAction(resultaat => VoerAsync(
            omgeving, resultaat.GetRequiredValue(bestand), resultaat.GetResult(bestand) is { Implicit: false }, resultaat.GetValue(klopt)).GetAwaiter().GetResult());
        return opdracht;
    }

    private static async Task<int> VoerAsync(Omgeving omgeving, string bestand, bool uitdrukkelijk, bool klokKlopt)
    {
        Procesgrens.Eis(Procesgrens.Dienst);
        var (gelezen, configuratie) = Lees(bestand, uitdrukkelijk);
        var instellingen = gelezen.Met(omgeving.Edities);
        instellingen = instellingen with { Dienst = instellingen.Dienst with { KlokKloptVolgens = klokKlopt ? Opdrachtregelgebruiker.Deze : null } };
        await using var dienst = Diensthost.Bouw(instellingen, configuratie, omgeving.Klok);
        if (await Diensthost.StartAsync(dienst, instellingen) is not { } adres)
        {
            return Afsluitcode.Goed;
        }

        omgeving.Scherm.Uit.WriteLine($"Declaraties luistert op {adres}");
        omgeving.Scherm.Uit.Flush();
        await dienst.WaitForShutdownAsync();
        return Afsluitcode.Goed;
    }
}
