using System.CommandLine;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Uitleggen;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Vragen;
using Declaraties.Worker.Tonen;
using Microsoft.Extensions.Logging.Abstractions;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>herbeoordeel</c>: wat er van vastgehouden declaraties zou worden met de gegevens van nu, en dat ook doen.</summary>
internal static class Herbeoordeelopdracht
{
    private enum Formaat
    {
        Tabel,
        Json,
    }

    public static Command Opdracht(Omgeving omgeving)
    {
        var sleutels = new Argument<string[]>("SLEUTEL") { Description = "De declaraties: hun id, of de versie van hun oordeel als v12. Zonder gaat het over alles wat wordt vastgehouden, of over wat de opties daarvan kiezen.", Arity = ArgumentArity.ZeroOrMore };
        var gemeente = new Option<string?>("--gemeente") { Description = "Alleen van deze gemeente (CBS-code).", HelpName = "CODE" };
        var aanbieder = new Option<string?>("--aanbieder") { Description = "Alleen van deze aanbieder (AGB-code).", HelpName = "CODE" };
        var wet = Opties.Wet("Alleen onder deze wet.");
        var maand = Opties.Maand("--maand", "Alleen wat over deze maand is gedeclareerd.");
        var regel = Regelkeuze();
        var proef = new Option<bool>("--proef") { Description = "Laat zien wat er zou veranderen, in prestaties en euro's; er blijft niets van bewaard.", Arity = ArgumentArity.Zero };
        var reden = new Option<string?>("--reden") { Description = "Beoordeel werkelijk opnieuw, om deze reden. Een Bsn hoort er niet in.", HelpName = "TEKST" };
        var toelichting = new Option<string?>("--toelichting") { Description = "Wat u erbij schrijft, bij --reden.", HelpName = "TEKST" };
        var (door, peildatum, database) = (Opties.Door(), Opties.Peildatum(), Opties.Database());
        var formaat = Opties.Keuze<Formaat>("--formaat");
        formaat.Description = "De vorm: tabel, of json zoals de API het zegt. Standaard tabel.";
        var opdracht = new Command("herbeoordeel", "Beoordeelt declaraties waarvan het antwoord wordt vastgehouden samen opnieuw, met de gegevens van nu, of laat zien wat dat zou geven. Het antwoord blijft wachten.")
        {
            sleutels, gemeente, aanbieder, wet, maand, regel, proef, reden, toelichting, door, formaat, peildatum, database,
        };
        HulpActie.Voorbeelden(opdracht, "herbeoordeel --proef", "herbeoordeel v12 v15 --proef --formaat json", "herbeoordeel --aanbieder 99990001 --regel TR418 --reden contract-rechtgezet");
        opdracht.Validators.Add(resultaat =>
        {
            bool Is(Option optie) => resultaat.GetResult(optie) is { Implicit: false };
            if (Is(proef) == Is(reden))
            {
                resultaat.AddError("Geef --proef om te zien wat er zou veranderen, of --reden om werkelijk opnieuw te beoordelen.");
            }

            if ((Is(toelichting) || Is(door)) && !Is(reden))
            {
                resultaat.AddError("--toelichting en --door horen bij --reden.");
            }

            if (resultaat.GetResult(sleutels) is { Tokens.Count: > 0 } && (Is(gemeente) || Is(aanbieder) || Is(wet) || Is(maand) || Is(regel)))
            {
                resultaat.AddError("Noem declaraties, of kies met --gemeente, --aanbieder, --wet, --maand en --regel; niet allebei.");
            }
        });
        opdracht.SetAction(resultaat =>
        {
            var naam = resultaat.GetRequiredValue(database);
            Opties.EisDatabase(naam);
            var handeling = resultaat.GetValue(reden) is { } waarom ? new Beoordelingsinvoer(1, waarom, resultaat.GetValue(toelichting)) : null;
            Eis(handeling?.Bezwaren() ?? []);
            using var databases = new Databasevoorraad(naam, omgeving.Klok);
            var gevraagd = resultaat.GetValue(sleutels) is { Length: > 0 } genoemd ? Genoemd(databases, genoemd) : Gekozen(databases, new Werkfilter
            {
                Stand = Werkstand.Vastgehouden,
                Volgorde = Werkvolgorde.Uiterlijk,
                Gemeente = resultaat.GetValue(gemeente) is { } code ? new Gemeente(code) : null,
                Aanbieder = resultaat.GetValue(aanbieder) is { } agb ? new Aanbieder(agb) : null,
                Wet = resultaat.GetValue(wet),
                Maand = resultaat.GetValue(maand),
                Regel = resultaat.GetValue(regel),
            });
            return Voer(omgeving, databases, gevraagd, handeling, resultaat.GetValue(door), resultaat.GetValue(peildatum), resultaat.GetValue(formaat));
        });
        return opdracht;
    }

    private static int Voer(
        Omgeving omgeving, Databasevoorraad databases, IReadOnlyList<Oordeelverwijzing> gevraagd, Beoordelingsinvoer? handeling, string? door, DateOnly? peildatum, Formaat formaat)
    {
        using var bel = new Postbel();
        using var telemetrie = new Telemetrie();
        var instellingen = new Dienstinstellingen { Database = "", Peildatum = peildatum, Grenzen = Leesgrenzen.Standaard with { Edities = omgeving.Edities } };
        // Nothing is delivered by judging again.
        using var loket = new Beoordelingsloket(databases, instellingen, [], bel, omgeving.Klok, telemetrie, NullLogger<Beoordelingsloket>.Instance);
        var uitkomst = handeling is null
            ? loket.ProefSamenAsync(gevraagd, CancellationToken.None).GetAwaiter().GetResult()
            : loket.BeoordeelSamen(gevraagd, Opdrachtregelgebruiker.Van(door!), handeling.Reden!, handeling.Toelichting);
        if (formaat == Formaat.Json)
        {
            Apiuitvoer.Schrijf(omgeving.Scherm.Uit, Samenuitkomstvorm.Van(uitkomst, isProef: handeling is null));
        }
        else
        {
            Toon(omgeving.Scherm, uitkomst, isProef: handeling is null);
        }

        return uitkomst.Mislukt > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
    }

