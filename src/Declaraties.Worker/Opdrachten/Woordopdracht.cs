using System.CommandLine;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Rapporten.Uitlegbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>woord</c>: wat er aan een aanbieder te zeggen is.</summary>
internal static class Woordopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var sleutel = new Argument<string?>("SLEUTEL") { Description = "De declaratie: haar id, of de versie van haar oordeel als v12. Zonder gaat het over een aanbieder en een maand.", Arity = ArgumentArity.ZeroOrOne };
        var aanbieder = new Option<string?>("--aanbieder") { Description = "De AGB-code van de aanbieder.", HelpName = "CODE" };
        var maand = Opties.Maand("--maand", "De maand waarover is gedeclareerd.");
        var gemeente = new Option<string?>("--gemeente") { Description = "Alleen deze gemeente (CBS-code).", HelpName = "CODE" };
        var database = Opties.Database();
        var opdracht = new Command("woord", "Maakt een tekst voor een aanbieder: wat er mis is, wat goed was geweest en wat hij kan sturen. Met zijn eigen nummers, zonder Bsn.") { sleutel, aanbieder, maand, gemeente, database };
        var uitvoer = Uitvoer.Bij(opdracht);
        opdracht.Validators.Add(resultaat =>
        {
            var isDeclaratie = resultaat.GetResult(sleutel) is { Tokens.Count: > 0 };
            if (isDeclaratie == (resultaat.GetResult(aanbieder) is not null && resultaat.GetResult(maand) is not null))
            {
                resultaat.AddError("Noem een declaratie, of --aanbieder met --maand.");
            }
        });
        HulpActie.Voorbeelden(opdracht, "woord v12", "woord --aanbieder 99990001 --maand 2026-02", "woord --aanbieder 99990001 --maand 2026-02 --formaat xlsx --uit woord.xlsx");
        opdracht.SetAction(resultaat =>
        {
            var keuze = uitvoer.Keuze(resultaat);
            using var open = Opties.OpenLezend(resultaat.GetRequiredValue(database));
            var bron = new Woordbron(open);
            var stof = resultaat.GetValue(sleutel) is { } adres
                ? bron.VanDeclaratie(adres) ?? throw new Afbreken(Afsluitcode.VerkeerdGebruik, "Er is geen declaratie met deze sleutel, of er is nog niet over geoordeeld.")
                : bron.VanMaand(new(resultaat.GetRequiredValue(aanbieder)!), resultaat.GetValue(gemeente) is { } code ? new Gemeente(code) : null, resultaat.GetRequiredValue(maand)!.Value);
            var namen = new Naamopslag(open, omgeving.Klok).Namen(omgeving.Vandaag);
            if (keuze == Uitvoerkeuze.Tabel)
            {
                omgeving.Scherm.Uit.Write(Woordrapport.Tekst(stof, namen));
                Zeg(omgeving.Scherm, stof);
            }
            else
            {
                keuze.Schrijf(omgeving, Woordrapport.Maak(stof, namen));
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    /// <summary>Wat wie het stuurt moet weten, en de aanbieder niet.</summary>
    private static void Zeg(Scherm scherm, Woordstof stof)
    {
        if (stof.Vastgehouden > 0)
        {
            scherm.Zeg($"{Nederlands.Aantal(stof.Vastgehouden, false, "declaratie wordt", "declaraties worden")} nog vastgehouden en {(stof.Vastgehouden == 1 ? "staat" : "staan")} er niet bij.");
        }

        if (stof.Declaraties.Any(deel => deel.Kop.IsVastgehouden))
        {
            scherm.Zeg("Het antwoord op deze declaratie is nog niet verstuurd.");
        }
    }
}