    /// <summary>Elk met het oordeel dat er nu is: wie intussen een ander kreeg wordt niet veranderd.</summary>
    private static List<Oordeelverwijzing> Genoemd(Databasevoorraad databases, string[] sleutels)
    {
        Eis(Declaratiekeuze.Hoeveel(sleutels.Length));
        return databases.Met(database =>
        {
            var inzage = new Declaratieinzage(database);
            return sleutels.Select(sleutel => inzage.ZoekKop(sleutel) is { } kop ? new Oordeelverwijzing(kop.Adres, kop.Versie) : new Oordeelverwijzing(sleutel, 0)).ToList();
        });
    }

    private static IReadOnlyList<Oordeelverwijzing> Gekozen(Databasevoorraad databases, Werkfilter filter)
    {
        var gevonden = databases.Met(database => new Werklijst(database).Toon(filter, Geraakt.Meeste));
        return gevonden.Aantal > Geraakt.Meeste
            ? throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Er worden {Nederlands.Aantal(gevonden.Aantal, gevonden.IsMeer, "declaratie", "declaraties")} vastgehouden die hieraan voldoen; kies er met de opties hoogstens {Geraakt.Meeste}.")
            : [.. gevonden.Rijen.Select(een => new Oordeelverwijzing(een.Adres, een.Versie))];
    }

    private static void Eis(IEnumerable<string> bezwaren)
    {
        if (bezwaren.ToList() is { Count: > 0 } klachten)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, string.Join(' ', klachten));
        }
    }

    private static Option<string?> Regelkeuze() => new("--regel")
    {
        Description = "Alleen met een bevinding op deze regel.",
        HelpName = "CODE",
        CustomParser = resultaat =>
        {
            var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
            if (Regelboek.Zoek(tekst, Regelboek.Declaratie) is { } regel)
            {
                return regel.Code;
            }

            resultaat.AddError(Regelgids.Onbekend(tekst));
            return null;
        },
    };

    private static void Toon(Scherm scherm, Samenuitkomst uitkomst, bool isProef)
    {
        if (uitkomst.Declaraties.Count > 0)
        {
            var tabel = new Tabel("Id", "Declaratie", "Aanbieder", "Gemeente", "Maand", "Uitslag", "Prestaties anders", isProef ? "Toegekend nu" : "Toegekend was", "Wordt", "Verschil").Rechts(6, 7, 8, 9);
            foreach (var een in uitkomst.Declaraties)
            {
                var isGelukt = een is { Lot: Beoordelingslot.Gelukt, Toen: not null, Nu: not null };
                tabel.Rij(
                    Afscherming.ZonderBsn(een.Sleutel),
                    een.Declaratie is { } kop ? Afscherming.ZonderBsn(kop.DeclaratieNummer) : "-",
                    een.Declaratie?.Aanbieder.Code ?? "-",
                    een.Declaratie?.Gemeente.Code ?? "-",
                    een.Declaratie?.Periode.ToString() ?? "-",
                    isGelukt ? Uitslag(een) : "kan niet",
                    isGelukt ? Nederlands.Getal(een.Prestaties) : "-",
                    isGelukt ? Nederlands.Euro(een.Toen!.Toegekend) : "-",
                    isGelukt ? Nederlands.Euro(een.Nu!.Toegekend) : "-",
                    isGelukt ? Nederlands.Euro(een.Nu!.Toegekend - een.Toen!.Toegekend) : "-");
            }

            tabel.Onder("Totaal", "", "", "", "", "", Nederlands.Getal(uitkomst.Prestaties), Nederlands.Euro(uitkomst.Toen), Nederlands.Euro(uitkomst.Nu), Nederlands.Euro(uitkomst.Nu - uitkomst.Toen));
            tabel.Schrijf(scherm.Uit);
        }

        foreach (var een in uitkomst.Declaraties.Where(een => een.Lot != Beoordelingslot.Gelukt))
        {
            scherm.Klaag($"{Afscherming.ZonderBsn(een.Sleutel)}: {Afscherming.ZonderBsn(een.Uitleg)}");
        }

        var aantal = $"{Nederlands.Getal(uitkomst.Anders)} van {Nederlands.Aantal(uitkomst.Declaraties.Count, false, "declaratie", "declaraties")}";
        scherm.Zeg(
            uitkomst.Declaraties.Count == 0 ? "Er wordt niets vastgehouden dat hieraan voldoet."
            : isProef ? $"{aantal} {(uitkomst.Anders == 1 ? "zou" : "zouden")} anders worden. Er is niets veranderd."
            : $"{aantal} {(uitkomst.Anders == 1 ? "is" : "zijn")} anders geworden. Elk antwoord blijft wachten tot iemand het vrijgeeft of zijn laatste dag voorbij is.");
    }

    private static string Uitslag(Declaratieverschil een) => een.Toen!.Uitslag == een.Nu!.Uitslag
        ? Beoordelen.Uitslagen.InWoorden(een.Nu.Uitslag)
        : $"{Beoordelen.Uitslagen.InWoorden(een.Toen.Uitslag)}, wordt {Beoordelen.Uitslagen.InWoorden(een.Nu.Uitslag)}";
}
